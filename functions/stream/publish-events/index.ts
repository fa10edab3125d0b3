import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { SQSClient } from "@aws-sdk/client-sqs";
import { createPublisher } from "../../../shared/adapters/eventbridge/publisher.ts";
import { createDeadLetters } from "../../../shared/adapters/sqs/dead-letters.ts";
import { environment } from "../../../shared/names.ts";
import { jitter } from "../../../shared/runtime/pause.ts";
import { readEnvironment } from "../../../shared/runtime/environment.ts";
import { createLog } from "../../../shared/runtime/logger.ts";
import { functionMetrics } from "../../../shared/runtime/metrics.ts";
import { createHandler } from "./handler.ts";

const names = readEnvironment({ bus: environment.eventBus, deadLetters: environment.deadLetterQueue });

export const handler = createHandler({
  publisher: createPublisher(new EventBridgeClient({}), names.bus, jitter),
  deadLetters: createDeadLetters(new SQSClient({}), names.deadLetters),
  log: createLog("publish-events"),
  metrics: functionMetrics(),
});
