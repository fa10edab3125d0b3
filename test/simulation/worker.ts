/** A thread that runs one seed after the other, as it is told. */
import { parentPort } from "node:worker_threads";
import { runSeed } from "./seeds.ts";
import type { Task } from "./seeds.ts";

// Errors are thrown by the thousand; their long stacks are read by nobody.
Error.stackTraceLimit = 2;

parentPort?.on("message", (task: Task) => {
  void runSeed(task.seed, { planted: task.planted }).then((report) => parentPort?.postMessage(report));
});
