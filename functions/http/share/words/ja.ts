import type { ShareWords } from "./en.ts";

/** What the page behind a share link says, in Japanese. */
export const ja: ShareWords = {
  title: (job, organisation) => `${job}｜${organisation}`,
  preview: (referrer, facts) => `${referrer}さんからのご紹介です。${facts}`,
  languages: "言語",
  sharedBy: (referrer) => `${referrer}さんから、この求人をご紹介いただきました。`,
  facts: { where: "勤務地", hours: "勤務時間", pay: "給与" },
  hoursPerWeek: (hours) => `週${hours}時間`,
  pay: (amount, period) => `${{ hour: "時給", month: "月給", year: "年収" }[period]}${amount}（税引き前）`,
  about: "仕事の内容",
  form: {
    heading: "ご興味をお持ちですか",
    what: "ご連絡先をお知らせください。履歴書も会員登録も不要で、ご応募の義務も生じません。担当者が拝見し、ご連絡いたします。",
    name: "お名前",
    email: "メールアドレス",
    phone: "電話番号",
    reachHint: "どちらか一方で結構です。両方ご記入いただくと、より早くご連絡できます。",
    postcode: "郵便番号（任意）",
    postcodeHint: "通勤のおおよその距離を知るためのものです。お断りの理由にすることはありません。",
    newToSector: "この分野のお仕事は初めてですか",
    movingCloser: "採用の場合、近くへのお引っ越しは可能ですか",
    requirementsHint: "「いいえ」だけで結果が決まることはありません。担当者が確認し、直接お話しいたします。",
    yes: "はい",
    no: "いいえ",
    notYet: "いいえ、またはまだ",
    tellMore: "得意なこと、できること（任意）",
    tellMoreHint: "ひとことでも、作品などへのリンクでも結構です。",
    send: "送信する",
  },
  privacy: {
    heading: "個人情報の取り扱いについて",
    used: (organisation) =>
      `${organisation}は、この選考のためにのみ使用します。閲覧できるのは、選考に携わる者だけです。`,
    referrer: (referrer) =>
      `${referrer}さんには、どの段階まで進んだかだけをお伝えします。お話の内容や判断、その理由をお伝えすることはありません。`,
    kept: (period) =>
      `選考の終了後、${"days" in period ? `${period.days}日` : `${period.months}か月`}間保管し、その後削除いたします。`,
    rights: "開示・訂正・削除は、いつでもお申し出いただけます。",
  },
  mistakes: {
    heading: "ご確認をお願いします",
    name: "お名前を120文字以内でご記入ください。",
    email: "メールアドレスの形式ではないようです。例：name@example.jp",
    phone: "おかけできない電話番号のようです。国番号（+81など）からご記入ください。",
    reach: "ご連絡できるよう、メールアドレスか電話番号をご記入ください。",
    postcode: "郵便番号は16文字以内でご記入ください。",
    about: "2,000文字以内でご記入ください。",
    changed: "求人の条件が、たった今変わりました。質問をご確認のうえ、もう一度お送りください。",
    busy: "ただいま混み合っています。もう一度お送りください。",
  },
  thanks: {
    title: (organisation) => `ありがとうございます｜${organisation}`,
    heading: (name) => `${name}様、ありがとうございます`,
    arrived: (job) => `求人「${job}」へのご連絡を受け付けました。`,
    hearBy: (day) => ["", day, "までに、担当者からご連絡いたします。"],
    checked:
      "求人の条件のうち、「いいえ、またはまだ」とのご回答がありました。まず担当者が確認いたします。そのご回答だけで結果が決まることはありません。",
    next: "今後の流れ",
    byPhone: "お電話いたします。ご都合が悪い場合は、別の日時をご相談ください。",
    byMail: "メールでご連絡いたします。",
    page: "専用ページのリンクをメールでお送りしました。現在の状況と今後の流れをご覧いただけます。",
    noPage: "ご不明な点は、お電話の際に何でもお尋ねください。",
    already: "すでに承っております",
    alreadyWhat:
      "最初にお送りいただいた内容を承っております。訂正をご希望の場合は、お送りしたメールのリンクをご利用いただくか、お電話の際にお知らせください。",
  },
  closed: {
    heading: "この求人は募集を終了しました",
    what: (referrer) => `ほかの求人については、${referrer}さんにお尋ねください。`,
  },
  nothing: {
    heading: "このリンクは使えません",
    what: "リンクの一部が欠けている可能性があります。送ってくださった方に、もう一度お尋ねください。",
  },
};
