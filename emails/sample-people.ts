/** The people, times and page that the samples of mails are about. */

export const page = "https://milepost.example/candidate/org_northfield.s3cr3t";

/** Where readers of summaries say which they want. */
export const choices = "https://milepost.example/summaries/org_northfield.k3y3d/digest";

/** In a mail that leads to no page of theirs but the one it is about. */
export const samAlone = {
  candidate: "Sam Okafor",
  organisation: "Northfield Care",
  job: "Care Assistant",
  person: "Anna Lindqvist",
  phone: "020 7946 0958",
} as const;
export const sam = { ...samAlone, ownPage: { page, ended: false } } as const;
/** Once the application is over. */
export const samAtTheEnd = { ...samAlone, ownPage: { page, ended: true } } as const;

/** The same without what callers may leave out. */
export const noor = {
  candidate: "Noor",
  organisation: "Northfield Care",
  job: "Night Nurse",
  person: "J. de Vries",
} as const;

export const toRecruiter = {
  recipient: "Anna Lindqvist",
  organisation: "Northfield Care",
  candidate: "Sam Okafor",
  job: "Care Assistant",
  phone: "07700 900123",
} as const;
export const toRecruiterInShort = {
  recipient: "Anna Lindqvist",
  organisation: "Northfield Care",
  candidate: "Noor Haddad",
  job: "Night Nurse",
} as const;

export const tuesday = { instant: "2026-11-24T15:00:00.000Z", zone: "Europe/London", named: true } as const;
export const wednesday = { instant: "2026-11-25T09:30:00.000Z", zone: "Europe/London", named: true } as const;
export const wednesdayInStockholm = {
  instant: "2026-11-25T09:30:00.000Z",
  zone: "Europe/Stockholm",
  named: true,
} as const;
