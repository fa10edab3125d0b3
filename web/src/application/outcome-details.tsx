import { useQuery } from "@tanstack/react-query";
import { read, type Body } from "../api.ts";
import { More } from "../controls/disclosure.tsx";
import { Radios, TextLine, Tick } from "../controls/field.tsx";
import { instantOf, isNoMoment, localMoment } from "../controls/moment.ts";
import { mayInterview } from "../interviewing.ts";
import { useMay } from "../me.tsx";
import { applicationWords } from "./words/index.ts";
import { useMembers, type Allowed, type Card } from "./data.ts";

/** What is typed beside an outcome, by the path of its field in the request: `reviewBy`, `details.item`. */
export type Entered = Readonly<Record<string, string>>;

type Details = NonNullable<Body<"recordOutcome">["details"]>;

/** Fields that hold a moment, typed in the reader's own zone. */
const moments: ReadonlySet<string> = new Set([
  "reviewBy",
  "details.startsAt",
  "details.endsAt",
  "details.expiresAt",
]);
/** Fields that hold several ids, joined by commas. */
const lists: ReadonlySet<string> = new Set(["details.people"]);

/** Fields without which it would be refused and which hold nothing yet, and those that hold no moment where one is asked. */
export const missing = ({ needs }: Allowed, entered: Entered): string[] => [
  ...needs.filter((path) => !entered[path]?.trim()),
  ...[...moments].filter((path) => isNoMoment(entered[path] ?? "")),
];

/** What is sent of what was typed: only what this outcome takes. */
export function detailsOf(
  { needs, mayCarry }: Allowed,
  entered: Entered,
): Pick<Body<"recordOutcome">, "reviewBy" | "reason" | "details"> {
  const taken = [...needs, ...mayCarry].filter((path) => path.startsWith("details.") && entered[path]);
  const details = Object.fromEntries(
    taken.map((path) => {
      const typed = entered[path] ?? "";
      const value = moments.has(path)
        ? instantOf(typed)
        : typed === "yes"
          ? true
          : typed === "no"
            ? false
            : lists.has(path)
              ? typed.split(",")
              : typed;
      return [path.slice("details.".length), value];
    }),
  ) as Details;
  const reviewBy = instantOf(entered["reviewBy"] ?? "");
  return {
    ...(reviewBy ? { reviewBy } : {}),
    ...(entered["reason"] && needs.includes("reason") ? { reason: entered["reason"].trim() } : {}),
    ...(taken.length > 0 ? { details } : {}),
  };
}

/** How long an interview is taken to be until somebody says otherwise. */
const usualMinutes = 45;

