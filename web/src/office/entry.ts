import type { Area } from "../area.ts";

export const officeArea: Area = { entries: [] };
