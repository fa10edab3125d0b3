import assert from "node:assert/strict";
import { test } from "node:test";
import { isDoneBySaying } from "../../../shared/domain/application/tasks.ts";
import { isTaskOf, mayComplete, TaskKind } from "../../../shared/domain/lists/task.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { aMember } from "../../builders/rows.ts";

const member = (...roles: Member["roles"]) => aMember({ memberId: "mem_ada", roles });

test("a task that closes by itself has no button for anybody", () => {
  for (const kind of TaskKind.options.filter((kind) => !isDoneBySaying({ kind })))
    for (const whose of ["recruiter", "manager", "hr", "privacy"] as const)
      assert.ok(!mayComplete(member("recruiter", "hr", "privacy", "admin"), { kind, for: whose }), kind);
  assert.ok(TaskKind.options.some((kind) => !isDoneBySaying({ kind })));
});

test("recruiters and hr mark each other's tasks, privacy its own, an admin any", () => {
  const may = (roles: Member["roles"], whose: "recruiter" | "hr" | "privacy") =>
    mayComplete(member(...roles), { kind: "removal-request", for: whose });
  assert.deepEqual(
    (["recruiter", "hr", "privacy", "admin"] as const).map((role) => [
      role,
      may([role], "recruiter"),
      may([role], "hr"),
      may([role], "privacy"),
    ]),
    [
      ["recruiter", true, true, false],
      ["hr", true, true, false],
      ["privacy", false, false, true],
      ["admin", true, true, true],
    ],
  );
});

test("a manager sees what is theirs to answer, and marks nothing", () => {
  const task = { kind: "outcome", for: "manager", siteId: "site_leeds", managerId: "mem_ada" } as const;
  assert.ok(isTaskOf(member("manager"), task));
  assert.ok(!mayComplete(member("manager"), task));
});
