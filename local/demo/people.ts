/** Made-up candidates, with numbers and domains that nobody has. */
import type { Candidate } from "../../shared/domain/people/candidate.ts";
import type { Country } from "../../shared/domain/organisation/organisation.ts";
import type { Dice } from "./dice.ts";

const given: Readonly<Partial<Record<Country, readonly string[]>>> = {
  GB: [
    "Aisha",
    "Ben",
    "Chloe",
    "Daniel",
    "Ebony",
    "Finlay",
    "Grace",
    "Hamza",
    "Imogen",
    "Jack",
    "Keira",
    "Liam",
    "Megan",
    "Nadia",
    "Owen",
    "Poppy",
    "Qasim",
    "Rosie",
    "Samir",
    "Tilly",
    "Uma",
    "Victor",
    "Wren",
    "Yusuf",
    "Zara",
  ],
  NL: [
    "Anouk",
    "Bram",
    "Chantal",
    "Daan",
    "Esra",
    "Floor",
    "Gijs",
    "Hanneke",
    "Ilse",
    "Joris",
    "Kim",
    "Lotte",
    "Milan",
    "Noor",
    "Olaf",
    "Pien",
    "Rachid",
    "Saskia",
    "Thijs",
    "Vera",
    "Willem",
    "Yasmina",
    "Zoë",
  ],
};
const family: Readonly<Partial<Record<Country, readonly string[]>>> = {
  GB: [
    "Abbott",
    "Barker",
    "Chowdhury",
    "Dawson",
    "Ellis",
    "Farrell",
    "Gill",
    "Hartley",
    "Ingham",
    "Jarvis",
    "Khan",
    "Lister",
    "Marsden",
    "Naylor",
    "Okafor",
    "Patel",
    "Quigley",
    "Rowe",
    "Sykes",
    "Thackray",
    "Uddin",
    "Whitaker",
  ],
  NL: [
    "Aalbers",
    "Bouma",
    "van Dam",
    "El Idrissi",
    "Faber",
    "de Groot",
    "Hendriks",
    "Kaya",
    "Kuipers",
    "van Leeuwen",
    "Meijer",
    "Nijhuis",
    "Ouwerkerk",
    "Peeters",
    "de Ruiter",
    "Schouten",
    "Timmer",
    "Veenstra",
    "Wolters",
    "Yilmaz",
  ],
};
const postcodes: Readonly<Partial<Record<Country, readonly string[]>>> = {
  GB: [
    "LS1 3AB",
    "LS2 7EF",
    "LS6 2QD",
    "LS11 5TA",
    "BD1 1HU",
    "HX1 5BB",
    "WF1 2DF",
    "YO1 7HH",
    "M4 1HQ",
    "S1 2GF",
  ],
  NL: ["3511 CD", "3512 EF", "3811 GH", "1011 AB", "1072 KL", "2311 MN", "3011 PQ", "6511 RS", "6811 TV"],
};
const about = [
  "I looked after my grandmother for three years and would like to make it my work.",
  "I know Leeds well and have worked with people all my life.",
  "I am halfway through a course and looking for a team to grow in.",
  "I would like more regular hours than I have now.",
];

type Person = Omit<Candidate, "candidateId" | "applicationId" | "version" | "answers">;

/** The nth made-up person of a country; the same every time for the same dice. */
export function madeUpPerson(n: number, country: Country, dice: Dice): Person {
  const names = { given: given[country] ?? [], family: family[country] ?? [] };
  const name = `${dice.pick(names.given)} ${dice.pick(names.family)}`;
  const mailbox = name
    .normalize("NFD")
    .replace(/[^A-Za-z ]/g, "")
    .toLowerCase()
    .replaceAll(" ", ".");
  const digits = String(n).padStart(3, "0");
  const phone = country === "GB" ? `+447700900${digits}` : `+3161234${digits.padStart(4, "5")}`;
  const byPhoneOnly = dice.happens(0.06);
  const byMailOnly = !byPhoneOnly && dice.happens(0.1);
  return {
    name,
    country,
    locale: "en",
    ...(byPhoneOnly ? {} : { email: `${mailbox}.${n}@mail.example` }),
    ...(byMailOnly ? {} : { phone }),
    ...(dice.happens(0.85) ? { postcode: dice.pick(postcodes[country] ?? []) } : {}),
    ...(dice.happens(0.2) ? { movingCloser: dice.happens(0.5) } : {}),
    ...(dice.happens(0.3) ? { about: dice.pick(about) } : {}),
  };
}
