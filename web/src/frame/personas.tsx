import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Form } from "react-aria-components/Form";
import { Failure } from "../controls/failure.tsx";
import { TextLine } from "../controls/field.tsx";
import { useFirstMistake } from "../controls/first-mistake.ts";
import { session } from "../session/session.ts";
import { useWords } from "../words/index.tsx";
import { known } from "./ways-in.ts";

/** Whom one can be on one machine: those of the demo, and by their address whoever was made a member since. */
export function Personas({ failed }: { readonly failed: boolean }) {
  const { words } = useWords();
  const there = useQuery(known);
  const [email, setEmail] = useState("");
  /** The address that was tried last; empty where it was somebody of the list. */
  const [tried, setTried] = useState("");
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const notFound = failed && tried !== "" && tried === email.trim();
  useFirstMistake(form, tries, notFound ? "refused" : "idle");
  const isEmpty = tries > 0 && email.trim() === "";
  if (there.error) return <Failure error={there.error} again={() => void there.refetch()} />;
  // All of it at once: nothing moves under a finger.
  if (!there.data) return null;
  return (
    <>
      {failed && tried === "" && <p role="alert">{words.signIn.failed}</p>}
      <p>{words.signIn.personas}</p>
      <ul className="personas">
        {there.data.map(({ id, name, organisation, description }) => (
          <li key={id}>
            <Button
              data-persona={id}
              onPress={() => {
                setTried("");
                void session.signIn(id);
              }}
            >
              <strong>{name}</strong>
              <span>{organisation}</span>
              <small lang="en">{description}</small>
            </Button>
          </li>
        ))}
      </ul>
      <Form
        ref={form}
        className="another"
        onSubmit={(event) => {
          event.preventDefault();
          if (email.trim() === "") return setTries(tries + 1);
          setTried(email.trim());
          void session.signIn(email.trim());
        }}
      >
        <TextLine
          label={words.signIn.another}
          hint={words.signIn.anotherHint}
          error={notFound || isEmpty ? words.signIn.nobody : undefined}
          type="email"
          autoComplete="off"
          value={email}
          onChange={setEmail}
        />
        <Button type="submit">{words.signIn.withAccount}</Button>
      </Form>
    </>
  );
}
