import type { ReactNode } from "react";
import { Badge } from "../controls/badge.tsx";
import { Icon } from "../controls/icon.tsx";
import { Scroll } from "../controls/scroll.tsx";
import { figuresWords } from "../figures/words/index.ts";
import { useFormats } from "../me.tsx";
import { useLabels } from "../words/index.tsx";
import { ownName } from "../words/own-names.ts";
import type { Brief } from "./queries.ts";
import { expertWords } from "./words/index.ts";

const Line = ({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Who the candidate is, and how far they have come. */
export function Profile({
  brief: { profile, competingDeadline, alignment, preparedAt },
}: {
  readonly brief: Brief;
}) {
  const { profile: words, milestones } = expertWords.use();
  const { experiences } = figuresWords.use();
  const formats = useFormats();
  const { experience, skills } = alignment;
  const { reached, newToSector, appliedAt, jobTitle } = profile;
  const nameOf = ownName("milestones", milestones, useLabels());
  return (
    <dl className="facts">
      {competingDeadline && (
        <Line name={words.competing}>
          <strong>{formats.time(competingDeadline)}</strong>
        </Line>
      )}
      {jobTitle && <Line name={words.job}>{jobTitle}</Line>}
      <Line name={words.applied}>{formats.day(appliedAt)}</Line>
      <Line name={words.sector}>{newToSector ? words.newToSector : words.fromSector}</Line>
      {experience && <Line name={words.experience}>{experiences[experience] ?? experience}</Line>}
      {skills && skills.length > 0 && (
        <Line name={words.skills}>{formats.list(skills.map((skill) => skill.replaceAll("-", " ")))}</Line>
      )}
      <Line name={words.reached}>
        {reached.length === 0 ? (
          "–"
        ) : (
          <ul className="talk-steps">
            {reached.map(({ milestone, label, at }) => (
              <li key={milestone}>
                <Icon name="check" /> {nameOf(milestone, label)} <small>{formats.day(at)}</small>
              </li>
            ))}
          </ul>
        )}
      </Line>
      {preparedAt && <Line name={words.prepared}>{formats.instant(preparedAt)}</Line>}
    </dl>
  );
}

/** What the candidate said they are looking for, besides what is compared with the job. */
export function Wishes({ brief }: { readonly brief: Brief }) {
  const { wishes: words } = expertWords.use();
  const common = figuresWords.use();
  const formats = useFormats();
  const { answers, sources, intentions, explanations, firstStatedAt } = brief.expectations;
  const { reasonForChange, otherProcesses } = answers;
  const latest = intentions.at(-1);
  const source = (name: keyof typeof sources) => {
    const found = sources[name];
    return found && <small>{words.given(formats.day(found.givenAt), words.channels[found.channel])}</small>;
  };
  return (
    <section className="card" aria-labelledby="wishes">
      <header>
        <h2 id="wishes">{words.title}</h2>
        <p className="lead">{firstStatedAt ? words.stated(formats.day(firstStatedAt)) : words.notStated}</p>
      </header>
      <dl className="facts">
        {reasonForChange && (
          <Line name={words.reason}>
            {formats.list(reasonForChange.reasons.map((reason) => common.changeReasons[reason] ?? reason))}
            {reasonForChange.words && <p className="said">{reasonForChange.words}</p>}
            {source("reasonForChange")}
          </Line>
        )}
        {otherProcesses && (
          <Line name={words.others}>
            {otherProcesses.inOthers ? words.inOthers : words.notInOthers}
            {otherProcesses.deadline && <p>{words.deadline(formats.time(otherProcesses.deadline))}</p>}
            {"words" in otherProcesses && typeof otherProcesses.words === "string" && (
              <p className="said">{otherProcesses.words}</p>
            )}
            {source("otherProcesses")}
          </Line>
        )}
        {latest && (
          <Line name={words.intention}>
            <Badge tone="plain">{common.intentions[latest.intention] ?? latest.intention}</Badge>
            <p>
              {words.motivation(String(latest.motivation))} ·{" "}
              {words.satisfaction(String(latest.satisfaction))}
            </p>
            {latest.concerns.length > 0 && (
              <p>
                {words.concerned(
                  formats.list(latest.concerns.map((concern) => common.concerns[concern] ?? concern)),
                )}
              </p>
            )}
            {latest.note && <p className="said">{latest.note}</p>}
            <small>{words.given(formats.day(latest.givenAt), words.channels[latest.channel])}</small>
          </Line>
        )}
        <Line name={words.explained}>
          <ul className="talk-steps">
            {explanations.map(({ topic, counts, explainedOn }) => (
              <li key={topic}>
                <Icon name={counts ? "check" : "wait"} /> {common.topics[topic] ?? topic}{" "}
                <small>{counts && explainedOn ? formats.day(explainedOn) : words.notExplained}</small>
              </li>
            ))}
          </ul>
        </Line>
      </dl>
    </section>
  );
}

/** Who was in touch with the candidate, about the offer and otherwise, newest first. */
export function ContactLog({ brief: { contacts, offers } }: { readonly brief: Brief }) {
  const { contacts: words } = expertWords.use();
  const formats = useFormats();
  const channels = new Map(Object.entries(words.channels));
  const results = new Map(Object.entries(words.results));
  const all = [
    ...contacts.map(({ at, channel, direction, result }) => ({
      ...{ at, channel },
      who: direction && words.directions[direction],
      what: results.get(result) ?? result,
    })),
    ...offers.flatMap((offer) =>
      offer.contacts.map(({ at, channel, by }) => ({
        ...{ at, channel },
        who: words.by[by],
        what: words.aboutOffer,
      })),
    ),
  ].sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <section className="card" aria-labelledby="contact-log">
      <h2 id="contact-log">{words.title}</h2>
      {all.length === 0 ? (
        <p className="lead">{words.none}</p>
      ) : (
        <Scroll label={words.title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.at}</th>
                <th scope="col">{words.who}</th>
                <th scope="col">{words.channel}</th>
                <th scope="col">{words.what}</th>
              </tr>
            </thead>
            <tbody>
              {all.map(({ at, channel, who, what }, index) => (
                <tr key={index}>
                  <th scope="row">{formats.instant(at)}</th>
                  <td>{who}</td>
                  <td>{channel && (channels.get(channel) ?? channel)}</td>
                  <td>{what}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
