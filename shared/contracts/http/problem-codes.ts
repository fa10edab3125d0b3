import type { RefusalCode } from "../../domain/application/decision.ts";

/** What a problem code means to whoever meets it, and what they can do about it. */
export interface ProblemCode {
  /** The status it usually comes with. */
  readonly status: number;
  readonly means: string;
  readonly remedy: string;
}

const code = (status: number, means: string, remedy: string): ProblemCode => ({ status, means, remedy });

const again = "Read it again, look at what changed, then send your change on the new version.";
const tryAgain = "Send the same request again, with the same Idempotency-Key.";

/** Refusals of the domain: about an application and what may happen to it. */
const refusals: Readonly<Record<RefusalCode, ProblemCode>> = {
  "not-live": code(
    409,
    "The application is archived or closed as hired, so nothing more happens to it.",
    "Look at its state. Undo the outcome that ended it, restore it, or reopen it, where one of these is allowed.",
  ),
  "not-archived-by-hand": code(
    409,
    "Only an application that was archived by hand can be restored.",
    "If an outcome ended it, undo that outcome instead.",
  ),
  "nothing-to-reopen": code(
    409,
    "Only an application that ended because the candidate could not be reached can be reopened, within 14 days.",
    "Undo the outcome if it was recorded in error; else ask the candidate to apply again.",
  ),
  "unknown-milestone": code(
    422,
    "The application's track has no such milestone, or it is not part of its plan.",
    "Use a milestone id from the application's `milestones`.",
  ),
  "unknown-outcome": code(
    422,
    "The milestone has no such outcome.",
    "Use an outcome from the application's `allowedOutcomes`.",
  ),
  "unknown-requirement": code(
    422,
    "The job has no such requirement, or it is not one that waits to be checked.",
    "Use a `requirementId` of the job as it is now; to settle a check, one of the application's `checkFirst`.",
  ),
  "milestone-not-open": code(
    409,
    "Amber and red outcomes are recorded at the open milestone only.",
    "Record it at the open milestone, or undo the later outcomes first.",
  ),
  "already-green": code(
    409,
    "The milestone is reached already.",
    "Nothing needs to be done. To correct it, undo the outcome and record another.",
  ),
  "only-by-the-clock": code(422, "Only time itself records this outcome.", "Choose another outcome."),
  "confirmation-needed": code(
    409,
    "The outcome would also record skipped milestones, or the undo takes back more than itself. The reply lists all of it.",
    "Show it to the person, then send the same request with `confirm: true`.",
  ),
  "condition-not-met": code(
    409,
    "Something that should have happened before this outcome has not. The reply says what, in `unmet` by a code as well.",
    "Do that first, or send the request again with a `reason` for going on.",
  ),
  "detail-missing": code(
    422,
    "The outcome needs a detail that was not given.",
    "Add the field that `errors` names.",
  ),
  "review-date-missing": code(
    422,
    "The outcome needs a moment at which it is looked at again.",
    "Add `reviewBy`, for example the time the call-back was agreed for.",
  ),
  "date-in-the-future": code(
    422,
    "What is recorded has happened, so its date cannot lie in the future.",
    "Use today or an earlier day of the site.",
  ),
  "date-out-of-order": code(
    422,
    "The date lies before the milestone before, or after the one that follows.",
    "Use a date between the neighbouring milestones' dates.",
  ),
  "too-early": code(
    422,
    "A retention check cannot be answered `yes` before its day has come.",
    "Record it on that day or later.",
  ),
  "not-standing": code(
    409,
    "The outcome stands no more: it was undone or replaced.",
    "Read the application again and choose an outcome that stands.",
  ),
  "recorded-in-error-only": code(
    409,
    "Somebody was promised something by this outcome. Undoing corrects our record and takes nothing back from a person.",
    "If it never happened, undo it with `recordedInError: true`. If the promise is withdrawn, record that as an outcome.",
  ),
  "version-changed": code(412, "Somebody changed it since you read it.", again),
  "nothing-changes": code(409, "It is like this already.", "Nothing needs to be done."),
  "no-such-confirmation": code(
    409,
    "Nothing waits for a confirmation by this id, or it was answered already.",
    "Read the application again.",
  ),
  "may-not-confirm": code(
    403,
    "This outcome is confirmed by hr, or by an admin where the organisation has no hr.",
    "Ask one of them to confirm it.",
  ),
  "second-person-needed": code(
    409,
    "Whoever asked for this outcome may not confirm it as well.",
    "Ask a second person to confirm it.",
  ),
  "not-the-same-person": code(
    409,
    "The two applications do not share an address, a number, or a name and postcode.",
    "Check that you named the right one. If you know that they are one person, send the same request with `confirm: true`.",
  ),
  "already-merged": code(409, "The application is merged into another already.", "Unmerge it first."),
  "not-merged": code(409, "The application is not merged into another.", "Nothing needs to be undone."),
  "no-such-task": code(
    409,
    "There is no such open task.",
    "Read the tasks again: somebody may have done it.",
  ),
  "promise-already-moved": code(
    409,
    "The day a candidate hears by is moved once while a milestone is open.",
    "Keep the day that was promised, record an outcome, or speak with the candidate and log the contact.",
  ),
  "day-not-later": code(
    422,
    "The day a candidate hears by can only be moved to a later one that lies ahead. The reply says after which.",
    "Choose a later day.",
  ),
  "no-open-promise": code(
    409,
    "The candidate waits for no day at the moment.",
    "Tell them yourself and record what happened.",
  ),
  "offer-decides": code(
    409,
    "An offer is open, and this outcome follows from what is recorded on the offer.",
    "Use the offer's own routes (tell, send, accept, decline, withdraw); the outcome is recorded with it.",
  ),
  "offer-is-open": code(
    409,
    "There is an open offer already, or one that the candidate was told of.",
    "Add a version to the open offer, or withdraw or discard it first. `offerId` names it.",
  ),
  "offer-closed": code(
    409,
    "The offer is not open any more, or cannot go from where it stands to where you want it.",
    "Look at its status. Undo the outcome that closed it if it was recorded in error, or make another offer.",
  ),
  "offer-was-told": code(
    409,
    "A figure of this offer was told to the candidate, so it cannot be discarded as a draft.",
    "Withdraw the offer; hr confirms.",
  ),
  "no-such-offer": code(
    404,
    "The application has no offer of this id, or none with a figure that was told.",
    "Use an `offerId` from the application's `offers`.",
  ),
  "no-such-version": code(
    422,
    "The offer has no version of this number.",
    "Use a `number` from its `versions`.",
  ),
  "nothing-told-yet": code(
    409,
    "The candidate has heard no figure of this offer yet.",
    "Tell or send the offer first; discard it if it was a draft only.",
  ),
  "not-the-employers-version": code(
    409,
    "Only a version that the employer proposed can be accepted or declined.",
    "Add the candidate's figures as the employer's version, tell or send it, then record the answer.",
  ),
  "currency-changed": code(
    422,
    "All versions of an offer are in the currency of its first.",
    "Give the figures in that currency. If the first was typed wrong, correct it with `wrong-currency`.",
  ),
  "no-offer-to-help-with": code(
    409,
    "Help belongs to an open offer whose figures the candidate was told. There is none.",
    "Tell or send the offer first. After it ended there is nothing to help with.",
  ),
  "support-not-offered": code(
    409,
    "A talk with the compensation expert has not been offered, or was skipped.",
    "Decide that help is offered; then the candidate can answer.",
  ),
  "support-offered": code(
    409,
    "The candidate was told that help with the offer is there for them.",
    "Nothing to do: they take it or decline it. Skip help before it is offered.",
  ),
  "support-answered": code(
    409,
    "The candidate has answered, so the decision to offer help stands.",
    "Nothing needs to be done. A talk that lies ahead can be cancelled.",
  ),
  "support-not-accepted": code(
    409,
    "A talk is booked only after the candidate said yes to it.",
    "Let the candidate accept the help and say who may read what.",
  ),
  "consent-needed": code(
    409,
    "The expert cannot prepare without the candidate's consent to read about them and the offer.",
    "Accept with consent for `expert`.",
  ),
  "detail-not-wanted": code(
    422,
    "The field does not belong to this choice.",
    "Leave out the field that `errors` names.",
  ),
  "consultation-open": code(
    409,
    "A talk lies ahead or is going on; there is one at a time.",
    "Move it or cancel it.",
  ),
  "consultation-closed": code(
    409,
    "The talk was held, missed or cancelled, or it has begun, so this is not possible any more.",
    "Read the application again. Another talk can be booked while the offer is open.",
  ),
  "consultation-too-early": code(
    409,
    "A talk begins at its time, or up to 15 minutes before; nobody misses it before that.",
    "Wait until then, or move the talk.",
  ),
  "no-such-consultation": code(
    404,
    "There is no such talk on this application, or it is another expert's.",
    "Read the agenda again.",
  ),
  "slot-in-the-past": code(422, "The time has passed.", "Read the free slots again and choose a later one."),
  "slot-after-deadline": code(
    422,
    "The talk would end after the offer has run out.",
    "Choose an earlier slot. If none is free, ask for more time.",
  ),
  "too-late-to-change": code(
    409,
    "It is closer to the talk than the expert's calendar lets candidates change it.",
    "Call the contact person.",
  ),
  "moved-too-often": code(
    409,
    "The candidate has moved the talk as often as the expert's calendar allows.",
    "Call the contact person, or cancel the talk.",
  ),
  "already-at-work": code(
    409,
    "The person works here already; what is asked of candidates belongs to the time before.",
    "Nothing is to be done. An answer that was wrong stays in the history.",
  ),
  "unknown-duty": code(
    422,
    "The job has no duty of this id.",
    "Use the ids of the job's duties; `duties` lists them.",
  ),
  "unknown-skill": code(
    422,
    "The job names no skill of this id.",
    "Use those of the job's skills that they have; `skills` lists them.",
  ),
  "no-such-item": code(
    422,
    "Nothing of this name is compared.",
    "Use an `item` of the alignment: `pay`, `hours`, `shifts`, `place`, `atmosphere`, `start` or `duty:<id>`.",
  ),
  "nothing-to-waive": code(
    409,
    "Only a gap that blocks can be waived, and this item does not block.",
    "Read the alignment again: `level` says where the item stands.",
  ),
  "not-explained-yet": code(
    409,
    "This was not explained yet, or not since the answer that it explains was given.",
    "Explain it to the candidate and tick it; then they confirm.",
  ),
  "alignment-blocks": code(
    409,
    "What the candidate wants and what there is are too far apart for the final interview or an offer.",
    "Settle each of `gaps` with the candidate (their answer, the job or the offer changes), or waive it with a reason.",
  ),
  "no-such-interview": code(
    404,
    "There is no such interview, or it is not the caller's.",
    "Read the application's interviews or your own again; `interviewId` names one.",
  ),
  "interview-open": code(
    409,
    "An interview of this kind lies ahead already; there is one at a time.",
    "Move it or call it off, or say whether it took place. `interviewId` names it.",
  ),
  "interview-closed": code(
    409,
    "The interview is not in a state in which this can be done; `status` says where it stands.",
    "Read the interview again. Offer another where it was called off or missed.",
  ),
  "interview-passed": code(
    409,
    "The step that this interview belongs to has been passed.",
    "Undo the outcome that passed it, if that was a mistake.",
  ),
  "interview-ahead": code(
    409,
    "The interview has not begun; `startsAt` says when it does.",
    "Write the scorecard, or say whether it took place, after it.",
  ),
  "judged-by-outcome": code(
    409,
    "Whether a first or final interview took place is said by its step's outcome, or by a scorecard.",
    "Record the outcome that says it: `allowedOutcomes` of the application lists them.",
  ),
  "referrer-judges": code(
    409,
    "Whoever introduced a candidate does not hold their interviews.",
    "Name another interviewer, or another referrer.",
  ),
  "not-an-interviewer": code(
    403,
    "Only the interviewers of a first or final interview write a scorecard.",
    "Ask the recruiter to name you in the job's interview plan.",
  ),
  "scorecard-submitted": code(
    409,
    "This member's scorecard is in already. What was judged stays as it was.",
    "Nothing is to be done.",
  ),
  "answer-unclear": code(
    422,
    "Each question of the interview is answered once: with evidence, or with why it was not asked.",
    "Mend the answer at the pointer; `questionIds` lists the questions.",
  ),
  "candidate-is-elsewhere": code(
    409,
    "The candidate has another interview, a visit or a talk at that time.",
    "Choose a time that does not overlap.",
  ),
  "format-not-offered": code(422, "The interview is not offered in this format.", "Choose one of `formats`."),
  "no-address-for-code": code(
    409,
    "A one-time code goes by e-mail, and no address of the candidate is known.",
    "Ask the contact person to add the address.",
  ),
  "no-address-for-help": code(
    409,
    "Help with an offer is offered and booked by e-mail, and no address of the candidate is known.",
    "Call the candidate, note their e-mail address, and offer the help then; or skip it with a reason.",
  ),
  "too-many-codes": code(
    429,
    "Five one-time codes were sent within an hour.",
    "Use the last one that was sent, or ask again after `notBefore`.",
  ),
  "too-many-messages": code(
    429,
    "The candidate has written several messages within an hour.",
    "Call where it is urgent, or write again after `notBefore`.",
  ),
  "no-survey": code(
    409,
    "The candidate was not asked how it was for them.",
    "Wait until they are: once they know of a decision, and not more than once in half a year.",
  ),
  "survey-answered": code(
    409,
    "The candidate has answered already how it was for them.",
    "Nothing: an answer is given once. Write a message where there is more to say.",
  ),
  "not-ended": code(
    409,
    "The application has not ended: being told of other jobs is for afterwards.",
    "Wait until it has ended.",
  ),
  "not-kept": code(
    409,
    "The candidate is not kept for other jobs: they never said so, took it back, or it is over.",
    "Nothing: there is nothing to take back.",
  ),
  "erasure-asked": code(
    409,
    "The candidate has asked to be erased already.",
    "Wait until it is done, or take it back before then.",
  ),
  "no-erasure-asked": code(
    409,
    "The candidate has not asked to be erased, or has taken it back.",
    "There is nothing to take back.",
  ),
  "person-erased": code(
    409,
    "The person is being erased, or has been: nothing happens to the application any more.",
    "It is final. Somebody who wants to come back applies again.",
  ),
  "held-already": code(
    409,
    "One of these parts is held already.",
    "Renew that hold or end it; leave the part out of this one.",
  ),
  "held-in-place": code(
    409,
    "The person is not erased: what is held is where it always was.",
    "Nothing: it is set apart when they are erased.",
  ),
  "no-such-hold": code(404, "There is no such hold on this application.", "Read its holds again."),
  "hold-ended": code(
    409,
    "The hold has ended.",
    "Nothing where the person is erased: what it held is too. Otherwise hold it anew.",
  ),
  "hold-term": code(
    422,
    "The day to look at a hold again is not within the next twelve months.",
    "Give a day from tomorrow on, twelve months away at most.",
  ),
};

