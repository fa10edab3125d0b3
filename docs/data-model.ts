/**
 * What lies where, written once: `docs/data-model.md` is made of it, and a test holds it against the adapters. Keys
 * begin with the organisation, which comes from the authorised context and never from a request; `<…>` stands for a
 * value.
 */

export interface StoredItem {
  readonly partition: string;
  readonly sort: string;
  readonly what: string;
  /** How it is read and written. */
  readonly access: string;
}

export interface StoredTable {
  readonly name: "facts" | "people" | "records" | "ledger" | "views";
  readonly rule: string;
  readonly items: readonly StoredItem[];
}

const item = (partition: string, sort: string, what: string, access: string): StoredItem => ({
  partition,
  sort,
  what,
  access,
});

export const dataModel: readonly StoredTable[] = [
  {
    name: "facts",
    rule: "Append only: every put is on the condition that its place is free; no function may update or delete. Its stream (new images) starts everything that follows. Point-in-time recovery.",
    items: [
      item(
        "<organisation>#application#<applicationId>",
        "seq (number)",
        "Everything that happened to an application. One item is all events of one command; `seq` is the number of its first event.",
        "Read whole, strongly consistent, by every command and every consumer; one conditional put is the command.",
      ),
      item(
        "<organisation>#messages#<applicationId>",
        "seq",
        "Messages of the application: sent, delivered, bounced, complained.",
        "Appended by whoever sends and by deliveries; folded for promises, silence and figures.",
      ),
      item(
        "<organisation>#track",
        "version",
        "Published versions of the track: version n is item n.",
        "Get by version, kept by warm functions; appended by settings.",
      ),
      item("<organisation>#scheme", "version", "Published versions of the reward scheme.", "As for tracks."),
      item(
        "<organisation>#members",
        "seq",
        "Members added, changed and left: ids, roles, sites, status.",
        "Appended with the member; the last item's number puts changes in order.",
      ),
      item(
        "<organisation>#clock#<kind>#<day>",
        "1",
        "What came due by the clock that day (digest, weekly lists, the month's reversals): once.",
        "Appended by the sweep; that it exists keeps anybody from being told twice.",
      ),
      item(
        "<organisation>#report#<source>#<reportId>",
        "1",
        "A report of another system that was refused: once.",
        "Appended with the refused report.",
      ),
      item(
        "<organisation>#mail-breaker#<version>#<level>",
        "1",
        "The breaker of an organisation's mail warned or stopped it, with the counts: once a level, until it is reset.",
        "Appended by deliveries before the breaker itself changes; its admins are told of it.",
      ),
    ],
  },
  {
    name: "people",
    rule: "The only source of personal data, under a key of its own. Its stream carries keys only, into project-views.",
    items: [
      item(
        "<organisation>#candidate#<candidateId>",
        "profile",
        "Who applied: name, addresses, postcode, answers.",
        "Get; put on the version before.",
      ),
      item(
        "<organisation>#candidate#<candidateId>",
        "note#<noteId>",
        "What somebody typed about them; facts refer to it by id. Of a reply by mail also the other address it came from, and how many files were left behind.",
        "Query with the candidate; put once.",
      ),
      item(
        "<organisation>#candidate#<candidateId>",
        "hold#<holdId>#reason",
        "What privacy wrote about a hold, for privacy alone.",
        "Put with its fact; query by privacy; deleted with the person once the hold has ended.",
      ),
      item(
        "<organisation>#candidate#<candidateId>",
        "hold#<holdId>#details",
        "Details of somebody who was erased that privacy holds: name and addresses, or what they told with their application.",
        "Put once, before the person is erased; query by privacy; deleted once the hold has ended.",
      ),
      item(
        "<organisation>#candidate#<candidateId>",
        "hold#<holdId>#note#<noteId>",
        "A note about somebody who was erased that privacy holds, and to which part it belongs.",
        "As for the details.",
      ),
      item(
        "<organisation>#members",
        "<memberId>",
        "Members: name, address, roles, sites.",
        "Get by id (kept for a minute at most); query; put on the version before, with its fact.",
      ),
      item(
        "<organisation>#former-email",
        "<memberId>",
        "The address a sign-in still has while it is being changed.",
        "Written with the member, deleted once the sign-in has the new one.",
      ),
    ],
  },
  {
    name: "records",
    rule: "Mutable, always conditional. `expiresAt` (epoch seconds) lets DynamoDB clean up; conditions decide.",
    items: [
      item(
        "organisations",
        "<organisation>",
        "All organisations with their zone, and when the clock looks at each again.",
        "Query by the sweep.",
      ),
      item(
        "<organisation>#settings#organisation",
        "organisation",
        "The organisation: name, zone, versions in force.",
        "Get; replaced on the version before.",
      ),
      item(
        "<organisation>#settings#sites",
        "<siteId>",
        "Sites.",
        "Get; query in pages; replaced on the version before.",
      ),
      item("<organisation>#settings#jobs", "<jobId>", "Jobs.", "As for sites."),
      item("<organisation>#settings#clients", "<clientId>", "Clients of an agency.", "As for sites."),
      item(
        "<organisation>#request#<requestKey>",
        "request",
        "Memory of a write that is no stream: hash of the request, id and version it made. 30 days.",
        "In the write's transaction, if absent or expired.",
      ),
      item(
        "<organisation>#member-email#<hash>",
        "claim",
        "An address belongs to one member.",
        "In the member's transaction, if absent or theirs.",
      ),
      item(
        "<organisation>#share#<random>",
        "share",
        "A share link: job and referrer.",
        "Get by the link's token.",
      ),
      item(
        "<organisation>#candidate-link#<hash>",
        "link",
        "Where a candidate's link leads, by the keyed hash of its random part: application and generation. 180 days after it was last handed out.",
        "Get by the link's token; put when handed out, if absent or ending earlier.",
      ),
      item(
        "reply-address#<hash>",
        "address",
        "Which application a candidate's replies by mail belong to, by the keyed hash of the token in the address that our mails name. Until the person is erased.",
        "Get when a mail came in, which names no organisation; put, if absent, with each mail to the candidate.",
      ),
      item(
        "<organisation>#candidate-code#<applicationId>",
        "<codeId>",
        "A one-time code that was sent: hash of the request it allows, tries, whether it was used. Never the code.",
        "Put with its fact; a try is counted if any is left; used in the transaction of what it allows.",
      ),
      item(
        "<organisation>#calendar",
        "<memberId>",
        "When an expert or interviewer can be booked: hours, exceptions, buffers, lead times, zone.",
        "Get by member; query for everybody's free slots; put on the version before.",
      ),
      item(
        "<organisation>#interview-plan",
        "<jobId>",
        "How interviews of a job are held: stages with interviewers, length, formats and questions; who explains what.",
        "Get by job; put on the version before.",
      ),
      item(
        "<organisation>#slots#<expertId>",
        "<quarter hour>",
        "Who has a quarter hour of a member: the application that holds it for five minutes, or the consultation or interview that is booked. Until 90 days after it.",
        "Query by time (free slots, the agendas); in the transaction of a booking or move: if absent, expired or the same application's (of an interview: the same interview's); deleted up to the sequence that is released.",
      ),
      item(
        "<organisation>#slot-hold#<applicationId>",
        "hold",
        "The one slot that an application holds.",
        "Put with the quarter hours it holds, over the hold that was read; deleted with the booking.",
      ),
      item(
        "<organisation>#bookings",
        "<consultationId>",
        "The appointment in Microsoft Bookings of a talk that is booked: its id there, expert, time and the link of its meeting. No personal data.",
        "In the transaction of a booking or move; read before one is taken back; query for the drift report; deleted once it is cancelled there.",
      ),
      item(
        "<organisation>#market-bands",
        "<occupation>#<country>#<currency>#<day>",
        "What the labour market pays, as it was entered or imported; who wrote it down, and when.",
        "Query by key for the band beside pay; query in pages; put over the one of the same day.",
      ),
      item(
        "<organisation>#claim#<hash>",
        "claim",
        "The first referrer's claim on a person, by keyed hash of e-mail or phone.",
        "In the transaction of an intake: if absent, expired or the same referrer's.",
      ),
      item(
        "<organisation>#survey#<hash>",
        "turn",
        "That somebody was asked how it was for them, by the keyed hash of their address, for six months: until then nobody asks them again.",
        "Get by key; put with the fact that asks, if it is absent or over; time to live.",
      ),
      item(
        "<organisation>#same-person#<hash>",
        "<applicationId>",
        "Applications that share an address, a number, or name and postcode.",
        "Query for duplicates.",
      ),
      item(
        "<organisation>#person-keys#<applicationId>",
        "<hash>",
        "Under which hashes an application was ever marked, also before a correction.",
        "Put with each mark; query by an erasure, which removes marks and claims by them.",
      ),
      item(
        "<organisation>#external-ref#<reference>",
        "named",
        "Which application a partner's reference names.",
        "In the intake's transaction, if absent.",
      ),
      item(
        "<organisation>#report#<source>#<reportId>",
        "named",
        "A report that was recorded: once per source.",
        "In the outcome's transaction, if absent.",
      ),
      item(
        "event-source#<account>#<source>",
        "source",
        "Which organisation an account's source reports for.",
        "Get.",
      ),
      item(
        "postcodes#<country>",
        "<outward part>",
        "Where an area lies: imported public data (`npm run postcodes`), the same for every organisation.",
        "Get; replaced by the next import.",
      ),
      item(
        "<organisation>#refused-reports",
        "<source>#<reportId>",
        "Reports that were refused, with why; a person looks at them and redrives.",
        "Query; put; deleted when redriven.",
      ),
      item(
        "<stream>",
        "message#<id>",
        "The life of a message, one record a cause, recipient and template: sending, sent, cancelled, given up, suppressed, delivered; the keyed hash of its address.",
        "Claimed if absent before sending; an undo claims it as cancelled; query by cause.",
      ),
      item(
        "<organisation>#suppressed#<hash>",
        "address",
        "An address that takes no mail any more, by keyed hash: it refused one for good, or its owner called one spam. Kept after an erasure, so that nobody writes there again.",
        "Get before each mail; put by deliveries; what a complaint did is deleted when its owner asks for a code.",
      ),
      item(
        "<organisation>#summaries",
        "<memberId>",
        "Which regular summaries a member does without; nothing for who never chose.",
        "Get before each summary, by the page of choices and by the member; a kind added or taken out there.",
      ),
      item(
        "<organisation>#saved-views",
        "<memberId>",
        "The lists of applications that a member comes back to: their names, and what they are narrowed to. Nothing that was searched for.",
        "Get by the member; put on the version before.",
      ),
      item(
        "<organisation>#reconciliation",
        "last",
        "Whether the ledger added up when it was last walked over, and what differed, by ids.",
        "Get by `GET /v1/liability`; put once a day.",
      ),
      item(
        "<organisation>#reconciliation",
        "walk, walk#<year>",
        "How far the walk has come that ran out of time, with its sums.",
        "Query and put by reconcile-ledger; removed at its end.",
      ),
      item(
        "<organisation>#mail-breaker",
        "state",
        "Whether the organisation's mail leaves, since when, why not, and who let it out last with what reason.",
        "Get before each mail; replaced on the version and level before, by deliveries and by an admin.",
      ),
      item(
        "<organisation>#mail-breaker",
        "hour#<version>#<hour>",
        "How much mail was sent, bounced for good and was complained about in an hour. Two days.",
        "Added to in the transaction that marks the message as counted; query for the last 24 hours.",
      ),
      item(
        "<organisation>#parked-mail",
        "<stream>#<seq>#<type>",
        "What is told of once the organisation's mail leaves again: ids only.",
        "Put by the sender; query and delete by the sweep.",
      ),
      item(
        "<organisation>#export",
        "<part>",
        "Up to which day a part of its facts is exported, and with which version of the key.",
        "Query and put by the export.",
      ),
      item(
        "<organisation>#erasures",
        "<applicationId>",
        "Who asked to be erased, by application, and the proof that it was done: what was removed, how much of it, when, and what is held. No personal data.",
        "Query by privacy; put with its fact; counts are added by each run that removes something.",
      ),
      item(
        "<organisation>#missed-promises#<week>",
        "<applicationId>#<promiseSeq>",
        "Promises that were missed in a week, for hr on Mondays.",
        "Query by week.",
      ),
      item(
        "due#<shard>",
        "<dueAt>#<stream>",
        "Streams to look at again, in the order of time.",
        "Query up to now by the sweep; deleted once settled.",
      ),
      item(
        "changed#<shard>",
        "<stream>",
        "Applications, and messages of some, of which figures may have changed, and up to which event.",
        "Query by the aggregator; deleted unless changed again.",
      ),
    ],
  },
  {
    name: "ledger",
    rule: "Double entry, never edited: an entry is put once under its deterministic id; balance and books move in the same transaction, which holds while the month is open.",
    items: [
      item(
        "<organisation>#member#<memberId>",
        "entry#<applicationId>#…",
        "An entry with both sides.",
        "Query by member, newest first, or by application; put if absent.",
      ),
      item(
        "<organisation>#member#<memberId>",
        "balance",
        "The member's balance in points; may be negative.",
        "Get; added to with the entry.",
      ),
      item(
        "<organisation>#reversals#<month>",
        "entry#<applicationId>#…",
        "Reversals of a month, for finance.",
        "Query by month.",
      ),
      item(
        "<organisation>#books",
        "<month>#<siteId>#<currency>#<shard>",
        "The books: points earned and reversed, their worth and the number of entries; four shards, by member.",
        "Query up to a month, added up; added to with the entry.",
      ),
      item(
        "<organisation>#gates",
        "<month>#<shard>",
        "Filled when the month is closed; an entry is posted on the condition that it is not.",
        "Checked with every entry; put by the closing.",
      ),
      item(
        "<organisation>#closings",
        "<month>",
        "Who closed a month, and when. Never changed.",
        "Query; put if absent, with the month's gates.",
      ),
    ],
  },
  {
    name: "views",
    rule: "Nothing here is a source: lists are written again from facts and people (`npm run rebuild:views`), numbers from facts and ledger (`npm run kpi:rebuild`).",
    items: [
      item(
        "<organisation>#application#<applicationId>",
        "row",
        "The row of an application in lists; in all indexes below.",
        "Batch get by key after an index; written if its seq is older.",
      ),
      item(
        "<organisation>#search#<state>#<beginning of a word>",
        "<folded name>#<applicationId>",
        "Search tokens of candidates' names.",
        "Query, in name order.",
      ),
      item(
        "<organisation>#search#referrer#<beginning of a word>",
        "<folded name>#<memberId>",
        "Search tokens of referrers' names.",
        "Query, then the referrer's referrals.",
      ),
      item(
        "<organisation>#referrer#<memberId>",
        "<state>#<folded name>#<applicationId>",
        "A referrer's referrals.",
        "Query by `GET /v1/referrals` and by search.",
      ),
      item(
        "<organisation>#member#<memberId>",
        "member",
        "A member as search knows them, to find their tokens again.",
        "Get; replaced with the tokens.",
      ),
      item("<organisation>#tasks", "<since>#<applicationId>#<taskId>", "Open tasks.", "Query, oldest first."),
      item(
        "<organisation>#due",
        "<due>#<applicationId>",
        "Live applications whose next step has a day, with whose turn it is and what the candidate was promised.",
        "Query up to a moment, first due first; written and removed with the row.",
      ),
      item(
        "<organisation>#offers",
        "<competing deadline or ~>#<intention and satisfaction>#<deadline or ~>#<received>#<applicationId>",
        "Live applications whose offer is next or open: statuses, dates and what the candidate intends, no figures.",
        "Query, the most pressing first; written and removed with the row.",
      ),
      item(
        "<organisation>#surveys#<year>",
        "<quarter>#<applicationId>",
        "What candidates answered when asked how it was, by the quarter in which they were asked: scores, and the id of the note that holds their text.",
        "Queried by hr's reading of a year; written and removed with the row.",
      ),
      item(
        "<organisation>#interviews#<jobId>#<quarter>",
        "<start>#<interviewId>#<applicationId>",
        "First and final interviews of a job that were held in a quarter of the organisation's zone.",
        "Query, by the fairness report; written and removed with the row.",
      ),
      item(
        "<organisation>#shortlist#<jobId>",
        "<rank>#<received>#<applicationId>",
        "Live applications on a job's shortlist, as above.",
        "Query, who is asked first at the top; written and removed with the row.",
      ),
      item(
        "<organisation>#retention",
        "<day>#<step>#<applicationId>",
        "What becomes of the details of closed applications next: `restricted`, `notice`, `erased`; country and dates, nobody's name.",
        "Query up to a day, by privacy; written and removed with the row.",
      ),
      item(
        "<organisation>#accepted-pay#job#<jobId>",
        "<accepted>#<applicationId>",
        "Pay of an accepted offer for a full-time year, its hours, the experience and skills that were answered.",
        "Query for percentiles of five or more; never shown by itself; written and removed with the row.",
      ),
      item(
        "<organisation>#accepted-pay#occupation#<occupation>",
        "<accepted>#<applicationId>",
        "The same by what the labour market calls the job, as it was called when the row was written.",
        "As above.",
      ),
      item(
        "<organisation>#kpi-contribution#<generation>#<applicationId>",
        "contribution",
        "What the application last added to the figures.",
        "Replaced with the difference, on its version.",
      ),
      item(
        "<organisation>#kpi#<generation>#<dimension>#<month>",
        "<basis>#<row>#<section>",
        "Rollups: counters of a month by organisation, site, job or recruiter. The organisation's own may lie in several partitions: `#<shard>` follows the month.",
        "Query by month; added to, never read before.",
      ),
      item(
        "<organisation>#kpi#<generation>#<dimension>#<month>",
        "exact#<basis>#<row>#<section>#<page>",
        "The exact values behind percentiles, as far as they are kept.",
        "Query by month where percentiles are asked for.",
      ),
      item(
        "<organisation>#kpi-generations",
        "generations",
        "Which generation of figures is served, which is being built and how far, which were replaced; nothing before the first rebuild.",
        "Get with the figures and with each count; replaced on its revision.",
      ),
      item(
        "kpi#rebuilds",
        "<organisation>",
        "Whose figures the function `rebuild-kpis` is to count anew.",
        "Query at each tick; removed when done.",
      ),
      item("kpi#counted-until", "all", "Up to when everything is counted.", "Get with the figures."),
    ],
  },
];
