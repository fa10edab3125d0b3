/** Whether a caller's role allows a call, and the words in which AWS refuses one. */
import { conditional, evaluate, type AccessRequest } from "./iam.ts";
import type { Role } from "./template.ts";

/** Who makes a call: a function, with its role, or whoever operates the installation. */
export type Caller = FunctionCaller | "operator";
export interface FunctionCaller {
  readonly arn: string;
  readonly name: string;
  readonly role: Role;
}

export const callerName = (caller: Caller): string => (caller === "operator" ? "operator" : caller.name);

/** A call that a role did not allow; kept so that tests and people see it. */
export interface DeniedCall {
  readonly function: string;
  readonly action: string;
  readonly resource: string;
}

/** An error as an AWS service answers it. */
export class AwsError extends Error {
  readonly status: number;
  constructor(name: string, message: string, status = 400) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

export class Access {
  private readonly decisions = new Map<string, boolean>();
  private readonly denied: (call: DeniedCall) => void;

  constructor(denied: (call: DeniedCall) => void) {
    this.denied = denied;
  }

  /** Throws the refusal of what the caller's role does not allow. The operator may do everything. */
  require(caller: Caller, request: AccessRequest): void {
    if (caller === "operator") return;
    const { statements, name } = caller.role;
    const key = `${caller.arn} ${request.action} ${request.resource}`;
    if (this.decisions.get(key)) return;
    const context = { "aws:securetransport": ["true"], ...request.context };
    const decision = evaluate(statements, { ...request, context });
    if (decision === "allowed") {
      if (!conditional(statements)) this.decisions.set(key, true);
      return;
    }
    this.denied({ function: caller.name, action: request.action, resource: request.resource });
    const reason =
      decision === "denied"
        ? "an explicit deny in an identity-based policy"
        : `no identity-based policy allows the ${request.action} action`;
    const service = request.action.split(":")[0] ?? "";
    throw new AwsError(
      ["ses", "sqs", "s3"].includes(service) ? "AccessDenied" : "AccessDeniedException",
      `User: arn:aws:sts::${caller.arn.split(":")[4]}:assumed-role/${name}/${caller.name} is not authorized to perform: ` +
        `${request.action} on resource: ${request.resource} because ${reason}`,
      service === "dynamodb" || service === "kms" ? 400 : 403,
    );
  }
}
