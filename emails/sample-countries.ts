/**
 * Where the gallery's readers of a language live, and what the samples call people, places and jobs there: a mail is
 * judged with the names it will carry. What is not named here stays as the samples have it.
 */
interface Country {
  readonly zone: string;
  /** Hours that its clocks were ahead of London's in November 2026, when the samples happen. */
  readonly ahead: number;
  /** What pay is shown in instead, and how much of its smallest unit a penny becomes. */
  readonly currency?: { readonly code: string; readonly perPenny: number };
  readonly says: Readonly<Record<string, string>>;
}

const countries: Readonly<Record<string, Country>> = {
  en: { zone: "Europe/London", ahead: 0, says: {} },
  nl: {
    zone: "Europe/Amsterdam",
    ahead: 1,
    currency: { code: "EUR", perPenny: 1.2 },
    says: {
      "Northfield Care": "Noorderveld Zorg",
      "Care Assistant": "verzorgende IG",
      "Night Nurse": "nachtverpleegkundige",
      "Kitchen Assistant": "keukenhulp",
      "Northfield Jobs Day": "Banenmarkt Noorderveld",
      Payroll: "Salarisadministratie",
      "Jobs fair": "Banenmarkt",
      "020 7946 0958": "+31201234567",
      "020 7946 0321": "+31201234321",
      "07700 900123": "+31612345678",
      "LS6 3AA": "3512 JC",
      "Samuel Okafor, Care Assistant (same phone number)":
        "Samuel Okafor, verzorgende IG (zelfde telefoonnummer)",
      "Leeds Mill Lane": "Utrecht Molenweg",
      "Northfield House, Leeds": "Huize Noorderveld, Utrecht",
      "Northfield House, 12 Mill Lane, Leeds LS1 4AB": "Huize Noorderveld, Molenweg 12, 3512 JC Utrecht",
      "Northfield House, 4 Mill Lane, Leeds LS1 4AB": "Huize Noorderveld, Molenweg 4, 3512 JC Utrecht",
      "Margaret Hughes, at the front desk": "Margaret Hughes, bij de receptie",
      "Your passport and your bank details": "Je paspoort en je bankgegevens",
      "Half a day on the ward": "Een halve dag op de afdeling",
      "NHS Agenda for Change": "Cao VVT",
      "A full driving licence": "Een volledig rijbewijs",
      "Driving licence": "Rijbewijs",
      "Can you travel to Leeds for 07:00?": "Kun je om 07:00 uur in Utrecht zijn?",
      "Do you have a driving licence?": "Heb je een rijbewijs?",
      "Every round is done by car, alone and early in the morning, when no bus runs.":
        "Elke ronde gaat met de auto, alleen en vroeg in de ochtend, als er geen bus rijdt.",
      "The one of your care course, please.": "Graag dat van je zorgopleiding.",
      "A photo for your badge": "Een foto voor je pasje",
      "We have started with people who live in the house.":
        "We zijn begonnen met mensen die in het huis wonen.",
      "We chose somebody who has already led a night shift, which this ward needs from the first day.":
        "We kozen iemand die al een nachtdienst heeft geleid; dat heeft deze afdeling vanaf de eerste dag nodig.",
      "We chose somebody who has already led a night shift.":
        "We kozen iemand die al een nachtdienst heeft geleid.",
      "The way you spoke about your grandmother’s care has stayed with us.\nPlease keep that.":
        "Hoe je over de zorg voor je oma sprak, is ons bijgebleven.\nHoud dat vast.",
      "I looked after my grandmother for three years.\n\nEvenings and weekends are good for me.":
        "Ik heb drie jaar voor mijn oma gezorgd.\n\nAvonden en weekenden komen me goed uit.",
      "The story about the night shift stayed with me.\nI would like to see the ward.":
        "Het verhaal over de nachtdienst is me bijgebleven.\nIk zou de afdeling graag zien.",
      "Who would I work with?": "Met wie zou ik werken?",
      "Ask for 13.40 an hour, and say why: the certificate.\nAsk whether night shifts can start in March.":
        "Vraag 15,40 per uur, en zeg waarom: het diploma.\nVraag of de nachtdiensten in maart kunnen beginnen.",
      "Ask for the travel costs.": "Vraag om de reiskosten.",
      "The ward is closing in January.": "De afdeling sluit in januari.",
      "Trial day": "Meeloopdag",
      "Trial day arranged": "Meeloopdag afgesproken",
      "A day on the ward": "Een dag op de afdeling",
      "a day on the ward": "een dag op de afdeling",
      "A week on the ward": "Een week op de afdeling",
      "Shadowed a shift": "Dienst meegelopen",
      "Ward visit": "Bezoek aan de afdeling",
      "Reports about people on leave are looked at by hand.":
        "Meldingen over mensen met verlof bekijken we met de hand.",
      "on-leave": "met-verlof",
      "Your interview for Care Assistant: Tuesday 24 November at 09:00":
        "Je sollicitatiegesprek voor verzorgende IG: dinsdag 24 november om 09:00 uur",
      "Night Nurse at Northfield Care: what happens next":
        "nachtverpleegkundige bij Noorderveld Zorg: hoe het verdergaat",
      "Choose a time for your interview: Night Nurse":
        "Kies een tijd voor je sollicitatiegesprek: nachtverpleegkundige",
      "Your first day at Northfield Care: Friday 27 November":
        "Je eerste werkdag bij Noorderveld Zorg: vrijdag 27 november",
      "Sam Okafor has taken the next step": "Sam Okafor is een stap verder",
      "Sam Okafor’s application has ended this time": "De sollicitatie van Sam Okafor is deze keer afgelopen",
      "You earned 25 points: Sam Okafor": "Je hebt 25 punten verdiend: Sam Okafor",
      "You earned 100 points: Sam Okafor": "Je hebt 100 punten verdiend: Sam Okafor",
    },
  },
  sv: {
    zone: "Europe/Stockholm",
    ahead: 1,
    currency: { code: "SEK", perPenny: 13 },
    says: {
      "Northfield Care": "Nordfälts omsorg",
      "Care Assistant": "undersköterska",
      "Night Nurse": "nattsjuksköterska",
      "Kitchen Assistant": "köksbiträde",
      "Northfield Jobs Day": "Nordfälts jobbmässa",
      Payroll: "Lönesystemet",
      "Jobs fair": "Jobbmässa",
      "020 7946 0958": "+46812345678",
      "020 7946 0321": "+46812345321",
      "07700 900123": "+46701234567",
      "LS6 3AA": "118 20",
      "Samuel Okafor, Care Assistant (same phone number)":
        "Samuel Okafor, undersköterska (samma telefonnummer)",
      "Leeds Mill Lane": "Stockholm Kvarngatan",
      "Utrecht Zuid": "Uppsala Söder",
      "Northfield House, Leeds": "Nordfältshuset, Stockholm",
      "Northfield House, 12 Mill Lane, Leeds LS1 4AB": "Nordfältshuset, Kvarngatan 12, 118 20 Stockholm",
      "Northfield House, 4 Mill Lane, Leeds LS1 4AB": "Nordfältshuset, Kvarngatan 4, 118 20 Stockholm",
      "Margaret Hughes, at the front desk": "Margaret Hughes, i receptionen",
      "Your passport and your bank details": "Ditt pass och dina bankuppgifter",
      "Half a day on the ward": "En halv dag på avdelningen",
      "NHS Agenda for Change": "Kommunals HÖK",
      "A full driving licence": "B-körkort",
      "Driving licence": "Körkort",
      "Can you travel to Leeds for 07:00?": "Kan du vara i Stockholm kl. 07:00?",
      "Do you have a driving licence?": "Har du körkort?",
      "Every round is done by car, alone and early in the morning, when no bus runs.":
        "Varje runda körs med bil, ensam och tidigt på morgonen, när ingen buss går.",
      "The one of your care course, please.": "Gärna det från din vårdutbildning.",
      "A photo for your badge": "Ett foto till ditt passerkort",
      "We have started with people who live in the house.": "Vi har börjat med dem som bor i huset.",
      "We chose somebody who has already led a night shift, which this ward needs from the first day.":
        "Vi valde någon som redan har lett ett nattpass, vilket avdelningen behöver från första dagen.",
      "We chose somebody who has already led a night shift.":
        "Vi valde någon som redan har lett ett nattpass.",
      "The way you spoke about your grandmother’s care has stayed with us.\nPlease keep that.":
        "Hur du pratade om vården av din mormor har stannat hos oss.\nBehåll det.",
      "I looked after my grandmother for three years.\n\nEvenings and weekends are good for me.":
        "Jag tog hand om min mormor i tre år.\n\nKvällar och helger passar mig bra.",
      "The story about the night shift stayed with me.\nI would like to see the ward.":
        "Berättelsen om nattpasset stannade hos mig.\nJag skulle gärna se avdelningen.",
      "Who would I work with?": "Vem skulle jag arbeta med?",
      "Ask for 13.40 an hour, and say why: the certificate.\nAsk whether night shifts can start in March.":
        "Be om 31 000 i månaden, och säg varför: utbildningen.\nFråga om nattpassen kan börja i mars.",
      "Ask for the travel costs.": "Be om ersättning för resorna.",
      "The ward is closing in January.": "Avdelningen stänger i januari.",
      "Trial day": "Provdag",
      "Trial day arranged": "Provdag bestämd",
      "A day on the ward": "En dag på avdelningen",
      "a day on the ward": "en dag på avdelningen",
      "A week on the ward": "En vecka på avdelningen",
      "Shadowed a shift": "Gått bredvid ett pass",
      "Ward visit": "Besök på avdelningen",
      "Reports about people on leave are looked at by hand.":
        "Rapporter om dem som är lediga hanteras för hand.",
      sabbatical: "sabbatsår",
      "on-leave": "ledig",
      "Your interview for Care Assistant: Tuesday 24 November at 09:00":
        "Din intervju för undersköterska: tisdag 24 november kl. 09:00",
      "Night Nurse at Northfield Care: what happens next":
        "nattsjuksköterska på Nordfälts omsorg: vad som händer nu",
      "Choose a time for your interview: Night Nurse": "Välj en tid för din intervju: nattsjuksköterska",
      "Your first day at Northfield Care: Friday 27 November":
        "Din första arbetsdag på Nordfälts omsorg: fredag 27 november",
      "Sam Okafor has taken the next step": "Sam Okafor har tagit nästa steg",
      "Sam Okafor’s application has ended this time": "Ansökan från Sam Okafor är avslutad den här gången",
      "You earned 25 points: Sam Okafor": "Du har tjänat ihop 25 poäng: Sam Okafor",
      "You earned 100 points: Sam Okafor": "Du har tjänat ihop 100 poäng: Sam Okafor",
    },
  },
  ja: {
    zone: "Asia/Tokyo",
    ahead: 9,
    currency: { code: "JPY", perPenny: 1 },
    says: {
      "Northfield Care": "ノースフィールド・ケア",
      "Care Assistant": "介護スタッフ",
      "Night Nurse": "夜勤看護師",
      "Kitchen Assistant": "調理補助",
      "Sam Okafor": "佐藤 花子",
      "Noor Haddad": "Noor Haddad",
      Noor: "中村 蓮",
      "Anna Lindqvist": "山田 美咲",
      "J. de Vries": "小林 健一",
      "Priya Raman": "鈴木 直子",
      "Willem Bakker": "加藤 誠",
      "Margaret Hughes": "渡辺 恵子",
      "Ravi Menon": "伊藤 大輔",
      "Eva Berg": "高橋 恵",
      "Ivan Petrov": "松本 悠斗",
      "Ines Costa": "井上 さくら",
      "Ines Duarte": "木村 陽菜",
      "Tom Reid": "清水 亮",
      "Jamila Yusuf": "斎藤 結衣",
      "Bo Li": "李 博",
      "Tomasz Zieliński": "山口 翔太",
      "Beatriz Carvalho": "森 美月",
      "Samuel Okafor, Care Assistant (same phone number)": "佐藤 華子（介護スタッフ、電話番号が同じ）",
      "Northfield Jobs Day": "ノースフィールド合同就職説明会",
      Payroll: "給与システム",
      "Jobs fair": "就職フェア",
      "020 7946 0958": "03-1234-5678",
      "020 7946 0321": "03-1234-5690",
      "07700 900123": "090-1234-5678",
      "LS6 3AA": "550-0002",
      "Leeds Mill Lane": "大阪西センター",
      "Utrecht Zuid": "堺東センター",
      "Northfield House, Leeds": "ノースフィールド・ハウス大阪",
      "Northfield House, 12 Mill Lane, Leeds LS1 4AB":
        "ノースフィールド・ハウス大阪（〒550-0002 大阪市西区江戸堀1-2-3）",
      "Northfield House, 4 Mill Lane, Leeds LS1 4AB":
        "ノースフィールド・ハウス大阪（〒550-0002 大阪市西区江戸堀1-2-3）",
      "Margaret Hughes, at the front desk": "渡辺 恵子（1階受付にて）",
      "Your passport and your bank details": "本人確認書類、給与振込先の口座番号",
      "Half a day on the ward": "病棟での半日体験",
      "NHS Agenda for Change": "介護職員労働協約",
      "A full driving licence": "普通自動車運転免許",
      "Driving licence": "普通自動車運転免許",
      "Can you travel to Leeds for 07:00?": "朝7時までに大阪市西区へ通勤できますか",
      "Do you have a driving licence?": "普通自動車運転免許をお持ちですか",
      "Every round is done by car, alone and early in the morning, when no bus runs.":
        "訪問はすべて、バスの走っていない早朝に、一人で車を運転して行います。",
      "The one of your care course, please.": "介護職員初任者研修の修了証をお願いいたします。",
      "A photo for your badge": "名札に使うお写真",
      "We have started with people who live in the house.":
        "まず、施設にお住まいの方から始めることにいたしました。",
      "We chose somebody who has already led a night shift, which this ward needs from the first day.":
        "この病棟では初日から夜勤のリーダーが必要なため、すでにご経験のある方にお願いすることにいたしました。",
      "We chose somebody who has already led a night shift.":
        "夜勤のリーダーのご経験がある方にお願いすることにいたしました。",
      "The way you spoke about your grandmother’s care has stayed with us.\nPlease keep that.":
        "おばあさまの介護のお話が、今も心に残っています。\nどうぞ、そのお気持ちを大切になさってください。",
      "I looked after my grandmother for three years.\n\nEvenings and weekends are good for me.":
        "祖母の介護を3年間していました。\n\n夕方と週末の勤務を希望します。",
      "The story about the night shift stayed with me.\nI would like to see the ward.":
        "夜勤のお話が心に残りました。\n病棟をぜひ拝見したいです。",
      "Who would I work with?": "どのような方とご一緒することになりますか。",
      "Ask for 13.40 an hour, and say why: the certificate.\nAsk whether night shifts can start in March.":
        "資格を理由に、時給1,450円を希望として伝える。\n夜勤を3月から始められるか尋ねる。",
      "Ask for the travel costs.": "交通費について尋ねる。",
      "The ward is closing in January.": "病棟が1月に閉鎖されるため。",
      "Trial day": "体験勤務",
      "Trial day arranged": "体験勤務日の決定",
      "A day on the ward": "病棟での1日体験",
      "a day on the ward": "病棟での1日体験",
      "A week on the ward": "病棟での1週間体験",
      "Shadowed a shift": "見学勤務済み",
      "Ward visit": "病棟の見学",
      "Your interview for Care Assistant: Tuesday 24 November at 09:00":
        "「介護スタッフ」面接のご案内：11月24日（火）9:00",
      "Night Nurse at Northfield Care: what happens next":
        "「夜勤看護師」ご応募の今後の流れについて（ノースフィールド・ケア）",
      "Choose a time for your interview: Night Nurse": "面接日時のご選択のお願い：「夜勤看護師」",
      "Your first day at Northfield Care: Friday 27 November":
        "初出勤日のご案内（ノースフィールド・ケア）：11月27日（金）",
      "Sam Okafor has taken the next step": "佐藤 花子様が次の段階に進まれました",
      "Sam Okafor’s application has ended this time": "佐藤 花子様の今回の選考は終了いたしました",
      "You earned 25 points: Sam Okafor": "25ポイントを獲得されました：佐藤 花子様のご紹介",
      "You earned 100 points: Sam Okafor": "100ポイントを獲得されました：佐藤 花子様のご紹介",
    },
  },
};

const usual = countries["en"]!;
const hour = 3_600_000;

/** A sample as a reader of the language would get it: the same times of day, in their own zone. */
export const inCountryOf = <Values>(
  language: string,
  sample: Values,
): { readonly zone: string; readonly values: Values } => {
  const { zone, ahead, currency, says } = countries[language] ?? usual;
  const moved = (value: unknown): unknown => {
    if (typeof value === "string") return says[value] ?? value;
    if (Array.isArray(value)) return value.map(moved);
    if (typeof value !== "object" || value === null) return value;
    if ("instant" in value && "zone" in value && value.zone === usual.zone) {
      const instant = new Date(Date.parse(String(value.instant)) - ahead * hour).toISOString();
      return { ...value, instant, zone };
    }
    if (currency && "currency" in value && "minimum" in value && "maximum" in value) {
      if (value.currency === currency.code) return value;
      const units = (amount: unknown): number => Math.round(Number(amount) * currency.perPenny);
      return {
        ...value,
        currency: currency.code,
        minimum: units(value.minimum),
        maximum: units(value.maximum),
      };
    }
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, moved(item)]));
  };
  return { zone, values: moved(sample) as Values };
};