/** The fields of one outcome: those that it needs, then those that it may carry. */
export function OutcomeDetails({
  allowed,
  card,
  entered,
  onChange,
  problemOf,
}: {
  readonly allowed: Allowed;
  readonly card: Pick<Card, "jobId" | "referrerId" | "siteId" | "clientId">;
  readonly entered: Entered;
  readonly onChange: (path: string, value: string) => void;
  readonly problemOf: (path: string) => string | undefined;
}) {
  const words = applicationWords.use();
  const own = words.details;
  const fields = [...new Set([...allowed.needs, ...allowed.mayCarry])].filter((path) => path !== "reason");
  const field = (path: string) => {
    const common = {
      value: entered[path] ?? "",
      isRequired: allowed.needs.includes(path),
      error: problemOf(path),
      onChange: (value: string) => onChange(path, value),
    };
    switch (path) {
      case "reviewBy":
        return <TextLine key={path} type="datetime-local" label={words.outcome.reviewBy} {...common} />;
      case "details.startsAt":
        return (
          <TextLine
            key={path}
            type="datetime-local"
            label={own.startsAt}
            {...common}
            onChange={(value) => {
              onChange(path, value);
              const startsAt = instantOf(value);
              if (startsAt && allowed.needs.includes("details.endsAt"))
                onChange(
                  "details.endsAt",
                  localMoment(new Date(Date.parse(startsAt) + usualMinutes * 60_000)),
                );
            }}
          />
        );
      case "details.endsAt":
        return <TextLine key={path} type="datetime-local" label={own.endsAt} {...common} />;
      case "details.expiresAt":
        return <TextLine key={path} type="datetime-local" label={own.expiresAt} {...common} />;
      case "details.startDate":
        return <TextLine key={path} type="date" label={own.startDate} {...common} />;
      case "details.place":
        return <TextLine key={path} label={own.place} maxLength={200} {...common} />;
      case "details.people":
        return <Interviewers key={path} card={card} label={own.people} {...common} />;
      case "details.format":
        return <OneOf key={path} label={own.format} texts={own.formats} {...common} />;
      case "details.item":
        return <OneOf key={path} label={own.item} texts={own.items} {...common} />;
      case "details.reason":
        return <OneOf key={path} label={own.reason} texts={own.reasons} {...common} />;
      case "details.requirementId":
        return <Requirement key={path} jobId={card.jobId} label={own.requirementId} {...common} />;
      case "details.newToSector":
        return (
          <Tick
            key={path}
            value={entered[path] === "yes"}
            onChange={(yes) => onChange(path, yes ? "yes" : "no")}
          >
            {own.newToSector}
          </Tick>
        );
      default:
        return null;
    }
  };
  const shown = fields.map(field).filter(Boolean);
  if (shown.length === 0) return null;
  return (
    <>
      {shown}
      {fields.some((path) => moments.has(path)) && <Zone />}
    </>
  );
}

function Zone() {
  const words = applicationWords.use();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return <p className="hint">{words.outcome.zone(timeZone)}</p>;
}

interface Picked {
  readonly label: string;
  readonly value: string;
  readonly isRequired: boolean;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

const OneOf = ({ texts, value, ...rest }: Picked & { readonly texts: Readonly<Record<string, string>> }) => (
  <Radios
    value={value || undefined}
    options={Object.entries(texts).map(([id, text]) => ({ id, text }))}
    {...rest}
  />
);

/** Which of the job's requirements: by its name, never in words of one's own. */
function Requirement({ jobId, value, ...rest }: Picked & { readonly jobId: string }) {
  const options = useRequirements(jobId).map(({ requirementId, label }) => ({
    id: requirementId,
    text: label,
  }));
  return <Radios value={value || undefined} options={options} {...rest} />;
}

const most = 10;

/** Who holds the interview: of those who may, and never who introduced the candidate. Only where the reader sees members. */
function Interviewers({
  card,
  label,
  value,
  error,
  onChange,
}: Picked & { readonly card: Pick<Card, "referrerId" | "siteId" | "clientId"> }) {
  const members = useMembers().filter(
    (member) => member.memberId !== card.referrerId && mayInterview(member, card),
  );
  const picked = value === "" ? [] : value.split(",");
  if (members.length === 0) return null;
  return (
    <More title={label} isOpen={picked.length > 0}>
      <fieldset className="ticks" aria-label={label}>
        {members.map(({ memberId, name }) => (
          <Tick
            key={memberId}
            value={picked.includes(memberId)}
            isDisabled={picked.length >= most && !picked.includes(memberId)}
            onChange={(yes) =>
              onChange((yes ? [...picked, memberId] : picked.filter((each) => each !== memberId)).join(","))
            }
          >
            {name}
          </Tick>
        ))}
      </fieldset>
      {error && <p className="error">{error}</p>}
    </More>
  );
}

/** What a job asks for; nothing where the reader's roles keep it from them. */
export function useRequirements(jobId: string) {
  const may = useMay();
  const job = useQuery({
    queryKey: ["job", jobId],
    enabled: may("getJob"),
    queryFn: ({ signal }) => read("getJob", { path: { id: jobId }, signal }),
    staleTime: 5 * 60_000,
  });
  return job.data?.requirements ?? [];
}
