import * as z from "zod/mini";

/**
 * How events of many types are declared and read. A function that starts makes no schema of them: the schema of a type
 * is made when the first event of that type is read, so that a new type costs nothing where it does not occur.
 */

/** One type of event and what it holds; on the wire its type stands in `type`. */
export interface EventType<Schema extends z.ZodMiniType = z.ZodMiniType> {
  readonly type: string;
  /** Made at the first call, then kept. */
  readonly schema: () => Schema;
}

export function event<const Type extends string, Fields extends z.core.$ZodLooseShape>(
  type: Type,
  fields: () => Fields,
): EventType<z.ZodMiniObject<{ type: z.ZodMiniLiteral<Type> } & Fields, z.core.$strip>> {
  let made: z.ZodMiniObject<{ type: z.ZodMiniLiteral<Type> } & Fields, z.core.$strip> | undefined;
  return { type, schema: () => (made ??= z.object({ type: z.literal(type), ...fields() })) };
}

type EventAmong<Types extends readonly EventType[]> = z.infer<ReturnType<Types[number]["schema"]>>;

/** Reads an event by the schema of its type. Throws where there is no such type, or the event does not fit it. */
export function eventsOf<const Types extends readonly EventType[]>(types: Types) {
  const byType = new Map<string, EventType>(types.map((each) => [each.type, each]));
  return {
    types,
    parse(value: unknown): EventAmong<Types> {
      const type = typeof value === "object" && value !== null && "type" in value ? String(value.type) : "";
      const known = byType.get(type);
      if (!known) throw new Error(`there is no event of type "${type}"`);
      return known.schema().parse(value) as EventAmong<Types>;
    },
  };
}
