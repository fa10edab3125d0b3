/** A thread that lives through one story after the other, as it is told. */
import { parentPort } from "node:worker_threads";
import { rush } from "./rush.ts";
import { runSeed } from "./seeds.ts";
import type { Task } from "./threads.ts";

// Errors are thrown by the thousand; their long stacks are read by nobody.
Error.stackTraceLimit = 2;

parentPort?.on("message", ({ seed, planted, rushing }: Task) => {
  const told = rushing === undefined ? runSeed(seed, { planted }) : rush(seed, rushing);
  void told.then((answer) => parentPort?.postMessage(answer));
});
