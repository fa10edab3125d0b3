import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { memorySettings } from "../../builders/memory.ts";
import { aMember } from "../../builders/rows.ts";
import { openDesk } from "./desk.ts";
import type { Desk } from "./desk.ts";

/** Jobs by their ids: where they are, and who watches them. */
const jobs: Readonly<Record<string, { siteId: string; watcherIds: string[] }>> = {
  job_warehouse: { siteId: "sit_leeds", watcherIds: ["mem_lea"] },
  job_watched: { siteId: "sit_utrecht", watcherIds: ["mem_uma"] },
  job_leeds: { siteId: "sit_leeds", watcherIds: [] },
  job_utrecht: { siteId: "sit_utrecht", watcherIds: [] },
};

describe("an application that moves to another job", () => {
  let desk: Desk;
  before(async () => {
    const settings = memorySettings();
    desk = await openDesk({
      members: [
        aMember({ memberId: "mem_lea", siteIds: ["sit_leeds"] }),
        aMember({ memberId: "mem_uma", siteIds: ["sit_utrecht"] }),
      ],
      settings: {
        job: async (organisation, id) => {
          const found = await settings.job(organisation, id);
          return found && { ...found, ...jobs[id] };
        },
      },
    });
  });
  after(() => desk.stop());

  const moved = async (jobId: string, recruiterId?: string) => {
    const { applicationId } = await desk.enter({ name: "Sam Okafor", email: "sam@people.example" });
    if (recruiterId) await desk.call("POST /v1/applications/{id}/assign", applicationId, { recruiterId });
    const answer = await desk.call("POST /v1/applications/{id}/transfer", applicationId, { jobId });
    assert.equal(answer.status, 200);
    return answer.body.recruiterId;
  };

  it("is looked after by who watches that job", async () => {
    assert.equal(await moved("job_watched"), "mem_uma");
  });

  it("keeps its recruiter where nobody watches the job", async () => {
    assert.equal(await moved("job_leeds"), "mem_lea");
    assert.equal(await moved("job_utrecht", "mem_rita"), "mem_rita", "who reaches every site");
  });

  it("is nobody's where its recruiter does not reach the new site", async () => {
    assert.equal(await moved("job_utrecht"), undefined);
  });
});
