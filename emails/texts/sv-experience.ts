import type { ExperienceTexts } from "./en-experience.ts";
import type { Texts } from "./en.ts";

/** The Swedish words of mails about how candidates are kept informed. Part of `sv.ts`, whose notes hold here too. */
export const svExperienceTexts: Pick<Texts, keyof ExperienceTexts> = {
  "candidate-no-news": {
    subject: "{job} på {organisation}: inga nyheter än",
    preheader: "Vi har inte glömt dig.",
    noNews:
      "Vi har inget nytt att berätta om jobbet som {job} än, och det säger vi hellre än att låta dig vänta. Din ansökan ligger kvar som förut och du behöver inte göra något.",
    sorry: "Du har inte hört från någon på ett tag. Det beror på oss, inte på dig.",
    question: "Vill du prata med någon under tiden? Svara eller ring.",
  },

  "recruiter-silence": {
    subject: "Inte ett ord på {days, plural, one {# arbetsdag} other {# arbetsdagar}}: {candidate}, {job}",
    preheader: "Ett samtal tar tre minuter.",
    heading: "{candidate} har inte hört från dig",
    silence:
      "Ingen har pratat med {candidate} om jobbet som {job} sedan {since}: det är {days, plural, one {# arbetsdag} other {# arbetsdagar}}.",
    todo: "Ring eller skriv i dag, även om det inte finns något nytt. Annars berättar vi för {candidateFirstName} senast {noNewsOn} att det inte finns några nyheter än.",
  },

  "recruiter-message": {
    subject: "{candidate} har skrivit till dig: {job}",
    preheader: "Svara senast {by}.",
    heading: "Ett meddelande från {candidate}",
    wrote: "{candidate} skriver om jobbet som {job}:",
    deadline: "Svara senast {by}. Det har vi lovat.",
    reply: "Anteckna i Milepost när du har svarat: tills dess är nästa steg ditt.",
    footer: "Skrivet till {recipient} på {organisation}. Ett svar går direkt till {candidateFirstName}.",
    noReply:
      "{candidateFirstName} går inte att nå med mejl, så ring i stället. Anteckna det i Milepost när det är gjort: tills dess är nästa steg ditt.",
  },

  "hr-silence": {
    subject: "{days, plural, one {# arbetsdags} other {# arbetsdagars}} tystnad: {candidate}, {job}",
    preheader: "En kandidat har inte hört från någon.",
    heading: "Ingen har pratat med {candidate}",
    silence:
      "{candidate} har inte hört från någon om jobbet som {job} sedan {since}: det är {days, plural, one {# arbetsdag} other {# arbetsdagar}}. {person} fick en påminnelse efter tre.",
    todo: "Se till att någon ringer {candidateFirstName} i dag.",
  },

  "candidate-erasure-asked": {
    subject: "Din begäran om radering, {organisation}",
    preheader: "Du kan ångra dig till {until}.",
    asked:
      "Du har bett oss radera allt som {organisation} har sparat om dig. Det gör vi från {until}, inom en timme. Fram till dess kan du ta tillbaka din begäran.",
    over: "Din ansökan till jobbet som {job} avslutas då, liksom allt vi har kommit överens om. Efter det kan ingen få tillbaka dina uppgifter.",
    action: "Behåll mina uppgifter",
    notYou: "Var det inte du? Ta tillbaka begäran och ring oss.",
  },

  "candidate-erased": {
    subject: "Vi raderar dina uppgifter, {organisation}",
    preheader: "Det här är det sista mejlet du får från oss.",
    done: "Som du bad om raderar vi nu dina uppgifter: ditt namn, hur vi når dig och allt som har skrivits om dig. Inom en timme finns inget av det kvar hos {organisation}.",
    kept: "Det som blir kvar är siffror som inte kan kopplas till dig.",
    last: "Det här är det sista mejlet du får från oss. Tack för tiden du gav oss.",
  },

  "privacy-erasure-asked": {
    subject: "En kandidat vill bli raderad: {job}",
    preheader: "Det sker {until}.",
    heading: "En kandidat vill bli raderad",
    asked:
      "En person som sökte jobbet som {job} har bett om att alla uppgifter raderas och bekräftat det med en kod.",
    deadline: "Det sker av sig självt {until}, om begäran inte tas tillbaka innan dess.",
    todo: "Du behöver inte göra något.",
    "label.asked": "Begärt",
  },
};
