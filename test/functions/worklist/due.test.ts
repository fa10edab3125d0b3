import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createHandler } from "../../../functions/http/worklist/handler.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { aMember } from "../../builders/rows.ts";

const now = "2026-11-24T09:00:00.000Z";
const at = (hour: string) => `2026-11-24T${hour}:00:00.000Z`;
const place = { siteId: "sit_leeds", jobId: "job_care", candidateId: "can_1", applicationId: "app_1" };

/** The function as a member meets it, with one thing due before now, one after it, and one task. */
function asked(roles: Member["roles"]) {
  const member = aMember({ memberId: "mem_1", roles });
  const handle = createHandler({
    people: {
      member: () => Promise.resolve(member),
      candidates: (_, ids) =>
        Promise.resolve(
          ids
            .filter((id) => id === "can_1")
            .map((candidateId) => ({
              candidateId,
              applicationId: "app_1",
              name: "Anna Berg",
              phone: "+44 113 496 0000",
              country: "GB",
              locale: "en" as const,
              version: 1,
            })),
        ),
    },
    views: {
      list: () => Promise.reject(new Error("not asked for")),
      retention: () => Promise.reject(new Error("not asked for")),
      tasks: () =>
        Promise.resolve({
          items: [{ ...place, taskId: "t-1", kind: "answer", for: "recruiter", since: at("07") }],
        }),
      due: () =>
        Promise.resolve({
          items: [
            { ...place, dueAt: at("08"), owner: "us", promisedBy: "2026-11-24" },
            {
              ...place,
              applicationId: "app_2",
              candidateId: "can_erased",
              dueAt: at("15"),
              owner: "candidate",
            },
          ],
        }),
    },
    rows: { row: () => Promise.resolve(undefined) },
    reports: { refused: () => Promise.resolve([]) },
    breakers: { find: () => Promise.reject(new Error("not asked for")) },
    clock: { now: () => now },
    log: { info: () => undefined, error: () => undefined },
    metrics: { count: () => undefined },
    secret: "a secret of tests",
  });
  return async (path: string, query?: Record<string, string>) => {
    const result = await handle({
      version: "2.0",
      routeKey: `GET ${path}`,
      rawPath: path,
      rawQueryString: "",
      headers: {},
      ...(query ? { queryStringParameters: query } : {}),
      isBase64Encoded: false,
      requestContext: {
        requestId: "trace-1",
        authorizer: { jwt: { claims: { org: "org_acme", member: "mem_1" }, scopes: [] } },
      },
    });
    const body = JSON.parse(result.body ?? "{}") as { items: { candidate: object; overdue: boolean }[] };
    return { status: result.statusCode, items: body.items };
  };
}

describe("what is due", () => {
  it("says what is late, whom it is about and where to call them, and nothing of who was erased", async () => {
    const { status, items } = await asked(["recruiter"])("/v1/due", { until: at("18") });
    assert.equal(status, 200);
    assert.deepEqual(
      items.map(({ overdue, candidate }) => [overdue, candidate]),
      [
        [true, { candidateId: "can_1", name: "Anna Berg", phone: "+44 113 496 0000" }],
        [false, { candidateId: "can_erased", name: "" }],
      ],
    );
  });

  it("is asked for up to an instant", async () => {
    const ask = asked(["recruiter"]);
    for (const query of [undefined, { until: "tomorrow" }])
      assert.equal((await ask("/v1/due", query)).status, 400);
  });

  it("is for recruiters and admins", async () => {
    for (const role of ["hr", "privacy", "manager", "client", "referrer"] as const)
      assert.equal((await asked([role])("/v1/due", { until: at("18") })).status, 403, role);
  });
});

describe("a task", () => {
  it("says where to call for who gets in touch with candidates, and for nobody else", async () => {
    const phoneFor = async (role: Member["roles"][number]) => {
      const { items } = await asked([role])("/v1/tasks");
      return (items.at(-1)?.candidate as { phone?: string }).phone;
    };
    for (const role of ["recruiter", "hr"] as const)
      assert.equal(await phoneFor(role), "+44 113 496 0000", role);
    for (const role of ["manager", "privacy"] as const) assert.equal(await phoneFor(role), undefined, role);
  });
});
