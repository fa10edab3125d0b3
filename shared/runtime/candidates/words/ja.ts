import type { FrameWords } from "./en.ts";

/** What all of a candidate's pages say, in Japanese. Candidates are addressed by their whole name and 様. */
export const ja: FrameWords = {
  actions: {
    support: "ご回答",
    "withdraw-consent": "同意の撤回",
    "more-time": "期限延長のお申し込み",
    book: "面談の予約",
    move: "面談の日時変更",
    cancel: "面談の取り消し",
    expectations: "ご回答",
    explanations: "説明の確認",
    "interview-book": "日時の予約",
    "interview-move": "日時の変更",
    "interview-cancel": "予約の取り消し",
    adjustments: "必要なご配慮",
    "thank-you": "お礼のメッセージ",
    "data-request": "個人情報の確認とダウンロード",
    "correct-details": "個人情報の訂正",
    erase: "個人情報の消去",
    "keep-details": "個人情報の保管の継続",
    message: "メッセージの送信",
    withdraw: "応募の辞退",
    survey: "アンケートの回答",
    "keep-for-other-jobs": "ほかの求人の案内の希望",
    "end-keeping": "ほかの求人の案内の取り消し",
  },
  code: {
    title: (organisation) => `認証コード：${organisation}`,
    heading: (action) => `${action}：認証コードの入力`,
    sent: (address) =>
      `${address ?? "ご登録のメールアドレス"}に6桁の数字をお送りしました。有効期間は10分です。入力いただくまで、手続きは行われません。`,
    label: "認証コード",
    confirm: "確定する",
    back: "戻る",
    malformed: "認証コードは6桁の数字です。最新のメールをご確認のうえ、入力してください。",
  },
  back: "応募の状況に戻る",
  zone: { label: "別のタイムゾーンで表示する", show: "表示", others: "その他" },
  interviews: { first: "面接", final: "最終面接", colleague: "社員との面談", visit: "職場見学" },
  formats: { "in-person": "対面", video: "ビデオ通話", phone: "電話" },
  chooseTime: (zone) => `日時をお選びください（${zone}）`,
  chooseAnotherTime: (zone) => `別の日時をお選びください（${zone}）`,
  bookThisTime: "この日時で予約する",
  minutesWith: (minutes, people) => (people === "" ? `${minutes}分` : `${minutes}分・担当：${people}`),
  times: (count) => `${count}件`,
  moreDays: "ほかの日を見る",
  changes: (movesLeft, until) =>
    `${
      { 0: "日時の変更は、これ以上できません。" }[movesLeft] ?? `日時は、あと${movesLeft}回変更いただけます。`
    }変更・取り消しは、${until}まで承ります。`,
  tooLate: "このページで変更いただける期限を過ぎました。",
  ask: (name, phone) =>
    phone === undefined ? `${name}までメールでご連絡ください。` : `${name}（${phone}）までお電話ください。`,
  askAnybody: "お電話いただくか、最新のメールにご返信ください。",
  tooManyCodes: (from) =>
    `1時間以内に何度か認証コードをお送りしました。同じ手続きのコードをお持ちの場合は、最新のものを入力してください。新しいコードは${from}以降にお申し込みいただけます。`,
  problems: {
    "code-wrong": "認証コードが違います。最新のメールをご確認のうえ、6桁の数字を入力してください。",
    "code-expired":
      "発行から10分を過ぎたため、この認証コードは使えません。新しいコードをお申し込みください。",
    "code-used": "この認証コードは使用済みです。新しいコードをお申し込みください。",
    "code-spent": "入力の誤りが続いたため、この認証コードは使えません。新しいコードをお申し込みください。",
    "code-not-asked": "先に認証コードをお申し込みください。メールでお送りします。",
    "code-for-other-request":
      "この認証コードは別の手続きのものです。今回の手続きのコードをお申し込みください。",
    "no-address-for-code": "認証コードをお送りするメールアドレスが登録されていません。",
    "mail-stopped": "ただいまメールをお送りできないため、認証コードを発行できません。",
    "address-takes-no-mail": "ご登録のメールアドレスにメールが届かないため、認証コードをお送りできません。",
    "not-live": "選考が終了しているため、この手続きは行えません。",
    "person-erased": "個人情報の消去中のため、変更は行えません。",
    "slot-taken": "この日時には、たった今、別の予約が入りました。ほかの日時をお選びください。",
    "slot-held":
      "この日時は、ほかの方が検討中です。ほかの日時をお選びいただくか、5分後にもう一度ご覧ください。",
    "slot-not-offered": "この日時は空いていません。空いている日時からお選びください。",
    "slot-in-the-past": "この日時は過ぎています。ほかの日時をお選びください。",
    "slot-after-deadline": "オファーの期限を過ぎる日時です。より早い日時をお選びください。",
    "candidate-is-elsewhere": "同じ時間に、当社との別の予定が入っています。ほかの日時をお選びください。",
    "too-late-to-change": "直前のため、このページでは変更いただけません。",
    "moved-too-often": "このページで変更いただける回数の上限に達しています。",
    "nothing-changes": "すでにそのように登録されています。変更する内容はありません。",
    "too-busy": "ほかの操作と重なりました。もう一度お試しください。",
    "invalid-request":
      "入力が足りないか、読み取れない箇所があります。内容をご確認のうえ、もう一度お送りください。",
  },
  refused: "手続きを行えませんでした。何も変更されていません。",
};