/** Every other refusal of the API. */
const others = {
  "invalid-request": code(
    422,
    "Fields are missing, unknown, of the wrong kind or contradict each other. A query's come with status 400.",
    "Correct the fields that `errors` points at; each entry says what is wrong with one.",
  ),
  "lines-refused": code(
    422,
    "Some lines of an import cannot be imported, so nothing was.",
    "Correct the lines that `rejected` names by their number, or ask for the good ones alone with `partial`.",
  ),
  "malformed-json": code(400, "The body is not valid JSON.", "Send a JSON object."),
  "body-not-expected": code(400, "This route takes no body.", "Leave the body out."),
  "body-too-large": code(
    413,
    "The body is larger than 64 KB.",
    "Send less: the longest texts fit many times.",
  ),
  "unknown-parameter": code(400, "This route takes no query parameters.", "Leave them out."),
  "invalid-cursor": code(
    400,
    "The cursor was changed, or given for another list, query or organisation.",
    "Begin the list without a cursor and use `nextCursor` as it comes.",
  ),
  "idempotency-key-malformed": code(
    400,
    "An Idempotency-Key is 1 to 255 visible ASCII characters, without blanks.",
    "Use a random UUID.",
  ),
  "idempotency-key-reused": code(
    422,
    "The key was sent with another request before.",
    "Use a new key for a new request; repeat a request with its own key and an unchanged body.",
  ),
  "version-missing": code(
    428,
    "Replacing and undoing need the version that was seen.",
    "Send the `ETag` of what you read as `If-Match`.",
  ),
  "version-malformed": code(
    400,
    "If-Match is not one strong ETag.",
    'Send it as it was given, such as `"7"`.',
  ),
  "no-interview-plan": code(
    409,
    "The job's interview plan does not have an interview of this kind.",
    "Add it with `PUT /v1/jobs/{id}/interview-plan`: who asks what, for how long, in which formats.",
  ),
  "interviewers-without-calendar": code(
    409,
    "Somebody who takes part has not set when they can be met. `memberIds` lists them.",
    "They set it with `PUT /v1/calendar`; or name others.",
  ),
  "slot-taken": code(
    409,
    "Somebody else has booked this time. `next` lists the next free slots.",
    "Choose one of `next`, or read the free slots again.",
  ),
  "talks-booked": code(
    409,
    "Talks with experts lie ahead in the calendar that the organisation would leave. `talks` says how many.",
    "Wait until they were held, or have them cancelled; then change the calendar, and let them be booked anew.",
  ),
  "slot-held": code(
    409,
    "Somebody else is deciding about this time, for five minutes at most. `next` lists the next free slots.",
    "Choose one of `next`, or look again later.",
  ),
  "slot-not-offered": code(
    422,
    "The expert, or one of the interviewers, does not offer this time: outside of their hours, too soon, or too far ahead. `next` lists free slots.",
    "Choose one of `next`, or read the free slots again.",
  ),
  "not-found": code(
    404,
    "There is no such thing, it belongs to another organisation, or it is out of your reach.",
    "Check the id, and which sites your roles are limited to.",
  ),
  "wrong-address": code(
    403,
    "The request came past the address that the product is reached at.",
    "Use the address that the pages and links have.",
  ),
  "not-a-member": code(
    403,
    "The token's member has left, or is not known in the organisation.",
    "Ask an admin to add you, then sign in again.",
  ),
  "pay-not-allowed": code(
    403,
    "Entering the figures of an offer needs the permission to see pay.",
    "Ask an admin for it (`seesPay` of the member), or a colleague who has it.",
  ),
  "not-allowed": code(403, "None of your roles allows this.", "Ask an admin, or somebody whose role it is."),
  "agency-only": code(
    409,
    "Only an agency has clients.",
    "Leave clients out: your organisation is an employer.",
  ),
  "email-in-use": code(409, "Somebody signs in with this address already.", "Use another address."),
  "last-admin": code(
    409,
    "This is the last active admin; without one nobody could change settings any more.",
    "Make somebody else an admin first.",
  ),
  "external-ref-taken": code(
    409,
    "Another application has this external reference.",
    "Use a reference of its own for each application.",
  ),
  "job-closed": code(409, "The job is closed.", "Choose an open job, or open this one again."),
  "unknown-job": code(
    422,
    "There is no such job within your reach.",
    "Use the id of a job that you can read.",
  ),
  "unknown-member": code(422, "There is no such active member.", "Use the id of an active member."),
  "not-their-recruiter": code(
    422,
    "This member cannot be the application's recruiter.",
    "Name an active recruiter, hr or admin whose sites include the application's.",
  ),
  "same-application": code(
    422,
    "An application cannot be merged into itself.",
    "Name the other application.",
  ),
  "invalid-phone": code(
    422,
    "The text cannot be a phone number of the site's country.",
    "Write it as one dials it there, or with its country code, such as +442079460018.",
  ),
  "unreachable-candidate": code(
    422,
    "Without an e-mail address and a phone number nobody can reach the candidate.",
    "Give at least one of them.",
  ),
  "unknown-kpi": code(400, "There is no such figure.", "Use ids from `GET /v1/kpis/definitions`."),
  "period-reversed": code(400, "The period ends before it begins.", "Swap `from` and `to`."),
  "period-too-long": code(
    400,
    "The period holds more months than are served at once.",
    "Ask for less at a time.",
  ),
  "too-many-figures": code(
    400,
    "The question has more answers than are served at once.",
    "Name fewer ids, a shorter period or a coarser grouping.",
  ),
  "filters-not-combined": code(
    400,
    "These filters are not served together.",
    "Leave one of them out, as `detail` says.",
  ),
  "recruiter-figures-off": code(
    403,
    "Figures by recruiter are off until the works council (NL) has agreed or the union (SE) was heard.",
    "An admin records the day in the organisation's settings (`recruiterFiguresConsentedAt`).",
  ),
  "pay-too-fine": code(
    403,
    "Figures of pay, cut that fine, would tell what one person earns.",
    "Ask by organisation or site and by quarter or year, without siteId and jobId; or ask an admin for the permission to see pay.",
  ),
  "survey-too-fine": code(
    403,
    "What candidates think of us, cut that fine, would tell what one person thinks.",
    "Ask by organisation or site and by quarter or year, without siteId and jobId.",
  ),
  "link-not-valid": code(
    401,
    "The candidate's link opens nothing: it is not whole, or it was never given out.",
    "Use the link of the latest mail, as it stands there.",
  ),
  "link-ended": code(
    401,
    "The candidate's link was revoked, or nobody was sent it for half a year.",
    "Use the link of the latest mail, or ask the contact person for a new one.",
  ),
  "hold-ended": code(
    409,
    "The time is not held for the caller, or not any more: holds last five minutes. `next` lists free slots.",
    "Choose the time again, by `startsAt` or with a new hold.",
  ),
  "slots-are-free": code(
    409,
    "There are free slots before the offer's deadline, so no more time is needed. `next` lists them.",
    "Choose one of `next`. If none of them suits, talk with the contact person.",
  ),
  "code-not-asked": code(
    403,
    "No one-time code was sent for this.",
    "Ask for one at `POST /v1/candidate/code`, with the action and the request it shall allow.",
  ),
  "code-wrong": code(
    403,
    "These are not the digits that were sent.",
    "Look at the latest mail. `triesLeft` says how often the code can still be tried.",
  ),
  "mail-stopped": code(
    409,
    "The organisation's mail is stopped, so no one-time code can be sent.",
    "Call the `contact`; an admin lets mail out again (`POST /v1/mail-breaker/reset`).",
  ),
  "address-takes-no-mail": code(
    409,
    "The candidate's address refused a mail for good, so no one-time code can be sent to it.",
    "Call the `contact`, who corrects the address.",
  ),
  "code-spent": code(403, "The code was typed wrong five times.", "Ask for a new code."),
  "code-expired": code(403, "The code is more than ten minutes old.", "Ask for a new code."),
  "code-used": code(403, "The code was used already: it allows one request.", "Ask for a new code."),
  "code-for-other-request": code(
    403,
    "The code allows the request it was asked for, and this is another.",
    "Send that request unchanged, or ask for a code for this one.",
  ),
  "month-not-over": code(
    409,
    "The month still runs, in the organisation's zone, or has not begun.",
    "Close it from the first of the month after it.",
  ),
  "month-out-of-order": code(
    409,
    "Months are closed one after the other, from the first in which anything was posted. `next` is the one to be closed.",
    "Close `next` first.",
  ),
  "too-busy": code(409, "Others change the same thing at this moment.", tryAgain),
  busy: code(503, "We are busy for a moment.", `${tryAgain} Wait as long as \`Retry-After\` says.`),
  unexpected: code(
    500,
    "Something went wrong on our side.",
    `${tryAgain} If it stays, give us the \`traceId\`.`,
  ),
} as const satisfies Readonly<Record<string, ProblemCode>>;

/** All problem codes, in the order of their names: the last part of a problem's `type`, `/docs#problem-<code>`. */
export const problemCodes: Readonly<Record<string, ProblemCode>> = Object.fromEntries(
  Object.entries({ ...refusals, ...others }).sort(([a], [b]) => a.localeCompare(b)),
);
