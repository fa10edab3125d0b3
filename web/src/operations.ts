import type { addresses } from "./client/addresses.ts";
import type { operations } from "./client/schema.ts";

/** What members may ask of the API, as its OpenAPI document has it: what is not in there does not compile. */
export type Operation = keyof typeof addresses;

type ContentOf<Said> = Said extends { content: infer Content } ? Content[keyof Content] : never;

type AnswerOf<Responses> = {
  [Status in keyof Responses & (200 | 201 | 202)]: {
    readonly status: Status;
    readonly body: ContentOf<Responses[Status]>;
    /** To be given back as `ifMatch`. */
    readonly etag: string | undefined;
  };
}[keyof Responses & (200 | 201 | 202)];
type Answers = { readonly [Name in Operation]: AnswerOf<operations[Name]["responses"]> };
/** What is answered; with 202 somebody else has to confirm first, and `body` says what waits for them. */
export type Answer<Name extends Operation> = Answers[Name];
/** What is answered once it is done. */
export type Reply<Name extends Operation> = Exclude<Answer<Name>, { readonly status: 202 }>["body"];
/** What is sent with a write. */
export type Body<Name extends Operation> = operations[Name] extends { requestBody: infer Request }
  ? ContentOf<Request>
  : never;

/** What stands in braces in the path, by its names. */
type Path<Taken> = Taken extends { path: infer Path } ? { readonly path: Path } : unknown;
/** What is asked for; what may be left out may be `undefined` as well. */
type Query<Taken> = Taken extends { query: infer Query }
  ? { readonly query: Values<Query> }
  : Taken extends { query?: infer Query extends object }
    ? { readonly query?: Values<Query> }
    : unknown;
type Values<Query> = {
  readonly [Field in keyof Query]: Query[Field] | (undefined extends Query[Field] ? undefined : never);
};
/** The ETag of what was seen, for what changes only what was seen. */
type Match<Taken> = Taken extends { header: { "If-Match": string } }
  ? { readonly ifMatch: string | undefined }
  : unknown;
type Sent<Described> = Described extends { requestBody: infer Request }
  ? { readonly body: ContentOf<Request> }
  : unknown;
type Parameters<Name extends Operation> = operations[Name]["parameters"];

type Asks = {
  readonly [Name in Operation]: Path<Parameters<Name>> &
    Query<Parameters<Name>> & { readonly signal?: AbortSignal | undefined };
};
/** What is asked with a reading; left out where nothing has to be said. */
export type Asked = {
  readonly [Name in Operation]: object extends Asks[Name] ? [asked?: Asks[Name]] : [asked: Asks[Name]];
};

type Intents = {
  readonly [Name in Operation]: Path<Parameters<Name>> &
    Query<Parameters<Name>> &
    Match<Parameters<Name>> &
    Sent<operations[Name]>;
};
/** What is said with a write: what somebody wants done. */
export type Intent<Name extends Operation> = Intents[Name];
