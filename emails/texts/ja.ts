import type { Texts } from "./en.ts";
import { jaExperienceTexts } from "./ja-experience.ts";
import { jaInterviewTexts } from "./ja-interview.ts";
import { jaOfferTexts } from "./ja-offer.ts";
import { jaTrackTexts } from "./ja-track.ts";

/**
 * Every word of every mail, in Japanese. Notes on syntax: `en.ts`.
 *
 * Applicants, referrers and readers are 様, by their whole name (`{firstName}` is the whole name here); the
 * organisation’s own people have no title towards those outside, and さん among colleagues. Nobody is あなた. Punctuation
 * is full-width. A no says why, and has none of the phrases of the usual お祈りメール.
 */
export const ja: Texts = {
  common: {
    greeting: "{firstName}様",
    sender: "{person}（{organisation}）",
    promise: "{by}までに、{person}よりご連絡いたします。",
    person:
      "<b>{person}</b>（{organisation}）\nこのメールにそのままご返信ください。{personFirstName}が拝見します。",
    personWithPhone:
      "<b>{person}</b>（{organisation}）\nこのメールへのご返信、またはお電話（<call>{phone}</call>）でご連絡ください。どちらも{personFirstName}に届きます。",
    callPerson: "{personFirstName}に電話する：{phone}",
    callCandidate: "{candidateFirstName}様に電話する：{phone}",
    writeToCandidate: "{candidateFirstName}様にメールを書く",
    noPhone: "{candidate}様の電話番号は登録されていません。紹介者の方が連絡方法をご存じかもしれません。",
    reasonTitle: "理由は次のとおりです。",
    otherJobs:
      "ほかにご希望に合いそうな求人がありましたら、ご案内してもよろしいでしょうか。よろしければ専用ページでお知らせください。期間は12か月で、いつでも取り消していただけます。",
    otherJobsAction: "専用ページで希望する",
    ownPage: "専用ページで現在の状況と今後の流れを見る",
    ownPageEnded: "専用ページでこれまでの経過とご登録の情報を見る",
    check: "この求人の条件のうち、次の項目について「いいえ」または「まだ」とのご回答をいただいています。",
    checkBy:
      "このご回答だけで結果が決まることはありません。{checkBy}までに担当者が内容を確認し、直接お話しいたします。",
    kept: "選考の終了後、個人情報は{kept}間保管し、その後削除いたします。",
    rights:
      "個人情報の開示・訂正・削除は、いつでもお申し出いただけます。このメールへのご返信かお電話でお知らせください。",
    referrerSees:
      "{referrer}様からのご紹介です。紹介者の方には、どの段階まで進んだかだけをお伝えします。お話の内容や判断、その理由をお伝えすることはありません。",
    moreRows: "ほか{count, number}件",
    nextPoints: "次は、{condition}と{points, number}ポイントを獲得できます。",
    nextPointsAndMore:
      "次は、{condition}と{points, number}ポイントを獲得できます。業界が初めての方の場合は、さらに{more, number}ポイントが加算されます。",
    earned: "<b>{points, number}ポイント</b>を獲得されました（税引前）。",
    and: "{first}・{second}",
    "label.job": "求人",
    "label.site": "勤務地",
    "label.step": "段階",
    "label.started": "勤務開始日",
    "label.recruiter": "採用担当者",
    "label.outcome": "結果",
    "footer.candidate":
      "このメールは、{organisation}の求人「{job}」についてお送りしています。ご返信は{person}に直接届きます。",
    "footer.referrer":
      "このメールは、{organisation}の求人「{job}」に候補者をご紹介くださった方にお送りしています。ご返信は{person}に直接届きます。",
    "footer.recruiter":
      "このメールは、{organisation}の{recipient}様宛にお送りしています。ご返信は管理者に届きます。",
    "footer.person": "このメールは、{organisation}よりお送りしています。ご返信は{person}に直接届きます。",
    "footer.office":
      "このメールは、{organisation}でのご担当業務に関してお送りしています。ご返信は管理者に届きます。",
    "footer.summary":
      "このメールは、{organisation}でのご担当業務に関する定期のまとめです。ご返信は管理者に届きます。",
    "footer.choices": "受け取るまとめメールを選ぶ",
  },

  formats: {
    instant: "{date}{time}",
    clock: "{date}{time}",
    instantElsewhere: "{date}{time}（{zone}）",
    "pay.hour": "時給 {amount}",
    "pay.month": "月給 {amount}",
    "pay.year": "年収 {amount}",
    "length.minute": "{count, number}分",
    "length.day": "{count, number}日",
    "length.month": "{count, number}か月",
  },

  stepTaken: {
    "spoke-interested":
      "求人「{job}」についてお話しいただき、ありがとうございました。ご関心をお寄せいただき、うれしく思います。ぜひ次の段階へ進ませてください。",
    "call-back":
      "今はお話しいただくのが難しいとのことでしたので、改めてお時間をいただくことになりました。その際に{person}よりお電話いたします。",
    thinking:
      "求人「{job}」について、少し考えるお時間をとのことでした。どうぞごゆっくりお考えください。大切なことですから。",
    "other-job":
      "求人「{job}」よりも、さらにご希望に合う仕事が当社にあるかもしれません。ただいまお調べしております。",
    arrangements:
      "ぜひ一度お目にかかりたいと考えております。現在、求人「{job}」の面接日程を調整しております。",
    "held-forward":
      "求人「{job}」の面接にお越しいただき、ありがとうございました。お話しできたことをうれしく思います。ぜひ次の段階へ進ませてください。",
    "held-second":
      "求人「{job}」の面接にお越しいただき、ありがとうございました。ぜひもう一度お話しする機会をいただけますでしょうか。",
    "held-deciding":
      "求人「{job}」の面接にお越しいただき、ありがとうございました。慎重に検討しておりますため、まだ結論に至っておりません。",
    "being-moved":
      "求人「{job}」の面接日時を変更することになりました。ご都合をうかがいながら、新しい日時を調整いたします。",
    "final-forward":
      "求人「{job}」の最終面接にお越しいただき、ありがとうございました。ぜひ次の段階へ進ませてください。",
    "final-deciding":
      "求人「{job}」の最終面接にお越しいただき、ありがとうございました。慎重に検討しておりますため、まだ結論に至っておりません。",
    accepted:
      "求人「{job}」のオファーをお受けいただき、誠にありがとうございます。ご一緒できることを、心よりうれしく思います。",
    preparing: "うれしいお知らせです。求人「{job}」について、オファーのご用意を進めております。",
    negotiating:
      "オファーについて、大切にされている点をお聞かせいただき、ありがとうございます。ただいま検討しております。",
    reserve:
      "求人「{job}」の選考は、引き続き進行中です。率直に申し上げますと、先に別の方へお声がけしております。状況が分かり次第、すぐにお知らせいたします。",
    other: "求人「{job}」へのご応募について、現在の状況をお知らせいたします：{label}",
  },

  stepNext: {
    "spoke-interested": "次は面接です。ご都合のよい日時を、{person}がご相談させていただきます。",
    "call-back": "別の日時のほうがご都合がよろしければ、このメールへのご返信でお知らせください。",
    thinking:
      "その頃に、{person}よりお気持ちをうかがいます。それまでに気になる点がございましたら、どうぞ遠慮なくお尋ねください。",
    "other-job": "分かったことを、{person}よりお知らせいたします。ご了承なく進めることはございません。",
    arrangements:
      "追って、{person}より日時と場所をご提案いたします。ご都合の悪い曜日や時間帯がございましたら、ご返信でお知らせください。",
    "held-forward":
      "次は、オファーについての社内での決定となります。結果にかかわらず、{person}よりお知らせいたします。",
    "held-second": "追って、{person}より日時の候補と面接担当者をお知らせいたします。",
    "held-deciding": "結果にかかわらず、{person}よりお知らせいたします。",
    "being-moved": "ご都合のよい日時をいくつかご返信ください。{person}が確定のご連絡をいたします。",
    "final-forward":
      "次は、オファーについての社内での決定となります。結果にかかわらず、{person}よりお知らせいたします。",
    "final-deciding": "結果にかかわらず、{person}よりお知らせいたします。",
    accepted:
      "次は、初出勤日と、それまでに必要なご準備を決めてまいります。{person}がご一緒に確認いたします。",
    preparing: "ご判断いただく前に、{person}が内容をひとつずつご説明いたします。",
    negotiating: "{person}より改めてお返事いたします。",
    reserve:
      "お手続きいただくことは何もございません。ほかの会社へのお返事が迫っている場合は、お知らせください。できるだけ早くお返事できるよう努めます。",
    other: "ご不明な点がございましたら、どうぞお尋ねください。",
  },

  decision: {
    "held-not-chosen":
      "求人「{job}」の面接にお越しいただき、たくさんのお話を聞かせてくださり、ありがとうございました。検討の結果、今回の選考はここまでとさせていただくことになりました。",
    "final-not-chosen":
      "求人「{job}」の最終面接までお越しいただき、ありがとうございました。検討の結果、今回は採用を見送らせていただくことになりました。",
    "not-offered":
      "求人「{job}」のために、お時間とお心を割いていただき、ありがとうございました。検討の結果、今回はオファーを差し上げないことになりました。",
    withdrawn:
      "求人「{job}」のオファーを、当社の判断で取り下げさせていただくことになりました。どれほど大きなことかは承知しております。心よりお詫び申し上げます。",
    "checks-not-passed":
      "求人「{job}」の入社前の確認が完了し、その結果により、ご入社いただくことができなくなりました。",
    "withdrawn-after-acceptance":
      "求人「{job}」のオファーをお受けいただいておりましたが、当社の判断で取り消させていただくことになりました。どれほど大きなことかは承知しております。心よりお詫び申し上げます。",
    other:
      "求人「{job}」のためにお時間をいただき、ありがとうございました。検討の結果、今回の選考はここまでとさせていただくことになりました。",
  },

  goodbye: {
    withdrew: "求人「{job}」へのご応募を取り下げたいとのご連絡を承りました。",
    "too-far": "求人「{job}」は、通うには遠いとのご連絡を承りました。",
    declined: "求人「{job}」のオファーを辞退されるとのご連絡を承りました。",
    "backed-out": "求人「{job}」へのご入社を取りやめられるとのご連絡を承りました。",
    other: "求人「{job}」へのご応募を取り下げたいとのご連絡を承りました。",
  },

  paused: {
    unreachable: "求人「{job}」の件で何度かご連絡いたしましたが、お話しすることができませんでした。",
    "no-reply": "求人「{job}」の面接日時をご提案いたしましたが、まだお返事をいただいておりません。",
    "did-not-attend":
      "求人「{job}」の面接のお時間をいただいておりましたが、お目にかかることができませんでした。",
    "final-did-not-attend":
      "求人「{job}」の最終面接のお時間をいただいておりましたが、お目にかかることができませんでした。",
    expired: "求人「{job}」のオファーは、お返事をいただかないまま回答期限を過ぎました。",
    "never-started": "求人「{job}」での初出勤日を楽しみにしておりましたが、その後ご連絡がつかない状態です。",
    other: "求人「{job}」の件でご連絡いたしましたが、お話しすることができませんでした。",
  },

  reason: {
    "another-candidate": "今回の仕事で今必要としている経験により近い方がいらっしゃいました。",
    experience: "この仕事には、お聞かせいただいた以上に、同じ種類の仕事のご経験が必要です。",
    requirement: "この仕事に必要な条件のうち、現時点で満たすことが難しいものがあります。",
    availability: "この仕事の曜日・時間と、ご勤務が可能な曜日・時間が合いませんでした。",
    "pay-expectation": "ご希望の給与と、この仕事の給与との差が大きいためです。",
    "job-closed": "求人そのものが終了いたしました。",
    checks: "入社前の確認の中で、先へ進めることができない事項がありました。",
    other: "よくある理由のいずれにも当てはまりません。お尋ねいただければ、きちんとご説明いたします。",
  },

  item: {
    "identity-document": "パスポートまたは身分証明書の写し",
    "right-to-work-proof": "この国で就労できることを証明する書類",
    reference: "お仕事ぶりをご存じで、当社からお話をうかがってもよい方のご連絡先",
    certificate: "資格証明書の写し",
    "background-check": "経歴確認の書類（ご記入のうえ）",
    "health-declaration": "健康状態の申告書（ご記入のうえ）",
    "contact-details": "ご連絡先（電話番号とメールアドレス）",
    other: "直接ご説明したいもの",
  },

  interviewFormat: {
    "in-person": "対面",
    video: "ビデオ通話",
    phone: "電話（こちらからおかけします）",
    other: "{value}",
  },

  referrerStep: {
    "contact-made": "最初のお話が済みました",
    "interview-booked": "面接の日程が決まりました",
    "interview-completed": "面接が済みました",
    "final-interview": "最終面接が済みました",
    offer: "入社のご承諾をいただきました",
    "started-work": "勤務を開始されました",
    "still-working-4w": "勤務開始から4週間がたちました",
    "still-working-12w": "勤務開始から12週間がたちました",
    other: "{label}",
  },

  referrerCondition: {
    "contact-made": "{candidate}様との最初のお話が済む",
    "interview-booked": "{candidate}様の面接の日程が決まる",
    "interview-completed": "{candidate}様の面接が済む",
    "final-interview": "{candidate}様の最終面接が済む",
    offer: "{candidate}様に入社をご承諾いただく",
    "started-work": "{candidate}様が勤務を開始される",
    "still-working-4w": "{candidate}様の勤務が4週間続く",
    "still-working-12w": "{candidate}様の勤務が12週間続く",
    other: "{candidate}様が「{label}」の段階に進まれる",
  },

  task: {
    withdrew:
      "社内の担当者や会議室など、手配済みのものを取り消してください。応募者にはお礼のメールが送られます。",
    "call-back": "お約束の日時にお電話し、結果を記録してください。",
    accepted:
      "初出勤日を決め、入社前の確認を始めてください。応募者には、下記の期日までにご連絡するとお伝えしています。",
    declined: "差し支えなければ決め手を伺い、記録してください。そのうえで、次の候補者をご検討ください。",
    expired: "回答のないままオファーの期限が過ぎました。次の候補者をご検討ください。",
    "did-not-arrive":
      "初出勤日にお見えになりませんでした。何かを決める前に、まずお電話でご無事を確認し、分かったことを記録してください。",
    "backed-out": "初出勤日のために準備したものを取り消し、次の候補者をご検討ください。",
    other: "応募の状況を確認し、次に行うことを記録してください。",
  },

  callHappened: {
    "no-mail":
      "{candidate}様にはメールが届かないため、記録された内容（「{label}」）はお電話でしかお伝えできません。",
    rejection:
      "「{label}」が記録されました。面接後の見送りは、担当者から直接お伝えすることになっています。{candidate}様へのメールは、お電話が済むまで送られません。",
    "rejection-undone":
      "「{label}」は取り消されましたが、{candidate}様にはすでにお伝えしてしまいました。当社の誤りであったことを、まず担当者からお伝えください。訂正のメールはお電話の後に送られます。",
    "job-filled":
      "求人が充足または終了しました。{candidate}様は面接を受けてくださった方ですので、担当者から直接お伝えください。",
  },

  callTodo: {
    "no-mail":
      "お電話で今後の流れと期日をお伝えし、通話を記録してください。届くメールアドレスもお尋ねください。",
    rejection: "お電話で理由を分かりやすくお伝えし、通話とその結果を記録してください。",
    "rejection-undone":
      "お電話で当社の誤りであったことと現在の状況を率直にお伝えし、通話を記録してください。",
    "job-filled":
      "お電話で面接のお礼を述べ、ご本人への評価によるものではないことをお伝えし、通話を記録してください。",
  },

  dueKind: {
    review: "状況の確認",
    "first-contact": "初回のご連絡",
    "rejection-call": "お電話：面接後の見送りは担当者から直接お伝えします",
    "call-about-correction": "お電話：お伝えした内容は当社の誤りでした",
    "call-unreachable-by-mail": "お電話：メールが届きません",
    "check-first": "先に確認",
    promise: "応募者へのご連絡のお約束",
    "retention-check": "在籍の確認",
    "offer-deadline": "オファーの回答期限",
    confirmation: "承認待ち",
    other: "{value}",
  },

  source: {
    share: "紹介リンク",
    api: "ほかのシステム",
    hand: "手入力",
    import: "一括取り込み",
    other: "{value}",
  },

  "candidate-next-step": {
    subject: "「{job}」ご応募の今後の流れについて（{organisation}）",
    preheader: "{by}までに、{person}よりご連絡いたします。",
  },

  "candidate-tried-to-call": {
    subject: "「{job}」の件でお電話いたしました",
    preheader: "ご都合のよい時間をお知らせください。次は{by}にお電話いたします。",
    tried:
      "求人「{job}」へのご応募の件で{person}よりお電話いたしましたが、お話しすることができませんでした。",
    goodTime:
      "ご都合のよい時間はいつでしょうか。ご返信でお知らせいただくか、{personFirstName}までいつでもお電話ください。",
    again: "ご連絡がない場合は、{by}に改めてお電話いたします。",
  },

  "candidate-item-needed": {
    subject: "ご提出のお願い：「{job}」",
    preheader: "{by}までにお願いいたします。ご不明な点は{person}がお手伝いします。",
    need: "求人「{job}」の選考を進めるために、次のものをお願いいたします。",
    deadline: "{by}までに、お送りいただくかご連絡をお願いいたします。",
    help: "このメールへのご返信で結構です。ご用意が難しい場合や、ご不明な点がある場合は、お知らせください。{person}がお手伝いいたします。",
  },

  "candidate-kind-no": {
    subject: "「{job}」へのご応募について（{organisation}）",
    preheader: "選考の結果と、その理由をお知らせします。",
    answer:
      "求人「{job}」にご関心をお寄せいただき、お時間をくださり、ありがとうございました。検討の結果、今回は採用を見送らせていただくことになりました。その理由を率直にお伝えいたします。",
    requirement: "この求人では、次のことが必要です：<b>{requirement}</b>",
    wrong:
      "事実と異なる点や、分かりにくい点がございましたら、ご返信かお電話でお知らせください。{person}がお答えいたします。",
    door: "これは、今回のこの求人についての結論です。ご事情が変わったときや、ほかに気になる求人があるときは、ぜひまたお声がけください。",
  },

  "candidate-kind-no-after-call": {
    subject: "「{job}」へのご応募について（{organisation}）",
    preheader: "選考の結果と、その理由をお知らせします。",
    called: "{calledOn}に{person}よりお電話でお伝えした内容を、お手元に残るよう書面でもお送りいたします。",
    notCalled:
      "本来は直接お伝えすべきことです。{person}がお話しさせていただきますので、ご都合のよい時間をご返信いただくか、お電話ください。",
    personalLine: "{person}より一言：",
    wrong: "後からご質問が出てまいりましたら、どうぞお尋ねください。{person}がお答えいたします。",
    door: "当社の求人でまた気になるものがございましたら、ぜひお声がけください。お話しできる日を楽しみにしております。",
  },

  "candidate-goodbye": {
    subject: "ご連絡ありがとうございました：「{job}」（{organisation}）",
    preheader: "またいつでもお声がけください。",
    thanks:
      "お知らせいただき、またお時間をくださり、ありがとうございました。ご応募の手続きはこれで終了となり、お願いすることは何もございません。",
    door: "ご事情が変わったときや、行き違いがあったときは、いつでもこのメールにご返信ください。{person}がお待ちしております。",
  },

  "candidate-missed-each-other": {
    subject: "面接日時の再調整のお願い",
    preheader: "{by}までに、ご返信かお電話をお願いいたします。",
    missed:
      "求人「{job}」の面接のお時間をいただいておりましたが、行き違いとなり、お目にかかれませんでした。どうぞお気になさらないでください。",
    newTime: "{by}までに、新しい日時をお選びください。",
    how: "ご都合のよい日時を2、3ご返信いただくか、{person}までお電話ください。選考を辞退される場合も、お知らせいただければ結構です。",
  },

  "candidate-paused": {
    subject: "「{job}」の選考を一時休止しております",
    preheader: "{until}までは再開していただけます。",
    pausedNow: "そのため、選考をいったん休止しております。ご応募が取り消されたわけではございません。",
    reopen:
      "選考の再開をご希望でしたら、{until}までに下のボタンからお手続きください。このメールへのご返信や、{person}へのお電話でも承ります。",
    action: "選考を再開する",
    otherwise: "別の道をお決めになった場合は、ご連絡いただかなくても差し支えございません。",
  },

  "candidate-invitation": {
    subject: "「{job}」面接のご案内：{startsAt}",
    subjectMoved: "「{job}」面接日時変更のご案内：{startsAt}",
    preheader: "場所、面接担当者、日時の変更方法をご案内します。",
    heading: "「{job}」面接のご案内",
    headingFinal: "「{job}」最終面接のご案内",
    headingMoved: "面接日時変更のご案内",
    intro: "お目にかかれることを楽しみにしております。当日のご案内は次のとおりです。",
    "label.when": "日時",
    "label.length": "所要時間",
    "label.format": "方法",
    "label.place": "場所",
    "label.people": "面接担当者",
    "label.pay": "給与",
    "label.agreement": "労働協約",
    move: "ご都合が合わない場合は、ご返信かお電話でお知らせください。別の日時をご用意いたします。理由をおっしゃる必要はございません。",
    adjustments:
      "段差のない会場、時間の延長、通訳、書面での質問など、あると助かることがございましたらお知らせください。{person}が手配いたします。",
  },

  "candidate-offer": {
    subject: "内定（オファー）のご連絡：「{job}」（{organisation}）",
    preheader: "{by}までにお返事をお願いいたします。ご質問は{person}がお答えします。",
    heading: "ぜひ、ご入社ください",
    offered:
      "{organisation}の求人「{job}」について、オファーを差し上げられることをうれしく思います。条件の詳細は、{person}よりお送りしております。",
    deadline: "{by}までに、お返事をお聞かせください。",
    help: "ご自身のペースでお読みいただき、給与、勤務時間、職場のメンバー、入社後の数週間のことなど、何でもお尋ねください。{person}がひとつずつご説明することもできます。合わない点がある場合や、考える時間が必要な場合は、お決めになる前にお知らせください。",
  },

  "candidate-first-day": {
    subject: "初出勤日のご案内（{organisation}）：{startsOn}",
    subjectMoved: "初出勤日変更のご案内（{organisation}）：{startsOn}",
    preheader: "日時、場所、お迎えする担当者をご案内します。",
    heading: "初出勤日のご案内",
    headingMoved: "初出勤日変更のご案内",
    intro: "「{job}」としてお迎えできることを、楽しみにしております。お決めした内容は次のとおりです。",
    "label.when": "日時",
    "label.place": "場所",
    "label.meets": "お迎えする者",
    "label.bring": "お持ちいただくもの",
    help: "ご不明な点やお困りのことがございましたら、ご返信かお電話でお知らせください。{person}がご相談に応じます。",
  },

  "candidate-job-filled": {
    subject: "求人「{job}」募集終了のお知らせ（{organisation}）",
    preheader: "ご応募いただいた方への評価によるものではございません。",
    filled:
      "{organisation}の求人「{job}」は、採用者の決定または募集の終了により、受付を終了いたしました。そのため、ご応募もここまでとなります。ご本人への評価によるものではなく、選考の判断をしたものでもございません。",
    thanks: "ご関心をお寄せいただき、ありがとうございました。",
  },

  "candidate-receipt": {
    subject: "ご応募を受け付けました：「{job}」（{organisation}）",
    preheader: "{by}までに、{person}よりご連絡いたします。",
    heading: "{firstName}様、ご応募ありがとうございます",
    arrived: "{organisation}の求人「{job}」へのご応募を受け付けました。{person}が担当し、ご連絡いたします。",
    privacyTitle: "個人情報の取り扱いについて",
    privacy:
      "お預かりした個人情報は、{organisation}が今回の選考のためにのみ使用いたします。選考に携わる者が閲覧いたします。",
  },

  "candidate-added": {
    subject: "{organisation}の求人「{job}」について",
    preheader: "{givenBy}様からご連絡先をうかがいました。取り扱いについてご案内します。",
    given:
      "{organisation}の求人「{job}」がご希望に合うのではないかと、{givenBy}様からお名前とご連絡先をうかがいました。{person}が担当し、ご連絡いたします。",
    privacyTitle: "個人情報の取り扱いについて",
    privacy:
      "お預かりした個人情報は、{organisation}が今回の選考のためにのみ使用いたします。選考に携わる者が閲覧いたします。",
    remove:
      "<b>お心当たりがない場合や、ご希望でない場合は、</b>このメールに「削除希望」とご返信いただくか、お電話ください。個人情報を削除いたします。理由をおっしゃる必要はございません。",
  },

  "candidate-times-offered": {
    subject: "面接日時のご選択のお願い：「{job}」",
    preheader: "{by}までにお選びください。",
    meet: "ぜひお目にかかり、求人「{job}」についてお話しできればと存じます。",
    times: "次の日時をご用意しております。",
    ask: "日時の候補は、{person}がご案内いたします。",
    page: "専用ページで空いている日時をすべて現地時間でご覧いただけます。面接の方法もそこでお選びください。",
    choose: "{by}までにお選びください。",
    how: "ご都合のよい日時をご返信いただくか、お電話ください。いずれも合わない場合は、ご希望の日時をお知らせください。",
    howOnPage:
      "いずれも合わない場合や、必要なご配慮がある場合は、専用ページ、ご返信、お電話のいずれかでお知らせください。",
    action: "日時を選ぶ",
  },

  "candidate-times-reminder": {
    subject: "「{job}」の面接日時を引き続きお選びいただけます",
    preheader: "{by}までにお選びください。",
    reminder:
      "先日、求人「{job}」の面接日時をご提案いたしました。引き続き、お目にかかれることを願っております。",
    times: "次の日時をご用意しております。",
    choose: "{by}までにお選びください。",
    how: "ご希望の日時をご返信いただくか、{person}までお電話ください。選考を辞退される場合も、お知らせいただければ結構です。",
    howOnPage:
      "空いている日時は、専用ページですべてご覧いただけます。選考を辞退される場合も、お知らせいただければ結構です。",
    action: "日時を選ぶ",
  },

  "candidate-reopened": {
    subject: "「{job}」の選考を再開いたしました",
    preheader: "{by}までに、{person}よりご連絡いたします。",
    open: "ご連絡ありがとうございます。{organisation}の求人「{job}」の選考を、休止前の段階から再開いたしました。",
  },

  "candidate-new-date": {
    subject: "「{job}」ご連絡予定日変更のお知らせ（{organisation}）",
    preheader: "{by}までに、{person}よりご連絡いたします。",
    longer:
      "求人「{job}」の選考に、お伝えしていたよりも少しお時間をいただいております。ほかに変更はなく、お願いすることもございません。",
    late: "求人「{job}」の件で、お約束の日までにご連絡できておらず、申し訳ございません。ほかに変更はございません。次の期日までに必ずご連絡いたします。",
    question:
      "新しい期日ではお困りの場合や、その前にお話しになりたい場合は、ご返信かお電話をお願いいたします。",
  },

  "candidate-correction": {
    subject: "先のメール「{title}」は取り消しとさせてください",
    subjectSeveral: "「{job}」に関する先のメール{count, number}通は取り消しとさせてください",
    subjectUnknown: "{sentAt}のメールは取り消しとさせてください",
    preheader: "当社の記録に誤りがございました。",
    mistake:
      "当社の記録に誤りがございました。{sentAt}にお送りしたメール「<b>{title}</b>」は、なかったものとしてください。",
    mistakeSeveral:
      "当社の記録に誤りがございました。次のメール（最後の送信は{sentAt}）は、なかったものとしてください。",
    mistakeUnknown:
      "当社の記録に誤りがございました。{sentAt}にお送りしたメールは、なかったものとしてください。",
    interviewOff: "{interviewAt}の面接は行いません。お越しいただく必要はございません。",
    interviewStays: "面接は、先にお伝えしたとおり{interviewAt}に行います。",
    firstDayOff: "初出勤日としてお伝えした{firstDay}は、取り消しとさせてください。",
    open: "求人「{job}」の選考は、以前のとおり続いております。",
    unchanged: "ほかに変更はございません。",
    sorry:
      "混乱を招き、申し訳ございません。ご不明な点がございましたら、ご返信かお電話でお知らせください。{person}がお答えいたします。",
  },

  "candidate-booking-cancelled": {
    subject: "「{job}」面接中止のお知らせ：{startsAt}",
    preheader: "お越しいただく必要はございません。",
    cancelled:
      "{startsAt}に予定しておりました求人「{job}」の面接は、中止となりました。お越しいただく必要も、お手続きもございません。",
    question: "お心当たりがない場合は、ご返信かお電話でお知らせください。{person}が状況をご説明いたします。",
  },

  "referrer-thanks": {
    subject: "ご紹介ありがとうございます：{candidate}様からご応募をいただきました",
    preheader: "{person}よりご連絡いたします。",
    applied:
      "ご紹介ありがとうございます。{candidate}様から、{organisation}の求人「{job}」にご応募をいただきました。近いうちに{person}よりご連絡いたします。",
    told: "段階が進むたびにお知らせいたします。{candidate}様とのお話の内容は、ご本人と当社の間だけのものといたします。",
  },

  "referrer-next-step": {
    subject: "{candidate}様が次の段階に進まれました",
    preheader: "ご紹介ありがとうございます。",
    step: "{candidate}様が次の段階に進まれました：{step}",
    thanks: "{organisation}にご紹介いただき、ありがとうございます。",
  },

  "referrer-points-earned": {
    subject: "{points, number}ポイントを獲得されました：{candidate}様のご紹介",
    preheader: "{candidate}様が次の段階に進まれました。",
    step: "{candidate}様が次の段階に進まれました：{step}",
    thanks: "{organisation}にご紹介いただき、ありがとうございます。",
  },

  "referrer-steps-reported": {
    subject: "{points, number}ポイントを獲得されました：{candidate}様のご紹介",
    preheader: "{candidate}様が先の段階に進まれました。",
    subjectWithoutPoints: "{candidate}様が先の段階に進まれました",
    steps: "{candidate}様が先の段階に進まれました。まとめて次の知らせを受けましたので、お伝えいたします。",
    thanks: "{organisation}にご紹介いただき、ありがとうございます。",
  },

  "referrer-ended": {
    subject: "{candidate}様の今回の選考は終了いたしました",
    subjectWithoutName: "ご紹介いただいた方の今回の選考は終了いたしました",
    preheader: "ご紹介ありがとうございました。",
    ended:
      "{candidate}様の今回の選考は終了いたしました。ご紹介いただき、ありがとうございました。すでに獲得されたポイントはそのままお持ちいただけます。",
    endedWithoutName:
      "ご紹介いただいた方の今回の選考は終了いたしました。ご紹介いただき、ありがとうございました。すでに獲得されたポイントはそのままお持ちいただけます。",
    private:
      "それ以上のことは、ご本人と当社の間だけのものといたします（どなたについても同じです）。ほかにもお心当たりの方がいらっしゃいましたら、ぜひご紹介ください。",
  },

  "referrer-already-in-touch": {
    subject: "{candidate}様とはすでに連絡を取り合っております",
    preheader: "ご紹介のお気持ちに感謝いたします。",
    already:
      "{candidate}様をご紹介いただき、ありがとうございます。{candidate}様とは、すでに連絡を取り合っております。",
    another: "事実と異なると思われる場合は、ご返信ください。{person}がお調べいたします。",
  },

  "referrer-in-touch-again": {
    subject: "{candidate}様と再び連絡を取り合っております",
    preheader: "選考が再開されました。",
    again: "{candidate}様と再び連絡を取り合い、求人「{job}」の選考を再開いたしました。",
    told: "これまでと同じく、段階が進むたびにお知らせいたします。",
  },

  "referrer-correction": {
    subject: "先のメール「{title}」は取り消しとさせてください",
    subjectSeveral: "{candidate}様に関する先のメール{count, number}通は取り消しとさせてください",
    subjectUnknown: "{sentAt}のメールは取り消しとさせてください",
    preheader: "当社の記録に誤りがございました。",
    mistake:
      "{candidate}様に関する当社の記録に誤りがございました。{sentAt}にお送りしたメール「<b>{title}</b>」は、なかったものとしてください。状況はその前と変わりありません。",
    mistakeSeveral:
      "{candidate}様に関する当社の記録に誤りがございました。次のメール（最後の送信は{sentAt}）は、なかったものとしてください。状況はその前と変わりありません。",
    mistakeUnknown:
      "{candidate}様に関する当社の記録に誤りがございました。{sentAt}にお送りしたメールは、なかったものとしてください。状況はその前と変わりありません。",
    sorry: "混乱を招き、申し訳ございません。",
  },

  "referrer-points-reversed": {
    subject: "{points, number}ポイントの取り消しについて",
    preheader: "当社の記録を訂正いたしました。",
    reversed:
      "{candidate}様に関する当社の記録を訂正し、それに伴い<b>{points, number}ポイント</b>を取り消しました。紹介者の方に落ち度はございません。",
    reversedWithoutName:
      "当社の記録を訂正し、それに伴い<b>{points, number}ポイント</b>を取り消しました。紹介者の方に落ち度はございません。",
    ignore: "{sentAt}にお送りしたメール「<b>{title}</b>」は、なかったものとしてください。",
    ignoreSeveral: "次のメール（最後の送信は{sentAt}）は、なかったものとしてください。",
    ignoreUnknown: "{sentAt}にお送りしたメールは、なかったものとしてください。",
    balance: "残高がマイナスになった場合は、今後獲得されるポイントとのみ相殺いたします。",
  },

  "recruiter-new-application": {
    subject: "新しい応募：{candidate}様（{job}、{site}）",
    preheader: "初回のご連絡期限：{firstContactBy}",
    heading: "{candidate}様が「{job}」に関心をお持ちです",
    headingCheck: "先に確認：{candidate}様（{job}）",
    call: "{firstContactBy}までにお電話をお願いします。",
    write: "電話番号の登録がありません。{firstContactBy}までに、個別のメールをお送りください。",
    check: "求人の条件のうち、次の項目に「いいえ」と回答されています。",
    checkWhy:
      "「いいえ」だけで結果が決まることはありません。担当者が確認するとお伝えしてあります。お話しになったうえで、次へ進めるか、満たせない条件を指定してください。",
    "label.phone": "電話番号",
    "label.email": "メール",
    "label.site": "勤務地",
    "label.postcode": "郵便番号",
    "label.moving": "転居の予定",
    "label.sector": "業界経験",
    "label.referrer": "紹介者",
    "label.source": "応募経路",
    distance: "{postcode}（直線距離で約{distanceKm, number}km）",
    movingYes: "近くへの転居予定あり（本人の申告）",
    movingNo: "なし（本人の申告）",
    sectorYes: "この業界は初めて（本人の申告）。ボーナスポイントに関わるため、お電話でご確認ください",
    sectorNo: "この業界の経験あり（本人の申告）。ボーナスポイントに関わるため、お電話でご確認ください",
    about: "ご本人の言葉：",
    duplicates: "重複の可能性（統合はされていません）：",
  },

  "recruiter-task": {
    subject: "要対応：{candidate}様（{job}）：{label}",
    preheader: "期限：{by}",
    heading: "{candidate}様：{label}",
    happened: "求人「{job}」への{candidate}様の応募に、この結果が記録されました。",
    happenedBy: "求人「{job}」への{candidate}様の応募に、{recordedBy}さんがこの結果を記録しました。",
    deadline: "{by}までにお願いします。",
  },

  "recruiter-recorded-by-another": {
    subject: "{who}さんが「{outcome}」を記録：{candidate}様（{job}）",
    preheader: "ご参考までにお知らせします。",
    heading: "{candidate}様：{outcome}",
    recorded: "担当されている応募に、{who}さんがこの結果を記録しました。",
    "label.on": "発生日",
    wrong: "対応は必要ありません。誤りがある場合は、取り消したうえで{who}さんにお知らせください。",
  },

  "recruiter-steps-reported": {
    subject: "{source}からの報告：{candidate}様（{job}）",
    preheader: "補われた段階と併せて、ご参考までにお知らせします。",
    heading: "{source}から{candidate}様についての報告",
    reported: "担当されている求人「{job}」の応募について、{source}から次の報告がありました。",
    step: "<b>{milestone}</b>：{outcome}\n{on}",
    stepImplied: "<b>{milestone}</b>：{outcome}\n{on}・報告により補完",
    implied:
      "「補完」とあるものは、後の段階が報告されたために補われました。その段階を取り消すと、併せて取り消されます。",
    wrong: "誤りがある場合は取り消してください。応募者には、予定の取り消し以外は何もお伝えしていません。",
  },

  "recruiter-digest": {
    subject: "要対応：{count, number}件（{on}）",
    preheader: "期日の古い順です。",
    heading: "{count, number}件の対応が必要です",
    intro: "{firstName}様、おはようございます。{on}の一覧をお届けします。",
    row: "<b>{candidate}</b>様（{job}）\n{what}\n期日：{due}",
  },

  "recruiter-overdue-weekly": {
    subject: "期日超過：{count, number}件",
    preheader: "期日を過ぎた件の、今週の一覧です。",
    heading: "{count, number}件の期日が過ぎています",
    intro: "{firstName}様、次の方々がご連絡をお待ちです。短いお電話一本で足りることがほとんどです。",
    row: "<b>{candidate}</b>様（{job}）\n{what}\n期日：{due}（超過）",
  },

  "recruiter-promise-missed": {
    subject: "ご連絡のお約束が過ぎています：{candidate}様（{job}）",
    preheader: "お約束の期日：{promised}",
    heading: "{candidate}様がまだお待ちです",
    missed:
      "求人「{job}」の件で、{promised}までにご連絡すると{candidate}様にお伝えしていましたが、まだ何もお送りしていません。",
    todo: "お知らせすることがなくても、本日中にお電話かメールで新しい期日をお伝えください。担当者ご本人からのご連絡が必要です。",
  },

  "recruiter-mail-bounced": {
    subject: "メールが届きませんでした：{candidate}様（{job}）",
    preheader: "別の方法でのご連絡をお願いします。",
    heading: "{candidate}様にメールが届きませんでした",
    bounced: "{sentAt}にお送りした求人「{job}」に関するメールが、<b>{address}</b>から戻ってきました。",
    todo: "別の方法でご連絡のうえ、メールの内容をお伝えし、アドレスを訂正してください。",
  },

  "recruiter-mail-suppressed": {
    subject: "お電話のお願い：{candidate}様へのメールを停止しています（{job}）",
    preheader: "別の方法でのご連絡をお願いします。",
    heading: "{candidate}様へお電話をお願いします",
    bounced:
      "求人「{job}」についてお知らせがあります。<b>{address}</b>宛てのメールは届かないことが確認されているため、送信していません。",
    complained:
      "求人「{job}」についてお知らせがあります。<b>{address}</b>で以前のメールが迷惑メールとして報告されたため、送信していません。",
    correct: "お電話でお伝えのうえ、アドレスを訂正してください。訂正後はメールの送信を再開します。",
    ask: "お電話でお伝えください。別のアドレスが登録されるか、ご本人がページで認証コードを請求されると、メールの送信を再開します。",
  },

  "recruiter-call-task": {
    subject: "お電話のお願い：{candidate}様（{job}）",
    preheader: "期限：{by}",
    heading: "{candidate}様へのお電話をお願いします",
    deadline: "{by}までにお電話をお願いします。",
    reason: "お伝えいただく理由：",
  },

  "recruiter-reopened": {
    subject: "選考の再開：{candidate}様（{job}）",
    preheader: "{by}までのご連絡をお待ちです。",
    heading: "{candidate}様が選考を再開されました",
    reopened: "{candidate}様が、求人「{job}」の選考を再開されました。休止前の段階から続きます。",
    deadline: "{by}までにご連絡をお願いします。ご本人にもそのようにお伝えしてあります。",
  },

  "recruiter-report-refused": {
    subject: "報告を記録できませんでした：{candidate}様（{job}）",
    preheader: "{source}からの報告に、ありえない内容がありました。",
    heading: "{candidate}様についての報告を記録できませんでした",
    refused: "求人「{job}」について{source}から次の報告がありましたが、記録できませんでした。",
    "label.reported": "報告内容",
    "label.report": "報告番号",
    reason: "記録できなかった理由：",
    todo: "実際にあったことであれば、手作業で記録してください。そうでなければ、{source}の担当者にお知らせください。",
  },

  "manager-retention-check": {
    subject: "{candidate}様の在籍確認のお願い",
    preheader: "ログインなしで「はい」「いいえ」「不明」をお選びいただけます。",
    heading: "{candidate}様は現在も在籍されていますか",
    since: "{candidate}様の勤務開始から{weeks, number}週間がたちました。",
    answer: "{by}までに、「はい」「いいえ」「不明」のいずれかをお選びください。",
    action: "回答する",
    leave:
      "休職中も在籍に含みます。このボタンはご本人専用で、ご回答はご本人のお名前で記録されます。このメールは転送しないでください。",
    or: "このメールへのご返信でも、採用担当者の{person}にお伝えいただいても結構です。",
    orPhone:
      "このメールへのご返信でも、採用担当者の{person}（<call>{phone}</call>）にお伝えいただいても結構です。",
  },

  "hr-confirmation-requested": {
    subject: "承認のお願い：{candidate}様（{job}）",
    preheader: "承認待ち：{label}",
    heading: "承認のお願い：{label}",
    requested:
      "求人「{job}」への{candidate}様の応募に、{requestedBy}さんがこの結果の記録を申請しました。承認されるまで、何も記録されず、どなたにも知らされません。",
    legal:
      "<b>{candidate}様はすでにオファーを承諾されています。</b>承諾後の取り消しは、労働契約上の問題になるおそれがあります。承認の前に、法務にご相談ください。申請者本人は承認できません。",
    reason: "応募者にお伝えする理由：",
    refuse: "承認すべきでない場合は却下し、理由を{requestedBy}さんにお知らせください。",
  },

  "hr-expert-not-prepared": {
    subject: "準備未了：{person}さん（{candidate}様、{startsAt}）",
    preheader: "約2時間後に条件面談が始まります。",
    heading: "{person}さんが、{candidate}様の面談資料をまだ「準備済み」にしていません",
    soon: "求人「{job}」のオファーについての条件面談が、<b>{startsAt}</b>に始まります。",
    todo: "{person}さんにはお知らせ済みです。面談を把握していて実施できるか、ご確認ください。難しい場合は、{candidate}様が別の日時やほかの専門家を選べるよう、すぐに取り消してもらってください。",
  },

  "hr-consultation-outcome-unknown": {
    subject: "結果の報告がありません：{person}さんと{candidate}様",
    preheader: "条件面談の予定時刻を過ぎています。",
    heading: "{person}さんと{candidate}様の面談は行われましたか",
    unknown:
      "{startsAt}に、求人「{job}」のオファーについての条件面談が予定されていました。{person}さんには、結果を2回お尋ねしています。",
    todo: "ご確認のうえ、{person}さんに結果をMilepostに記録してもらってください。{candidate}様は、話し合った内容をお待ちです。行き違いだった場合は、別の日時をお選びいただけます。",
  },

  "hr-retention-unknown": {
    subject: "在籍の確認がとれていません：{candidate}様",
    preheader: "3回お尋ねしましたが、回答がありません。",
    heading: "{candidate}様は現在も在籍されていますか",
    asked:
      "{candidate}様の、勤務開始から{weeks, number}週間後の在籍状況を3回お尋ねしましたが、分かる方がいませんでした。",
    todo: "お調べのうえ、{person}さんにお知らせください。回答がない場合は「不明」として扱われます。",
    "label.manager": "上長",
  },

  "hr-promises-missed-weekly": {
    subject: "応募者へのお約束が守られなかった件：{count, number}件",
    preheader: "先週分です。",
    heading: "先週守られなかったお約束：{count, number}件",
    intro:
      "{firstName}様、次の応募者の方々に、お約束した期日までのご連絡ができませんでした。各採用担当者にはお知らせ済みです。",
    row: "<b>{candidate}</b>様（{job}）\nお約束の期日：{promised}・{person}",
  },

  "admin-report-refused": {
    subject: "{source}からの報告を記録できませんでした",
    preheader: "報告は保管されており、再送できます。",
    heading: "{source}からの報告を記録できませんでした",
    refused:
      "{source}から届いた報告を記録できませんでした。拒否された報告として保管されており、原因を解消すれば再度取り込めます。",
    "label.reported": "報告内容",
    "label.report": "報告番号",
    reason: "記録できなかった理由：",
  },

  "privacy-removal-requested": {
    subject: "個人情報削除のお申し出：{candidate}様",
    preheader: "申し出日時：{requestedAt}",
    heading: "{candidate}様から個人情報削除のお申し出がありました",
    asked: "{candidate}様が、{organisation}に登録されたご自身の個人情報の削除を希望されています。",
    deadline: "{by}までにご回答ください。",
    todo: "ご本人であることを確認し、削除できるものを削除して、完了後にご連絡してください。保管が必要なものがある場合は、その内容と理由をお伝えください。",
    "label.asked": "申し出日時",
  },

  "finance-points-reversed-monthly": {
    subject: "{month}のポイント取り消し：{total, number}ポイント",
    preheader: "取り消し{count, number}件",
    heading: "{month}に{total, number}ポイントが取り消されました",
    intro:
      "{firstName}様、今月の取り消しの一覧です。それぞれ独立した仕訳として計上されており、前月以前の記録は変わりません。",
    none: "取り消しはありませんでした。",
    row: "<b>{referrer}</b>様（{job}）\n{points, number}ポイント・{on}",
  },

  ...jaTrackTexts,
  ...jaOfferTexts,
  ...jaInterviewTexts,
  ...jaExperienceTexts,
};
