import type { ExperienceTexts } from "./en-experience.ts";
import type { Texts } from "./en.ts";

/** The Dutch words of mails about how candidates are kept informed. Part of `nl.ts`, whose notes hold here too. */
export const nlExperienceTexts: Pick<Texts, keyof ExperienceTexts> = {
  "candidate-no-news": {
    subject: "{job} bij {organisation}: nog geen nieuws",
    preheader: "We zijn je niet vergeten.",
    noNews:
      "We hebben nog niets nieuws te melden over de functie van {job}. Dat zeggen we liever dan dat je in onzekerheid wacht. Je sollicitatie loopt gewoon door en je hoeft niets te doen.",
    sorry: "Je hebt al een tijdje van niemand iets gehoord. Dat ligt aan ons, niet aan jou.",
    question: "Wil je intussen iemand spreken? Antwoord of bel.",
  },

  "recruiter-silence": {
    subject: "Al {days, plural, one {# werkdag} other {# werkdagen}} niets gehoord: {candidate}, {job}",
    preheader: "Een telefoontje duurt drie minuten.",
    heading: "{candidate} heeft niets van je gehoord",
    silence:
      "Sinds {since} heeft niemand {candidate} gesproken over de functie van {job}: dat is {days, plural, one {# werkdag} other {# werkdagen}}.",
    todo: "Bel of schrijf vandaag, ook als er geen nieuws is. Anders laten we {candidateFirstName} uiterlijk {noNewsOn} weten dat er nog geen nieuws is.",
  },

  "hr-silence": {
    subject: "Al {days, plural, one {# werkdag} other {# werkdagen}} stilte: {candidate}, {job}",
    preheader: "Een kandidaat heeft van niemand iets gehoord.",
    heading: "Niemand heeft {candidate} gesproken",
    silence:
      "{candidate} heeft sinds {since} van niemand iets gehoord over de functie van {job}: dat is {days, plural, one {# werkdag} other {# werkdagen}}. {person} kreeg na drie werkdagen een herinnering.",
    todo: "Zorg dat {candidateFirstName} vandaag wordt gebeld.",
  },
};
