import type { InterviewPageWords } from "./en.ts";

/** What the candidate's page about interviews says, in Japanese. */
export const ja: InterviewPageWords = {
  title: (job, organisation) => `面接・面談：${job}／${organisation}`,
  heading: (job, site) => `「${job}」（${site}）の面接・面談`,
  none: "現在、予定されている面接・面談はございません。",
  calledOff: "取り消されました。新しい日時をご相談のうえ決め、メールでご連絡いたします。",
  thanked: "終了いたしました。お礼のメッセージをお届けしております。",
  held: "終了いたしました。お越しいただき、ありがとうございました。",
  passed: "予定の時間を過ぎました。今後の進め方をお知らせいたします。",
  choose: (formats) => `ご都合のよい日時をお選びください（${formats}）。`,
  join: "ビデオ通話に参加する",
  pay: (amount, period) =>
    `給与：${{ hour: "時給", week: "週給", month: "月給", year: "年収" }[period]}${amount}（税引前）`,
  agreement: (name) => `労働協約：${name}`,
  noTimes: "現在、全員の都合が合う日時がございません。",
  how: "方法",
  move: "日時を変更する",
  callOff: "取り消す",
  noneSuits: "どの日時も都合が合わない",
  needs: "必要なご配慮はございますか",
  told: "これまでにうかがったご希望は、今回にも適用いたします。追加いただけます。",
  needsLabel:
    "段差のない会場、時間の延長、書面での質問など。面接を担当する者と採用担当者が準備のために読みます。ほかの目的には用いません。",
  needsLabelVisit: "段差のない経路、通訳など。ご案内する者と採用担当者が準備のために読みます。",
  tell: "伝える",
  thank: "お礼のメッセージを送る",
  thankNote: "任意です。面接の評価には一切影響しません。",
  letter: "お礼の内容",
  letters: {
    thanks: "お時間をいただき、ありがとうございました",
    "thanks-and-keen": "ありがとうございました。一緒に働きたいと思っています",
    "thanks-and-question": "ありがとうございました。ひとつ質問があります",
  },
  line: "ひとこと添える",
  send: "お礼を送る",
  missing: {
    slot: "先に日時をお選びください。",
    format: "方法もお選びください。",
    need: "必要なご配慮をご記入ください。",
    template: "お礼の内容をお選びください。",
    line: "ひとことご記入ください。",
  },
  problems: {
    "no-such-interview": "この面接・面談は、すでにございません。",
    "interview-closed": "この面接・面談は、終了したか取り消されています。",
    "interview-passed": "この面接の段階は、すでに終わっています。",
    "format-not-offered": "この方法では行えません。別の方法をお選びください。",
    "already-at-work": "すでにご入社いただいているため、面接のお手続きは行えません。",
  },
};
