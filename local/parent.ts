/** How often is looked, in milliseconds. */
const interval = 500;

/**
 * Calls back once the process that started this one has ended. A signal to npm ends npm and its shell but not what the
 * shell runs, which would go on holding its port. Works where `exec` does not exist, too.
 */
export function whenParentEnds(then: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent && isRunning(parent)) return;
    clearInterval(timer);
    then();
  }, interval);
  timer.unref();
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there, and somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
