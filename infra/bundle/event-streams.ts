/**
 * Takes the place of the SDK's event streams in every bundle. It loads them only for operations that stream events;
 * no service that Milepost calls has one, and without them each bundle is 15 KB smaller.
 */
export class EventStreamSerde {
  constructor() {
    throw new Error(
      "An operation that streams events was called. Take infra/bundle/event-streams.ts out of the bundles.",
    );
  }
}
