import { Badge, type Tone } from "../controls/badge.tsx";
import { Icon, type IconName } from "../controls/icon.tsx";
import { useFormats } from "../me.tsx";
import type { Scorecard } from "./queries.ts";
import "./scorecards.css";
import { interviewerWords } from "./words/index.ts";

export const recommendations = ["strong-yes", "yes", "no-decision", "no", "strong-no"] as const;

const looks: Readonly<Record<(typeof recommendations)[number], readonly [Tone, IconName]>> = {
  "strong-yes": ["green", "star"],
  yes: ["green", "check"],
  "no-decision": ["amber", "wait"],
  no: ["red", "close"],
  "strong-no": ["red", "stop"],
};

/** What each interviewer found, question by question, with what they heard. */
export function Scorecards({ scorecards }: { readonly scorecards: readonly Scorecard[] }) {
  const words = interviewerWords.use();
  const own = words.scorecard;
  const formats = useFormats();
  return (
    <ul className="scorecards">
      {scorecards.map(({ memberId, name, submittedAt, recommendation, answers, extra }) => {
        const [tone, icon] = looks[recommendation];
        return (
          <li key={memberId}>
            <p className="scorecard-of">
              <strong>{name || words.left}</strong>
              <Badge tone={tone} icon={icon}>
                {own.recommendations[recommendation] ?? recommendation}
              </Badge>
              <small>{formats.instant(submittedAt)}</small>
            </p>
            <dl className="evidence">
              {answers.map(({ questionId, text, evidence, notAsked }) => (
                <div key={questionId}>
                  <dt>{text}</dt>
                  <dd>
                    {evidence ?? (
                      <span className="not-asked">
                        <Icon name="info" />
                        {own.notAskedBecause(own.notAsked[notAsked ?? ""] ?? "")}
                      </span>
                    )}
                  </dd>
                </div>
              ))}
              {extra && (
                <div>
                  <dt>{own.extra}</dt>
                  <dd>{extra}</dd>
                </div>
              )}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}
