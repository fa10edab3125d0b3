import type { Tips } from "./en.ts";

export const nl: Tips = {
  call: [
    "Hallo, u spreekt met … van …. U liet weten dat u interesse hebt in …: dank u wel. Komt het nu uit?",
    "Ik vertel graag hoe het werk is en hoor wat voor u belangrijk is. Het duurt tien minuten.",
    "Wat sprak u aan? Wat hebt u nodig om het passend te maken: uren, reistijd, begindatum?",
    "Dit is de volgende stap: … U hoort uiterlijk … van mij, hoe dan ook.",
  ],
  voicemail: [
    "Hallo …, u spreekt met … van …. U liet weten dat u interesse hebt in …: dank u wel.",
    "Ik bel morgen om … nog eens. Komt een ander moment beter uit, bel of sms dan naar dit nummer.",
  ],
};
