import type { settingsContracts } from "../../../shared/contracts/http/settings.ts";
import type { Mistake } from "../../../shared/domain/mistake.ts";
import { mistakesOfOrganisation } from "../../../shared/domain/organisation/mistakes.ts";
import { reaches } from "../../../shared/domain/organisation/permissions.ts";
import type { CalendarChoice, Organisation } from "../../../shared/domain/organisation/organisation.ts";
import { mistakesOfScheme } from "../../../shared/domain/points/mistakes.ts";
import type { Call, Handlers } from "../../../shared/runtime/http.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";
import { earlierRequest } from "../../../shared/runtime/requests.ts";
import {
  organisationOf,
  persevere,
  publishedScheme,
  publishedTrack,
  refuse,
  shown,
  siteCurrencies,
  stale,
} from "./context.ts";
import type { SettingsDependencies } from "./context.ts";

type Contracts = typeof settingsContracts;

export function organisationHandlers(deps: SettingsDependencies) {
  const { settings, requests, choices } = deps;

  /** The versions in force must exist and fit: the scheme pays for milestones that the track has. */
  const versionMistakes = async (
    organisation: string,
    { trackVersion, schemeVersion }: Pick<Organisation, "trackVersion" | "schemeVersion">,
  ): Promise<Mistake[]> => {
    const [track, scheme, currencies] = await Promise.all([
      publishedTrack(deps, organisation, trackVersion),
      publishedScheme(deps, organisation, schemeVersion),
      siteCurrencies(deps, organisation),
    ]);
    if (track && scheme)
      return mistakesOfScheme(scheme, track, currencies).map(({ detail }) => ({
        pointer: "/schemeVersion",
        detail,
      }));
    return [
      ...(track
        ? []
        : [{ pointer: "/trackVersion", detail: "This version of the track was never published." }]),
      ...(scheme
        ? []
        : [{ pointer: "/schemeVersion", detail: "This version of the scheme was never published." }]),
    ];
  };

  /**
   * A new choice of the experts' calendar has to be known there, and leaves no talk behind. A talk that is booked in the
   * very moment of the change, by a function that does not know of it yet, shows in the drift report.
   */
  const mayChoose = async (
    { organisationId, calendar: before }: Organisation,
    after: CalendarChoice | undefined,
    now: string,
  ) => {
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    const talks = await choices.talksLeftBehind(organisationId, before, after, now);
    if (talks > 0)
      throw new ProblemError(
        409,
        "talks-booked",
        `${talks} ${talks === 1 ? "talk lies" : "talks lie"} ahead in the present calendar and cannot go along. Change it once they were held or cancelled.`,
        {
          errors: [{ pointer: "/calendar", detail: "Talks are booked in the present calendar." }],
          more: { talks },
        },
      );
    refuse(await choices.mistakes(organisationId, after));
  };

  /** Stores the organisation as it is after a request, on the version that was seen; the same request again answers as before. */
  const replacing = (
    call: Call<unknown, unknown>,
    changed: (before: Organisation) => Organisation,
    allowed: (before: Organisation, after: Organisation) => Promise<void>,
  ) =>
    persevere(async () => {
      const { organisation } = call;
      const before = await organisationOf(deps, organisation);
      const earlier = await earlierRequest(requests, call);
      if (earlier) return shown({ ...changed(before), version: earlier.version });
      if (before.version !== call.ifMatch) throw stale();
      const after = { ...changed(before), version: before.version + 1 };
      await allowed(before, after);
      const saved = await settings.write([
        settings.savingOrganisation(after),
        settings.listing(after),
        requests.recording(
          organisation,
          {
            requestKey: call.requestKey,
            requestHash: call.requestHash,
            reference: { id: organisation, version: after.version },
          },
          call.now,
        ),
      ]);
      return saved.ok ? shown(after) : undefined;
    });

  return {
    getOrganisation: async (call) => shown(await organisationOf(deps, call.organisation)),

    replaceOrganisation: (call) =>
      replacing(
        call,
        ({ organisationId, kind, version }) => ({ organisationId, kind, ...call.body, version }),
        async (before, after) => {
          refuse([
            ...mistakesOfOrganisation(call.body, call.now),
            ...(await versionMistakes(call.organisation, call.body)),
          ]);
          await mayChoose(before, after.calendar, call.now);
        },
      ),

    replaceOnCost: (call, member) => {
      // Everything is reached by who reaches a site that does not exist.
      if (!reaches(member, { siteId: "" }))
        throw new ProblemError(
          403,
          "not-allowed",
          "The on-cost is of the whole organisation, and you see some of its sites.",
        );
      const percent = call.body.employerOnCostPercent;
      return replacing(
        call,
        ({ employerOnCostPercent: _, ...rest }) =>
          percent === null ? rest : { ...rest, employerOnCostPercent: percent },
        () => Promise.resolve(),
      );
    },
  } satisfies Partial<Handlers<Contracts>>;
}
