import type { Area } from "../area.ts";

export const expertArea: Area = { entries: [] };
