import type { Cloud } from "./cloud.ts";
import { hashOf } from "./random.ts";
import type { Item } from "./engine/tables.ts";
import type { Ports } from "./product.ts";
import type { Rewrite } from "./transport.ts";
import type { PlotName } from "./workload.ts";

/** A mistake somebody could make, put in on purpose: a simulation that does not find it proves nothing. */
export interface Planted {
  readonly name: string;
  /** Puts wrong ports in the place of the right ones. */
  readonly wire?: (functionName: string, ports: Ports, cloud: Cloud) => Ports | undefined;
  /** Changes calls on their way. */
  readonly rewrite?: Rewrite;
  readonly setUp?: (cloud: Cloud) => void;
  /** It shows soonest where people are busy with this. */
  readonly plot?: PlotName;
  /** It shows where several candidates click one time: that is tried in the place of a seed's story. */
  readonly inRush?: boolean;
}

/** Changes every single write, alone or in a transaction, that a function makes to a table. */
const rewriting =
  (change: (table: string, write: Item, functionName: string) => Item | undefined): Rewrite =>
  ({ functionName }, command, input) => {
    if (command === "TransactWriteCommand") {
      const TransactItems = (input["TransactItems"] as Record<string, Item>[]).map((each) =>
        Object.fromEntries(
          Object.entries(each).map(([kind, write]) => [
            kind,
            change(String(write["TableName"]), write, functionName) ?? write,
          ]),
        ),
      );
      return { ...input, TransactItems };
    }
    return typeof input["TableName"] === "string"
      ? change(input["TableName"], input, functionName)
      : undefined;
  };

const pkOf = (write: Item): string =>
  String(((write["Key"] ?? write["Item"]) as Item | undefined)?.["pk"] ?? "");

/** The write without its condition and the values that only the condition used. */
function unconditional({
  ConditionExpression: _condition,
  ExpressionAttributeValues,
  ExpressionAttributeNames,
  ...write
}: Item): Item {
  const used = String(write["UpdateExpression"] ?? "");
  const kept = (words: unknown): Item | undefined => {
    const left = Object.entries((words ?? {}) as Item).filter(([name]) =>
      new RegExp(`${name}(?![A-Za-z0-9_])`).test(used),
    );
    return left.length > 0 ? Object.fromEntries(left) : undefined;
  };
  return {
    ...write,
    ExpressionAttributeValues: kept(ExpressionAttributeValues),
    ExpressionAttributeNames: kept(ExpressionAttributeNames),
  };
}

const ofFunction =
  (name: string, change: (ports: Ports, cloud: Cloud) => Partial<Ports>): NonNullable<Planted["wire"]> =>
  (functionName, ports, cloud) =>
    functionName === name ? { ...ports, ...change(ports, cloud) } : undefined;

type ReadFact = Awaited<ReturnType<Ports["facts"]["read"]>>[number];
type ReadEvent = ReadFact["events"][number];

/** A history with other events in the place of some of its own. */
const replaced = (
  facts: readonly ReadFact[],
  change: (event: ReadEvent, fact: ReadFact) => ReadEvent | undefined,
): ReadFact[] =>
  facts.map((fact) => ({ ...fact, events: fact.events.map((event) => change(event, fact) ?? event) }));

