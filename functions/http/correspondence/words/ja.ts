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
  otherJobs: {
    heading: "ほかの求人のご案内",
    what: "ほかにご希望に合いそうな求人がありましたら、ご連絡してもよろしいでしょうか。ご了承の期間は12か月で、その間は個人情報を保管いたします。いつでもこのページで取り消していただけます。先にメールで確認コードをお送りします。",
    yes: "案内を希望する",
    kept: (day) =>
      `${day}まで、ほかの求人についてご連絡することをご了承いただいています。いつでも取り消していただけます。`,
    no: "案内を希望しない",
  },
  problems: {
    "not-ended": "選考が終了してからお申し出いただけます。",
    "not-kept": "現在、ほかの求人のご案内は行っておりません。",
    "too-many-messages":
      "1時間以内に複数のメッセージをいただいており、すべて受け取っております。しばらく経ってからお送りください。",
    "already-at-work": "すでにご入社されていますので、上司の方にご相談ください。",
  },
  survey: {
    title: (organisation) => `選考についてのアンケート：${organisation}`,
    heading: "選考についてのアンケート",
    counts:
      "ご回答が選考の結果に影響することはございません。ご回答はほかの方のものと合わせて集計し、5名に満たない数値はどなたにも表示されません。",
    recommend: {
      question: "ご友人に、こちらへの応募を勧めたいと思いますか。",
      ends: "0：まったく思わない　10：とても思う",
    },
    clarity: {
      question: "選考の流れや時期は、わかりやすかったですか。",
      ends: "1：まったくわかりにくかった　5：いつもわかりやすかった",
    },
    respect: {
      question: "私どもの対応は、丁寧だったと感じましたか。",
      ends: "1：まったく感じなかった　5：いつも感じた",
    },
    text: "ご意見・ご感想をお聞かせください（任意。個人のお名前はお書きにならないようお願いします）",
    contact: {
      question: "この件でご連絡してもよろしいですか。",
      yes: "はい、連絡を希望します",
      no: "いいえ、希望しません",
    },
    send: "回答を送信する",
    answerAll: "3つの質問すべてにお答えください。",
    thanks: "ご回答いただき、ありがとうございました。",
    contactBy: (day) => `${day}までに担当者よりご連絡いたします。`,
    notAsked: "現在、お答えいただくアンケートはございません。",
    problems: {
      "survey-answered": "すでにご回答をいただいております。ありがとうございました。",
      "no-survey": "現在、お答えいただくアンケートはございません。",
      "invalid-request": "すべての質問にお答えのうえ、自由記入は2,000文字以内でお願いします。",
    },
  },
  check: {
    title: (organisation) => `在籍の確認：${organisation}`,
    question: (name) => `${name}様は現在も在籍されていますか`,
    about: (job, site) => `${job}（${site}）`,
    since: (day, weeks) => `${day}に勤務開始。${weeks}週間後の確認です。`,
    yes: "はい、在籍中",
    leave: "休職中も在籍に含みます。",
    moved: "別の勤務地または別の職種で在籍",
    no: "いいえ、退職済み",
    unknown: "不明",
    inYourName: (name) => `ご回答は、${name}様のお名前で記録されます。`,
    ended: {
      heading: "終了の理由",
      how: { left: "本人が退職", ended: "当方から終了", "term-ended": "契約期間が満了" },
      lastDay: "最終在籍日",
      send: "この回答を記録する",
      back: "質問に戻る",
    },
    answered: {
      heading: (name) => `${name}様：回答済み`,
      as: {
        yes: "在籍中",
        "yes-moved": "別の勤務地または別の職種で在籍中",
        "not-known": "不明",
        left: "本人が退職",
        ended: "当方から終了",
        "term-ended": "契約期間が満了",
      },
      lastDay: (day) => `最終在籍日：${day}`,
      byYou: (day) => `${day}に、ご自身が回答されました。`,
      by: (who, day) => `${day}に、${who}が回答しました。`,
      on: (day) => `${day}に回答済みです。`,
      askedAgain: "数営業日後に、あらためてお伺いします。",
      waits: "人事部門の確認をお待ちください。",
      wrong: (person) => `誤りがある場合は、${person}までお知らせください。`,
    },
    over: {
      heading: "この確認は終了しました",
      what: (person) => `ご対応は不要です。詳しくは${person}にお尋ねください。`,
    },
    chooseBoth: "終了の理由と最終在籍日をお選びください。",
    problems: {
      "date-in-the-future": "先の日付は選べません。その日までは「はい」とお答えください。",
      "date-out-of-order": "勤務開始より前の日付です。もっと後の日をお選びください。",
    },
    stillThere: (day) => `確認の対象である${day}には在籍されていました。「はい」とお答えください。`,
    notRecorded: (person) => `記録できませんでした。${person}までお知らせください。`,
  },
};
