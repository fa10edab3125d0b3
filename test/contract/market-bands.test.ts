import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createMarketBands } from "../../shared/adapters/dynamodb/market.ts";
import { createRequests } from "../../shared/adapters/dynamodb/requests.ts";
import { addDays } from "../../shared/domain/calendar/days.ts";
import { bandsAtOnce } from "../../shared/domain/market/band.ts";
import { startTables, tables } from "./engine.ts";
import type { RunningTables } from "./engine.ts";

const organisation = "org_acme";
const at = "2026-03-09T09:00:00.000Z";
const key = { occupation: "driver", country: "GB", currency: "GBP" } as const;

describe("market bands in the table", () => {
  let running: RunningTables;
  before(async () => {
    running = await startTables();
  });
  after(() => running.stop());

  it("are written all or none, as many as are imported at once, with what the request is remembered by", async () => {
    const bands = createMarketBands(running.client, tables.records);
    const requests = createRequests(running.client, tables.records);
    const saving = Array.from({ length: bandsAtOnce }, (_, index) =>
      bands.saving(organisation, {
        ...key,
        date: addDays("2025-01-01", index),
        p25: 2_000_000,
        p50: 2_100_000,
        p75: 2_400_000,
        n: 50,
        source: "Survey",
        memberId: "mem_hugo",
        recordedAt: at,
      }),
    );
    const remembered = (requestKey: string) =>
      requests.recording(
        organisation,
        { requestKey, requestHash: "hash", reference: { id: at, version: bandsAtOnce } },
        at,
      );
    assert.deepEqual(await bands.write([remembered("taken")]), { ok: true });
    // What fails stands last: whatever stands before it is not written either.
    assert.deepEqual(await bands.write([...saving, remembered("taken")]), { ok: false, conflict: "request" });
    assert.deepEqual(await bands.of(organisation, key), []);
    assert.deepEqual(await bands.write([...saving, remembered("free")]), { ok: true });
    assert.equal((await bands.of(organisation, key)).length, bandsAtOnce);
  });
});
