/** What to say first, in the candidate's language. Short enough to be read while the phone rings. */
export const en = {
  call: [
    "Hello, this is … from …. You told us you are interested in …: thank you. Is now a good moment?",
    "I would like to tell you what the work is like and hear what matters to you. It takes ten minutes.",
    "What made you curious about it? What would you need for it to suit you: hours, travel, start?",
    "This is what comes next: … You hear from me by … whatever happens.",
  ],
  voicemail: [
    "Hello …, this is … from …. You told us you are interested in …: thank you.",
    "I will call again tomorrow at …. If another time suits you better, call me or write a text to this number.",
  ],
};
export type Tips = typeof en;
