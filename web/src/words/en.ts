/** What the pages say. The other languages have the shape of this one. */
export const en = {
  language: "Language",
  product: "Milepost",
  skip: "Skip to the content",
  loading: "Loading",
  signIn: {
    title: "Sign in",
    withAccount: "Sign in",
    ended: "Your session has ended",
    expired: "Sign in again to go on where you were. Nothing is lost.",
    signedOut: "You have signed out.",
    personas: "Choose who you are on this machine.",
    another: "Another member, by e-mail address",
    anotherHint: "Whoever was made a member here since: an organisation’s first admin, somebody you added.",
    nobody: "Nobody signs in here with that address.",
    failed: "That did not work. Try once more.",
    out: "Sign out",
  },
  test: "Test",
  nav: { label: "Pages", more: "More" },
  nothingHere: {
    title: "Nothing here for your roles",
    text: "Your roles do not include figures. Ask an admin of your organisation if they should.",
  },
  notYours: {
    title: "This page is not for your roles",
    text: "Your roles have nothing to do with what it shows. Ask an admin of your organisation if they should.",
    home: "To your own pages",
  },
  notFound: "There is no such page.",
  problem: {
    title: "This could not be loaded",
    unreachable: "No answer came. Check the connection and try again.",
    refused: (reason: string) => reason || "The request was refused.",
    again: "Try again",
    page: "Something on this page went wrong.",
  },
  close: "Close",
  cancel: "Cancel",
  clear: "Clear",
  save: "Save",
  home: { title: "Home", lead: "Everything that waits for you." },
  account: { title: "Account", preferences: "Preferences", of: (name: string) => `Account: ${name}` },
  keys: {
    title: "Keyboard shortcuts",
    single: "Single letters do something",
    everywhere: [
      { key: "Tab", label: "To the next control" },
      { key: "Escape", label: "Close what lies over the page" },
    ],
    names: { ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→", Escape: "Esc" } as Record<
      string,
      string
    >,
  },
  offline: {
    since: (time: string) => `Offline. What you see was loaded ${time}. What you do now is not sent.`,
    nothing: "Offline. Nothing has been loaded yet.",
  },
  update: { there: "A newer version is ready.", take: "Load it" },
  command: {
    sending: "Sending",
    unsent: "Not sent",
    kept: "No answer came. What you entered is kept.",
    again: "Send again",
    refused: "That was not done",
    atFields: "Look at the marked fields.",
    overtaken: "Somebody else was faster",
    look: "The page shows what is there now. Look, then try again.",
  },
  draft: {
    kept: "As you left it.",
    anew: "Start over",
  },
  field: { noAmount: "This is not an amount.", noDate: "This is not a date.", optional: "optional" },
  workingDays: (days: number) => (days === 1 ? "1 working day" : `${days} working days`),
};
export type Words = typeof en;
