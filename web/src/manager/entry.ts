import type { Area } from "../area.ts";

export const managerArea: Area = { entries: [] };
