/**
 * Milepost whole, on this machine. Used by `npm start`, by the journeys, the story and the benchmark; several may run
 * at once.
 */
import { currentAssembly } from "./assembly.ts";
import { Control } from "./control.ts";
import { firstSteps, seedDemo } from "./demo/index.ts";
import { LocalStack, type StackOptions } from "./local-stack.ts";

export { LocalStack, type Pending, type StackOptions } from "./local-stack.ts";

/** Starts everything; resolves when it answers. */
export async function startStack(options: StackOptions = {}): Promise<LocalStack> {
  const assembly = options.assembly ?? (await currentAssembly());
  // Its pages answer from the beginning, so that one can see that it is starting.
  const control = new Control();
  const stack = new LocalStack(options, (...given) => control.answer(...given));
  try {
    await stack.start(assembly, options);
    if (options.demo) {
      if (stack.personas.length === 0) stack.personas = await seedDemo(stack);
      stack.firstSteps = firstSteps(stack);
    }
    stack.up = true;
    return stack;
  } catch (error) {
    await stack.stop();
    throw error;
  }
}