export const plantedBugs: readonly Planted[] = [
  {
    name: "the append forgets its condition: a lost race overwrites the winner",
    rewrite: rewriting((table, write) =>
      table === "facts" && pkOf(write).includes("#application#") ? unconditional(write) : undefined,
    ),
  },
  {
    name: "a lost race is not decided again, and answered as if it had been won",
    wire: (functionName, ports) =>
      functionName === "applications"
        ? {
            ...ports,
            facts: {
              ...ports.facts,
              append: async (fact, companions) => {
                await ports.facts.append(fact, companions);
                return { ok: true };
              },
            },
          }
        : undefined,
  },
  {
    name: "claims forget the organisation in their key",
    rewrite: rewriting((table, write) => {
      if (table !== "records" || !pkOf(write).includes("#claim#") || !write["Item"]) return undefined;
      const item = write["Item"] as Item;
      return { ...write, Item: { ...item, pk: pkOf(write).slice(pkOf(write).indexOf("#") + 1) } };
    }),
  },
  {
    name: "an event is published before its fact is written",
    wire: (functionName, ports) =>
      functionName === "applications"
        ? {
            ...ports,
            facts: {
              ...ports.facts,
              append: async (fact, companions) => {
                const types = new Set(fact.events.map(({ type }) => type));
                const [organisation = "", , applicationId = ""] = fact.stream.split("#");
                await ports.publisher.publish(
                  [...types].map((type) => ({
                    type,
                    organisation,
                    applicationId,
                    stream: fact.stream,
                    seq: fact.seq,
                    recordedAt: fact.recordedAt,
                  })),
                );
                return ports.facts.append(fact, companions);
              },
            },
          }
        : undefined,
  },
  {
    name: "points are not told apart: every try posts under an id of its own",
    wire: ofFunction("award-points", ({ ledger, clock }) => ({
      ledger: {
        ...ledger,
        entriesOf: () => Promise.resolve([]),
        post: (entry) => ledger.post({ ...entry, id: `${entry.id}#${hashOf(clock.now())}` }),
      },
    })),
  },
  {
    name: "the balance moves without the entry's condition",
    rewrite: rewriting((table, write) =>
      table === "ledger" && String((write["Item"] as Item | undefined)?.["sk"]).startsWith("entry#")
        ? unconditional(write)
        : undefined,
    ),
  },
  {
    name: "what a hint says is trusted: a history once read is not read again",
    wire: ofFunction("award-points", ({ facts }) => {
      const known = new Map<string, Awaited<ReturnType<typeof facts.read>>>();
      return {
        facts: {
          ...facts,
          read: async (stream) => {
            const read = known.get(stream) ?? (await facts.read(stream));
            known.set(stream, read);
            return read;
          },
        },
      };
    }),
  },
  {
    name: "the stream's order is trusted: a list's row is overwritten by whoever comes last",
    // Whoever writes late shows it soonest.
    wire: ofFunction("project-views", ({ projected, pause }) => ({
      projected: {
        ...projected,
        replace: async (...row) => {
          await pause(7);
          return projected.replace(...row);
        },
      },
    })),
    rewrite: rewriting((table, write, functionName) =>
      table === "views" && functionName === "project-views" && write["ConditionExpression"] !== undefined
        ? unconditional(write)
        : undefined,
    ),
  },
  {
    name: "a message is sent without a claim",
    wire: ofFunction("send-messages", ({ records }) => ({
      records: {
        ...records,
        find: () => Promise.resolve(undefined),
        claimSending: async (...claim) => {
          await records.claimSending(...claim);
          return true;
        },
      },
    })),
  },
  {
    name: "a claim to send overwrites what is there",
    rewrite: rewriting((table, write, functionName) =>
      table === "records" &&
      functionName === "send-messages" &&
      pkOf(write).includes("#application#") &&
      write["Item"]
        ? unconditional(write)
        : undefined,
    ),
  },
  {
    name: "an undo is not looked for before a message is sent",
    wire: ofFunction("send-messages", ({ facts }) => ({
      facts: {
        ...facts,
        read: async (stream) => {
          const read = await facts.read(stream);
          return read.filter((fact) => !fact.events.some(({ type }) => type === "OutcomeUndone"));
        },
      },
    })),
  },
  {
    name: "entries that the bus refused are taken for published",
    setUp: (cloud) => (cloud.hidesRefusals = true),
  },
  {
    name: "the changed mark is cleared before the figures are written",
    wire: ofFunction("aggregate-kpis", ({ marks }) => ({
      marks: {
        ...marks,
        marked: async (shard, limit) => {
          const marked = await marks.marked(shard, limit);
          for (const { stream, seq } of marked) await marks.clear(stream, seq);
          return marked;
        },
      },
    })),
  },
  {
    name: "figures are added without comparing the contribution's version",
    rewrite: rewriting((table, write) =>
      table === "views" && pkOf(write).includes("#kpi-contribution#") ? unconditional(write) : undefined,
    ),
  },
  {
    name: "a mail without an answer is sent again at once",
    wire: ofFunction("send-messages", ({ mailer }) => ({
      mailer: {
        send: async (mail) => {
          try {
            return await mailer.send(mail);
          } catch {
            return mailer.send(mail);
          }
        },
      },
    })),
  },
  {
    name: "a claim on a person is taken without a condition: two first referrers",
    plot: "arrivals",
    rewrite: rewriting((table, write, functionName) =>
      table === "records" && functionName === "share" && pkOf(write).includes("#claim#") && write["Item"]
        ? unconditional(write)
        : undefined,
    ),
  },
  {
    name: "a due item is settled before what it brought is written",
    wire: ofFunction("sweep-due", ({ dueItems }) => ({
      dueItems: {
        ...dueItems,
        due: async (shard, now, limit) => {
          const due = await dueItems.due(shard, now, limit);
          for (const item of due) await dueItems.settle(item);
          return due;
        },
      },
    })),
  },
  {
    name: "a repeated request is not recognised",
    wire: (functionName, ports) =>
      functionName === "applications" || functionName === "share"
        ? {
            ...ports,
            facts: {
              ...ports.facts,
              read: async (stream) =>
                (await ports.facts.read(stream)).map((fact) => ({ ...fact, requestKey: undefined })),
            },
          }
        : undefined,
  },
  {
    name: "the time of a talk is claimed after its event is written, not with it",
    plot: "offers",
    inRush: true,
    wire: ofFunction("candidate", ({ calendar, calendars, facts }) => {
      let claims: Parameters<typeof calendars.write>[0] = [];
      return {
        calendar: {
          ...calendar,
          reserve: async (...asked) => {
            const answer = await calendar.reserve(...asked);
            if (!answer.ok) return answer;
            claims = answer.companions;
            return { ...answer, companions: [] };
          },
        },
        facts: {
          ...facts,
          append: async (fact, companions) => {
            const appended = await facts.append(fact, companions);
            if (appended.ok && claims.length > 0) await calendars.write(claims);
            claims = [];
            return appended;
          },
        },
      };
    }),
  },
  {
    name: "whose a hold is, nobody asks: whoever comes may use it",
    inRush: true,
    wire: ofFunction("candidate", ({ calendar }, cloud) => ({
      calendar: {
        ...calendar,
        reserve: (organisation, reserving, now) => {
          const claims = cloud.tables.partition("records", `${organisation}#slots#${reserving.expertId}`);
          const held = claims.find(
            ({ sk, meetingId }) => sk === reserving.startsAt && meetingId === undefined,
          );
          const holder = held ? String(held["holder"]) : reserving.holder;
          return calendar.reserve(organisation, { ...reserving, holder }, now);
        },
      },
    })),
  },
  {
    name: "a move forgets the time that the talk has left",
    wire: (functionName, ports) =>
      functionName === "candidate" || functionName === "release-slots"
        ? {
            ...ports,
            calendar: {
              ...ports.calendar,
              release: (organisation, releasing) =>
                releasing.cancelled ? ports.calendar.release(organisation, releasing) : Promise.resolve(),
            },
          }
        : undefined,
  },
  {
    name: "the SEQUENCE of an invitation is not raised",
    wire: ofFunction("send-messages", ({ mailer }) => ({
      mailer: {
        send: ({ calendar, ...mail }) =>
          mailer.send({
            ...mail,
            ...(calendar
              ? { calendar: { ...calendar, content: calendar.content.replace(/SEQUENCE:\d+/, "SEQUENCE:0") } }
              : {}),
          }),
      },
    })),
  },
  {
    name: "an offer is drafted without a look at those there are",
    wire: ofFunction("offers", ({ facts }) => ({
      facts: {
        ...facts,
        read: async (stream) =>
          (await facts.read(stream)).map((fact) => ({
            ...fact,
            events: fact.events.map((event) =>
              event.type === "OfferDrafted" ? { type: "CompetingDeadlineSet" as const } : event,
            ),
          })),
      },
    })),
  },
  {
    name: "an undo takes back the outcome and forgets the offer",
    wire: ofFunction("applications", ({ facts }) => ({
      facts: {
        ...facts,
        append: (fact, companions) =>
          facts.append(
            { ...fact, events: fact.events.filter((event) => event.type !== "OfferMoved" || !event.reopens) },
            companions,
          ),
      },
    })),
  },
  {
    name: "the time of an interview is claimed after its event is written, not with it",
    plot: "interviews",
    wire: (functionName, ports) => {
      if (!["candidate", "interviews", "candidate-interviews"].includes(functionName)) return undefined;
      const { interviews, calendars, facts, pause } = ports;
      let claims: Parameters<typeof calendars.write>[0] = [];
      return {
        ...ports,
        interviews: {
          ...interviews,
          reserve: async (...asked) => {
            const answer = await interviews.reserve(...asked);
            if (!answer.ok) return answer;
            claims = answer.companions;
            return { ...answer, companions: [] };
          },
        },
        facts: {
          ...facts,
          append: async (fact, companions) => {
            const appended = await facts.append(fact, companions);
            const late = claims;
            claims = [];
            if (appended.ok && late.length > 0) {
              // Whoever is slow meets others soonest.
              await pause(9);
              await calendars.write(late);
            }
            return appended;
          },
        },
      };
    },
  },
  {
    name: "reminders keep the time that an interview was first booked for",
    plot: "interviews",
    wire: ofFunction("send-messages", ({ facts, clock }) => ({
      facts: {
        ...facts,
        // Moves are known for as long as it takes to tell of them, and not when a reminder is due.
        read: async (stream) =>
          replaced(await facts.read(stream), ({ type }, { recordedAt }) =>
            type === "InterviewMoved" && Date.parse(clock.now()) - Date.parse(recordedAt) > 30 * 60_000
              ? { type: "CompetingDeadlineSet" }
              : undefined,
          ),
      },
    })),
  },
  {
    name: "an undo takes back that an interview was booked and does not call it off",
    plot: "interviews",
    wire: ofFunction("applications", ({ facts }) => ({
      facts: {
        ...facts,
        append: (fact, companions) => {
          const undoes = fact.events.some(({ type }) => type === "OutcomeUndone");
          const events = fact.events.filter(({ type }) => !undoes || type !== "InterviewCancelled");
          return facts.append({ ...fact, events }, companions);
        },
      },
    })),
  },
  {
    name: "it is asked whether a talk or a visit took place, although somebody has said it",
    plot: "interviews",
    wire: (functionName, ports) =>
      ["send-messages", "project-views", "sweep-due"].includes(functionName)
        ? {
            ...ports,
            facts: {
              ...ports.facts,
              read: async (stream) =>
                replaced(await ports.facts.read(stream), ({ type }, { events }) =>
                  events.length === 1 && (type === "InterviewHeld" || type === "InterviewMissed")
                    ? { type: "CompetingDeadlineSet" }
                    : undefined,
                ),
            },
          }
        : undefined,
  },
  {
    name: "an interview that was called off is reminded of",
    plot: "interviews",
    wire: (functionName, ports) =>
      ["send-messages", "project-views", "sweep-due"].includes(functionName)
        ? {
            ...ports,
            facts: {
              ...ports.facts,
              read: async (stream) =>
                replaced(await ports.facts.read(stream), (event) =>
                  event.type === "InterviewCancelled" && event.by !== "system" && event.reviewAt !== undefined
                    ? { type: "CompetingDeadlineSet" }
                    : undefined,
                ),
            },
          }
        : undefined,
  },
  {
    name: "a scorecard is asked for when the interview begins",
    plot: "interviews",
    wire: (functionName, ports) =>
      ["send-messages", "project-views", "sweep-due"].includes(functionName)
        ? {
            ...ports,
            facts: {
              ...ports.facts,
              read: async (stream) =>
                replaced(await ports.facts.read(stream), (event) =>
                  event.type === "InterviewBooked" || event.type === "InterviewMoved"
                    ? { ...event, endsAt: event.startsAt }
                    : undefined,
                ),
            },
          }
        : undefined,
  },
];
