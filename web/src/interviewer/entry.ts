import type { Area } from "../area.ts";

export const interviewerArea: Area = { entries: [] };
