import type { InterviewsWords } from "./en.ts";

export const ja: InterviewsWords = {
  none: "面接はまだありません。",
  when: "日時",
  moved: (times) => `変更${times}回`,
  recordOutcome: "結果を記録",
  scorecards: (count) => `評価${count}件`,
  plan: "この求人の面接計画",
  weAsk: "面接で尋ねること",
  offer: {
    title: "日時を案内",
    act: "日時を案内",
    lead: "候補者にメールが届き、日時を選んでもらいます。",
    kind: "種類",
    taken: "予定済み",
    byPlan: "求人の計画どおり（担当者・時間・質問）",
    people: "担当者",
    noPlan: "計画にありません",
    noCalendar: (names) =>
      `対応時間が未登録のため、まだ予約できません：${names}。「面接」の画面で登録できます。`,
    done: "日時を案内しました",
  },
  time: {
    book: "日時を予約",
    move: "日時を変更",
    now: (when) => `現在：${when}`,
    none: "全員が空いている日時がありません。",
    more: "さらに表示",
    other: "別の日時",
    at: "開始",
    quarter: "15分単位で、全員が空いている日時。",
    booked: (when) => `予約しました：${when}`,
    moved: (when) => `変更しました：${when}`,
  },
  cancel: {
    title: "面接を取り消しますか",
    text: "全員にすぐ知らせ、日時は空きに戻ります。",
    untimed: "全員にすぐ知らせます。",
    act: "面接を取り消す",
    done: "面接を取り消しました",
  },
  meeting: { held: "実施した", missed: "来なかった" },
};
