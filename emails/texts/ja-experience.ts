import type { ExperienceTexts } from "./en-experience.ts";
import type { Texts } from "./en.ts";

/** The Japanese words of mails about how candidates are kept informed. Part of `ja.ts`, whose notes hold here too. */
export const jaExperienceTexts: Pick<Texts, keyof ExperienceTexts> = {
  "candidate-no-news": {
    subject: "{organisation}「{job}」選考の状況について",
    preheader: "引き続き選考を進めております。",
    noNews:
      "求人「{job}」の選考につきまして、現時点で新しくお知らせできることはまだございません。お待たせしたままにならないよう、まずは状況をお伝えいたします。ご応募は引き続き有効で、お手続きいただくことはございません。",
    sorry: "しばらく担当者からご連絡できておらず、申し訳ございません。",
    question: "ご不明な点がございましたら、このメールへのご返信またはお電話でお気軽にお知らせください。",
  },

  "recruiter-silence": {
    subject: "{days, number}営業日ご連絡がありません：{candidate}様（{job}）",
    preheader: "お電話は3分で済みます。",
    heading: "{candidate}様にご連絡できていません",
    silence:
      "求人「{job}」の件で、{since}から{days, number}営業日、どなたも{candidate}様とお話しされていません。",
    todo: "お知らせすることがなくても、本日中にお電話かメールをお願いします。ご連絡がない場合は、{noNewsOn}までに、まだお知らせがない旨を{candidateFirstName}様に自動でお伝えします。",
    likesCalls:
      "お知らせすることがなくても、本日中にお電話をお願いします。{candidateFirstName}様はお電話などでのご連絡をご希望のため、自動のメールはお送りしません。",
  },

  "recruiter-message": {
    subject: "{candidate}様からのメッセージ（{job}）",
    preheader: "{by}までにご返信をお願いします。",
    heading: "{candidate}様からメッセージが届きました",
    wrote: "求人「{job}」の件で、{candidate}様から次のメッセージが届いています。",
    deadline: "{by}までにご返信をお願いします。ご本人にもそのようにお伝えしてあります。",
    otherAddress:
      "登録されているものとは別のメールアドレス（{otherAddress}）から届きました。ご本人とは限りませんので、普段と異なる内容があれば、お電話でご確認ください。",
    attachments:
      "添付ファイル{attachments, number}件は取り込まれていません。ご返信の際に、{candidateFirstName}様へ直接お送りいただくようお伝えください。",
    shortened: "メールの続きは省略されています。続きは{candidateFirstName}様にお尋ねください。",
    leftOut:
      "引用部分は省略されています。引用の中に回答が書かれていた場合は、{candidateFirstName}様にお尋ねください。",
    large:
      "添付ファイルなどでメールの容量が大きいため、すべては取り込まれていません。{candidateFirstName}様にお電話で内容をご確認ください。",
    spam: "このメールは迷惑メールと判定されましたが、誤りの可能性もあります。リンクは開かず、不明な点は{candidateFirstName}様にお電話でご確認ください。",
    reply: "ご返信の後はMilepostにご記録ください。記録されるまでは、こちらからの対応待ちとして表示されます。",
    footer:
      "このメールは、{organisation}の{recipient}様宛にお送りしています。ご返信は{candidateFirstName}様に直接届きます。",
    noReply:
      "{candidateFirstName}様にはメールが届かないため、お電話をお願いします。お電話の後はMilepostにご記録ください。記録されるまでは、こちらからの対応待ちとして表示されます。",
  },

  "hr-silence": {
    subject: "{days, number}営業日ご連絡がありません：{candidate}様（{job}）",
    preheader: "応募者の方にどなたからも連絡が届いていません。",
    heading: "{candidate}様への連絡が途絶えています",
    silence:
      "求人「{job}」の件で、{candidate}様は{since}から{days, number}営業日、どなたからも連絡を受けていません。{person}さんには3営業日目にお知らせしています。",
    todo: "本日中にどなたかから{candidateFirstName}様へお電話するよう、ご手配をお願いします。",
  },

  "candidate-files-left": {
    subject: "添付ファイルは届いておりません（{organisation}、{job}）",
    preheader: "メッセージは届いております。添付ファイルの送り先をご案内します。",
    left: "求人「{job}」の件でメッセージをお送りいただき、ありがとうございます。担当の{person}に伝えてあります。このメールへの返信ではファイルをお送りいただけないため、添付されたファイルは保存されておりません。",
    write: "担当の{person}がファイルを必要としている場合は、{address}宛にお送りください。",
    ask: "ファイルが必要な場合は、担当の{person}から送り先をご案内します。添付ファイルなしでご返信いただくか、お電話ください。",
  },

  "candidate-survey": {
    subject: "{organisation} 選考についてのアンケートのお願い",
    preheader: "質問は3つ、2分ほどで終わります。",
    ask: "求人「{job}」の選考では、お時間をいただきありがとうございました。選考の進め方のわかりやすさや、私どもの対応について、ご感想をお聞かせください。",
    short: "質問は3つで、自由にお書きいただく欄もございます。2分ほどで終わります。",
    action: "アンケートに答える",
    counts:
      "ご回答が選考の結果に影響することはございません。ご回答はほかの方のものと合わせて集計し、5名に満たない数値はどなたにも表示されません。",
  },

  "hr-survey-contact": {
    subject: "{candidate}様へのご連絡のお願い（{job}）",
    preheader: "{by}までにご連絡をお願いします。",
    heading: "{candidate}様は、ご連絡してもよいとのことです",
    answered:
      "求人「{job}」の選考について{candidate}様からアンケートの回答があり、この件でご連絡してもよいとのことです。",
    todo: "{by}までにご連絡のうえ、お話を伺ってください。",
    done: "ご連絡の後は、Milepostでタスクを完了にしてください。回答の内容がお名前とともに表示されることはありません。",
  },

  "admin-mail-warned": {
    subject: "メールの状況をご確認ください：{organisation}",
    preheader: "このまま増えると、メールが送信されなくなります。",
    heading: "正しく届かないメールが多くなっています",
    bounces:
      "過去24時間に{organisation}から送信した{sent, number}通のうち{counted, number}通が、宛先の誤りや閉鎖のため戻ってきました。",
    complaints:
      "過去24時間に{organisation}から送信した{sent, number}通のうち{counted, number}通が、受信者により迷惑メールとして報告されました。",
    means:
      "まだ送信は止まっていません。さらに増えた場合は、メールサービスに受信を拒否されないよう、{organisation}からのメールをすべて止めます。",
    mendBounces:
      "これらの宛先がどこから登録されたか（一括登録、特定のフォーム、特定のメールサービスなど）を本日中にご確認のうえ、修正または削除してください。",
    mendComplaints:
      "どのメールが報告されたか、受信者に心当たりのあるメールだったか（他の方による登録、古い一括登録など）を、本日中にご確認ください。",
    reset:
      "対応が済みましたら、Milepostで理由とともにご記録ください（POST /v1/mail-breaker/reset）。その時点から数え直します。",
  },

  "admin-mail-stopped": {
    subject: "メールの送信を停止しました：{organisation}",
    preheader: "管理者が再開するまで、メールは保留されます。",
    heading: "{organisation}からのメールの送信を停止しました",
    bounces:
      "過去24時間に{organisation}から送信した{sent, number}通のうち{counted, number}通が、宛先の誤りや閉鎖のため戻ってきました。",
    complaints:
      "過去24時間に{organisation}から送信した{sent, number}通のうち{counted, number}通が、受信者により迷惑メールとして報告されました。",
    means:
      "送信予定のメールは保留され、失われることはありません。候補者には認証コードが届かないため、ページには電話でのお問い合わせ先が表示されます。再開までは候補者に電話でご連絡いただくよう、採用担当者にお伝えください。",
    mendBounces:
      "これらの宛先がどこから登録されたか（一括登録、特定のフォーム、特定のメールサービスなど）を本日中にご確認のうえ、修正または削除してください。",
    mendComplaints:
      "どのメールが報告されたか、受信者に心当たりのあるメールだったか（他の方による登録、古い一括登録など）を、本日中にご確認ください。",
    reset:
      "対応が済みましたら、Milepostで理由とともに送信を再開してください（POST /v1/mail-breaker/reset）。保留中のメールは、不要になったものを除き、5分以内に送信されます。",
  },

  "candidate-erasure-asked": {
    subject: "個人情報の削除のお申し込みについて（{organisation}）",
    preheader: "{until}までお取り消しいただけます。",
    asked:
      "{organisation}が保管しているお客様の情報をすべて削除するお申し込みを承りました。{until}から1時間以内に削除いたします。それまではお取り消しいただけます。",
    over: "削除に伴い、求人「{job}」へのご応募とお約束はすべて終了いたします。削除後に情報を元に戻すことはできません。",
    action: "削除を取り消す",
    notYou: "お心当たりがない場合は、お取り消しのうえ、お電話でお知らせください。",
  },

  "candidate-erased": {
    subject: "個人情報を削除いたします（{organisation}）",
    preheader: "このメールが最後のご連絡となります。",
    done: "お申し込みのとおり、お名前、ご連絡先、お客様に関する記録をすべて削除いたします。1時間以内に、{organisation}には何も残らなくなります。",
    over: "{organisation}での保管期間が終了しましたので、お名前、ご連絡先、お客様に関する記録をすべて削除いたします。1時間以内に、何も残らなくなります。",
    doneExcept:
      "お申し込みのとおり、個人情報を削除いたします。1時間以内に、法令に基づき保管できる、または保管が必要な次の情報を除き、{organisation}には何も残らなくなります。",
    overExcept:
      "{organisation}での保管期間が終了しましたので、個人情報を削除いたします。1時間以内に、法令に基づき保管できる、または保管が必要な次の情報を除き、何も残らなくなります。",
    "label.ground": "理由",
    "label.review": "見直しの予定日",
    heldUntil:
      "この情報は、個人情報保護の担当者のみが閲覧できます。不要になり次第削除し、その際のご連絡は差し上げません。",
    kept: "個人を特定できない集計の数値のみが残ります。",
    last: "このメールが最後のご連絡となります。お時間をいただき、誠にありがとうございました。",
  },

  "candidate-retention-notice": {
    subject: "{on}に個人情報を削除いたします（{organisation}）",
    preheader: "引き続きの保管をご希望でなければ、お手続きは不要です。",
    closed: "求人「{job}」へのご応募は終了しており、その後の個人情報の保管は一定の期間に限られます。",
    keptSoFar:
      "1年前に、{organisation}が個人情報を保管し、ほかの求人についてご連絡することをご了承いただきました。そのご了承の期間がまもなく終わります。",
    erased: "{on}に、お名前、ご連絡先、お客様に関する記録をすべて削除いたします。",
    work: "ご就業に関する記録は、この削除の対象ではありません。",
    keep: "ほかにご希望に合いそうな求人がありましたらご案内できるよう、あと12か月の保管をご希望の場合は、その日までに専用ページでお知らせください。いつでも取り消していただけます。",
    again:
      "あと12か月の保管をご希望の場合は、その日までに専用ページでお知らせください。いつでも取り消していただけます。",
    action: "保管を希望する",
    nothing:
      "お手続きがない場合は削除いたします。それまでは、専用ページで内容をご確認のうえ、ダウンロードしていただけます。",
  },

  "privacy-erasure-asked": {
    subject: "応募者から個人情報削除のお申し込み：{job}",
    preheader: "{until}に削除されます。",
    heading: "応募者から個人情報の削除のお申し込みがありました",
    asked:
      "求人「{job}」に応募された方が、ご自身の情報をすべて削除するよう申し込まれ、コードで確認されました。",
    deadline: "ご本人が取り消されない限り、{until}に自動で削除されます。",
    todo: "法令により保管が必要な情報がある場合は、それまでにMilepostで保全してください。それ以外にご対応いただくことはありません。",
    "label.asked": "申し込み日時",
  },

  "privacy-hold-review": {
    subject: "保全中の情報の見直し：{job}",
    preheader: "延長または終了をお選びください。",
    heading: "保全中の情報を見直してください",
    due: "求人「{job}」に応募された方について、お申し込みがあれば削除される情報を保全しています。見直しの予定日になりました。",
    "label.application": "応募",
    "label.ground": "理由",
    "label.since": "保全の開始日",
    todo: "理由が続いている場合はMilepostで保全を延長し、そうでない場合は終了してください。",
    never: "保全は自動では終了しません。ご判断いただくまでタスクは残ります。",
  },

  heldItem: {
    "contact-details": "お名前とご連絡先",
    application: "ご応募時の内容",
    correspondence: "メッセージと通話の記録",
    decisions: "選考の判断の理由",
    interviews: "面接の記録",
    expectations: "お仕事へのご希望（ご本人の言葉）",
    offers: "オファーに関する記録",
  },

  heldGround: {
    "legal-claims": "法的な請求の行使または防御のため",
    "legal-obligation": "法令による保管義務のため",
    "right-to-work": "就労資格の確認を示す法令上の義務のため",
  },
};
