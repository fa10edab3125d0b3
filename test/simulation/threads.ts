import { Worker } from "node:worker_threads";
import type { Rush } from "./rush.ts";
import type { SeedReport } from "./seeds.ts";

/** A story that a thread is to live through: a seed as it is, or with a planted bug; or a rush for one time. */
export interface Task {
  readonly seed: string;
  readonly planted?: string | undefined;
  /** Candidates who click one time at once. */
  readonly rushing?: number | undefined;
}

/** Threads that wait: whoever comes next finds them with everything loaded and warm. */
const waiting: Worker[] = [];

/** Runs tasks on some threads at once and hands each report on as it comes; `next` says what to do next. */
export async function runOnThreads(
  next: () => Task | undefined,
  done: (task: Task, report: SeedReport) => void,
  threads = 2,
): Promise<void> {
  await Promise.all(
    Array.from({ length: threads }, () =>
      onThread(async (worker) => {
        for (let task = next(); task; task = next()) done(task, (await answerOf(worker, task)) as SeedReport);
      }),
    ),
  );
}

/** Candidates who click one time at once, on a thread of their own. */
export const rushOnThread = (seed: string, rushing: number): Promise<Rush> =>
  onThread(async (worker) => (await answerOf(worker, { seed, rushing })) as Rush);

async function onThread<Result>(work: (worker: Worker) => Promise<Result>): Promise<Result> {
  const worker = waiting.pop() ?? new Worker(new URL("./worker.ts", import.meta.url));
  worker.ref();
  const result = await work(worker);
  // A thread that waits keeps nobody from going home.
  worker.unref();
  waiting.push(worker);
  return result;
}

function answerOf(worker: Worker, task: Task): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const answered = (answer: unknown) => {
      worker.off("error", reject);
      resolve(answer);
    };
    worker.once("message", answered);
    worker.once("error", reject);
    worker.postMessage(task);
  });
}
