import { list, type Resource, record, type Synthesised } from "./synthesised.ts";

export interface Statement {
  readonly effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** As JSON, "{}" without. */
  readonly condition: string;
}

/** What a function's role says, statement by statement, with references as text. */
export function statementsOf(stage: Synthesised, lambda: Resource): Statement[] {
  const role = stage.text(lambda, lambda.properties["Role"]).replace(/\.Arn$/, "");
  return stage
    .all("AWS::IAM::Policy")
    .filter((policy) => list(policy.properties["Roles"]).some((each) => stage.text(policy, each) === role))
    .flatMap((policy) =>
      list(record(policy.properties["PolicyDocument"], "a policy document")["Statement"]).map((raw) => {
        const statement = record(raw, "a statement");
        return {
          effect: String(statement["Effect"]),
          actions: list(statement["Action"]).map(String),
          resources: list(statement["Resource"]).map((each) => stage.text(policy, each)),
          condition: JSON.stringify(statement["Condition"] ?? {}),
        };
      }),
    );
}

/** `milepost-<stage>-name` → `name`. */
export const nameOf = (lambda: Resource): string =>
  String(lambda.properties["FunctionName"]).replace(/^milepost-[a-z]+-/, "");

/** The function of that name. */
export function functionNamed(stage: Synthesised, name: string): Resource {
  const found = stage.all("AWS::Lambda::Function").find((lambda) => nameOf(lambda) === name);
  if (!found) throw new Error(`There is no function ${name}`);
  return found;
}
