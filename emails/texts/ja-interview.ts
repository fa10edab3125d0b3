import type { InterviewTexts } from "./en-interview.ts";
import type { Texts } from "./en.ts";

/** The Japanese words of mails about interviews and wishes. Part of `ja.ts`, whose notes hold here too. */
export const jaInterviewTexts: Pick<Texts, keyof InterviewTexts> = {
  interviewKind: {
    first: "面接",
    final: "最終面接",
    colleague: "一緒に働く社員との面談",
    visit: "職場見学",
  },

  interviewCalledOff: {
    candidate: "{candidate}様が取り消されました。",
    recruiter: "{person}が取り消しました。",
    system: "選考の状況が変わったため、行う必要がなくなりました。",
  },

  /** What a candidate writes to those who met them. */
  thankYou: {
    thanks: "先日はお時間をいただき、お話をありがとうございました。",
    "thanks-and-keen":
      "先日はお話をありがとうございました。お話をうかがい、この仕事への思いがいっそう強くなりました。",
    "thanks-and-question":
      "先日はお話をありがとうございました。ひとつうかがいたいことがあり、お返事をいただけますと幸いです。",
  },

  "candidate-interview-times": {
    subject: "「{job}」{what}の日時をお選びください",
    subjectAgain: "「{job}」{what}の日時を引き続きお選びいただけます",
    preheader: "空いている日時を現地時間でご覧いただけます。",
    choose:
      "求人「{job}」の{what}の日時をお選びください。空いている日時を、すべて現地時間でご覧いただけます。",
    again:
      "先日、求人「{job}」の{what}の日時をご提案いたしました。引き続き、お目にかかれることを願っております。空いている日時を、すべて現地時間でご覧いただけます。",
    action: "日時を選ぶ",
    none: "ご都合に合う日時がない場合や、必要なご配慮がある場合は、専用ページ、ご返信、お電話のいずれかでお知らせください。",
    withdraw: "選考を辞退される場合も、お知らせいただければ結構です。",
  },

  "candidate-interview-invitation": {
    subject: "「{job}」{what}のご案内：{startsAt}",
    subjectMoved: "「{job}」{what}の日時変更のご案内：{startsAt}",
    preheader: "場所、お会いする者、日時の変更方法をご案内します。",
    heading: "{what}のご予約を承りました",
    headingMoved: "{what}の日時を変更いたしました",
    intro: "お目にかかれることを楽しみにしております。当日のご案内は次のとおりです。",
    moved: "{was}から<b>{startsAt}</b>に変更となりました。",
    "label.when": "日時",
    "label.length": "所要時間",
    "label.format": "方法",
    "label.place": "場所",
    "label.join": "参加方法",
    "label.people": "お会いする者",
    "label.job": "求人",
    "label.pay": "給与",
    "label.agreement": "労働協約",
    calendar: "添付の招待から、カレンダーに登録いただけます。",
    move: "ご都合が合わなくなった場合は、専用ページで変更・取り消しをしていただくか、ご返信かお電話でお知らせください。理由をおっしゃる必要はございません。",
    adjustments:
      "段差のない会場、時間の延長、通訳、書面での質問など、力を発揮していただくために必要なことをお知らせください。専用ページにご記入いただくか、{person}にお伝えください。お会いする者と{person}が、手配のために拝見します。ほかのことには一切影響いたしません。",
    action: "変更する・配慮を希望する",
    entry: "{with}との面談",
    entryWords: "所要時間：{length}。変更・取り消しは、メールのボタンからお手続きください。",
  },

  "candidate-interview-reminder": {
    subject: "「{job}」{what}が近づいています：{startsAt}",
    preheader: "{organisation}一同、お目にかかれることを楽しみにしております。",
    reminder: "求人「{job}」の{what}は、<b>{startsAt}</b>です（{length}）。",
    "label.format": "方法",
    "label.place": "場所",
    join: "参加する",
    page: "専用ページで確認する",
    cannot:
      "ご都合が悪くなった場合は、お早めにご返信かお電話をお願いいたします。別の日時をご用意いたします。",
  },

  "candidate-interview-cancelled": {
    subject: "「{job}」{what}の取り消し：{startsAt}",
    preheader: "このメールで、カレンダーの予定も取り消されます。",
    byYou: "お申し出のとおり、{startsAt}の求人「{job}」の{what}（担当：{with}）を取り消しました。",
    byUs: "申し訳ございません。{startsAt}の求人「{job}」の{what}（担当：{with}）は、予定どおり行うことができなくなりました。",
    itself: "{startsAt}の求人「{job}」の{what}（担当：{with}）は、行わないことになりました。",
    again:
      "新しい日時について、{person}よりご連絡いたします。お急ぎの場合は、ご返信かお電話をお願いいたします。",
    stands:
      "現在の状況についてお知りになりたい場合は、ご返信かお電話をお願いいたします。{person}がご説明いたします。",
    entry: "{with}との面談",
    entryWords: "取り消されました。",
  },

  "candidate-interview-times-withdrawn": {
    subject: "「{job}」{what}の日時のご提案を取り下げました",
    preheader: "日時をお選びいただく必要はございません。",
    back: "求人「{job}」の{what}についてご提案した日時を取り下げました。日時をお選びいただく必要はございません。",
    next: "今後については、{person}からご連絡いたします。お急ぎの場合は、ご返信かお電話をお願いいたします。",
  },

  "candidate-expectations-asked": {
    subject: "お仕事で大切にしたいことをお聞かせください：「{job}」",
    preheader: "先へ進む前に、いくつかお尋ねします。どの質問も空欄のままで結構です。",
    heading: "どのようなお仕事なら、ご希望に合いますか",
    ask: "求人「{job}」について先へ進む前に、仕事の内容、給与、勤務時間、場所についてのご希望をお聞かせください。",
    why: "思っていた仕事と違うと、長く続けるのは難しいものです。合わない点は今のうちに分かるほうがよく、変えられることも少なくありません。",
    free: "どの質問も空欄のままで結構です。回答はいつでも変更いただけます。現在や過去の給与をお尋ねすることはございません。",
    action: "質問に答える",
    talk: "直接お話しになりたい場合は、ご返信かお電話をお願いいたします。{person}が代わりに記入いたします。",
  },

  "candidate-expectations-reminder": {
    subject: "「{job}」のお仕事で大切にしたいことをお聞かせください",
    preheader: "先へ進む前に、いくつかお尋ねします。どの質問も空欄のままで結構です。",
    reminder:
      "先日、求人「{job}」について、仕事の内容、給与、勤務時間、場所についてのご希望をお尋ねいたしました。先へ進む前にうかがえますと、お互いのためになります。",
    free: "どの質問も空欄のままで結構です。回答はいつでも変更いただけます。",
    action: "質問に答える",
    talk: "直接お話しになりたい場合は、ご返信かお電話をお願いいたします。{person}が代わりに記入いたします。",
  },

  "interviewer-interview-invitation": {
    subject: "{what}の予約：{candidate}様（{startsAt}）",
    subjectMoved: "{what}の日時変更：{candidate}様（{startsAt}）",
    preheader: "求人「{job}」の応募者です。",
    heading: "{candidate}様とお会いいただきます",
    headingMoved: "{candidate}様とお会いいただく日時が変わりました",
    intro: "求人「{job}」の{what}です。",
    moved: "{was}から<b>{startsAt}</b>に変更となりました。",
    "label.when": "日時",
    "label.length": "所要時間",
    "label.format": "方法",
    "label.place": "場所",
    "label.join": "参加方法",
    "label.people": "同席者",
    "label.number": "電話番号",
    "label.interview": "Milepostでの面接番号",
    needs:
      "{candidate}様から、必要な配慮についてお知らせがありました。内容は、Milepostの面接の画面にあります。当日までにご用意ください。",
    format:
      "{format, select, inPerson {対面} video {ビデオ通話} phone {電話（応募者におかけください）} other {電話（{caller}が応募者にかけます）}}",
    judged:
      "質問はMilepostにあり、どの応募者にも同じものです。終わり次第、そこに評価シートをお書きください。ほかの方の評価は、ご自身の提出後に表示されます。",
    talk: "{candidate}様に職場のことを知っていただくための場です。評価の対象にはなりません。",
    entry: "{candidate}様：「{job}」{what}",
    entryWords: "所要時間：{length}。Milepostでの番号：{interview}",
  },

  "interviewer-interview-reminder": {
    subject: "まもなく{what}です：{candidate}様（{startsAt}）",
    preheader: "求人「{job}」の応募者です。",
    heading: "まもなく{candidate}様とお会いいただきます",
    reminder: "ご担当いただく{candidate}様の求人「{job}」の{what}は、<b>{startsAt}</b>です（{length}）。",
    "label.format": "方法",
    "label.place": "場所",
    "label.join": "参加方法",
    "label.number": "電話番号",
    "label.interview": "Milepostでの面接番号",
    needs:
      "{candidate}様から、必要な配慮についてお知らせがありました。内容は、Milepostの面接の画面にあります。当日までにご用意ください。",
    format:
      "{format, select, inPerson {対面} video {ビデオ通話} phone {電話（応募者におかけください）} other {電話（{caller}が応募者にかけます）}}",
    cannot:
      "ご都合が悪くなった場合は、すぐに{person}にお知らせください。{candidate}様に別の日時を選んでいただけます。",
  },

  "interviewer-interview-cancelled": {
    subject: "{what}の取り消し：{candidate}様（{startsAt}）",
    preheader: "このメールで、カレンダーの予定も取り消されます。",
    heading: "{candidate}様とのお約束は取り消されました",
    time: "{startsAt}に予定されていた、求人「{job}」の{what}です。この時間は再び空きとなりました。お手続きは必要ありません。",
    entry: "{candidate}様：「{job}」{what}",
    entryWords: "取り消されました。",
  },

  "interviewer-adjustment-asked": {
    subject: "配慮のご希望：{candidate}様（{what}、{startsAt}）",
    preheader: "内容は、Milepostの面接の画面にあります。",
    heading: "{candidate}様から必要なことのお知らせがありました",
    asked:
      "{candidate}様が、{startsAt}の求人「{job}」の{what}に公平に臨むために必要なことをご記入されました。内容は、Milepostの面接の画面（{interview}）にあります。当日までにご用意ください。",
    rule: "面接担当者と{person}が、手配のために閲覧します。ほかのことには一切影響しません。",
  },

  "interviewer-scorecard-asked": {
    subject: "評価シートのお願い：{candidate}様（{job}）",
    preheader: "記憶が新しいうちに、質問ごとに聞いた内容をお書きください。",
    heading: "{candidate}様からどのようなお話を聞きましたか",
    ask: "{startsAt}に、求人「{job}」の{what}をご担当いただきました。記憶が新しいうちに、質問ごとに聞いた内容と推薦の可否を評価シートにお書きください。",
    where:
      "評価シートは、Milepostの面接の画面（{interview}）にあります。ほかの方の評価は、ご自身の提出後に表示されます。お書きになった内容は、{candidate}様が閲覧されることがあります。",
    not: "行われなかった場合は、{person}にお知らせください。以後のお知らせは止まります。",
  },

  "interviewer-scorecard-reminder": {
    subject: "評価シートが未提出です：{candidate}様（{job}）",
    preheader: "{candidate}様が結果をお待ちです。",
    heading: "{candidate}様の評価シートが未提出です",
    ask: "{startsAt}にご担当いただいた求人「{job}」の{what}について、評価シートがまだ提出されていません。判断も{candidate}様も、これを待っています。",
    where: "評価シートは、Milepostの面接の画面（{interview}）にあります。",
    not: "行われなかった場合は、{person}にお知らせください。以後のお知らせは止まります。",
  },

  "interviewer-thank-you": {
    subject: "{candidate}様からお礼が届きました",
    preheader: "求人「{job}」の{what}へのお礼です。",
    heading: "{candidate}様からのお礼",
    wrote: "求人「{job}」の{what}のお礼が、{candidate}様から届きました。",
    apart:
      "{candidate}様の評価に含まれるものではありません。お返事をされる場合は、{person}がお取り次ぎします。",
  },

  "recruiter-interview-time-set": {
    subject: "{what}の日時決定：{candidate}様（{job}、{startsAt}）",
    subjectMoved: "{what}の日時変更：{candidate}様（{job}、{startsAt}）",
    preheader: "参加者全員に招待をお送りしました。",
    heading: "{candidate}様が日時を選ばれました",
    headingMoved: "{candidate}様が{what}の日時を変更されました",
    chosen: "求人「{job}」の{what}です。",
    moved: "{was}から<b>{startsAt}</b>に変更となりました。",
    "label.when": "日時",
    "label.length": "所要時間",
    "label.format": "方法",
    "label.place": "場所",
    "label.people": "担当者",
    todo: "参加者全員に招待をお送りしました。お手続きは必要ありません。",
  },

  "recruiter-interview-called-off": {
    subject: "{what}の取り消し：{candidate}様（{job}）",
    preheader: "{candidate}様が取り消されました。",
    heading: "{candidate}様が{what}を取り消されました",
    off: "求人「{job}」についての、{startsAt}の予定でした。参加予定だった方全員にお知らせ済みです。",
    subjectNone: "{what}の日時が合いません：{candidate}様（{job}）",
    preheaderNone: "ご提案した日時は、いずれもご都合が合いませんでした。",
    headingNone: "{candidate}様のご都合に合う日時がありませんでした",
    none: "{candidate}様は求人「{job}」の{what}の空いている日時をご覧になりましたが、いずれもご都合が合いませんでした。",
    todo: "ご事情をうかがい、別の日時をご希望かどうかご確認ください。",
  },

  "recruiter-adjustment-asked": {
    subject: "配慮のご希望：{candidate}様（{job}の{what}）",
    preheader: "必要なことをお知らせいただきました。",
    heading: "{candidate}様が{what}での配慮を希望されています",
    asked:
      "{candidate}様が、求人「{job}」の{what}に公平に臨むために必要なことをご記入されました。内容は、Milepostの面接の画面（{interview}）にあります。",
    when: "日時は{startsAt}です。",
    todo: "手配のうえ、その旨を{candidateFirstName}様にお伝えください。面接担当者も、手配のために閲覧します。ほかのことには一切影響しません。",
  },

  "recruiter-scorecards-in": {
    subject: "評価シートがそろいました：{candidate}様（{job}）",
    preheader: "{candidate}様に会った全員が提出しました。",
    heading: "全員の評価シートがそろいました",
    complete:
      "{candidate}様の求人「{job}」の{what}について、評価シートがすべて提出されました。Milepostの面接の画面（{interview}）でご覧ください。",
    todo: "判断のうえ、{candidateFirstName}様にお伝えください。待つ時間がいちばんつらいものです。",
  },

  "recruiter-meeting-unknown": {
    subject: "実施の確認：{candidate}様（{job}の{what}）",
    preheader: "行われたかどうか、まだ記録されていません。",
    heading: "{candidate}様の{what}は行われましたか",
    past: "求人「{job}」についての、{startsAt}の予定でした。",
    todo: "行われたかどうかをMilepostに記録してください。記録されると、{candidateFirstName}様がそこでお礼を書いたり、別の日時を選んだりできるようになります。",
  },

  "recruiter-scorecards-missing": {
    subject: "評価シートの未提出：{candidate}様（{job}）",
    preheader: "{what}から2営業日が過ぎました。",
    heading: "{candidate}様の評価シートがまだそろっていません",
    missing:
      "求人「{job}」の{what}（{startsAt}）について、2回お願いしましたが、次の方からまだ提出がありません。",
    todo: "直接お声がけください。行われなかった場合はその旨を記録してください。以後、どなたにもお願いは届きません。",
  },
};
