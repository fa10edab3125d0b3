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
  nl: { zone: "Europe/Amsterdam", ahead: 1, says: {} },
  sv: { zone: "Europe/Stockholm", ahead: 1, says: {} },
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
      const units = (amount: unknown): number => Number(amount) * currency.perPenny;
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
