/**
 * Resolves the intrinsic functions of CloudFormation that our templates use. Whatever is not understood fails with
 * its name and the place where it stands, so that nothing deployed differs silently from what runs here.
 */

/** A template as CDK writes it; only the sections that are read. */
export interface Template {
  readonly Resources?: Readonly<Record<string, TemplateResource>>;
  readonly Outputs?: Readonly<
    Record<string, { readonly Value: unknown; readonly Export?: { readonly Name: unknown } }>
  >;
  readonly Parameters?: Readonly<Record<string, { readonly Type: string; readonly Default?: unknown }>>;
}

export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly Condition?: string;
}

export interface Stack {
  readonly name: string;
  readonly region: string;
  readonly account: string;
  readonly template: Template;
}

/** What `Ref` and `Fn::GetAtt` of one resource answer. */
export interface ResourceValues {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface Surroundings {
  /** Every stack of the assembly, for `Fn::ImportValue`. */
  readonly stacks: readonly Stack[];
  /** The values of a resource, by type; undefined where the runner does not know the type. */
  values(stack: Stack, logicalId: string, resource: TemplateResource): ResourceValues | undefined;
  /** The value of a secret, by the reference's secret id. */
  secret(secretId: string): string;
}

export class UnresolvedError extends Error {
  override readonly name = "UnresolvedError";
}

const dynamicReference = /\{\{resolve:([a-z-]+):(.*?)\}\}/g;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Resolves values of one assembly. Values are computed when asked for, so what nobody reads need not be understood. */
export class Resolver {
  private readonly exports = new Map<string, string>();
  private readonly surroundings: Surroundings;

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
  }

  /** The value with every intrinsic replaced. `place` names where it stands, for errors. */
  resolve(stack: Stack, value: unknown, place: string): unknown {
    if (typeof value === "string") return this.dynamicReferences(value, place);
    if (Array.isArray(value)) {
      return value
        .map((item, index) => this.resolve(stack, item, `${place}[${index}]`))
        .filter((item) => item !== undefined);
    }
    if (!isRecord(value)) return value;
    const keys = Object.keys(value);
    const only = keys.length === 1 ? keys[0] : undefined;
    if (only !== undefined && (only === "Ref" || only === "Condition" || only.startsWith("Fn::"))) {
      return this.intrinsic(stack, only, value[only], place);
    }
    return Object.fromEntries(
      keys
        .map((key) => [key, this.resolve(stack, value[key], `${place}.${key}`)] as const)
        .filter(([, resolved]) => resolved !== undefined),
    );
  }

  /** The same, where only a string makes sense. */
  text(stack: Stack, value: unknown, place: string): string {
    const resolved = this.resolve(stack, value, place);
    if (typeof resolved === "string") return resolved;
    if (typeof resolved === "number" || typeof resolved === "boolean") return String(resolved);
    throw new UnresolvedError(`${place}: expected text, found ${JSON.stringify(resolved)}`);
  }

