import { ja as names } from "../../shared/track-names/ja.ts";
import type { TrackTexts } from "./en-track.ts";
import type { Texts } from "./en.ts";

/** The Japanese names of the default track’s steps and outcomes, and of refusals of reports. Part of `ja.ts`. */
export const jaTrackTexts: Pick<Texts, keyof TrackTexts> = {
  milestoneName: names.milestones,
  outcomeName: names.outcomes,

  reportRefused: {
    "unknown-application": "この組織に、該当する応募がありません。",
    "unknown-requirement": "求人に、該当する条件がありません。",
    malformed: "報告が、取り決めた形式になっていません。",
    "not-live": "応募はすでに終了しており、これ以上の記録はできません。",
    "unknown-milestone": "この応募の流れに、該当する段階がありません。",
    "unknown-outcome": "その段階では起こりえない結果です。",
    "only-by-the-clock": "期日が来ると、Milepostが自動で記録するものです。",
    "already-green": "その段階はすでに完了しています。",
    "milestone-not-open": "現在の段階より先について報告できるのは、完了だけです。",
    "detail-missing": "必要な情報が不足しています。",
    "review-date-missing": "取り決めた日時が必要ですが、報告に含まれていません。",
    "date-in-the-future": "日付が将来になっています。記録できるのは、すでに起きたことだけです。",
    "date-out-of-order": "日付が、前後の段階と合っていません。",
    "too-early": "お尋ねする日がまだ来ていません。",
    "offer-decides": "進行中のオファーがあり、これはオファーの記録から決まります。",
    "offer-is-open": "応募者に伝えたオファーがまだ有効です。先に取り下げる必要があります。",
    other: "{reason}",
  },
};
