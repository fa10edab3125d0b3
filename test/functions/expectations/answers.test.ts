import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Answers, PaySought } from "../../../shared/domain/expectations/answers.ts";
import { answersAdded } from "../../../shared/runtime/applications/expectations.ts";

const added = (given: Answers, standing: Answers, takenBack: readonly (keyof Answers)[] = []): Answers =>
  answersAdded(given, standing, takenBack, {});

describe("pay that a candidate adds to what they said", () => {
  const yearly = { amount: 3_600_000, period: "year" } as const;
  const hourly = { amount: 2_000, period: "hour" } as const;
  const net = { amount: 200_000, period: "month" } as const;
  const bonus = 50_000;
  const currency = "GBP";
  const said: PaySought = { currency, hoursPerWeek: 24, gross: yearly };

  /** [what they add to what, and what stands then] */
  const examples: readonly (readonly [string, PaySought, PaySought, PaySought])[] = [
    ["a bonus is for no hours", { currency, hoursPerWeek: 36, bonus }, said, { ...said, bonus }],
    ["net for the same hours", { currency, hoursPerWeek: 24, net }, said, { ...said, net }],
    [
      "gross is worth the same at the hours of net",
      { currency, hoursPerWeek: 36, net },
      said,
      { currency, hoursPerWeek: 36, gross: { amount: 5_400_000, period: "year" }, net },
    ],
    [
      "so is an hourly wage",
      { currency, hoursPerWeek: 36, net },
      { ...said, gross: hourly },
      { currency, hoursPerWeek: 36, gross: hourly, net },
    ],
    [
      "net at other hours is not known",
      { currency, hoursPerWeek: 36, gross: yearly },
      { ...said, net, bonus },
      { currency, hoursPerWeek: 36, gross: yearly, bonus },
    ],
    [
      "another currency is another answer",
      { currency: "EUR", hoursPerWeek: 24, net },
      said,
      { currency: "EUR", hoursPerWeek: 24, net },
    ],
  ];
  for (const [name, given, standing, expected] of examples)
    it(name, () => assert.deepEqual(added({ pay: given }, { pay: standing }).pay, expected));

  it("takes the place of what is taken back at once", () => {
    const given: PaySought = { currency, hoursPerWeek: 24, net };
    assert.deepEqual(added({ pay: given }, { pay: said }, ["pay"]), { pay: given });
  });
});
