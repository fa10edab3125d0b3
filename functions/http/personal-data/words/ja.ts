import type { DataPageWords } from "./en.ts";

/** What the candidate's page about their details says, in Japanese. */
export const ja: DataPageWords = {
  title: (organisation) => `ご登録内容：${organisation}`,
  heading: "ご登録内容",
  asked: {
    heading: "個人情報の削除のお申し込みを承っています",
    until: (from) => `${from}に削除を開始します。それまではお取り消しいただけます。`,
    keep: "削除を取り消す",
  },
  gone: "個人情報を削除しているため、変更は行えません。",
  held: {
    heading: "引き続き保管する情報",
    about: "次の情報は、削除のお申し込みがあっても、法令に基づき一定期間保管いたします。",
    line: (ground, until) => `${ground}遅くとも${until}に保管の要否を見直し、不要になり次第削除いたします。`,
    items: {
      "contact-details": "お名前とご連絡先",
      application: "ご応募の際にお伝えいただいた内容",
      correspondence: "メッセージと通話の記録",
      decisions: "選考の判断の理由",
      interviews: "面接の記録",
      expectations: "お仕事へのご希望（ご本人の言葉）",
      offers: "オファーに関する記録",
    },
    grounds: {
      "legal-claims": "法的な請求の行使または防御のために必要です。",
      "legal-obligation": "法令により保管が義務づけられています。",
      "right-to-work": "就労資格を確認したことを示すため、法令により保管が義務づけられています。",
    },
  },
  see: {
    heading: "確認とダウンロード",
    about: "保管しているお客様の情報をすべて、このページでご確認のうえ、ファイルとしてお持ちいただけます。",
    act: "登録内容を確認する",
  },
  keeping: {
    heading: "個人情報の保管期間",
    live: (period) =>
      `選考中、および選考の終了後${period}間保管し、その後削除いたします。削除の1週間前に、メールでお知らせいたします。`,
    kept: (day) => `${day}まで、個人情報の保管と、ほかの求人についてのご連絡をご了承いただいています。`,
    until: (day) => `${day}に個人情報を削除いたします。その1週間前に、メールでお知らせいたします。`,
    restricted: "現在、個人情報を閲覧できるのは、人事と個人情報保護の担当者のみです。",
    restrictedFrom: (day) =>
      `${day}以降、個人情報を閲覧できるのは、人事と個人情報保護の担当者のみとなります。`,
    restrictedAfter: (period) =>
      `終了から${period}後は、個人情報を閲覧できるのは、人事と個人情報保護の担当者のみとなります。`,
    ask: "今後12か月間個人情報を保管し、ほかにご希望に合いそうな求人がありましたらご連絡してもよろしいでしょうか。いつでも取り消していただけます。先にメールで確認コードをお送りします。",
    keep: "保管を希望する",
    again: "今後12か月間の保管を希望する",
    end: "保管を希望しない",
    days: (count) => `${count}日`,
    months: (count) => `${count}か月`,
  },
  correct: {
    heading: "訂正",
    about: "変更する項目のみご入力ください。空欄の項目は変更されません。",
    name: "お名前",
    phone: "電話番号",
    postcode: "郵便番号",
    locale: "メールの言語",
    channel: "ご希望の連絡方法",
    asNow: "変更しない",
    channels: { phone: "電話", email: "メール", text: "SMS", whatsapp: "WhatsApp" },
    channelNote:
      "面接のご案内、内定の条件、確認コード、選考結果は、書面として必要なため、いずれの場合もメールでお送りします。「まだお知らせがありません」のメールの代わりに、お電話などでご連絡いたします。",
    email: "認証コードの送信先となるため、メールアドレスの変更は担当者までお申し出ください。",
    act: "登録内容を訂正する",
  },
  erase: {
    heading: "削除",
    about:
      "このご応募と、担当者がこれに統合したご応募について、保管しているお客様の情報をすべて削除します。24時間はお取り消しいただけます。その後、ご応募とお約束はすべて終了いたします。個人を特定できない集計の数値のみが残ります。",
    others: "同じメールアドレスによる、こちらでの他のご応募も削除する",
    covered: (count) =>
      `同じメールアドレスによる他のご応募${count}件も削除されます。お取り消しは、それぞれのメールにあるリンクからお願いいたします。`,
    left: (count) =>
      `同じメールアドレスによるご応募が、ほかに${count}件あります。これらは残りますので、それぞれのページからお申し込みいただくか、担当者までご連絡ください。`,
    act: "個人情報を削除する",
  },
  shown: {
    heading: "保管しているお客様の情報",
    download: "ファイルをダウンロードする（JSON）",
    details: "ご登録内容",
    notes: "お客様に関する記録",
    noNotes: "ございません。",
    inFile: "ファイルには、これまでの経過と、お送りしたメッセージの記録も含まれています。",
    yes: "はい",
    no: "いいえ",
    labels: {
      name: "お名前",
      email: "メールアドレス",
      phone: "電話番号",
      postcode: "郵便番号",
      country: "国",
      locale: "言語",
      preferredChannel: "ご希望の連絡方法",
      movingCloser: "転居のご意向",
      about: "お伝えいただいた内容",
      answers: "求人に関するご回答",
    },
    back: "ご登録内容のページに戻る",
  },
  nothingToCorrect: "変更する項目をご入力ください。",
  problems: {
    "erasure-asked": "削除のお申し込みはすでに承っています。",
    "no-erasure-asked": "取り消すお申し込みがありません。",
    "unreachable-candidate": "ご連絡先を少なくとも一つお残しください。",
    "invalid-request": "電話番号または郵便番号をご確認のうえ、もう一度ご入力ください。",
  },
};
