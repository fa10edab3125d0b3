import type { MessageWords } from "./en.ts";

/** What the page for writing to us says, in Japanese. */
export const ja: MessageWords = {
  title: (job, organisation) => `お問い合わせ：${job}（${organisation}）`,
  heading: (job, site) => `お問い合わせ：${job}（${site}）`,
  reopen: {
    heading: "選考を休止しています",
    what: "選考の再開をご希望ですか。休止前の段階から再開し、翌営業日までに担当者からご連絡いたします。",
    button: "選考を再開する",
  },
  write: {
    heading: "担当者へのメッセージ",
    waits: (day) => `メッセージを受け取りました。${day}までにお返事いたします。`,
    what: "ご質問やお知らせがありましたら、お気軽にお書きください。担当者が拝読し、翌営業日中にお返事いたします。ご本人であることを確認するため、先にメールで確認コードをお送りします。",
    label: "メッセージ",
    button: "送信する",
  },
  withdraw: {
    heading: "応募の辞退をご希望の方へ",
    what: "辞退されますと、今後の面接などのご予定はすべて取り消され、こちらからあらためてご連絡することはございません。いつでも新たにご応募いただけます。",
    label: "差し支えなければ、理由をお聞かせください（任意）",
    button: "応募を辞退する",
  },
  problems: {
    "too-many-messages":
      "1時間以内に複数のメッセージをいただいており、すべて受け取っております。しばらく経ってからお送りください。",
    "already-at-work": "すでにご入社されていますので、上司の方にご相談ください。",
  },
};
