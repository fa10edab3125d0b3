/** What the pages of this area say. The other languages have the shape of this one. */
export const en = {
  title: "Tasks",
};
export type OfficeWords = typeof en;
