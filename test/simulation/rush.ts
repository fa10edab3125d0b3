import type { Answer } from "./callers.ts";
import { check } from "./invariants.ts";
import type { Candidate, Time } from "./negotiation.ts";
import type { Planted } from "./planted.ts";
import { Random } from "./random.ts";
import { begin, end } from "./simulation.ts";
import { personal } from "./world.ts";

/** What became of a rush for one time of an expert. */
export interface Rush {
  readonly time: Time;
  /** What each of those who clicked was told at last. */
  readonly answers: readonly Answer[];
  readonly faults: number;
  readonly problems: readonly string[];
}

const minute = 60_000;

/**
 * Many candidates with an offer, help accepted and their code in hand click the same time at one moment, while
 * everything goes wrong that may; each asks until somebody says what became of it. Then all comes to rest and is checked.
 */
export async function rush(seed: string, candidates: number, planted?: Planted): Promise<Rush> {
  const run = begin(seed, [], planted);
  const { cloud, workload, companies } = run;
  const { scheduler, faults } = cloud;
  const { negotiation, callers } = workload;
  const [company] = companies;
  const share = company?.shares[0];
  const recruiter = company?.recruiters[0];
  if (!company || !share || !recruiter) throw new Error("a company without people");
  const random = new Random(`${seed}/rush`);

  faults.enabled = false;
  const enter = async (number: number): Promise<Candidate | undefined> => {
    const name = `rush-${number}`;
    const { body } = await callers.command(
      {
        operation: "expressInterest",
        organisation: "",
        memberId: "",
        path: { shareToken: share.token },
        body: {
          name: `Nora${number} ${personal}`,
          email: `nora${number}@${personal}.example`.toLowerCase(),
          phone: `+44770090${String(1_000 + number)}`,
        },
      },
      name,
    );
    const known = { company, id: String(body["applicationId"]) };
    await negotiation.makeOffer(known, {}, recruiter, new Random(`${seed}/${name}`), name, true);
    // Nothing where their mail bounced: they get no code.
    return negotiation.ready(known, random, name, true);
  };
  // Each does one thing after the other, and all of them at the same time.
  const entered = Promise.all(Array.from({ length: candidates }, (_, number) => enter(number)));
  const ready = (await within(entered, run.cloud)).flatMap((candidate) => candidate ?? []);
  const [first] = ready;
  const time = first && (await within(negotiation.chooseTime(first, random, "rush"), run.cloud));
  if (!time) throw new Error("no time is free");

  const thenAllGoesWrong = () => (faults.enabled = true);
  const clicks = negotiation.takeAtOnce(ready, time, random, "click", thenAllGoesWrong);
  const answers = await within(clicks, run.cloud);
  const struck = [...faults.injected.values()].reduce((sum, count) => sum + count, 0);
  await scheduler.runUntil(scheduler.now + minute);
  await end(run);
  const { problems } = await check(run);
  return { time, answers: answers.flatMap((answer) => (answer ? [answer] : [])), faults: struck, problems };
}

/** Lets virtual time pass until a promise is kept. */
async function within<Value>(
  promise: Promise<Value>,
  { scheduler }: ReturnType<typeof begin>["cloud"],
): Promise<Value> {
  let over = false;
  const watched = promise.finally(() => (over = true));
  await scheduler.runUntil(scheduler.now + 24 * 60 * minute, () => over);
  if (!over) throw new Error("somebody waits for ever");
  return watched;
}
