import type { Tips } from "./en.ts";

export const sv: Tips = {
  call: [
    "Hej, det här är … från …. Du berättade att du är intresserad av …: tack. Passar det att prata nu?",
    "Jag vill gärna berätta hur arbetet är och höra vad som är viktigt för dig. Det tar tio minuter.",
    "Vad gjorde dig nyfiken? Vad behöver du för att det ska passa: timmar, resväg, startdag?",
    "Så här går det vidare: … Du hör av mig senast …, vad som än händer.",
  ],
  voicemail: [
    "Hej …, det här är … från …. Du berättade att du är intresserad av …: tack.",
    "Jag ringer igen i morgon klockan …. Passar en annan tid bättre, ring eller skicka ett sms till det här numret.",
  ],
};
