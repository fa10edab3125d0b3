import type { ExperienceTexts } from "./en-experience.ts";
import type { Texts } from "./en.ts";

/** The Japanese words of mails about how candidates are kept informed. Part of `ja.ts`, whose notes hold here too. */
export const jaExperienceTexts: Pick<Texts, keyof ExperienceTexts> = {
  "candidate-no-news": {
    subject: "{organisation}「{job}」選考の状況について",
    preheader: "引き続き選考を進めております。",
    noNews:
      "求人「{job}」の選考につきまして、現時点で新しくお知らせできることはまだございません。お待たせしたままにならないよう、まずは状況をお伝えいたします。ご応募は引き続き有効で、お手続きいただくことはございません。",
    sorry: "しばらく担当者からご連絡できておらず、申し訳ございません。",
    question: "ご不明な点がございましたら、このメールへのご返信またはお電話でお気軽にお知らせください。",
  },

  "recruiter-silence": {
    subject: "{days, number}営業日ご連絡がありません：{candidate}様（{job}）",
    preheader: "お電話は3分で済みます。",
    heading: "{candidate}様にご連絡できていません",
    silence:
      "求人「{job}」の件で、{since}から{days, number}営業日、どなたも{candidate}様とお話しされていません。",
    todo: "お知らせすることがなくても、本日中にお電話かメールをお願いします。ご連絡がない場合は、{noNewsOn}までに、まだお知らせがない旨を{candidateFirstName}様に自動でお伝えします。",
  },

  "hr-silence": {
    subject: "{days, number}営業日ご連絡がありません：{candidate}様（{job}）",
    preheader: "応募者の方にどなたからも連絡が届いていません。",
    heading: "{candidate}様への連絡が途絶えています",
    silence:
      "求人「{job}」の件で、{candidate}様は{since}から{days, number}営業日、どなたからも連絡を受けていません。{person}さんには3営業日目にお知らせしています。",
    todo: "本日中にどなたかから{candidateFirstName}様へお電話するよう、ご手配をお願いします。",
  },
};
