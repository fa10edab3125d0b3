import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Choice } from "../controls/choice.tsx";
import { More } from "../controls/disclosure.tsx";
import { Block } from "../controls/skeleton.tsx";
import { languages, names, useWords, type Language } from "../words/index.tsx";
import { tips } from "./tips/index.ts";
import { recruiterWords } from "./words/index.ts";

/** What to say on the first call, in the language of who is called. */
export function Tips({ locale }: { readonly locale?: Language | undefined }) {
  const { tips: own } = recruiterWords.use();
  return (
    <More title={own.title} level={2}>
      <Said locale={locale} />
    </More>
  );
}

function Said({ locale }: { readonly locale: Language | undefined }) {
  const { tips: own } = recruiterWords.use();
  const { language } = useWords();
  const [chosen, choose] = useState<Language>();
  const spoken = chosen ?? locale ?? language;
  const said = useQuery({ queryKey: ["tips", spoken], queryFn: () => tips[spoken](), staleTime: Infinity });
  return (
    <div className="tips">
      <Choice
        label={own.language}
        value={spoken}
        options={languages.map((id) => ({ id, text: names[id] }))}
        onChange={choose}
      />
      {said.data ? (
        <>
          <h3>{own.call}</h3>
          <ol lang={spoken}>
            {said.data.call.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
          <h3>{own.voicemail}</h3>
          <ol lang={spoken}>
            {said.data.voicemail.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </>
      ) : (
        <Block />
      )}
    </div>
  );
}
