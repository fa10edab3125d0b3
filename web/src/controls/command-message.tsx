import { useEffect, useEffectEvent } from "react";
import { Button } from "react-aria-components/Button";
import type { Told } from "../command.ts";
import { useWords } from "../words/index.tsx";
import { Icon } from "./icon.tsx";
import { InEnglish } from "./in-english.tsx";

/**
 * What became of a command that was not done, above the buttons of its form: not sent, with one button that sends the
 * same again; refused, in the reader's words; somebody else was faster, with what they changed.
 */
export function CommandMessage({
  command,
  fields = [],
}: {
  readonly command: Told;
  /** Pointers of the fields that say their own problem. */
  readonly fields?: readonly string[];
}) {
  const { words } = useWords();
  const { state, problem, changes, watch } = command;
  const watching = useEffectEvent(watch);
  useEffect(() => watching(), []);
  if (state === "unsent")
    return (
      <div className="message" role="alert">
        <Icon name="offline" />
        <div>
          <strong>{words.command.unsent}</strong>
          <p>{words.command.kept}</p>
          <Button onPress={command.again}>{words.command.again}</Button>
        </div>
      </div>
    );
  if (state === "overtaken")
    return (
      <div className="message" role="alert">
        <Icon name="people" />
        <div>
          <strong>{words.command.overtaken}</strong>
          {changes.length > 0 ? (
            <ul>
              {changes.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ul>
          ) : (
            <p>{words.command.look}</p>
          )}
        </div>
      </div>
    );
  if (state !== "refused" || !problem) return null;
  const atFields =
    problem.errors.length > 0 && problem.errors.every(({ pointer }) => fields.includes(pointer));
  const english = atFields ? problem.errors.map((each) => each.english) : [problem.english];
  return (
    <div className="message" role="alert">
      <Icon name="warning" />
      <div>
        <strong>{words.command.refused}</strong>
        <p>{atFields ? words.command.atFields : words.problem.refused(problem.message)}</p>
        <InEnglish said={english} />
      </div>
    </div>
  );
}
