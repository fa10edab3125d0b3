import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { Role } from "../../../shared/domain/organisation/organisation.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { may, permissions, seesApplication } from "../../../shared/domain/organisation/permissions.ts";
import { routes } from "../../../shared/routes.ts";

const member = (roles: readonly Role[], more: Partial<Member> = {}): Member => ({
  memberId: "mem_maria",
  name: "Maria",
  email: "maria@acme.example",
  locale: "en",
  roles: [...roles],
  siteIds: [],
  seesPay: false,
  status: "active",
  version: 1,
  ...more,
});

const elsewhere = { siteId: "sit_leeds", managerId: "mem_other", clientId: "cli_other", clientSees: true };
/** Roles that work with applications, at the sites they are limited to. */
const wide: readonly Role[] = ["recruiter", "hr", "privacy", "admin"];

describe("who may do what", () => {
  test("every member's route has a row, and no row is without a route", () => {
    const operations = routes
      .filter((route) => route.access === "milepost/member")
      .map((route) => route.operation);
    assert.deepEqual(Object.keys(permissions).sort(), [...operations].sort());
  });

  test("nobody who left may do anything", () => {
    const left = member([...Role.options], { status: "left" });
    assert.deepEqual(
      Object.keys(permissions).filter((operation) => may(left, operation)),
      [],
    );
  });
});

describe("who sees an application", () => {
  const others = Role.options.filter((role) => !wide.includes(role));

  test("two roles see no more than each alone: a manager only their own jobs, whatever else they are", () => {
    for (const second of others) {
      const both = member(["manager", second], { clientId: "cli_own" });
      assert.equal(seesApplication(both, elsewhere), false, `manager and ${second}`);
      assert.equal(seesApplication(both, { ...elsewhere, managerId: "mem_maria" }), true);
    }
  });

  test("a client's contact sees their own jobs' applications, once they have come so far", () => {
    for (const second of others) {
      const contact = member(["client", second], { clientId: "cli_own" });
      assert.equal(seesApplication(contact, elsewhere), false, `client and ${second}`);
      assert.equal(seesApplication(contact, { ...elsewhere, clientId: "cli_own" }), true);
      assert.equal(seesApplication(contact, { ...elsewhere, clientId: "cli_own", clientSees: false }), false);
    }
  });

  test("recruiters, hr and others who work with them see those at their sites", () => {
    for (const role of ["recruiter", "hr"] as const) {
      assert.equal(seesApplication(member([role], { siteIds: ["sit_leeds"] }), elsewhere), true);
      assert.equal(seesApplication(member([role], { siteIds: ["sit_york"] }), elsewhere), false);
    }
  });
});
