import type { Language } from "../../words/index.tsx";

/** What a friend gets, in the friend's language whatever the sender's is. The link comes below it. */
export const messageTo: Readonly<Record<Language, (job: string, organisation: string) => string>> = {
  en: (job, organisation) =>
    `We are looking for somebody at ${organisation}: ${job}. I thought of you. Have a look, it takes two minutes to say that you are interested:`,
  nl: (job, organisation) =>
    `Bij ${organisation} zoeken we iemand: ${job}. Ik dacht aan jou. Kijk eens, in twee minuten laat je weten dat je interesse hebt:`,
  sv: (job, organisation) =>
    `Vi söker någon på ${organisation}: ${job}. Jag tänkte på dig. Ta en titt, det tar två minuter att säga att du är intresserad:`,
  ja: (job, organisation) =>
    `${organisation}で「${job}」を募集しています。合いそうだと思い、ご連絡しました。興味があれば、こちらから2分ほどで知らせられます。`,
};
