/** `npm run story`: one referral from share link to hired, in virtual time. Exit code 0 only if every step held. */
import { helped } from "../commands/help.ts";
import { addDays, weekday } from "../shared/domain/calendar/days.ts";
import { dayOf, instantAt } from "../shared/domain/calendar/zones.ts";
import { demoPlans, importPostcodes, makeOrganisation } from "./demo/organisations.ts";
import { startStack } from "./stack.ts";
import { play } from "./story/script.ts";
import { Teller } from "./story/teller.ts";
import { StoryWorld } from "./story/world.ts";

if (helped(import.meta.filename)) process.exit(0);
const begin = performance.now();
const teller = new Teller((line) => console.log(line));
teller.title("Milepost: the story of a referral", "Olga refers Sam and Nina. Starting everything …");

const stack = await startStack();
try {
  await importPostcodes(stack);
  const organisation = await makeOrganisation(stack, demoPlans.northgate);
  stack.personas = organisation.personas;
  const world = new StoryWorld(stack.url, teller);
  await world.runner("POST", "/local/clock", { advance: untilMonday(await world.now()) });
  await play(world, organisation);
  const seconds = ((performance.now() - begin) / 1000).toFixed(0);
  teller.end(`Every step held. Sixteen weeks of virtual time in ${seconds} s.`);
} catch (error) {
  teller.failed(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
} finally {
  await stack.stop();
}

/** How far it is to the next Monday, 09:30 in Leeds: the story is the same whenever it is told. */
function untilMonday(now: string): string {
  const today = dayOf(now, "Europe/London");
  for (let ahead = 0; ; ahead += 1) {
    const at = instantAt(addDays(today, ahead), "09:30", "Europe/London");
    if (at > now && weekday(addDays(today, ahead)) === 1)
      return `PT${Math.ceil((Date.parse(at) - Date.parse(now)) / 1000)}S`;
  }
}
