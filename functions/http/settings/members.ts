import type { settingsContracts } from "../../../shared/contracts/http/settings.ts";
import type { MemberEvent } from "../../../shared/domain/organisation/events.ts";
import { operationsOf } from "../../../shared/domain/organisation/permissions.ts";
import { mistakesOfMember, tidyMember } from "../../../shared/domain/organisation/mistakes.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import type { Companion } from "../../../shared/ports/facts.ts";
import { summariesFor } from "../../../shared/domain/messages/summaries.ts";
import { derivedId } from "../../../shared/runtime/hashing.ts";
import { emailHash, memberEvent, settleSignIn } from "../../../shared/runtime/members.ts";
import type { Call, Handlers, Reply } from "../../../shared/runtime/http.ts";
import { ProblemError, notFound } from "../../../shared/runtime/problems.ts";
import { earlierRequest, keyReused } from "../../../shared/runtime/requests.ts";
import {
  created,
  membersStream,
  nextCursor,
  organisationOf,
  pageOf,
  persevere,
  refuse,
  shown,
  stale,
} from "./context.ts";
import type { SettingsDependencies } from "./context.ts";

type Contracts = typeof settingsContracts;
type AnyCall = Pick<Call<unknown, unknown>, "organisation" | "requestKey" | "requestHash" | "now">;

const emailInUse = (): ProblemError =>
  new ProblemError(409, "email-in-use", "Somebody signs in with this address already. Use another.", {
    errors: [{ pointer: "/email", detail: "Somebody signs in with this address already." }],
  });

