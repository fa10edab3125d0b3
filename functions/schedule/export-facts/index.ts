import { createDocumentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { createExportProgress, createFactParts } from "../../../shared/adapters/dynamodb/facts-export.ts";
import { createOrganisations } from "../../../shared/adapters/dynamodb/schedule.ts";
import { createSettings } from "../../../shared/adapters/dynamodb/settings.ts";
import { createExportedFiles } from "../../../shared/adapters/s3/exported-files.ts";
import { environment } from "../../../shared/names.ts";
import { systemClock as clock } from "../../../shared/runtime/clock.ts";
import { readEnvironment } from "../../../shared/runtime/environment.ts";
import { createLog } from "../../../shared/runtime/logger.ts";
import { jitter } from "../../../shared/runtime/pause.ts";
import { createHandler } from "./handler.ts";

const names = readEnvironment({
  facts: environment.factsTable,
  records: environment.recordsTable,
  secret: environment.secret,
  bucket: environment.factsExport,
});
const client = createDocumentClient();

export const handler = createHandler({
  parts: createFactParts(client, names.facts),
  progress: createExportProgress(client, names.records),
  files: createExportedFiles(names.bucket, client.config, jitter),
  organisations: createOrganisations(client, names.records),
  settings: createSettings(client, names, clock),
  secret: names.secret,
  clock,
  log: createLog("export-facts"),
});
