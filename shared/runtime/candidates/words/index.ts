import type { InEachLanguage } from "../speech.ts";
import { en } from "./en.ts";
import type { FrameWords } from "./en.ts";
import { ja } from "./ja.ts";
import { nl } from "./nl.ts";
import { sv } from "./sv.ts";

export type { FrameWords } from "./en.ts";

/** What all of a candidate's pages say. */
export const frame: InEachLanguage<FrameWords> = { en, nl, sv, ja };
