import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Form } from "react-aria-components/Form";
import { readTagged } from "../api.ts";
import { useCommand } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { CommandMessage } from "../controls/command-message.tsx";
import { TextLine } from "../controls/field.tsx";
import { Sheet } from "../controls/sheet.tsx";
import { useMe } from "../me.tsx";
import { useReading } from "./reading.ts";

const shows = ["organisation"] as const;

/** What the employer pays on top of a reward, and the way to change it for who may. */
export function OnCost() {
  const { words, formats } = useReading();
  const own = words.finance;
  const me = useMe();
  const [isOpen, open] = useState(false);
  const { data } = useQuery({
    queryKey: shows,
    queryFn: ({ signal }) => readTagged("getOrganisation", { signal }),
  });
  if (!data) return null;
  const { employerOnCostPercent: percent } = data.body;
  const mayChange = me.operations.includes("replaceOnCost") && me.siteIds.length === 0;
  return (
    <div className="actions">
      <p>
        {own.onCost}:{" "}
        <strong data-on-cost={percent ?? ""}>
          {percent === undefined ? own.onCostNone : own.onCostOf(formats.of("percent", percent))}
        </strong>
      </p>
      {mayChange && <Button onPress={() => open(true)}>{own.onCostChange}</Button>}
      {isOpen && <Change percent={percent} etag={data.etag} onClose={() => open(false)} />}
    </div>
  );
}

/** Both ways of writing a decimal; undefined for what is no number from 0 to 200, null for nothing. */
export function percentOf(text: string): number | null | undefined {
  const plain = text.trim().replace(",", ".");
  if (plain === "") return null;
  const value = /^\d{1,3}(\.\d{1,4})?$/.test(plain) ? Number(plain) : undefined;
  return value !== undefined && value <= 200 ? value : undefined;
}

function Change({
  percent,
  etag,
  onClose,
}: {
  readonly percent: number | undefined;
  readonly etag: string | undefined;
  readonly onClose: () => void;
}) {
  const { words, formats } = useReading();
  const own = words.finance;
  const [typed, setTyped] = useState(percent === undefined ? "" : formats.decimal(percent));
  const [wrong, setWrong] = useState(false);
  const command = useCommand("replaceOnCost", {
    shows,
    onDone: () => {
      announce(own.onCostSet);
      onClose();
    },
  });
  const send = () => {
    const employerOnCostPercent = percentOf(typed);
    setWrong(employerOnCostPercent === undefined);
    if (employerOnCostPercent !== undefined) command.send({ ifMatch: etag, body: { employerOnCostPercent } });
  };
  return (
    <Sheet
      title={own.onCost}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button className="main" type="submit" form="on-cost" isPending={command.state === "sending"}>
            {words.save}
          </Button>
          <Button onPress={onClose}>{words.cancel}</Button>
        </>
      }
    >
      <Form
        id="on-cost"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <TextLine
          label={own.onCostLabel}
          hint={own.onCostHint}
          inputMode="decimal"
          autoFocus
          maxLength={8}
          value={typed}
          onChange={setTyped}
          error={
            wrong && percentOf(typed) === undefined
              ? own.onCostNoNumber
              : command.fieldProblem("/employerOnCostPercent")
          }
        />
      </Form>
      <CommandMessage command={command} fields={["/employerOnCostPercent"]} />
    </Sheet>
  );
}
