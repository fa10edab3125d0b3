import type { Area } from "../area.ts";

export const referrerArea: Area = { entries: [] };
