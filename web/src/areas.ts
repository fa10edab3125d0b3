import { adminArea } from "./admin/entry.ts";
import { applicationArea } from "./application/entry.ts";
import type { Area } from "./area.ts";
import { dashboardArea } from "./dashboard/entry.ts";
import { expertArea } from "./expert/entry.ts";
import { interviewerArea } from "./interviewer/entry.ts";
import { managerArea } from "./manager/entry.ts";
import { officeArea } from "./office/entry.ts";
import { recruiterArea } from "./recruiter/entry.ts";
import { referrerArea } from "./referrer/entry.ts";

/** In the order of the navigation: what is done every day first, what is looked up later. */
export const areas: readonly Area[] = [
  recruiterArea,
  officeArea,
  applicationArea,
  managerArea,
  interviewerArea,
  expertArea,
  referrerArea,
  dashboardArea,
  adminArea,
];
