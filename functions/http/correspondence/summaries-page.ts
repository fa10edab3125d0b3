import type { SummaryKind } from "../../../shared/domain/messages/summaries.ts";
import { html } from "../../../shared/runtime/candidates/html.ts";
import { document } from "../../../shared/runtime/candidates/page.ts";
import type { PageLanguage } from "../../../shared/runtime/candidates/speech.ts";

interface SummaryWords {
  readonly heading: string;
  readonly intro: string;
  readonly kinds: Readonly<Record<SummaryKind, string>>;
  readonly sent: string;
  readonly notSent: string;
  readonly stop: string;
  readonly again: string;
}

const words: Readonly<Record<PageLanguage, SummaryWords>> = {
  en: {
    heading: "Your regular summaries",
    intro: "Choose which ones you get by mail. Mail about something that happened still reaches you.",
    kinds: {
      digest: "What is due today, every weekday morning",
      overdue: "What is overdue, on Mondays",
      "missed-promises": "Promises missed last week, on Mondays",
      "reversed-points": "Points reversed last month, once a month",
    },
    sent: "You get this one.",
    notSent: "You do not get this one.",
    stop: "Stop sending it",
    again: "Send it again",
  },
  nl: {
    heading: "Je vaste overzichten",
    intro: "Kies welke je per mail krijgt. Mail over iets wat er is gebeurd, krijg je gewoon.",
    kinds: {
      digest: "Wat er vandaag moet gebeuren, elke ochtend van maandag tot en met vrijdag",
      overdue: "Wat te laat is, op maandag",
      "missed-promises": "Gemiste beloften van vorige week, op maandag",
      "reversed-points": "Teruggedraaide punten van vorige maand, eens per maand",
    },
    sent: "Dit overzicht krijg je.",
    notSent: "Dit overzicht krijg je niet.",
    stop: "Niet meer sturen",
    again: "Weer sturen",
  },
  sv: {
    heading: "Dina återkommande sammanställningar",
    intro: "Välj vilka du vill få med mejl. Mejl om något som har hänt får du ändå.",
    kinds: {
      digest: "Det som ska göras i dag, varje vardagsmorgon",
      overdue: "Det som är försenat, på måndagar",
      "missed-promises": "Förra veckans missade löften, på måndagar",
      "reversed-points": "Förra månadens återförda poäng, en gång i månaden",
    },
    sent: "Du får den här.",
    notSent: "Du får inte den här.",
    stop: "Sluta skicka den",
    again: "Skicka den igen",
  },
  ja: {
    heading: "定期のまとめメール",
    intro: "受け取るメールをお選びください。個別の出来事についてのメールは、これまでどおり届きます。",
    kinds: {
      digest: "本日の対応予定（平日の毎朝）",
      overdue: "期限を過ぎたもの（毎週月曜日）",
      "missed-promises": "先週守られなかったお約束（毎週月曜日）",
      "reversed-points": "先月取り消されたポイント（毎月）",
    },
    sent: "現在、お送りしています。",
    notSent: "現在、お送りしていません。",
    stop: "配信を停止する",
    again: "配信を再開する",
  },
};

/** Which summaries a reader gets, each with a button that says otherwise. Names nobody but the organisation. */
export function renderSummaries({
  organisation,
  language,
  choices,
}: {
  readonly organisation: string;
  readonly language: PageLanguage;
  readonly choices: readonly { readonly kind: SummaryKind; readonly wanted: boolean }[];
}): string {
  const { heading, intro, kinds, sent, notSent, stop, again } = words[language];
  return document(
    `${heading} · ${organisation}`,
    html`<p class="of">${organisation}</p>
      <h1>${heading}</h1>
      <p>${intro}</p>
      ${choices.map(
        ({ kind, wanted }) =>
          html`<section>
            <h2 id="${kind}">${kinds[kind]}</h2>
            <p>${wanted ? sent : notSent}</p>
            <form method="post" action="${kind}">
              <input type="hidden" name="wanted" value="${wanted ? "no" : "yes"}" />
              <button class="second" aria-describedby="${kind}">${wanted ? stop : again}</button>
            </form>
          </section>`,
      )}`,
    language,
  );
}
