import { TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient, TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import type { Companion } from "../../ports/facts.ts";

/** One write of a transaction as the document client takes it. */
export type TransactionWrite = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** Makes a companion of a write. Only adapters look inside. */
export const companion = (name: string, write: TransactionWrite): Companion => ({ name, write });

/** The write inside a companion. */
export const writeOf = (made: Companion): TransactionWrite => made.write as TransactionWrite;

/** Whether an error is DynamoDB's "the condition did not hold". */
export const isConditionFailure = (error: unknown): boolean =>
  error instanceof Error && error.name === "ConditionalCheckFailedException";

const conflict = "TransactionConflictException";

/** Whether somebody else was first: the condition did not hold, or a transaction that is under way has the item. */
export const wasOvertaken = (error: unknown): boolean =>
  isConditionFailure(error) || (error instanceof Error && error.name === conflict);

/**
 * Carries out companions in one transaction. Returns the name of the first whose condition did not hold, or nothing.
 * A conflict with another transaction counts as `sequence`: the caller reads again and decides again.
 */
export async function transact(
  client: DynamoDBDocumentClient,
  companions: readonly Companion[],
): Promise<string | undefined> {
  try {
    await client.send(new TransactWriteCommand({ TransactItems: companions.map(writeOf) }));
    return undefined;
  } catch (error) {
    const reasons = cancellationReasons(error);
    if (!reasons) throw error;
    const failed = reasons.findIndex((reason) => reason.Code === "ConditionalCheckFailed");
    if (failed >= 0) return companions[failed]?.name ?? "sequence";
    if (reasons.some((reason) => reason.Code === "TransactionConflict")) return "sequence";
    throw error;
  }
}

function cancellationReasons(error: unknown): { Code?: string }[] | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === conflict) return [{ Code: "TransactionConflict" }];
  if (error.name !== "TransactionCanceledException") return undefined;
  return (error as Error & { CancellationReasons?: { Code?: string }[] }).CancellationReasons ?? [];
}
