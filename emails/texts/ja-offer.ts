import type { OfferTexts } from "./en-offer.ts";
import type { Texts } from "./en.ts";

/** The Japanese words of mails about an offer's deadline and the help with it. Part of `ja.ts`, whose notes hold here too. */
export const jaOfferTexts: Pick<Texts, keyof OfferTexts> = {
  /** Stands before ためのコード. */
  codeAction: {
    support: "サポートのご利用についてお返事いただく",
    "withdraw-consent": "ご同意を撤回いただく",
    expectations: "お仕事へのご希望をお聞かせいただく",
    explanations: "ご説明した内容をご確認いただく",
    "interview-book": "面接をご予約いただく",
    "interview-move": "面接の日時を変更いただく",
    "interview-cancel": "面接を取り消していただく",
    adjustments: "面接で必要なご配慮をお知らせいただく",
    "thank-you": "お礼をお送りいただく",
    "data-request": "ご登録内容をご確認・ダウンロードいただく",
    "correct-details": "ご登録内容を訂正いただく",
    erase: "個人情報の削除をお申し込みいただく",
    "keep-details": "削除のお申し込みを取り消していただく",
    message: "メッセージをお送りいただく",
    withdraw: "ご応募を辞退いただく",
    survey: "アンケートにご回答いただく",
    "keep-for-other-jobs": "ほかの求人のご案内をお申し込みいただく",
    "end-keeping": "ほかの求人のご案内を取り消していただく",
    "more-time": "期限の延長をお申し込みいただく",
    book: "条件面談をご予約いただく",
    move: "条件面談の日時を変更いただく",
    cancel: "条件面談を取り消していただく",
  },

  calledOff: {
    candidate: "{candidate}様が面談を取り消されました。",
    expert: "面談の取り消しを承りました。{candidate}様にはお知らせ済みです。",
    recruiter: "{candidate}様に代わり、担当者が面談を取り消しました。",
    system: "面談の対象であったオファーの受付が終了しました。",
    "handed-over": "{candidate}様が、ほかの専門家との別の日時を選ばれました。",
  },

  "candidate-support-offered": {
    subject: "「{job}」のオファーについて、専門家に無料でご相談いただけます",
    preheader: "専門家との条件面談です。費用は{organisation}が負担し、ご利用は任意です。",
    heading: "専門家に相談してみませんか",
    offered:
      "求人「{job}」のオファーをお送りしております。「受ける」「受けない」「条件が合えば」のどれを選ぶかは、簡単なことではありません。そこで、給与や労働条件に詳しい専門家に相談できる条件面談をご用意いたしました。",
    what: "専門家がお手伝いすること",
    "what.offer": "オファーの内容を、ひとつずつ一緒に確認します",
    "what.ask": "何を、どのように希望として伝えるかを一緒に考えます",
    "what.worries": "オファーや今後についての不安にお答えします",
    pays: "<b>費用は{organisation}が負担します。</b>条件面談は無料です。",
    private:
      "<b>お話の内容は、専門家との間だけのものです。</b>ご同意がない限り、雇用主には伝わりません。ご同意は、いつでも撤回いただけます。",
    decline: "ご利用は任意です。「利用しない」とお返事いただいても、オファーの内容には一切影響しません。",
    until: "オファーのご回答期限は{by}です。面談はそれより前に行います。",
    action: "利用するかどうかを回答する",
  },

  "candidate-support-reminder": {
    subject: "「{job}」のオファーに関する無料相談を引き続きご利用いただけます",
    preheader: "専門家との条件面談です。費用は{organisation}が負担し、ご利用は任意です。",
    reminder:
      "先日、求人「{job}」のオファーについて、専門家との無料の条件面談をご案内いたしました。引き続きご利用いただけます。",
    private: "費用は{organisation}が負担します。お話の内容は、ご同意がない限り、専門家との間だけのものです。",
    decline: "必要でなければ、「利用しない」とお返事ください。オファーの内容には一切影響しません。",
    until: "オファーのご回答期限は{by}です。面談はそれより前に行います。",
    action: "利用するかどうかを回答する",
  },

  "candidate-support-accepted": {
    subject: "条件面談の日時をお選びください：「{job}」",
    preheader: "空いている日時を現地時間でご覧いただけます。",
    thanks:
      "お返事ありがとうございます。ご都合のよい日時をお選びください。空いている日時を、すべて現地時間でご覧いただけます。",
    none: "ご都合に合う日時がない場合は、ご返信かお電話をお願いいたします。{person}が調整できるか確認いたします。オファーの期限までに空きがまったくない場合は、専用ページから期限の延長をお申し込みいただけます。",
    until: "オファーのご回答期限は{by}です。それより前の日時をお選びください。",
    action: "日時を選ぶ",
  },

  "candidate-support-more-time": {
    subject: "回答期限を延長いたしました：「{job}」",
    preheader: "専門家との条件面談の日時をお選びください。",
    given:
      "求人「{job}」のオファーについて専門家と相談するため、期限の延長のお申し込みをいただきました。期限を延長いたしました。",
    none: "それまでに空きがない場合は、同じページから再度お申し込みいただけます。",
    until: "オファーのご回答期限は{by}です。それより前の日時をお選びください。",
    action: "日時を選ぶ",
  },

  "candidate-consultation-invitation": {
    subject: "{expert}さんとの条件面談のご案内：{startsAt}",
    subjectMoved: "{expert}さんとの条件面談の日時変更：{startsAt}",
    preheader: "当日のご案内と、カレンダーへの招待をお送りします。",
    heading: "条件面談のご予約を承りました",
    headingMoved: "条件面談の日時を変更いたしました",
    intro: "求人「{job}」のオファーについて、{expert}さんがお話しできることを楽しみにしています。",
    moved: "{was}から<b>{startsAt}</b>に変更となりました。",
    "label.when": "日時",
    "label.length": "所要時間",
    "label.with": "専門家",
    "label.join": "参加方法",
    joinUnknown: "{person}よりご案内いたします",
    prepare:
      "ご準備は必要ありません。{expert}さんが事前にオファーを読んでおきます。気になることを2、3お考えいただければ十分です。",
    calendar: "添付の招待から、カレンダーに登録いただけます。",
    action: "変更・取り消し",
    entry: "{expert}さんとの面談",
    entryWords: "所要時間：{length}。変更・取り消しは、メールのボタンからお手続きください。",
  },

  "candidate-consultation-reminder": {
    subject: "{expert}さんとの条件面談が近づいています：{startsAt}",
    preheader: "求人「{job}」のオファーについての面談です。",
    reminder:
      "求人「{job}」のオファーについての{expert}さんとの条件面談は、<b>{startsAt}</b>です（{length}）。",
    join: "面談に参加する",
    page: "面談の予定を見る",
    cannot:
      "ご都合が悪くなった場合は、お早めにご返信かお電話をお願いいたします。別の日時をご用意いたします。",
  },

  "candidate-consultation-cancelled": {
    subject: "{expert}さんとの条件面談の取り消し：{startsAt}",
    preheader: "このメールで、カレンダーの予定も取り消されます。",
    byYou: "お申し出のとおり、{startsAt}の{expert}さんとの条件面談を取り消しました。",
    byUs: "申し訳ございません。{startsAt}の{expert}さんとの条件面談は、行うことができなくなりました。",
    itself:
      "{startsAt}の{expert}さんとの条件面談は、行わないことになりました。現在の状況についてお知りになりたい場合は、ご返信かお電話をお願いいたします。{person}がご説明いたします。",
    again: "条件面談は引き続きご利用いただけます。ご都合のよいときに、別の日時をお選びください。",
    action: "別の日時を選ぶ",
    entry: "{expert}さんとの面談",
    entryWords: "取り消されました。",
  },

  "candidate-consultation-clock-changed": {
    subject: "{expert}さんとの条件面談の時刻をご確認ください：{startsAt}",
    preheader: "面談の時刻は同じですが、現地の時計の表示が変わりました。",
    changed:
      "{expert}さんとの条件面談をご予約いただいた後に、現地の時刻の定めが変わりました。{told}とお伝えしておりましたが、同じ時点は現在<b>{startsAt}</b>となります。",
    todo: "面談そのものは動いておらず、時計の表示だけが変わりました。ご都合が合わなくなった場合は、日時を変更してください。",
    action: "面談の予定を見る",
  },

  "candidate-agreed-points": {
    subject: "{expert}さんと確認された内容",
    preheader: "お手元に残るよう、書面でお送りします。",
    thanks: "面談のお時間をいただき、ありがとうございました。{expert}さんと確認された内容は次のとおりです。",
    followUp: "{followUpOn}に、{expert}さんより改めてご連絡いたします。",
    yours:
      "どのように、いつ生かすかは、ご自身でお決めください。この内容を誰が読めるかは、ご同意いただいた範囲に限られ、専用ページで変更いただけます。",
    action: "専用ページを開く",
  },

  "candidate-consultation-missed": {
    subject: "{expert}さんとの条件面談が行き違いとなりました",
    preheader: "よろしければ、別の日時をお選びください。",
    missed:
      "{startsAt}に{expert}さんとの条件面談のお時間をいただいておりましたが、お話しすることができませんでした。どうぞお気になさらないでください。",
    again: "引き続き面談をご希望の場合は、別の日時をお選びください。",
    until: "オファーのご回答期限は{by}です。",
    over: "引き続きお話をご希望の場合は、ご返信かお電話をお願いいたします。{person}が調整できるか確認いたします。",
    action: "別の日時を選ぶ",
  },

  "candidate-offer-deadline": {
    subject: "「{job}」のオファーのご回答期限：{by}",
    preheader: "お決まりのこと、またはお決めになるために必要なことをお聞かせください。",
    stands: "求人「{job}」のオファーのご回答期限は<b>{by}</b>です。",
    waiting:
      "それまでに、お返事、またはお決めになるために必要なことをお聞かせください。お時間が必要な場合は、今のうちにお知らせください。{person}が調整できるか確認いたします。",
    negotiating:
      "大切にされている点をうかがっており、次は当社からお返事する番です。期限までに{person}よりご連絡いたします。お急ぎの場合は、ご返信かお電話をお願いいたします。",
  },

  "candidate-code": {
    subject: "{organisation}のワンタイムコード",
    preheader: "使えるのは一度だけ、有効時間は{length}です。",
    use: "{action}ためのコードです。",
    code: "{code}",
    good: "使えるのは一度だけ、有効時間は{length}です。コードをお求めになった画面に入力してください。",
    notYou:
      "お心当たりがない場合は、専用リンクが別の人に渡っているかもしれません。コードは誰にも伝えず、{person}にお知らせください。リンクを作り直すことができます。",
  },

  "expert-consultation-invitation": {
    subject: "面談の予約：{candidate}様（{startsAt}）",
    subjectMoved: "面談の日時変更：{candidate}様（{startsAt}）",
    preheader: "求人「{job}」のオファーについての面談です。",
    heading: "{candidate}様との面談",
    headingMoved: "{candidate}様との面談の日時が変わりました",
    intro: "{candidate}様が、求人「{job}」のオファーについての面談を希望されています。",
    moved: "{was}から<b>{startsAt}</b>に変更となりました。",
    "label.when": "日時",
    "label.length": "所要時間",
    "label.job": "求人",
    "label.join": "参加方法",
    joinUnknown: "Milepostのカレンダーに参加用リンクが登録されていません。{candidate}様にお送りください。",
    brief:
      "面談資料は24時間前に届きます。お読みになったら、遅くとも面談の2時間前までに「準備済み」にしてください。",
    entry: "{candidate}様：「{job}」のオファー",
    entryWords: "所要時間：{length}。面談資料は24時間前に届きます。",
  },

  "expert-consultation-cancelled": {
    subject: "面談の取り消し：{candidate}様（{startsAt}）",
    preheader: "このメールで、カレンダーの予定も取り消されます。",
    heading: "{candidate}様との面談は取り消されました",
    time: "{startsAt}に予定されていた、求人「{job}」のオファーについての面談です。この時間は再び空きとなりました。お手続きは必要ありません。",
    entry: "{candidate}様：「{job}」のオファー",
    entryWords: "取り消されました。",
  },

  "expert-brief": {
    subject: "面談資料：{candidate}様（{startsAt}）",
    preheader: "お読みのうえ、「準備済み」にしてください。",
    heading: "{candidate}様との面談の前に",
    intro: "<b>{startsAt}</b>に、求人「{job}」のオファーについて{candidate}様と面談していただきます。",
    "label.site": "勤務地",
    "label.versions": "これまでの提示回数",
    "label.until": "オファーの期限",
    "label.competing": "他社オファーの期限",
    "label.worries": "気がかりな点",
    "label.talk": "Milepostでの面談番号",
    worries: "{candidate}様からのメモがあります",
    elsewhere:
      "資料はMilepostの面談の画面にあります。金額とその変遷、連絡の記録、{candidate}様からのメモは、メールには載せておらず、そちらでご覧いただけます。",
    prepared: "お読みになったら、遅くとも面談の2時間前までに「準備済み」にしてください。",
  },

  "expert-not-prepared": {
    subject: "「準備済み」になっていません：{candidate}様（{startsAt}）",
    preheader: "約2時間後に面談が始まります。",
    heading: "{candidate}様の面談資料はお読みになりましたか",
    soon: "<b>{startsAt}</b>に、求人「{job}」のオファーについて{candidate}様との面談がありますが、資料がまだ「準備済み」になっていません。",
    todo: "Milepost（面談番号：{talk}）でお読みのうえ、「準備済み」にしてください。面談が難しい場合は、{candidate}様が別の日時を選べるよう、すぐに取り消してください。",
  },

  "expert-outcome-asked": {
    subject: "{candidate}様との面談はいかがでしたか",
    preheader: "記憶が新しいうちに、簡単にお書きください。",
    heading: "{candidate}様との面談はいかがでしたか",
    how: "{startsAt}に、求人「{job}」のオファーについて{candidate}様との面談がありました。話し合った内容と確認した内容を、Milepost（面談番号：{talk}）にお書きください。",
    todo: "お書きいただくと、確認した内容が{candidate}様に書面で届きます。お見えにならなかった場合は、その旨をご記入ください。別の日時をお選びいただけるようになります。",
  },

  "expert-outcome-reminder": {
    subject: "面談の結果をお知らせください：{candidate}様",
    preheader: "確認した内容をお待ちです。",
    heading: "{candidate}様との面談は行われましたか",
    how: "求人「{job}」のオファーについての{candidate}様との面談（{startsAt}）が行われたかどうか、まだお知らせいただいていません。",
    todo: "本日中に、Milepost（面談番号：{talk}）に結果をお書きいただくか、お見えにならなかったことをご記入ください。その後は人事が確認いたします。",
  },

  "expert-consultation-clock-changed": {
    subject: "{candidate}様の現地時刻が変わりました：{startsAt}",
    preheader: "面談の時刻は変わっていません。",
    heading: "{candidate}様との面談は変わりませんが、先方の時計の表示が変わりました",
    changed:
      "ご予約の後に、{candidate}様の現地の時刻の定めが変わりました。{told}とお伝えしていましたが、先方では同じ時点が現在{theirs}となります。{candidate}様にはお知らせ済みです。",
    yours: "求人「{job}」についての面談は、こちらの時刻では<b>{startsAt}</b>です。",
  },

  "expert-own-clock-changed": {
    subject: "{candidate}様との面談の時刻をご確認ください：{startsAt}",
    preheader: "面談の時刻は同じですが、現地の時計の表示が変わりました。",
    heading: "{candidate}様との面談は変わりませんが、現地の時計の表示が変わりました",
    changed:
      "ご予約の後に、現地の時刻の定めが変わりました。{told}とお伝えしていましたが、同じ時点は現在<b>{startsAt}</b>となります。",
    todo: "求人「{job}」についての面談です。この時刻では難しい場合は、{candidate}様が別の日時を選べるよう、すぐにMilepostで取り消してください。",
  },

  "recruiter-more-time-asked": {
    subject: "期限延長のお申し出：{candidate}様（{job}）",
    preheader: "オファーの期限までに、専門家との面談の空きがありません。",
    heading: "{candidate}様にはもう少し時間が必要です",
    asked:
      "{candidate}様は、求人「{job}」のオファーについて専門家との面談を希望されていますが、期限までに空きがありませんでした。",
    ends: "オファーの回答期限は{by}です。",
    todo: "期限を延ばすか、期限が変わらないことを本日中に{candidateFirstName}様にお伝えください。",
  },

  "recruiter-offer-deadline": {
    subject: "オファーの期限：{by}（{candidate}様）",
    preheader: "求人「{job}」のオファーです。",
    heading: "{candidate}様へのオファーの期限が近づいています",
    waiting: "求人「{job}」のオファーです。{candidate}様からのお返事はまだありません。",
    reminded: "ご本人には本日、お知らせのメールが届きます。",
    unreached: "メールが届かないため、直接のご連絡だけが頼りです。",
    negotiating: "求人「{job}」のオファーです。{candidate}様は、変更を希望する点を伝え、お返事をお待ちです。",
    deadline: "回答期限は{by}です。",
    todo: "お電話一本で解決することもよくあります。まだ気になっている点をお尋ねください。さらに時間が必要な場合は、期限が過ぎる前に延長してください。",
  },

  "client-offer-deadline": {
    subject: "{candidate}様へのオファーの期限：{by}",
    preheader: "求人「{job}」のオファーです。",
    heading: "{candidate}様へのオファーの期限が近づいています",
    waiting: "求人「{job}」のオファーです。{candidate}様からのお返事はまだありません。",
    negotiating: "求人「{job}」のオファーです。{candidate}様は、変更を希望する点を伝え、お返事をお待ちです。",
    deadline: "回答期限は{by}です。",
    todo: "貴社でまだお決めいただける点がございましたら、{person}までお知らせください。",
  },
};
