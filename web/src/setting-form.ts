import { useState } from "react";
import { useDraft } from "./draft.ts";

/**
 * The one way in which settings are changed: what was typed lies over what the API has, field by field. A field that
 * nobody touched follows what somebody else did to it; what was typed stays until it is saved or thrown away.
 */
export interface SettingForm<Entered extends object> {
  /** What the fields show. */
  readonly entered: Entered;
  readonly isEdited: boolean;
  /** The ETag of what was seen when the first field was changed. */
  readonly seen: string | undefined;
  readonly set: <Name extends keyof Entered>(name: Name) => (value: Entered[Name]) => void;
  /** Several fields at once. */
  readonly put: (fields: Partial<Entered>) => void;
  readonly discard: () => void;
  /** After somebody else was faster: what is there now has been seen. */
  readonly renew: () => void;
  /** Changes where a field has to begin anew with another value than the one that is typed into it. */
  readonly round: string;
}

interface Kept<Entered> {
  readonly seen?: string | undefined;
  readonly edits: Partial<Entered>;
}

export function useSettingForm<Entered extends object>(
  /** What is edited: `site:ID`. */
  key: string,
  begun: Entered,
  etag?: string,
): SettingForm<Entered> {
  const { text, setText, clear } = useDraft(`setting:${key}`);
  const [rounds, setRounds] = useState(0);
  const kept = text === "" ? undefined : (JSON.parse(text) as Kept<Entered>);
  const seen = kept ? kept.seen : etag;
  const keep = (next: Kept<Entered>) => setText(JSON.stringify(next));
  const put = (fields: Partial<Entered>) => keep({ seen, edits: { ...kept?.edits, ...fields } });
  return {
    entered: { ...begun, ...kept?.edits },
    isEdited: kept !== undefined,
    seen,
    set: (name) => (value) => put({ [name]: value } as unknown as Partial<Entered>),
    put,
    discard: () => {
      clear();
      setRounds(rounds + 1);
    },
    renew: () => {
      if (kept && kept.seen !== etag) keep({ ...kept, seen: etag });
    },
    round: `${rounds} ${etag ?? ""}`,
  };
}
