import type { settingsContracts } from "../../../shared/contracts/http/settings.ts";
import { mistakesOfScheme } from "../../../shared/domain/points/mistakes.ts";
import { mistakesOfTrack } from "../../../shared/domain/track/mistakes.ts";
import { nextSeq } from "../../../shared/ports/facts.ts";
import type { Fact, FactStore } from "../../../shared/ports/facts.ts";
import type { Call, Handlers, Reply } from "../../../shared/runtime/http.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { notFound } from "../../../shared/runtime/problems.ts";
import { keyReused } from "../../../shared/runtime/requests.ts";
import {
  created,
  organisationOf,
  persevere,
  publishedTrack,
  refuse,
  schemeStream,
  shown,
  siteCurrencies,
  trackStream,
} from "./context.ts";
import type { SettingsDependencies } from "./context.ts";

type Contracts = typeof settingsContracts;

interface Versioned {
  readonly version: number;
  readonly label: string;
}

/** What is the same for tracks and schemes: a stream of facts in which version n stands at place n. */
function versionHandlers<
  Document extends Versioned,
  Event extends { readonly document: Document },
  Body,
>(rules: {
  readonly what: string;
  readonly path: string;
  readonly facts: FactStore<Event>;
  streamOf(organisation: string): string;
  eventOf(body: Body, version: number): Event;
  /** Throws where the body cannot become a version. */
  check(body: Body, organisation: string): Promise<void>;
  current(organisation: string): Promise<number>;
}) {
  const { facts } = rules;
  const documentOf = (fact: Fact<Event>): Document & { publishedAt: string } => {
    const [event] = fact.events;
    if (!event) throw new Error(`${fact.stream} ${fact.seq} is empty`);
    return { ...event.document, publishedAt: fact.recordedAt };
  };

  return {
    list: async (call: Call<unknown, unknown>): Promise<Reply<unknown>> => {
      const [published, current] = await Promise.all([
        facts.read(rules.streamOf(call.organisation)),
        rules.current(call.organisation),
      ]);
      const items = published.map(documentOf).map(({ version, label, publishedAt }) => ({
        version,
        label,
        publishedAt,
        current: version === current,
      }));
      return { body: { items } };
    },

    get: async (call: Call<unknown, unknown>): Promise<Reply<unknown>> => {
      const published = await facts.read(rules.streamOf(call.organisation));
      const fact = published.find((each) => String(each.seq) === call.path["version"]);
      if (!fact) throw notFound(`version of the ${rules.what}`);
      return shown(documentOf(fact));
    },

    publish: (call: Call<Body, unknown>, by: Member): Promise<Reply<unknown>> =>
      persevere(async () => {
        const stream = rules.streamOf(call.organisation);
        const published = await facts.read(stream);
        const earlier = published.find((fact) => fact.requestKey === call.requestKey);
        if (earlier && earlier.requestHash !== call.requestHash) throw keyReused();
        if (earlier) return created(rules.path, earlier.seq, documentOf(earlier));
        await rules.check(call.body, call.organisation);
        const fact: Fact<Event> = {
          stream,
          seq: nextSeq(published),
          events: [rules.eventOf(call.body, nextSeq(published))],
          recordedAt: call.now,
          actor: { kind: "member", memberId: by.memberId },
          requestKey: call.requestKey,
          requestHash: call.requestHash,
        };
        const { ok } = await facts.append(fact);
        return ok ? created(rules.path, fact.seq, documentOf(fact)) : undefined;
      }),
  };
}

type BodyOf<Operation extends keyof Contracts> = Parameters<Handlers<Contracts>[Operation]>[0]["body"];

export function trackHandlers(deps: SettingsDependencies) {
  const { list, get, publish } = versionHandlers({
    what: "track",
    path: "/v1/tracks",
    facts: deps.tracks,
    streamOf: trackStream,
    eventOf: (body: BodyOf<"publishTrack">, version) => ({
      type: "TrackPublished" as const,
      document: { version, ...body },
    }),
    check: (body) => Promise.resolve(refuse(mistakesOfTrack(body))),
    current: async (organisation) => (await organisationOf(deps, organisation)).trackVersion,
  });
  return { listTracks: list, getTrack: get, publishTrack: publish } satisfies Partial<Handlers<Contracts>>;
}

export function schemeHandlers(deps: SettingsDependencies) {
  const { list, get, publish } = versionHandlers({
    what: "reward scheme",
    path: "/v1/schemes",
    facts: deps.schemes,
    streamOf: schemeStream,
    eventOf: (body: BodyOf<"publishScheme">, version) => ({
      type: "SchemePublished" as const,
      document: { version, ...body },
    }),
    async check(body, organisation) {
      const { trackVersion } = await organisationOf(deps, organisation);
      const [track, currencies] = await Promise.all([
        publishedTrack(deps, organisation, trackVersion),
        siteCurrencies(deps, organisation),
      ]);
      if (!track) throw new Error(`track version ${trackVersion} of ${organisation} was never published`);
      refuse(mistakesOfScheme(body, track, currencies));
    },
    current: async (organisation) => (await organisationOf(deps, organisation)).schemeVersion,
  });
  return { listSchemes: list, getScheme: get, publishScheme: publish } satisfies Partial<Handlers<Contracts>>;
}
