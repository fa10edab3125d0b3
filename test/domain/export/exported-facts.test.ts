import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import * as z from "zod/mini";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import {
  exportedEvents,
  hashedFields,
  keptFields,
  leftOut,
} from "../../../shared/domain/export/exported-facts.ts";
import { MessageEvent } from "../../../shared/domain/messages/events.ts";
import { MemberEvent } from "../../../shared/domain/organisation/events.ts";
import { pseudonyms } from "../../../shared/runtime/hashing.ts";
import { anyLife, running, tell } from "../application/lives.ts";
import { factsOf } from "../../builders/facts.ts";

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
}

function fieldsIn(schema: JsonSchema): string[] {
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.items ? [schema.items] : [])];
  if (typeof schema.additionalProperties === "object") parts.push(schema.additionalProperties);
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, field]) => [name, ...fieldsIn(field)]),
    ...parts.flatMap(fieldsIn),
  ];
}

const schemas = [...ApplicationEvent.types.map(({ schema }) => schema()), MessageEvent, MemberEvent];
const everyField = new Set(
  schemas.flatMap((schema) => fieldsIn(z.toJSONSchema(schema, { reused: "inline" }) as JsonSchema)),
);

const hash = pseudonyms("a secret", "org_a", 1);

const marked = (name: string) => `MARKER-${name}`;

describe("facts as they are exported", () => {
  it("every field of every event is kept, hashed or left out by name, each once", () => {
    const named: string[] = [...hashedFields, ...keptFields, ...leftOut];
    assert.deepEqual([...everyField].filter((field) => !named.includes(field)).sort(), []);
    assert.deepEqual(
      named.filter((field, index) => named.indexOf(field) !== index),
      [],
    );
    assert.deepEqual(
      named.filter((field) => !everyField.has(field)),
      [],
    );
  });

  it("no reference to a note, no key of another system and no field that nobody named leaves", () => {
    const planted = Object.fromEntries(
      [...leftOut, ...hashedFields, "name", "email", "comment", "field of tomorrow"].map((field) => [
        field,
        marked(field),
      ]),
    );
    const lines = exportedEvents(
      {
        stream: `org_a#application#${marked("stream")}`,
        seq: 3,
        recordedAt: "2026-03-02T09:00:00.000Z",
        actor: { kind: "member", memberId: marked("actor") },
        events: [{ type: "OutcomeRecorded", ...planted, details: planted } as { type: string }],
      },
      hash,
    );
    assert.equal(lines.length, 1);
    const [line] = lines;
    assert.deepEqual(
      Object.keys(line?.event ?? {}).sort(),
      [...hashedFields, "details"].sort(),
      "all that is left are hashes",
    );
    assert.doesNotMatch(JSON.stringify(lines), /MARKER-|tomorrow/);
  });

  it("ids of people and applications are hashes in every life, the same id the same one", () => {
    fc.assert(
      fc.property(anyLife(), (life) => {
        const lines = factsOf(tell(life)).flatMap((fact) => exportedEvents(fact, hash));
        const text = JSON.stringify(lines);
        assert.doesNotMatch(text, /"(mem_(rita|olga|omar|hanna|rob|maria|edith|ivan|ines)|can_1|app_1[".])/);
        assert.ok(lines.every(({ applicationId }) => applicationId === hash("app_1")));
        assert.deepEqual(
          lines.map(({ seq }) => seq),
          lines.map((_, index) => index + 1),
        );
      }),
      running(40),
    );
  });

  it("another version of the key, another organisation or another deployment makes other hashes", () => {
    const facts = factsOf(tell({ start: 2, steps: [] }));
    const of = (...key: Parameters<typeof pseudonyms>) =>
      JSON.stringify(facts.map((fact) => exportedEvents(fact, pseudonyms(...key))));
    assert.equal(of("a", "org_a", 1), of("a", "org_a", 1));
    const all = [of("a", "org_a", 1), of("a", "org_a", 2), of("a", "org_b", 1), of("b", "org_a", 1)];
    assert.equal(new Set(all).size, 4);
  });

  it("tracks, schemes, clocks and refused reports stay", () => {
    for (const stream of ["org_a#track", "org_a#scheme", "org_a#clock#digest#2026-03-02", "org_a#report#x#y"])
      assert.deepEqual(
        exportedEvents(
          {
            stream,
            seq: 1,
            recordedAt: "2026-03-02T09:00:00.000Z",
            actor: { kind: "clock" },
            events: [{ type: "x" }],
          },
          hash,
        ),
        [],
      );
  });
});
