import type { Area } from "../area.ts";

export const adminArea: Area = { entries: [] };