  private intrinsic(stack: Stack, name: string, argument: unknown, place: string): unknown {
    switch (name) {
      case "Ref":
        return this.reference(stack, String(argument), place);
      case "Fn::GetAtt": {
        const [logicalId, attribute] = Array.isArray(argument)
          ? [String(argument[0]), String(argument[1])]
          : splitOnce(String(argument), ".");
        return this.attribute(stack, logicalId, attribute, place);
      }
      case "Fn::Sub": {
        const [pattern, variables] = (Array.isArray(argument) ? argument : [argument, {}]) as unknown[];
        return String(pattern).replace(
          /\$\{(!?)([^}]+)\}/g,
          (_whole, literal: string, expression: string) => {
            if (literal) return `\${${expression}}`;
            if (isRecord(variables) && expression in variables) {
              return this.text(stack, variables[expression], place);
            }
            const [logicalId, attribute] = splitOnce(expression, ".");
            return attribute
              ? this.attribute(stack, logicalId, attribute, place)
              : String(this.reference(stack, expression, place));
          },
        );
      }
      case "Fn::Join": {
        const [separator, parts] = argument as [string, unknown];
        const resolved = this.resolve(stack, parts, place);
        if (!Array.isArray(resolved)) throw new UnresolvedError(`${place}: Fn::Join without a list`);
        // Joining may complete a dynamic reference whose secret's ARN came from a Ref.
        return this.dynamicReferences(resolved.map(String).join(separator), place);
      }
      case "Fn::Split": {
        const [separator, source] = argument as [string, unknown];
        return this.text(stack, source, place).split(separator);
      }
      case "Fn::Select": {
        const [index, source] = argument as [number | string, unknown];
        const list = this.resolve(stack, source, place);
        const chosen = Array.isArray(list) ? (list[Number(index)] as unknown) : undefined;
        if (chosen === undefined) throw new UnresolvedError(`${place}: Fn::Select finds nothing at ${index}`);
        return chosen;
      }
      case "Fn::ImportValue":
        return this.import(this.text(stack, argument, place), place);
      default:
        throw new UnresolvedError(`${place}: ${name} is not understood by the local runner`);
    }
  }

  private reference(stack: Stack, logicalId: string, place: string): unknown {
    switch (logicalId) {
      case "AWS::Region":
        return stack.region;
      case "AWS::AccountId":
        return stack.account;
      case "AWS::Partition":
        return "aws";
      case "AWS::URLSuffix":
        return "amazonaws.com";
      case "AWS::StackName":
        return stack.name;
      case "AWS::StackId":
        return `arn:aws:cloudformation:${stack.region}:${stack.account}:stack/${stack.name}/local`;
      case "AWS::NoValue":
        return undefined;
      default:
    }
    const parameter = stack.template.Parameters?.[logicalId];
    if (parameter) {
      if (parameter.Type.startsWith("AWS::SSM") || parameter.Default === undefined) {
        throw new UnresolvedError(`${place}: parameter ${logicalId} (${parameter.Type}) has no value here`);
      }
      return parameter.Default;
    }
    return this.values(stack, logicalId, place).ref;
  }

  private attribute(stack: Stack, logicalId: string, attribute: string, place: string): string {
    const value = this.values(stack, logicalId, place).attributes[attribute];
    if (value === undefined) {
      const type = stack.template.Resources?.[logicalId]?.Type;
      throw new UnresolvedError(
        `${place}: Fn::GetAtt ${logicalId}.${attribute} of ${type} is not understood`,
      );
    }
    return value;
  }

  private values(stack: Stack, logicalId: string, place: string): ResourceValues {
    const resource = stack.template.Resources?.[logicalId];
    if (!resource) throw new UnresolvedError(`${place}: ${stack.name} has no resource ${logicalId}`);
    const values = this.surroundings.values(stack, logicalId, resource);
    if (!values) {
      throw new UnresolvedError(
        `${place}: refers to ${logicalId}, a ${resource.Type} the runner does not know`,
      );
    }
    return values;
  }

  private import(name: string, place: string): string {
    const known = this.exports.get(name);
    if (known !== undefined) return known;
    for (const stack of this.surroundings.stacks) {
      for (const [id, output] of Object.entries(stack.template.Outputs ?? {})) {
        const at = `${stack.name}.Outputs.${id}`;
        if (output.Export && this.text(stack, output.Export.Name, at) === name) {
          const value = this.text(stack, output.Value, at);
          this.exports.set(name, value);
          return value;
        }
      }
    }
    throw new UnresolvedError(`${place}: Fn::ImportValue ${name} is exported by no stack`);
  }

  private dynamicReferences(text: string, place: string): string {
    if (!text.includes("{{resolve:")) return text;
    return text.replace(dynamicReference, (_whole, service: string, reference: string) => {
      if (service !== "secretsmanager") {
        throw new UnresolvedError(`${place}: dynamic reference to ${service} is not understood`);
      }
      // `secret-id:SecretString:json-key:version-stage:version-id`; an ARN holds colons of its own.
      const [secretId = ""] = reference.split(":SecretString");
      return this.surroundings.secret(secretId);
    });
  }
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}
