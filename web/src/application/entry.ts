import type { Area } from "../area.ts";

export const applicationArea: Area = { entries: [] };
