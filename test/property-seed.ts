/**
 * Properties run on one seed unless told: a change is judged by its own doing, not by luck. Loaded by `run.ts` before
 * the domain's tests; `PROPERTY_SEED=n` chooses another.
 */
import fc from "fast-check";

fc.configureGlobal({ seed: Number(process.env["PROPERTY_SEED"] ?? 20_261_121) });
