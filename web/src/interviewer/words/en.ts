/** What the pages of this area say. The other languages have the shape of this one. */
export const en = {
  title: "Interviews",
};
export type InterviewerWords = typeof en;