export function memberHandlers(deps: SettingsDependencies) {
  const { settings, people, requests, identity, members, summaries, secret } = deps;

  const check = async (organisation: string, draft: Omit<Member, "version">) => {
    const siteIds = [...new Set([...draft.siteIds, ...(draft.homeSiteId ? [draft.homeSiteId] : [])])];
    const [{ kind }, sites, client] = await Promise.all([
      organisationOf(deps, organisation),
      Promise.all(siteIds.map((id) => settings.find("site", organisation, id))),
      draft.clientId ? settings.find("client", organisation, draft.clientId) : undefined,
    ]);
    const knownSiteIds = sites.flatMap((site) => (site ? [site.siteId] : []));
    refuse(mistakesOfMember(draft, { kind, knownSiteIds, client }));
    const owner = await identity.owner(draft.email);
    if (owner && (owner.organisation !== organisation || owner.memberId !== draft.memberId))
      throw emailInUse();
  };

  /** The change as a fact, the member, their address and the request: one transaction. */
  const save = (
    call: AnyCall,
    by: Member,
    seq: number,
    type: MemberEvent["type"],
    member: Member,
    companions: readonly Companion[],
  ) =>
    members.append(
      {
        stream: membersStream(call.organisation),
        seq,
        events: [memberEvent(type, member)],
        recordedAt: call.now,
        actor: { kind: "member", memberId: by.memberId },
        requestKey: call.requestKey,
        requestHash: call.requestHash,
      },
      [
        people.savingMember(call.organisation, member),
        ...companions,
        requests.recording(
          call.organisation,
          {
            requestKey: call.requestKey,
            requestHash: call.requestHash,
            reference: { id: member.memberId, version: member.version },
          },
          call.now,
        ),
      ],
    );

  const found = async (organisation: string, memberId: string | undefined): Promise<Member> => {
    const member = await people.member(organisation, memberId ?? "");
    if (!member) throw notFound("member");
    return member;
  };

  const preferencesOf = async (organisation: string, { memberId, roles, locale }: Member) => {
    const unwanted = await summaries.unwanted(organisation, memberId);
    return {
      locale,
      summaries: summariesFor(roles).map((kind) => ({ kind, wanted: !unwanted.has(kind) })),
    };
  };

  /** An earlier call with this request wrote the member; perhaps it did not get as far as the sign-in. */
  const settleAgain = async (organisation: string, memberId: string) =>
    settleSignIn(settings, identity, organisation, await found(organisation, memberId));

  const addressCompanions = (
    organisation: string,
    before: Member | undefined,
    after: Member,
  ): Companion[] => {
    const hash = (member: Member) => emailHash(secret, organisation, member.email);
    const changed = before !== undefined && hash(before) !== hash(after);
    return [
      settings.claimingEmail(organisation, hash(after), after.memberId),
      ...(changed ? [settings.releasingEmail(organisation, hash(before), after.memberId)] : []),
      ...(before !== undefined && before.email !== after.email
        ? [settings.keepingFormerEmail(organisation, after.memberId, before.email)]
        : []),
    ];
  };

  const isAdmin = ({ status, roles }: Member): boolean => status === "active" && roles.includes("admin");

  const keepsAnAdmin = async (organisation: string, before: Member, after: Member): Promise<void> => {
    if (!isAdmin(before) || isAdmin(after)) return;
    const admins = (await people.members(organisation)).filter(isAdmin);
    if (admins.length === 1)
      throw new ProblemError(
        409,
        "last-admin",
        "This is the last active admin. Make somebody else an admin first.",
      );
  };

  return {
    async listMembers(call): Promise<Reply<unknown>> {
      const { items, last } = await settings.listMembers(call.organisation, pageOf(call, secret));
      return { body: { items, ...nextCursor(call, secret, last) } };
    },

    getMe: async ({ organisation }, member) => {
      const { name, kind, zone, locale, trackVersion, recruiterFiguresConsentedAt } = await organisationOf(
        deps,
        organisation,
      );
      const { memberId, roles, siteIds, seesPay } = member;
      return {
        body: {
          ...{ memberId, name: member.name, locale: member.locale, roles, siteIds, seesPay },
          organisation: {
            ...{ name, kind, zone, locale, trackVersion },
            recruiterFigures: recruiterFiguresConsentedAt !== undefined,
          },
          operations: operationsOf(member),
        },
      };
    },

    getPreferences: async ({ organisation }, { memberId }) => ({
      body: await preferencesOf(organisation, await found(organisation, memberId)),
    }),

    replacePreferences: (call, { memberId }) =>
      persevere(async () => {
        const { organisation, body } = call;
        if (await earlierRequest(requests, call))
          return { body: await preferencesOf(organisation, await found(organisation, memberId)) };
        const seq = await settings.nextMembersSeq(organisation);
        const before = await found(organisation, memberId);
        const theirs = summariesFor(before.roles);
        refuse(
          body.summaries.flatMap(({ kind }, index) =>
            theirs.includes(kind)
              ? []
              : [{ pointer: `/summaries/${index}/kind`, detail: "This one does not come to your roles." }],
          ),
        );
        for (const { kind, wanted } of body.summaries)
          await summaries.choose(organisation, memberId, kind, wanted);
        const after = { ...before, locale: body.locale, version: before.version + 1 };
        if (before.locale === body.locale) return { body: await preferencesOf(organisation, before) };
        const saved = await save(call, before, seq, "MemberChanged", after, []);
        // Somebody changed a member meanwhile, or this very request was carried out: what stands then is read anew.
        return saved.ok ? { body: await preferencesOf(organisation, after) } : undefined;
      }),

    getMember: async (call) => shown(await found(call.organisation, call.path["id"])),

    createMember: (call, by) =>
      persevere(async () => {
        const { organisation } = call;
        const memberId = derivedId("mem", secret, call.requestKey);
        const member: Member = { memberId, ...tidyMember({ ...call.body, status: "active" }), version: 1 };
        const reply = created("/v1/members", memberId, member);
        if (await earlierRequest(requests, call)) {
          await settleAgain(organisation, memberId);
          return reply;
        }
        const seq = await settings.nextMembersSeq(organisation);
        await check(organisation, member);
        const address = addressCompanions(organisation, undefined, member);
        const saved = await save(call, by, seq, "MemberAdded", member, address);
        if (saved.ok) {
          await settleSignIn(settings, identity, organisation, member);
          return reply;
        }
        if (saved.conflict === "email") throw emailInUse();
        // The id comes from the key: it was used before, longer ago than requests are remembered.
        if (saved.conflict === "member" && !(await earlierRequest(requests, call))) throw keyReused();
        return undefined;
      }),

    replaceMember: (call, by) =>
      persevere(async () => {
        const { organisation } = call;
        const documentOf = (memberId: string, version: number): Member => ({
          memberId,
          ...tidyMember(call.body),
          version,
        });
        const earlier = await earlierRequest(requests, call);
        if (earlier) {
          await settleAgain(organisation, earlier.id);
          return shown(documentOf(earlier.id, earlier.version));
        }
        // Read before the members are: whoever changes one of them meanwhile takes this place, and we decide anew.
        const seq = await settings.nextMembersSeq(organisation);
        const before = await found(organisation, call.path["id"]);
        if (before.version !== call.ifMatch) throw stale();
        const member = documentOf(before.memberId, before.version + 1);
        await check(organisation, member);
        await keepsAnAdmin(organisation, before, member);
        const type = member.status === "left" && before.status === "active" ? "MemberLeft" : "MemberChanged";
        const address = addressCompanions(organisation, before, member);
        const saved = await save(call, by, seq, type, member, address);
        if (saved.ok) {
          await settleSignIn(settings, identity, organisation, member);
          return shown(member);
        }
        if (saved.conflict === "email") throw emailInUse();
        return undefined;
      }),
  } satisfies Partial<Handlers<Contracts>>;
}
