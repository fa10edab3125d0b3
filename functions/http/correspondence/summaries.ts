import type { summaryContracts } from "../../../shared/contracts/http/summaries.ts";
import { isSummaryKind, summariesFor, summaryKinds } from "../../../shared/domain/messages/summaries.ts";
import type { SummaryKind } from "../../../shared/domain/messages/summaries.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import type { SummaryChoices } from "../../../shared/ports/summaries.ts";
import { pageHeaders, renderNothing } from "../../../shared/runtime/candidates/page.ts";
import { languageOf } from "../../../shared/runtime/candidates/speech.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import { readerBehind } from "../../../shared/runtime/summaries.ts";
import { renderSummaries } from "./summaries-page.ts";

export interface SummaryDependencies {
  readonly people: Pick<People, "members">;
  readonly settings: Pick<Settings, "organisation">;
  readonly summaries: SummaryChoices;
  readonly secret: string;
}

/** What whoever works here gets by mail regularly, and doing without it: by the link of a summary, without signing in. */
export function summaryHandlers(dependencies: SummaryDependencies): Handlers<typeof summaryContracts> {
  const { settings, summaries } = dependencies;

  /** Whose choice it is, about which kind; nothing where the address is nobody's. */
  const behind = async (path: Readonly<Record<string, string>>) => {
    const { token = "", kind = "" } = path;
    const reader = await readerBehind(token, dependencies);
    const organisation = reader && (await settings.organisation(reader.organisation));
    return organisation && isSummaryKind(kind) ? { organisation, member: reader.member, kind } : undefined;
  };

  const page = async (found: Awaited<ReturnType<typeof behind>>) => {
    if (!found) return { status: 404, body: renderNothing(), headers: pageHeaders };
    const { organisation, member, kind } = found;
    const unwanted = await summaries.unwanted(organisation.organisationId, member.memberId);
    const choices = kindsOf(member, kind).map((one) => ({ kind: one, wanted: !unwanted.has(one) }));
    const body = renderSummaries({
      organisation: organisation.name,
      language: languageOf(member),
      choices,
    });
    return { body, headers: pageHeaders };
  };

  return {
    showSummaryChoices: async ({ path }) => page(await behind(path)),

    chooseSummary: async ({ path, body }) => {
      const found = await behind(path);
      if (found) {
        const { organisation, member, kind } = found;
        await summaries.choose(organisation.organisationId, member.memberId, kind, body.wanted === "yes");
      }
      return page(found);
    },
  };
}

/** Those of their roles, and the one they came for. */
const kindsOf = ({ roles }: Member, asked: SummaryKind): SummaryKind[] => {
  const theirs = summariesFor(roles);
  return summaryKinds.filter((kind) => kind === asked || theirs.includes(kind));
};
