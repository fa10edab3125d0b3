/** Made from docs/openapi.json by `npm run openapi`; nobody edits it. */
export interface paths {
    "/v1/share/{shareToken}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See the job behind a share link */
        get: operations["getSharedJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/share/{shareToken}/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Express interest in a shared job
         * @description No CV and no account. A person gets in touch by the day the answer names. `answers` say yes or no by the `requirementId` of the job's `questions`; none has to be answered.
         */
        post: operations["expressInterest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/share/{shareToken}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open the page behind a share link
         * @description The job and the form to express interest, as a page that needs no script, in the language asked for, else the browser's, else the organisation's. 404 where the link leads nowhere.
         */
        get: operations["showSharePage"];
        put?: never;
        /**
         * Send the form of the page behind a share link
         * @description Answers with what comes next and by when; sent again, with the same. 422 with the page and what is wrong beside each field.
         */
        post: operations["submitSharePage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List applications */
        get: operations["listApplications"];
        put?: never;
        /** Enter an application by hand */
        post: operations["createApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the outcome of a milestone
         * @description A later green records skipped milestones as implied and needs `confirm`. Where hr must confirm, the answer is 202.
         */
        post: operations["recordOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/outcomes/{eventSeq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct when an outcome happened */
        patch: operations["redateOutcome"];
        trace?: never;
    };
    "/v1/applications/{id}/outcomes/{eventSeq}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what an undo would take back */
        get: operations["previewUndo"];
        put?: never;
        /** Undo an outcome */
        post: operations["undoOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/confirmations/{confirmationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm or refuse an outcome that waits for hr */
        post: operations["answerConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/check-first": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settle what had to be checked first, and go on
         * @description `requirementIds` names those of the application's `checkFirst` that were looked at; without it, all were. One that cannot be met is no check to settle: record `requirement-not-met` with its `requirementId`.
         */
        post: operations["settleCheckFirst"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive a test or a mistake; nobody is told */
        post: operations["archiveApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restore what was archived by hand */
        post: operations["restoreApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reopen a paused application the candidate came back to */
        post: operations["reopenApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move to another job */
        post: operations["transferApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/referrer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change who referred */
        post: operations["changeReferrer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge the younger of two applications of one person into the older
         * @description The older is the one that was entered first, whatever day it counts from, and either may be named. One that is closed as hired is never merged into another. Two that are no possible duplicates of each other are merged with `confirm: true` only: somebody knows that they are one person.
         */
        post: operations["mergeApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/unmerge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a merge apart again */
        post: operations["unmergeApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the application to a recruiter */
        post: operations["assignApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log a try or a conversation */
        post: operations["logContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move the day the candidate was told */
        post: operations["movePromise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/candidate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Correct what is known of the candidate */
        patch: operations["correctCandidate"];
        trace?: never;
    };
    "/v1/applications/{id}/removal-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pass on that a candidate wants to be removed */
        post: operations["requestRemoval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark a task as done */
        post: operations["completeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draft an offer
         * @description There is one open offer at most. Nobody is told before `tell` or `send`.
         */
        post: operations["draftOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/offers/{offerId}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a version: the employer's next figures, or what the candidate asks for
         * @description An employer's figures are a draft until they are told or sent; with `channel` they are told at once. A candidate's are a counter-offer.
         */
        post: operations["addOfferVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/offers/{offerId}/tell": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that the offer was told
         * @description Tells the draft as the next version, or the last version again. By `phone`, and for five working days or as long as it runs already, unless said.
         */
        post: operations["tellOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/offers/{offerId}/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the offer in writing
         * @description As `tell`, by `email` unless said; the candidate gets a mail with the deadline.
         */
        post: operations["sendOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/offers/{offerId}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the candidate accepts */
        post: operations["acceptOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/offers/{offerId}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record that the candidate declines */
        post: operations["declineOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/offers/{offerId}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw an offer that was told
         * @description Waits for hr unless recorded by hr: then the answer is 202.
         */
        post: operations["withdrawOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/offers/{offerId}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct an error in the first figure told
         * @description What was recorded stays; the correction is shown beside it and read in its place.
         */
        post: operations["correctOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/offers/{offerId}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Discard a draft that nobody was told of */
        post: operations["discardOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/offers/{offerId}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the candidate more time */
        post: operations["extendOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/offers/{offerId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log a contact about the offer */
        post: operations["logOfferContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/competing-deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Note when another employer's offer to the candidate runs out */
        put: operations["setCompetingDeadline"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/shortlist-rank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give the candidate a place on the job's shortlist, or take it away */
        put: operations["rankOnShortlist"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer the candidate help with the offer, or say why not
         * @description Help is offered by itself after four working hours unless it is skipped with a reason.
         */
        post: operations["decideSupport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The queue of offers
         * @description Live applications whose offer is next or open, the most pressing first: by the candidate's competing deadline while it lies ahead; then by what they last said they intend (undecided, rather-decline, not noted, rather-accept, decline, accept), the least satisfied first, then the least motivated, then who has most concerns; then by the offer's own deadline, then by arrival.
         */
        get: operations["listOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/shortlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A job's shortlist, and who would be asked next */
        get: operations["getShortlist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/expectations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what the candidate wants
         * @description Each answer with who gave it, when and by what channel; all versions; the six explanations and which of them count; what the candidate intends while an offer is open.
         */
        get: operations["getExpectations"];
        /**
         * Note what the candidate wants
         * @description All answers as they are now: what is left out was taken back. Only what the caller may not read stays as it is unless they state it: pay without the permission to see pay, the deadline of other processes for others than recruiters, and words. What changed is a new version. The deadline of another process is also the application's competing deadline. Send the version that you read as `If-Match`: the `ETag` here is that of the answers, not of the application.
         */
        put: operations["replaceExpectations"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/alignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare what the candidate wants with job and offer
         * @description Item by item: what is sought, what the job says, what the offer says, how far they agree and why. Pay only for those who may see pay, with the band of the labour market and the organisation's own comparables beside it.
         */
        get: operations["getAlignment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/alignment/waivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Waive a gap that blocks
         * @description The final interview and the offer no longer wait for this item. The waiver holds for no larger gap, and lapses when the candidate's answer to it changes or they are considered for another job. Figures count the gap all the same. What the offer will close is waived until there is one.
         */
        post: operations["waiveGap"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Tick what was explained
         * @description By the day of the site on which it was explained. One that is older than the candidate's answer, or without any, does not count; nor does one about another job. What was ticked before stays. What was ticked by mistake is taken back by its topic: its last tick falls, together with the candidate's confirmation.
         */
        put: operations["tickExplanations"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/intention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note where the candidate stands
         * @description While an offer is open that they were told of: how much they want it and like it (1 to 5), what worries them, and what they intend.
         */
        post: operations["noteIntention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidate/{token}/expectations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open the candidate's page about what they are looking for
         * @description What the link shows, as a page that needs no script. 404 where the link opens nothing.
         */
        get: operations["showExpectationsPage"];
        put?: never;
        /**
         * Send a form of the page about what a candidate is looking for
         * @description `ask` sends a one-time code and answers with the page where it is typed; `confirm` does what it allows and leads back to the page (303).
         */
        post: operations["submitExpectationsPage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate/expectations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what you are looking for
         * @description Answer by answer, and part by part where an answer has several: what is not sent stays as it was said before, `takeBack` names answers to take back. It is added to the answers as you were shown them (`version`). Nobody asks what you earn or earned. Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.
         */
        post: operations["stateOwnExpectations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate/explanations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm what was explained
         * @description What was explained since the answer that it is about. Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.
         */
        post: operations["confirmExplanations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/market-bands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List market bands
         * @description In the order of occupation, country, currency and day. For those who may see pay.
         */
        get: operations["listMarketBands"];
        /**
         * Enter a market band
         * @description It takes the place of the one of the same occupation, country, currency and day.
         */
        put: operations["replaceMarketBand"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/market-bands/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import market bands
         * @description CSV, in JSON as `csv`, with a header and the columns occupation, country, currency, date, p25, p50, p75, n, source, in any order; p25, p50 and p75 are gross pay of a full-time year in whole minor units; separated by commas, text with commas in quotes, a band on each line. Each line that cannot be imported is named by its number, and then nothing is imported, unless `partial` is asked for: then the good ones are. They are written together: all of them or none. At most 95 lines at once; a longer file is refused and has to be split.
         */
        post: operations["importMarketBands"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/candidate-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copy the candidate's link
         * @description The link that opens the application to its candidate, for handing it over. The same until it is revoked.
         */
        post: operations["makeCandidateLink"];
        /**
         * Revoke the candidate's link
         * @description Whoever holds it gets in no more. The next mail that carries a link holds a new one.
         */
        delete: operations["revokeCandidateLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/as-candidate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an application as its candidate does
         * @description What the candidate's link shows, in their language, for who answers their questions. It only reads: what the link allows stays the candidate's.
         */
        get: operations["getApplicationAsCandidate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidate/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open the candidate's page
         * @description What the link shows, as a page that needs no script. 404 where the link opens nothing.
         */
        get: operations["showCandidatePage"];
        put?: never;
        /**
         * Send a form of the candidate's page
         * @description `ask` sends a one-time code and answers with the page where it is typed; `confirm` does what it allows and leads back to the page (303).
         */
        post: operations["submitCandidatePage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read where one's application stands
         * @description The least there is to read, by the link alone: milestones, what comes next, the day to hear by, the contact person, help with the offer and one's own booking.
         */
        get: operations["getOwnApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a one-time code
         * @description Six digits go to the candidate's address. They allow the given request once, within ten minutes, and can be tried five times; a new code for the same action takes the place of the one before. Five an hour.
         */
        post: operations["askForCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept or decline a talk with the expert
         * @description Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.
         */
        post: operations["answerSupport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate/withdraw-consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw the consent to read
         * @description A talk that lies ahead is cancelled with it. Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.
         */
        post: operations["withdrawConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate/more-time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the employer for more time
         * @description Where no slot is free before the offer's deadline. Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.
         */
        post: operations["askForMoreTime"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List free slots with the expert */
        get: operations["listFreeSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold a slot for five minutes
         * @description One at a time: holding another lets the one before go. Needs no code.
         */
        post: operations["holdSlot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate/consultation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Book a talk with the expert
         * @description Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.
         */
        post: operations["bookConsultation"];
        /**
         * Cancel the talk
         * @description Its slot is free again. Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.
         */
        delete: operations["cancelConsultation"];
        options?: never;
        head?: never;
        /**
         * Move the talk
         * @description As often, and as long before it begins, as the expert's calendar allows. Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.
         */
        patch: operations["moveConsultation"];
        trace?: never;
    };
    "/candidate/{token}/message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open the candidate's page for writing to us
         * @description What the link shows, as a page that needs no script. 404 where the link opens nothing.
         */
        get: operations["showMessagePage"];
        put?: never;
        /**
         * Send a form of the page for writing to us
         * @description `ask` sends a one-time code and answers with the page where it is typed; `confirm` does what it allows and leads back to the page (303).
         */
        post: operations["submitMessagePage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate/message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write a message to your contact
         * @description Also after the end. The next step is ours until it is answered, by the end of the next working day (`answerBy`). Three an hour. Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.
         */
        post: operations["sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw your application
         * @description Until the first day. What was agreed on for later is called off, and an open offer is declined with it. Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.
         */
        post: operations["withdrawApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidate/{token}/survey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open the candidate's page with the survey
         * @description What the link shows, as a page that needs no script. 404 where the link opens nothing.
         */
        get: operations["showSurveyPage"];
        put?: never;
        /**
         * Send the survey from its page
         * @description `ask` sends a one-time code and answers with the page where it is typed; `confirm` does what it allows and leads back to the page (303).
         */
        post: operations["submitSurveyPage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate/survey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say how it was for you
         * @description Once, after we have asked. What you answer is counted with what others answer, never shown with your name. Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.
         */
        post: operations["answerSurvey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate/other-jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that you want to hear of other jobs
         * @description Once your application has ended: your contact may get in touch with you for twelve months. Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.
         */
        post: operations["keepForOtherJobs"];
        /**
         * Take back that you want to hear of other jobs
         * @description At any time. Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.
         */
        delete: operations["endKeeping"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on with an application that was paused
         * @description Within 14 days of the day on which you could read that it was paused. Needs no code: it only makes us get in touch with you.
         */
        post: operations["reopenOwnApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/summaries/{token}/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See which regular summaries one gets by mail
         * @description The page that a summary leads to. The token of the address stands for its reader and nothing else; no sign-in. Reading changes nothing. 404 for a token that is nobody's.
         */
        get: operations["showSummaryChoices"];
        put?: never;
        /**
         * Do without a kind of summary, or get it again
         * @description What mail programmes post to for their reader (RFC 8058, `List-Unsubscribe=One-Click`), and the buttons of the page. Without `wanted` the kind in the address is not sent any more. The same twice is harmless.
         */
        post: operations["chooseSummary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/checks/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See a retention check that one was asked about by mail
         * @description The page that the mail leads to: the question with its answers, or what it was answered by, and by whom. The token stands for one member and one ask; no sign-in. Reading changes nothing. 404 for a token that opens nothing: forged, eight weeks old, or of somebody who has left or lost the job.
         */
        get: operations["showRetentionCheck"];
        put?: never;
        /**
         * Answer a retention check from the mail
         * @description Recorded as `recordOutcome` does it, as the member whom the link belongs to. Whoever answers what is answered already changes nothing, and is led to what was answered. 303 to the page once it is recorded.
         */
        post: operations["answerRetentionCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read one application whole */
        get: operations["getApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the history of an application */
        get: operations["listApplicationEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what there is to do
         * @description Oldest first: a recruiter's own tasks and those nobody owns at their sites, a manager's of their jobs, what waits for hr or privacy. `for` leaves out everybody else's: `hr` has with it whatever is about somebody whom hr and privacy alone may see. A page may hold fewer than asked for and still be followed by another. While the organisation's mail fares badly an admin's first page without `for` begins with one task more, about no application.
         */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See whose next step is due
         * @description Live applications whose review date, or the end of the day the candidate was promised to hear by, comes by `until`, the first one due at the top: a recruiter's own and those nobody owns at their sites. A page may hold fewer than asked for and still be followed by another.
         */
        get: operations["listDue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/refused-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what other systems reported and could not be recorded
         * @description Newest first.
         */
        get: operations["listRefusedReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See whose details are restricted and erased by a day
         * @description Closed applications in order of time, each with what comes next: `restricted` (hr and privacy alone read it), `notice` (the candidate is told), `erased`. It names applications, and nobody. Nothing is erased that was not told of a week before, so a date moves where the notice is late, and where a candidate wants to be kept.
         */
        get: operations["listRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See when you can be booked
         * @description The caller's own calendar: experts are booked by it for talks, others for interviews. Version 0 is a proposal that was never saved: nobody can book it. Save it with `If-Match: "0"`.
         */
        get: operations["getCalendar"];
        /**
         * Set when you can be booked
         * @description Clock times are those of the calendar's zone, so that nine o'clock stays nine o'clock when the clocks change. All times and lengths are quarter hours. An exception replaces the week's hours of its day; without hours it is a day off. What is booked stays where it is. Interviews take as long as their plan says: of `durationMinutes` only talks with experts know.
         */
        put: operations["replaceCalendar"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See your talks
         * @description The expert's agenda in order of time, without cancelled talks: from `from` (today, if left out) for `days` days (14, if left out; at most 31), in the zone of your calendar. Talks are kept for 90 days.
         */
        get: operations["listConsultations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consultations/{id}/brief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the brief of a talk
         * @description Who the candidate is, every figure that was told or asked for with what changed, and the contacts so far. The talk's expert reads what worries the candidate, too, and afterwards their own notes. The application's own recruiter reads it where the candidate allows it, without any of these. From the start of the talk on it stays as it is.
         */
        get: operations["getConsultationBrief"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consultations/{id}/prepared": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tick a talk as prepared
         * @description You have read the brief.
         */
        post: operations["prepareConsultation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consultations/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a talk
         * @description At its time, or up to 15 minutes before. The brief stays as it is from here on.
         */
        post: operations["startConsultation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consultations/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write down how a talk went
         * @description `agreed` is what the candidate will ask for: it goes to them by mail. `concerns` and `notes` are read by you alone. A talk that nobody began begins with this.
         */
        post: operations["completeConsultation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consultations/{id}/no-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record that the candidate did not come
         * @description From the talk's start on.
         */
        post: operations["markNoShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/consultations/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a talk
         * @description The candidate hears at once, and can book another time while the offer is open.
         */
        post: operations["callOffConsultation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/interview-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how a job's interviews are held
         * @description Who asks what, for how long, in which formats. Version 0 holds nothing yet; save it with `If-Match: "0"`.
         */
        get: operations["getInterviewPlan"];
        /**
         * Set how a job's interviews are held
         * @description The same for every candidate of the job: a stage `first`, and `final` where there are two. All its interviewers take part. What they see as interviewers is without pay, whatever else they may see. Interviews that were offered before keep the people, length and questions they were offered with.
         */
        put: operations["replaceInterviewPlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}/interview-guide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the guide of a job's interview
         * @description The questions of both sides of the first interview, or of the `kind` asked for, in one language (the reader's, if left out), and who explains what: at an agency, who at the client.
         */
        get: operations["getInterviewGuide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/interviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See an application's interviews
         * @description In the order in which they were offered, with what was found in them.
         */
        get: operations["listApplicationInterviews"];
        put?: never;
        /**
         * Offer times for an interview
         * @description The candidate chooses one. People, length, formats and questions are those of the job's plan unless given; for a talk with a colleague and a visit of the site they are given. First and final interviews are held by interviewers, managers, recruiters, clients, hr and admins whose sites or client reach the job, and never by whoever introduced the candidate; a talk or a visit by referrers as well. Everybody named needs a calendar. The candidate is in one place at a time: what overlaps with another meeting of theirs is refused.
         */
        post: operations["offerInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/interviews/{interviewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Move an interview
         * @description Everybody gets the new invitation. A change of the format alone is a move, too.
         */
        patch: operations["moveInterview"];
        trace?: never;
    };
    "/v1/applications/{id}/interviews/{interviewId}/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List times at which all interviewers are free */
        get: operations["listInterviewTimes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/interviews/{interviewId}/book": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Book an interview for the candidate
         * @description At any quarter hour at which all interviewers can be booked. Where the time was just taken, the refusal lists the next free ones.
         */
        post: operations["bookInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/interviews/{interviewId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call an interview off
         * @description Everybody hears at once, and its time is free again.
         */
        post: operations["cancelInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/interviews/{interviewId}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record whether a talk with a colleague or a visit took place
         * @description Once its time has come, also after the application has ended; the last word counts. Once it was held, the candidate may write their thanks. A first or final interview has outcomes that say it.
         */
        post: operations["recordMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/interviews/{interviewId}/scorecards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write down what you found in an interview
         * @description By its interviewers, once each, after it has begun. The candidate may read this: write what you heard, not what you think of the person. Each question of the plan has its evidence, or why it was not asked. You read the others' once yours is in.
         */
        post: operations["submitScorecard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See the interviews you hold
         * @description In order of time, without those that were called off: from `from` (two weeks ago, if left out, so that those whose scorecard you owe are among them) for `days` days (28, if left out; at most 62), in the zone of your calendar. Times are kept for 90 days.
         */
        get: operations["listInterviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/interviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See an interview you hold */
        get: operations["getInterview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidate/{token}/interview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open the candidate's page about their interviews
         * @description What the link shows, as a page that needs no script. 404 where the link opens nothing.
         */
        get: operations["showInterviewPage"];
        put?: never;
        /**
         * Send a form of the page about interviews
         * @description `ask` sends a one-time code and answers with the page where it is typed; `confirm` does what it allows and leads back to the page (303).
         */
        post: operations["submitInterviewPage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate/interview-slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List free times for an interview
         * @description Times at which everybody who takes part is free, as long as the interview is.
         */
        get: operations["listInterviewSlots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate/interview-slot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Book an interview
         * @description Where the time was just taken, the refusal lists the next free ones. Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.
         */
        post: operations["bookOwnInterview"];
        /**
         * Call an interview off
         * @description Its time is free again. Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.
         */
        delete: operations["cancelOwnInterview"];
        options?: never;
        head?: never;
        /**
         * Move an interview
         * @description As often, and as long before it begins, as the calendars of those who hold it allow. Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.
         */
        patch: operations["moveOwnInterview"];
        trace?: never;
    };
    "/v1/candidate/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what you need for an interview
         * @description Such as step-free access, more time, or written questions; it holds for the interviews that follow, too. Those who hold it and the recruiter read it, to arrange it; it counts for nothing else. Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.
         */
        post: operations["askForAdjustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate/thank-you": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Thank those who interviewed you
         * @description Only if you like to, once for each interview that was held. It counts for nothing in what they write about it. Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.
         */
        post: operations["writeThankYou"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what became of your referrals
         * @description Newest first. Points are worth what is shown before tax.
         */
        get: operations["listReferrals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what you earned */
        get: operations["getPoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get your link to a job
         * @description The same member and job always have the same link.
         */
        post: operations["createShare"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kpis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures with definition, numerator, denominator, exclusions and n
         * @description Periods run from `from` to `to`, both included and widened to whole periods; the current one unless said. A stock (what is owed, the list) is of the end of a period: all months up to it, at most ten years back, are in it. Figures by recruiter are served once the organisation has recorded that the works council (NL) has agreed or the union (SE) was heard. Who is limited to sites sees figures of these sites only. Without the permission to see pay, figures of pay (`salary.*`, `alignment.gap.*`) are served by organisation or site, by quarter or year and by cohort, unfiltered, and withheld below five; so is to everybody, by activity, what candidates think of us (`experience.*`). What referrers are paid (`points.*`, `reward.*`) is served to finance and admins only.
         */
        get: operations["getKpis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kpis.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same figures as a table
         * @description Periods run from `from` to `to`, both included and widened to whole periods; the current one unless said. A stock (what is owed, the list) is of the end of a period: all months up to it, at most ten years back, are in it. Figures by recruiter are served once the organisation has recorded that the works council (NL) has agreed or the union (SE) was heard. Who is limited to sites sees figures of these sites only. Without the permission to see pay, figures of pay (`salary.*`, `alignment.gap.*`) are served by organisation or site, by quarter or year and by cohort, unfiltered, and withheld below five; so is to everybody, by activity, what candidates think of us (`experience.*`). What referrers are paid (`points.*`, `reward.*`) is served to finance and admins only. Beside the id of a group (`group`) stands what it is called (`groupName`).
         */
        get: operations["getKpisCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/kpis/definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What each figure means, and how you read it
         * @description `reading` says for whoever asks whether a figure is served however it is cut (`any`), coarsely cut alone (`coarse`), or not at all (`none`); sites limit it further. A figure that one does not read is left out of an answer that holds others; asked for alone, it is refused.
         */
        get: operations["getKpiDefinitions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/fairness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the interviewed candidates of a job were asked the same questions
         * @description First and final interviews that were held for the job in the quarter, in the organisation's zone, with every exception named: questions that were not asked and why, questions beyond the plan, another set of questions because the plan changed, another length or number of interviewers, missing scorecards, interviews that were only recorded as held. It names applications and questions, and no candidate. Counts by interviewer are served once the organisation has recorded that the works council (NL) has agreed or the union (SE) was heard.
         */
        get: operations["getFairness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What candidates answered when they were asked how it was
         * @description For hr alone. By organisation or site and by quarter or year of one year, in which they were asked; nothing finer. Withheld below five, and the next smallest with it where it could be worked out, as for `experience.cnps`. Texts come without name, application and date, in an order that tells nothing and in batches of five answers, so that none can be told from the others by comparing lists: those of a site and quarter while five come together in it; the rest once the quarter is over, by year, with the rest of the site; what is left then, once the year is over, with the rest of the organisation. What never comes together with four others is not shown. The text of somebody who was erased is gone; what they answered stays counted.
         */
        get: operations["listSurveys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The months of the ledger, and which of them are closed
         * @description From the first in which anything was posted to the one that runs, oldest first.
         */
        get: operations["listLedgerMonths"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/ledger/months/{month}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a month of the ledger
         * @description For good: nothing is posted in it any more, and what concerns it is posted in an open month. Months are closed when they are over, in the organisation's zone, and in their order. Closing one again answers as the first time. For finance that sees all sites.
         */
        post: operations["closeLedgerMonth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/liability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is owed to referrers, month by month
         * @description From the ledger: every entry counts in the month it was posted in, for the site it was posted for, in its own currency and at its own worth. A closed month never changes; corrections are posted in an open one. By month and currency, or by site as well; at most 60 months. Whoever is limited to sites sees these alone. Pending points stand beside it: they are of applications as they are now, and no liability yet.
         */
        get: operations["getLiability"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/liability.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a table
         * @description From the ledger: every entry counts in the month it was posted in, for the site it was posted for, in its own currency and at its own worth. A closed month never changes; corrections are posted in an open one. By month and currency, or by site as well; at most 60 months. Whoever is limited to sites sees these alone. Pending points stand beside it: they are of applications as they are now, and no liability yet. A line for each month, site and currency, then a line `total` for each currency, then pending points.
         */
        get: operations["getLiabilityCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the clients of an agency */
        get: operations["listClients"];
        put?: never;
        /**
         * Create a client
         * @description Agencies only: an employer has no clients.
         */
        post: operations["createClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a client */
        get: operations["getClient"];
        /**
         * Replace a client
         * @description The body is the whole setting; a field left out takes its default or is removed. Send the version you saw as If-Match.
         */
        put: operations["replaceClient"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the sites within your reach */
        get: operations["listSites"];
        put?: never;
        /**
         * Create a site
         * @description A workplace. Due dates follow its zone, hours and holidays; open Monday to Friday 08:30 to 17:30 unless you say otherwise. Its country's public holidays are known; `closedDays` are those of its own.
         */
        post: operations["createSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a site */
        get: operations["getSite"];
        /**
         * Replace a site
         * @description The body is the whole setting; a field left out takes its default or is removed. Send the version you saw as If-Match. Applications that arrived before keep the site's hours of the day they arrived.
         */
        put: operations["replaceSite"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the jobs within your reach */
        get: operations["listJobs"];
        put?: never;
        /**
         * Create a job
         * @description A vacancy at a site. Requirements are asked neutrally, and a "no" never declines anybody by itself. `watcherIds` are told of new applications; the first of them owns an application until somebody is assigned. `pay` is in minor units of its currency.
         */
        post: operations["createJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a job */
        get: operations["getJob"];
        /**
         * Replace a job
         * @description The body is the whole setting; a field left out takes its default or is removed. Send the version you saw as If-Match. Where `occupation` changes, pay accepted before stays among the comparables of the occupation that the job had, until the lists are written again (`npm run rebuild:views`).
         */
        put: operations["replaceJob"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List members */
        get: operations["listMembers"];
        put?: never;
        /**
         * Create a member
         * @description Adds somebody and sends them an invitation to sign in. Roles may be limited to sites; pay is a permission of its own (`seesPay`). An expert holds no other role but referrer, and so does a client's contact, who belongs to a client.
         */
        post: operations["createMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a member */
        get: operations["getMember"];
        /**
         * Replace a member
         * @description The body is the whole setting; a field left out takes its default or is removed. Send the version you saw as If-Match. `status: "left"` ends their access within a minute; the last active admin cannot leave or lose the role.
         */
        put: operations["replaceMember"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tracks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the published versions of the track */
        get: operations["listTracks"];
        put?: never;
        /**
         * Publish the next version of the track
         * @description Versions are added, never edited. New applications are pinned to it once the organisation names it as `trackVersion`; those that are under way stay on theirs. Every mistake in the document is reported at once, each with its pointer.
         */
        post: operations["publishTrack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tracks/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a version of the track */
        get: operations["getTrack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the published versions of the reward scheme */
        get: operations["listSchemes"];
        put?: never;
        /**
         * Publish the next version of the reward scheme
         * @description Versions are added, never edited: what was promised to a referrer under an earlier one stays. New applications are pinned to it once the organisation names it as `schemeVersion`.
         */
        post: operations["publishScheme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/schemes/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a version of the reward scheme */
        get: operations["getScheme"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who you are here, and what you may do
         * @description For every member, whatever their roles: what an interface has to know before it shows anything.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what you chose for yourself
         * @description Your language, and which summaries you get by mail: those that come to your roles.
         */
        get: operations["getPreferences"];
        /**
         * Choose your language and your summaries
         * @description A kind that is not named stays as it is; one that does not come to your roles is refused. The same again is harmless.
         */
        put: operations["replacePreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the lists that you come back to
         * @description Your own saved views of the list of applications: what each is narrowed to, never what was searched for. Version 0 holds nothing yet; save it with `If-Match: "0"`.
         */
        get: operations["getSavedViews"];
        /**
         * Save the lists that you come back to
         * @description All of them, in your order: at most 20, each name once. The same request again is harmless. What a view names and you do not see (any more) gives an empty list, not a refusal.
         */
        put: operations["replaceSavedViews"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read your organisation */
        get: operations["getOrganisation"];
        /**
         * Replace your organisation's settings
         * @description `trackVersion` and `schemeVersion` must be published and fit each other; new applications are pinned to them. `recruiterFiguresConsentedAt` is the day the works council (NL) agreed or the union (SE) was heard: only then figures by recruiter are served. `calendar` says who keeps the times of the compensation experts: this product (`built-in`, also where it is left out) or a business in Microsoft Bookings.
         */
        put: operations["replaceOrganisation"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/organisation/on-cost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Replace what an employer pays on top of a reward
         * @description Social security and the like, in percent of the reward: 0 to 200, or null where it is not known. Rewards of a hire (`reward.per_hire`) are served with it and without. A setting of the whole organisation, for finance that sees all sites, and admins; `If-Match` names the organisation's version.
         */
        put: operations["replaceOnCost"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mail-breaker": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read whether your organisation's mail leaves
         * @description Of what was sent in the last 24 hours since the last reset (50 mails at least), 2 % that bounced for good or 0.05 % that was called spam (two at least) warn, 4 % or 0.08 % stop all mail of your organisation, one-time codes included. Nothing is lost: it goes out once an admin resets the breaker, unless it is of no use any more. Other organisations' mail is not touched.
         */
        get: operations["getMailBreaker"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mail-breaker/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let your organisation's mail leave again
         * @description Once what made it bounce, or made people complain, is mended. Counts begin anew; what waited goes out within minutes. `If-Match` names the breaker's version: a reset that somebody else did meanwhile is not done twice.
         */
        post: operations["resetMailBreaker"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidate/{token}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Open the candidate's page about their details
         * @description What the link shows, as a page that needs no script. 404 where the link opens nothing.
         */
        get: operations["showDataPage"];
        put?: never;
        /**
         * Send a form of the page about a candidate's details
         * @description `ask` sends a one-time code and answers with the page where it is typed; `confirm` does what it allows and leads back to the page (303).
         */
        post: operations["submitDataPage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate/data-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get all that is kept about you
         * @description As JSON: your details, what was written about you, what happened, and which messages went out. Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.
         */
        post: operations["requestOwnData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Correct your details
         * @description What is not sent stays as it was; `null` takes a phone number or postcode back. Your e-mail address is changed by your contact person, because codes go there. With a number and a `preferredChannel` other than `email` your contact is asked to call where we would else send “no news yet”; what you need in writing comes by mail all the same. Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.
         */
        post: operations["correctOwnDetails"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/candidate/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to be erased
         * @description For 24 hours it can be taken back. Then your application ends, what was agreed on is called off, and within the hour nothing of you is left. Covered are this application and those that were merged into it; with `otherApplications` also all others here under the same e-mail address, each of which can be taken back by its own link. Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.
         */
        post: operations["askToBeErased"];
        /**
         * Take back that you want to be erased
         * @description As long as it has not begun. Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.
         */
        delete: operations["keepOwnDetails"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List erasures
         * @description Who asked to be erased, by application, what is held back, and the proof where it was done: what was removed, and how much of it. Oldest request first.
         */
        get: operations["listErasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/holds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the holds on an application
         * @description What is held of its person, on which ground and until when; also holds that have ended.
         */
        get: operations["listHolds"];
        put?: never;
        /**
         * Hold parts of what is kept of a person
         * @description On a ground of the law, until a day on which it is looked at again. An erasure goes on for everything else; the parts held are set apart, where privacy alone can read them, and the candidate is told which they are, why, and until when. Refused once the erasure has begun. What was said to the expert alone cannot be held.
         */
        post: operations["holdData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/holds/{holdId}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Renew a hold
         * @description It is still needed: it is looked at again on another day, within twelve months.
         */
        post: operations["renewHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/holds/{holdId}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a hold
         * @description Where the person was erased, what it held is erased within the hour. This is final.
         */
        post: operations["endHold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/applications/{id}/holds/{holdId}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read what is held of a person who was erased
         * @description Every reading stays in the application's history. Before the person is erased there is nothing to read here: it is where it always was.
         */
        post: operations["readHeldData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This contract as an OpenAPI 3.1 document */
        get: operations["getOpenApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This contract as a page to read */
        get: operations["getDocumentation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Who did it. A reading system reports under its `source`; `clock` is what time itself brought. */
        Actor: {
            /** @constant */
            kind: "member";
            memberId: string;
        } | {
            /** @constant */
            kind: "candidate";
        } | {
            /** @constant */
            kind: "system";
            source: string;
        } | {
            /** @constant */
            kind: "clock";
        };
        /** @description One item, side by side: what the candidate wants (`sought`; of shifts, those they cannot work: `impossible`), what the job says and what the offer says. Figures of pay, the gap and what is beside them are for those who may see pay. */
        AlignmentItemView: {
            /** @constant */
            kind: "duty";
            item: string;
            /** @enum {string} */
            level: "agreed" | "open" | "blocking";
            /** @enum {string} */
            reason: "fits" | "apart" | "too-far-apart" | "not-wanted" | "impossible" | "not-answered" | "not-stated" | "net-only" | "other-currency" | "distance-unknown";
            /** @enum {string} */
            against: "job" | "offer";
            waiver?: {
                /** @description Position of an event in its stream, from 1. */
                eventSeq: number;
                /** @enum {string} */
                reason: "candidate-accepts" | "offer-will-close-it" | "exception-approved" | "trial-agreed" | "other";
                /** @enum {string} */
                against?: "job" | "offer";
                note?: string;
                at: string;
                by: components["schemas"]["Actor"];
            };
            /** @enum {string} */
            outgrown?: "larger" | "not-closed";
            name: string;
            /** @enum {string} */
            sought?: "yes" | "no";
        } | {
            /** @constant */
            kind: "pay";
            item: string;
            /** @enum {string} */
            level: "agreed" | "open" | "blocking";
            /** @enum {string} */
            reason: "fits" | "apart" | "too-far-apart" | "not-wanted" | "impossible" | "not-answered" | "not-stated" | "net-only" | "other-currency" | "distance-unknown";
            /** @enum {string} */
            against: "job" | "offer";
            waiver?: {
                /** @description Position of an event in its stream, from 1. */
                eventSeq: number;
                /** @enum {string} */
                reason: "candidate-accepts" | "offer-will-close-it" | "exception-approved" | "trial-agreed" | "other";
                /** @enum {string} */
                against?: "job" | "offer";
                note?: string;
                at: string;
                by: components["schemas"]["Actor"];
            };
            /** @enum {string} */
            outgrown?: "larger" | "not-closed";
            gapBasisPoints?: number;
            sought?: {
                /** @description ISO 4217 code of three capitals. */
                currency: string;
                hoursPerWeek: number;
                gross?: {
                    amount: number;
                    /** @enum {string} */
                    period: "hour" | "week" | "month" | "year";
                };
                net?: {
                    amount: number;
                    /** @enum {string} */
                    period: "hour" | "week" | "month" | "year";
                };
                bonus?: number;
                fullTimeYear?: number;
            };
            job?: {
                currency: string;
                minimum: number;
                maximum: number;
            };
            offer?: {
                currency: string;
                fullTimeYear: number;
            };
            market?: components["schemas"]["BandView"];
            comparables?: components["schemas"]["ComparablesView"];
        } | {
            /** @constant */
            kind: "hours";
            item: string;
            /** @enum {string} */
            level: "agreed" | "open" | "blocking";
            /** @enum {string} */
            reason: "fits" | "apart" | "too-far-apart" | "not-wanted" | "impossible" | "not-answered" | "not-stated" | "net-only" | "other-currency" | "distance-unknown";
            /** @enum {string} */
            against: "job" | "offer";
            waiver?: {
                /** @description Position of an event in its stream, from 1. */
                eventSeq: number;
                /** @enum {string} */
                reason: "candidate-accepts" | "offer-will-close-it" | "exception-approved" | "trial-agreed" | "other";
                /** @enum {string} */
                against?: "job" | "offer";
                note?: string;
                at: string;
                by: components["schemas"]["Actor"];
            };
            /** @enum {string} */
            outgrown?: "larger" | "not-closed";
            gapBasisPoints?: number;
            sought?: number;
            job: number;
            offer?: number;
        } | {
            /** @constant */
            kind: "shifts";
            item: string;
            /** @enum {string} */
            level: "agreed" | "open" | "blocking";
            /** @enum {string} */
            reason: "fits" | "apart" | "too-far-apart" | "not-wanted" | "impossible" | "not-answered" | "not-stated" | "net-only" | "other-currency" | "distance-unknown";
            /** @enum {string} */
            against: "job" | "offer";
            waiver?: {
                /** @description Position of an event in its stream, from 1. */
                eventSeq: number;
                /** @enum {string} */
                reason: "candidate-accepts" | "offer-will-close-it" | "exception-approved" | "trial-agreed" | "other";
                /** @enum {string} */
                against?: "job" | "offer";
                note?: string;
                at: string;
                by: components["schemas"]["Actor"];
            };
            /** @enum {string} */
            outgrown?: "larger" | "not-closed";
            impossible?: ("early" | "day" | "late" | "night" | "weekend" | "on-call")[];
            job?: ("early" | "day" | "late" | "night" | "weekend" | "on-call")[];
        } | {
            /** @constant */
            kind: "place";
            item: string;
            /** @enum {string} */
            level: "agreed" | "open" | "blocking";
            /** @enum {string} */
            reason: "fits" | "apart" | "too-far-apart" | "not-wanted" | "impossible" | "not-answered" | "not-stated" | "net-only" | "other-currency" | "distance-unknown";
            /** @enum {string} */
            against: "job" | "offer";
            waiver?: {
                /** @description Position of an event in its stream, from 1. */
                eventSeq: number;
                /** @enum {string} */
                reason: "candidate-accepts" | "offer-will-close-it" | "exception-approved" | "trial-agreed" | "other";
                /** @enum {string} */
                against?: "job" | "offer";
                note?: string;
                at: string;
                by: components["schemas"]["Actor"];
            };
            /** @enum {string} */
            outgrown?: "larger" | "not-closed";
            sought?: {
                maximumKilometres?: number;
                kinds?: ("on-site" | "hybrid" | "remote")[];
            };
            job: {
                /** @enum {string} */
                kind?: "on-site" | "hybrid" | "remote";
                distanceKilometres?: number;
            };
            /** @enum {string} */
            offer?: "on-site" | "hybrid" | "remote";
        } | {
            /** @constant */
            kind: "atmosphere";
            item: string;
            /** @enum {string} */
            level: "agreed" | "open" | "blocking";
            /** @enum {string} */
            reason: "fits" | "apart" | "too-far-apart" | "not-wanted" | "impossible" | "not-answered" | "not-stated" | "net-only" | "other-currency" | "distance-unknown";
            /** @enum {string} */
            against: "job" | "offer";
            waiver?: {
                /** @description Position of an event in its stream, from 1. */
                eventSeq: number;
                /** @enum {string} */
                reason: "candidate-accepts" | "offer-will-close-it" | "exception-approved" | "trial-agreed" | "other";
                /** @enum {string} */
                against?: "job" | "offer";
                note?: string;
                at: string;
                by: components["schemas"]["Actor"];
            };
            /** @enum {string} */
            outgrown?: "larger" | "not-closed";
            sought?: ("calm" | "lively" | "small-team" | "large-team" | "independent" | "much-guidance")[];
            job?: ("calm" | "lively" | "small-team" | "large-team" | "independent" | "much-guidance")[];
        } | {
            /** @constant */
            kind: "start";
            item: string;
            /** @enum {string} */
            level: "agreed" | "open" | "blocking";
            /** @enum {string} */
            reason: "fits" | "apart" | "too-far-apart" | "not-wanted" | "impossible" | "not-answered" | "not-stated" | "net-only" | "other-currency" | "distance-unknown";
            /** @enum {string} */
            against: "job" | "offer";
            waiver?: {
                /** @description Position of an event in its stream, from 1. */
                eventSeq: number;
                /** @enum {string} */
                reason: "candidate-accepts" | "offer-will-close-it" | "exception-approved" | "trial-agreed" | "other";
                /** @enum {string} */
                against?: "job" | "offer";
                note?: string;
                at: string;
                by: components["schemas"]["Actor"];
            };
            /** @enum {string} */
            outgrown?: "larger" | "not-closed";
            sought?: {
                /** @enum {string} */
                notice: "given" | "not-given" | "not-needed";
                /**
                 * Format: date
                 * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                 */
                earliest?: string;
            };
            /**
             * Format: date
             * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
             */
            offer?: string;
        };
        /** @description What a candidate wants beside the job and the offer. */
        AlignmentView: {
            applicationId: string;
            items: components["schemas"]["AlignmentItemView"][];
            /** @description The items that keep the final interview and the offer waiting: blocking ones without a waiver that holds. */
            waitsFor: string[];
            /**
             * @description Experience and skills they say they have: who they are compared with.
             * @enum {string}
             */
            experience?: "none" | "under-2-years" | "2-to-5-years" | "5-to-10-years" | "over-10-years";
            skills?: string[];
        };
        AllowedOutcome: {
            milestone: string;
            outcome: string;
            label: string;
            /** @enum {string} */
            colour: "green" | "amber" | "red";
            /** @description Fields of the request without which it is refused, as paths: `details.startsAt`, `reviewBy`, or `reason` where a condition does not hold now (`effects.warning` says which). Where it implies others, `confirm` comes on top. */
            needs: string[];
            /** @description Fields that may be given as well, as paths. */
            mayCarry: string[];
            /** @description Whether `reviewBy` is among `needs`. */
            needsReviewBy: boolean;
            effects: components["schemas"]["Effects"];
        };
        /** @description Who gave an answer, when and how it reached us. */
        AnswerSourceView: {
            /** @description Position of an event in its stream, from 1. */
            eventSeq: number;
            givenAt: string;
            /** @enum {string} */
            channel: "page" | "phone" | "video" | "in-person" | "email";
            by: components["schemas"]["Actor"];
        };
        AnswerSupport: {
            /** @enum {string} */
            answer: "accepted" | "declined";
            consent?: ("expert" | "recruiter")[];
            code: string;
        };
        AnswerSurvey: {
            recommend: number;
            clarity: number;
            respect: number;
            text?: string;
            mayContact: boolean;
            code: string;
        };
        /** @description What was stated at once: the answers that were new or changed, and those taken back. */
        AnswersVersionView: {
            /** @description Position of an event in its stream, from 1. */
            eventSeq: number;
            givenAt: string;
            /** @enum {string} */
            channel: "page" | "phone" | "video" | "in-person" | "email";
            by: components["schemas"]["Actor"];
            version: number;
            recordedAt: string;
            answers: components["schemas"]["AnswersView"];
            cleared: ("duties" | "pay" | "hoursPerWeek" | "impossibleShifts" | "place" | "atmosphere" | "experience" | "skills" | "reasonForChange" | "start" | "otherProcesses")[];
        };
        /** @description Answers as members get them. Pay is for those who may see pay, the deadline of other processes for recruiters. With whom these are has no field here, so that it cannot leave by it. */
        AnswersView: {
            duties?: {
                [key: string]: "yes" | "no";
            };
            pay?: {
                /** @description ISO 4217 code of three capitals. */
                currency: string;
                hoursPerWeek: number;
                gross?: {
                    amount: number;
                    /** @enum {string} */
                    period: "hour" | "week" | "month" | "year";
                };
                net?: {
                    amount: number;
                    /** @enum {string} */
                    period: "hour" | "week" | "month" | "year";
                };
                bonus?: number;
            };
            hoursPerWeek?: number;
            impossibleShifts?: ("early" | "day" | "late" | "night" | "weekend" | "on-call")[];
            place?: {
                maximumKilometres?: number;
                kinds?: ("on-site" | "hybrid" | "remote")[];
            };
            atmosphere?: ("calm" | "lively" | "small-team" | "large-team" | "independent" | "much-guidance")[];
            /** @enum {string} */
            experience?: "none" | "under-2-years" | "2-to-5-years" | "5-to-10-years" | "over-10-years";
            skills?: string[];
            start?: {
                /** @enum {string} */
                notice: "given" | "not-given" | "not-needed";
                /**
                 * Format: date
                 * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                 */
                earliest?: string;
            };
            reasonForChange?: {
                reasons: ("pay" | "hours" | "distance" | "work-itself" | "colleagues" | "growth" | "contract-ends" | "no-job-now" | "other")[];
                words?: string;
            };
            otherProcesses?: {
                inOthers: boolean;
                /** @constant */
                consent?: true;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                 */
                deadline?: string;
            };
        };
        ApplicationRow: {
            applicationId: string;
            /** @description Position of an event in its stream, from 1. */
            eventSeq: number;
            /** @enum {string} */
            state: "live" | "archived" | "hired";
            candidate: {
                candidateId: string;
                name: string;
            };
            jobId: string;
            siteId: string;
            clientId?: string;
            recruiterId?: string;
            referrerId?: string;
            /** @description The open milestone; missing once all are reached. */
            milestone?: string;
            lastOutcome?: {
                /** @description Position of an event in its stream, from 1. */
                eventSeq: number;
                milestone: string;
                outcome: string;
                /** @enum {string} */
                colour: "green" | "amber" | "red";
                effectiveAt: string;
            };
            /**
             * @description Only of live applications.
             * @enum {string}
             */
            status?: "with-us" | "with-candidate" | "overdue";
            /**
             * @description Who has to act next. `us` and `manager` show as `with-us`, `candidate` as `with-candidate`.
             * @enum {string}
             */
            owner: "us" | "candidate" | "manager";
            reviewAt?: string;
            /** @description The day the candidate was told to hear by. */
            promisedBy?: string;
            receivedAt: string;
            updatedAt: string;
            checkFirst: boolean;
            newToSector: boolean;
            test: boolean;
            /** @description Logged tries and conversations. */
            contacts: number;
            openTasks: number;
        };
        ApplicationRowPage: {
            items: components["schemas"]["ApplicationRow"][];
            nextCursor?: string;
        };
        ApplicationState: {
            applicationId: string;
            /** @description Position of an event in its stream, from 1. */
            eventSeq: number;
            /** @enum {string} */
            state: "live" | "archived" | "hired";
            archivedBecause?: {
                /** @enum {string} */
                kind: "outcome" | "by-hand" | "merged";
                /** @description Position of an event in its stream, from 1. */
                eventSeq?: number;
                reason?: string;
                into?: string;
                reopenUntil?: string;
            };
            candidateId: string;
            jobId: string;
            siteId: string;
            clientId?: string;
            recruiterId?: string;
            referrerId?: string;
            displacedReferrerId?: string;
            /** @enum {string} */
            source: "share" | "api" | "hand" | "import";
            test: boolean;
            externalRef?: string;
            receivedAt: string;
            firstContactDue: string;
            newToSector: boolean;
            checkFirst: string[];
            openMilestone?: string;
            milestones: components["schemas"]["MilestoneView"][];
            step: {
                /**
                 * @description Who has to act next. `us` and `manager` show as `with-us`, `candidate` as `with-candidate`.
                 * @enum {string}
                 */
                owner: "us" | "candidate" | "manager";
                reviewAt?: string;
            };
            promise?: {
                byDay: string;
                until: string;
                /** @enum {string} */
                status: "open" | "kept" | "missed";
                moved: boolean;
            };
            confirmations: {
                confirmationId: string;
                milestone: string;
                outcome: string;
                requestedAt: string;
            }[];
            contacts: {
                /** @description Position of an event in its stream, from 1. */
                eventSeq: number;
                /** @enum {string} */
                channel: "phone" | "email" | "text" | "whatsapp" | "in-person" | "video";
                /** @enum {string} */
                direction: "out" | "in";
                /** @enum {string} */
                result: "spoke" | "left-message" | "no-answer";
                at: string;
                by: components["schemas"]["Actor"];
                noteId?: string;
            }[];
            points: {
                earned: number;
                pending: {
                    milestone: string;
                    points: number;
                }[];
            };
            mergedWith: string[];
            offers: components["schemas"]["OfferView"][];
            support?: components["schemas"]["SupportView"];
            competingDeadline?: string;
            shortlistRank?: number;
        };
        ApplicationView: {
            applicationId: string;
            /** @description Position of an event in its stream, from 1. */
            eventSeq: number;
            /** @enum {string} */
            state: "live" | "archived" | "hired";
            archivedBecause?: {
                /** @enum {string} */
                kind: "outcome" | "by-hand" | "merged";
                /** @description Position of an event in its stream, from 1. */
                eventSeq?: number;
                reason?: string;
                into?: string;
                reopenUntil?: string;
            };
            candidateId: string;
            jobId: string;
            siteId: string;
            clientId?: string;
            recruiterId?: string;
            referrerId?: string;
            displacedReferrerId?: string;
            /** @enum {string} */
            source: "share" | "api" | "hand" | "import";
            test: boolean;
            externalRef?: string;
            receivedAt: string;
            firstContactDue: string;
            newToSector: boolean;
            checkFirst: string[];
            openMilestone?: string;
            milestones: components["schemas"]["MilestoneView"][];
            step: {
                /**
                 * @description Who has to act next. `us` and `manager` show as `with-us`, `candidate` as `with-candidate`.
                 * @enum {string}
                 */
                owner: "us" | "candidate" | "manager";
                reviewAt?: string;
            };
            promise?: {
                byDay: string;
                until: string;
                /** @enum {string} */
                status: "open" | "kept" | "missed";
                moved: boolean;
            };
            confirmations: {
                confirmationId: string;
                milestone: string;
                outcome: string;
                requestedAt: string;
                refusable: boolean;
                confirmable: boolean;
            }[];
            contacts: {
                /** @description Position of an event in its stream, from 1. */
                eventSeq: number;
                /** @enum {string} */
                channel: "phone" | "email" | "text" | "whatsapp" | "in-person" | "video";
                /** @enum {string} */
                direction: "out" | "in";
                /** @enum {string} */
                result: "spoke" | "left-message" | "no-answer";
                at: string;
                by: components["schemas"]["Actor"];
                noteId?: string;
            }[];
            points: {
                earned: number;
                pending: {
                    milestone: string;
                    points: number;
                }[];
            };
            mergedWith: string[];
            offers: components["schemas"]["OfferView"][];
            support?: components["schemas"]["SupportView"];
            competingDeadline?: string;
            shortlistRank?: number;
            /** @enum {string} */
            status: "with-us" | "with-candidate" | "overdue";
            candidate: {
                name: string;
                phone?: string;
                email?: string;
                preferredChannel?: string;
                /** @enum {string} */
                locale?: "en" | "nl" | "sv" | "ja";
                postcode?: string;
                distance?: {
                    km: number;
                    note: string;
                };
                movingCloser?: boolean;
                about?: string;
                answers?: {
                    [key: string]: boolean;
                };
                version: number;
            };
            referrer?: {
                memberId: string;
                name: string;
            };
            recruiter?: {
                memberId: string;
                name: string;
            };
            notes: {
                noteId: string;
                text: string;
            }[];
            duplicates: components["schemas"]["DuplicateView"][];
            /**
             * Format: date
             * @description The last day, in the site's zone, on which the candidate may be told of other jobs: they said that they want to be.
             */
            keptUntil?: string;
            allowedOutcomes: components["schemas"]["AllowedOutcome"][];
            tasks: components["schemas"]["TaskView"][];
        };
        /** @description The answer to who asks to be erased. */
        AskedErasure: {
            /** @enum {string} */
            status: "none" | "asked" | "begun" | "done";
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
             */
            askedAt?: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
             */
            due?: string;
            /** @description Other applications here under the same e-mail address: how many are erased as well, and how many are not. */
            otherApplications?: {
                covered: number;
                left: number;
            };
        };
        AskForAdjustment: {
            interviewId: string;
            text: string;
            code: string;
        };
        AskToBeErased: {
            otherApplications?: boolean;
            code: string;
        };
        /** @description The band of the labour market, gross for a full-time year in whole minor units. */
        BandView: {
            occupation: string;
            /** @enum {string} */
            country: "GB" | "NL" | "SE" | "JP";
            currency: string;
            date: string;
            p25: number;
            p50: number;
            p75: number;
            n: number;
            source: string;
            /** @description Of the median, against the band dated nearest to 12 months earlier; absent where none lies within two months. */
            changeBasisPoints?: number;
        };
        BookConsultation: {
            /**
             * Format: date-time
             * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
             */
            startsAt?: string;
            expertId?: string;
            holdId?: string;
            /** @description In which times are told and written: an IANA name. */
            timeZone: string;
            worries?: string;
            floor?: string;
            code: string;
        };
        BriefView: {
            /** @constant */
            reader: "expert";
            consultationId: string;
            applicationId: string;
            expertId: string;
            startsAt: string;
            endsAt: string;
            /** @enum {string} */
            status: "booked" | "started" | "held" | "no-show" | "cancelled";
            preparedAt?: string;
            frozenAt?: string;
            profile: {
                candidateId: string;
                name: string;
                jobId: string;
                jobTitle?: string;
                siteId: string;
                appliedAt: string;
                test: boolean;
                newToSector: boolean;
                reached: {
                    milestone: string;
                    label: string;
                    outcome: string;
                    at: string;
                }[];
            };
            competingDeadline?: string;
            alignment: components["schemas"]["AlignmentView"];
            offers: {
                offerId: string;
                /** @enum {string} */
                status: "draft" | "told" | "sent" | "negotiating" | "accepted" | "declined" | "expired" | "withdrawn" | "discarded";
                /** @description Until when the candidate can say yes; a working day of grace comes on top. */
                expiresAt?: string;
                acceptedVersion?: number;
                versions: components["schemas"]["OfferVersionView"][];
                /** @description Contacts between employer (or client) and candidate about the offer, without what was noted. */
                contacts: {
                    /** @description Position of an event in its stream, from 1. */
                    eventSeq: number;
                    /** @enum {string} */
                    channel: "phone" | "email" | "text" | "whatsapp" | "in-person" | "video";
                    /** @enum {string} */
                    direction: "out" | "in";
                    /** @enum {string} */
                    by: "employer" | "client" | "candidate";
                    at: string;
                }[];
            }[];
            contacts: {
                channel?: string;
                /** @enum {string} */
                direction?: "in" | "out";
                result: string;
                at: string;
            }[];
            expectations: components["schemas"]["ExpertExpectationsView"];
            joinLink?: string;
            worries?: string;
            floor?: string;
            outcome?: {
                heldAt: string;
                topics: ("base-pay" | "bonus" | "sign-on" | "allowances" | "hours" | "start-date" | "place" | "benefits" | "contract" | "competing-offer" | "other")[];
                followUpOn?: string;
                agreed?: string;
                concerns?: string;
                notes?: string;
            };
        } | {
            /** @constant */
            reader: "recruiter";
            consultationId: string;
            applicationId: string;
            expertId: string;
            startsAt: string;
            endsAt: string;
            /** @enum {string} */
            status: "booked" | "started" | "held" | "no-show" | "cancelled";
            preparedAt?: string;
            frozenAt?: string;
            profile: {
                candidateId: string;
                name: string;
                jobId: string;
                jobTitle?: string;
                siteId: string;
                appliedAt: string;
                test: boolean;
                newToSector: boolean;
                reached: {
                    milestone: string;
                    label: string;
                    outcome: string;
                    at: string;
                }[];
            };
            competingDeadline?: string;
            alignment: components["schemas"]["AlignmentView"];
            offers: {
                offerId: string;
                /** @enum {string} */
                status: "draft" | "told" | "sent" | "negotiating" | "accepted" | "declined" | "expired" | "withdrawn" | "discarded";
                /** @description Until when the candidate can say yes; a working day of grace comes on top. */
                expiresAt?: string;
                acceptedVersion?: number;
                versions: components["schemas"]["OfferVersionView"][];
                /** @description Contacts between employer (or client) and candidate about the offer, without what was noted. */
                contacts: {
                    /** @description Position of an event in its stream, from 1. */
                    eventSeq: number;
                    /** @enum {string} */
                    channel: "phone" | "email" | "text" | "whatsapp" | "in-person" | "video";
                    /** @enum {string} */
                    direction: "out" | "in";
                    /** @enum {string} */
                    by: "employer" | "client" | "candidate";
                    at: string;
                }[];
            }[];
            contacts: {
                channel?: string;
                /** @enum {string} */
                direction?: "in" | "out";
                result: string;
                at: string;
            }[];
            expectations: components["schemas"]["ExpectationsView"];
            outcome?: {
                heldAt: string;
                agreed?: string;
            };
        };
        /** @description Who keeps the experts' times: this product, or a business in the organisation's Microsoft Bookings, reached by an app registration of its own tenant. `staff` says which member is which member of staff there. */
        CalendarChoice: {
            /** @constant */
            kind: "built-in";
        } | {
            /** @constant */
            kind: "bookings";
            businessId: string;
            serviceId: string;
            tenantId: string;
            clientId: string;
            secretName: string;
            staff: {
                [key: string]: string;
            };
        };
        CancelOwnInterview: {
            interviewId: string;
            code: string;
        };
        /** @description What the caller says of a person. One of e-mail and phone is needed: somebody has to be able to reach them. */
        CandidateInput: {
            name: string;
            /** Format: email */
            email?: string;
            phone?: string;
            postcode?: string;
            /** @enum {string} */
            locale?: "en" | "nl" | "sv" | "ja";
            newToSector?: boolean;
            movingCloser?: boolean;
            about?: string;
        };
        CandidateLinkMade: {
            /** @description Opens the application to whoever holds it: to be handed to the candidate and to nobody else. */
            url: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
             */
            expiresAt: string;
        };
        CandidateLinkRevoked: {
            /** @description Position of an event in its stream, from 1. */
            eventSeq: number;
        };
        /** @description A form of the candidate's first page: help with the offer, and the talk with the expert. */
        CandidatePageForm: {
            /** @enum {string} */
            step: "ask" | "confirm";
            /** @description In which times are told and written: an IANA name. */
            timeZone?: string;
            code?: string;
            /** @enum {string} */
            action: "support" | "withdraw-consent" | "more-time" | "book" | "move" | "cancel";
            /** @enum {string} */
            answer?: "accepted" | "declined";
            /**
             * @description Who may read, each a box that is ticked.
             * @constant
             */
            expert?: "yes";
            /** @constant */
            recruiter?: "yes";
            /** @description Beginning and expert of the chosen time, with a blank between them. */
            slot?: string;
            worries?: string;
        };
        /** @description What every command of a candidate answers: what folds from the stream alone, so that repeats get the same bytes. */
        CandidateState: {
            /** @description Position of an event in its stream, from 1. */
            eventSeq: number;
            /** @enum {string} */
            state: "live" | "ended" | "hired";
            /**
             * Format: date-time
             * @description By when your message is answered, while one waits.
             */
            answerBy?: string;
            /** @description Which questions were answered, and what the candidate confirmed was explained to them. */
            answered: ("duties" | "pay" | "hoursPerWeek" | "impossibleShifts" | "place" | "atmosphere" | "experience" | "skills" | "reasonForChange" | "start" | "otherProcesses")[];
            confirmed: ("duties" | "hours" | "place" | "atmosphere" | "pay" | "path")[];
            support: components["schemas"]["CandidateSupport"];
            consultation?: components["schemas"]["OwnConsultation"];
            interviews: components["schemas"]["OwnInterview"][];
        };
        /** @description Help with the offer, as the candidate knows of it: what was not offered is not told apart from what was skipped. */
        CandidateSupport: {
            /** @enum {string} */
            status: "not-offered" | "offered" | "accepted" | "declined" | "booked" | "held" | "no-show";
            consent: ("expert" | "recruiter")[];
            /**
             * Format: date-time
             * @description When the employer was asked for more time, because no slot was free before the offer's deadline.
             */
            moreTimeAskedAt?: string;
        };
        ChooseInterviewTime: {
            interviewId: string;
            /**
             * Format: date-time
             * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
             */
            startsAt: string;
            /** @enum {string} */
            format: "in-person" | "video" | "phone";
            /** @description In which times are told and written: an IANA name. */
            timeZone: string;
            code: string;
        };
        /** @description Whom an agency recruits for; its contacts are members with the role `client`. */
        Client: {
            clientId: string;
            name: string;
            version: number;
        };
        /** @description What a code is asked for: an action with the request it shall allow, as it will be sent but for the code. */
        CodeRequest: {
            /** @constant */
            action: "support";
            request: {
                /** @enum {string} */
                answer: "accepted" | "declined";
                consent?: ("expert" | "recruiter")[];
            };
        } | {
            /** @constant */
            action: "withdraw-consent";
            request?: Record<string, never>;
        } | {
            /** @constant */
            action: "more-time";
            request?: Record<string, never>;
        } | {
            /** @constant */
            action: "book";
            request: {
                /**
                 * Format: date-time
                 * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
                 */
                startsAt?: string;
                expertId?: string;
                holdId?: string;
                /** @description In which times are told and written: an IANA name. */
                timeZone: string;
                worries?: string;
                floor?: string;
            };
        } | {
            /** @constant */
            action: "move";
            request: {
                /**
                 * Format: date-time
                 * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
                 */
                startsAt?: string;
                expertId?: string;
                holdId?: string;
                /** @description In which times are told and written: an IANA name. */
                timeZone: string;
            };
        } | {
            /** @constant */
            action: "cancel";
            request?: Record<string, never>;
        } | {
            /** @constant */
            action: "expectations";
            request: {
                version: number;
                duties?: {
                    [key: string]: "yes" | "no";
                };
                pay?: {
                    currency: string;
                    hoursPerWeek: number;
                    gross?: {
                        amount: number;
                        /** @enum {string} */
                        period: "hour" | "week" | "month" | "year";
                    };
                    net?: {
                        amount: number;
                        /** @enum {string} */
                        period: "hour" | "week" | "month" | "year";
                    };
                    bonus?: number;
                };
                hoursPerWeek?: number;
                impossibleShifts?: ("early" | "day" | "late" | "night" | "weekend" | "on-call")[];
                atmosphere?: ("calm" | "lively" | "small-team" | "large-team" | "independent" | "much-guidance")[];
                /** @enum {string} */
                experience?: "none" | "under-2-years" | "2-to-5-years" | "5-to-10-years" | "over-10-years";
                skills?: string[];
                place?: {
                    maximumKilometres?: number;
                    kinds?: ("on-site" | "hybrid" | "remote")[];
                };
                start?: {
                    /** @enum {string} */
                    notice: "given" | "not-given" | "not-needed";
                    /**
                     * Format: date
                     * @description A day as callers write it: one that the calendar has.
                     */
                    earliest?: string;
                };
                reasonForChange?: {
                    reasons: ("pay" | "hours" | "distance" | "work-itself" | "colleagues" | "growth" | "contract-ends" | "no-job-now" | "other")[];
                    words?: string | null;
                };
                otherProcesses?: {
                    inOthers: boolean;
                    /** @constant */
                    consent?: true;
                    /**
                     * Format: date-time
                     * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
                     */
                    deadline?: string;
                    words?: string | null;
                };
                takeBack?: ("duties" | "pay" | "hoursPerWeek" | "impossibleShifts" | "place" | "atmosphere" | "experience" | "skills" | "reasonForChange" | "start" | "otherProcesses")[];
            };
        } | {
            /** @constant */
            action: "explanations";
            request: {
                topics: ("duties" | "hours" | "place" | "atmosphere" | "pay" | "path")[];
            };
        } | {
            /** @constant */
            action: "interview-book";
            request: {
                interviewId: string;
                /**
                 * Format: date-time
                 * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
                 */
                startsAt: string;
                /** @enum {string} */
                format: "in-person" | "video" | "phone";
                /** @description In which times are told and written: an IANA name. */
                timeZone: string;
            };
        } | {
            /** @constant */
            action: "interview-move";
            request: {
                interviewId: string;
                /**
                 * Format: date-time
                 * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
                 */
                startsAt: string;
                /** @enum {string} */
                format: "in-person" | "video" | "phone";
                /** @description In which times are told and written: an IANA name. */
                timeZone: string;
            };
        } | {
            /** @constant */
            action: "interview-cancel";
            request: {
                interviewId: string;
            };
        } | {
            /** @constant */
            action: "adjustments";
            request: {
                interviewId: string;
                text: string;
            };
        } | {
            /** @constant */
            action: "thank-you";
            request: {
                interviewId: string;
                /** @enum {string} */
                template: "thanks" | "thanks-and-keen" | "thanks-and-question";
                line: string;
            };
        } | {
            /** @constant */
            action: "message";
            request: {
                text: string;
            };
        } | {
            /** @constant */
            action: "withdraw";
            request?: {
                reason?: string;
            };
        } | {
            /** @constant */
            action: "survey";
            request: {
                recommend: number;
                clarity: number;
                respect: number;
                text?: string;
                mayContact: boolean;
            };
        } | {
            /** @constant */
            action: "keep-for-other-jobs";
            request?: Record<string, never>;
        } | {
            /** @constant */
            action: "end-keeping";
            request?: Record<string, never>;
        } | {
            /** @constant */
            action: "data-request";
            request?: Record<string, never>;
        } | {
            /** @constant */
            action: "correct-details";
            request: {
                name?: string;
                phone?: string | null;
                postcode?: string | null;
                /** @enum {string} */
                locale?: "en" | "nl" | "sv" | "ja";
                /** @enum {string} */
                preferredChannel?: "phone" | "email" | "text" | "whatsapp";
            };
        } | {
            /** @constant */
            action: "erase";
            request?: {
                otherApplications?: boolean;
            };
        } | {
            /** @constant */
            action: "keep-details";
            request?: Record<string, never>;
        };
        CodeSent: {
            /** @enum {string} */
            action: "support" | "withdraw-consent" | "more-time" | "book" | "move" | "cancel" | "expectations" | "explanations" | "interview-book" | "interview-move" | "interview-cancel" | "adjustments" | "thank-you" | "data-request" | "correct-details" | "erase" | "keep-details" | "message" | "withdraw" | "survey" | "keep-for-other-jobs" | "end-keeping";
            /** @constant */
            sentBy: "email";
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
             */
            goodUntil: string;
        };
        /** @description Percentiles of what the organisation's own people accepted, gross for a full-time year in whole minor units: of five or more for the same job or else its occupation, narrowed as far as five are left and five, or nobody, outside. Never a person, and never somebody's very pay: p25 is rounded down, p50 to the nearest, p75 up. */
        ComparablesView: {
            /** @enum {string} */
            by: "job" | "occupation";
            narrowedBy: ("skills" | "experience" | "hours")[];
            currency: string;
            n: number;
            /** @description The step that the figures are rounded to: 2 to 5 % of the median. */
            roundedTo: number;
            p25: number;
            p50: number;
            p75: number;
        };
        /** @description An offer's figures as they are entered: whole minor units of one ISO 4217 currency; unknown fields are refused. */
        CompensationInput: {
            currency: string;
            base: {
                amount: number;
                /** @enum {string} */
                period: "hour" | "week" | "month" | "year";
            };
            hoursPerWeek: number;
            weeksPerYear: number;
            fullTimeHoursPerWeek: number;
            guaranteedBonus?: number;
            signOn?: number;
            allowances?: {
                /** @enum {string} */
                kind: "travel" | "shift" | "housing" | "meals" | "childcare" | "equipment" | "other";
                amount: number;
                /** @enum {string} */
                period: "month" | "year" | "once";
            }[];
            targetBonus?: number;
            benefits?: ("pension" | "health-insurance" | "company-car" | "lease-bicycle" | "phone" | "training" | "extra-leave" | "parental-leave" | "remote-work" | "childcare-place" | "meals" | "other")[];
            /**
             * Format: date
             * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
             */
            startDate?: string;
            place?: {
                /** @enum {string} */
                kind: "on-site" | "hybrid" | "remote";
                siteId?: string;
            };
        };
        /**
         * @description What should hold before an outcome is chosen. A condition that does not hold warns; going on needs a reason.
         *     - `tries`: so many tries, over so many channels (all the candidate gave, at most these), over so many working days
         *     - `reminders`: so many reminders sent and so many working days gone since the times were offered
         *     - `missed-before`: it is the second miss at this milestone, or nobody answered in time to the first
         *     - `offer-ran-out`: the offer's expiry and one working day of grace are past
         *     - `calls-after-start`: so many working days since the agreed start, with a call logged
         *     - `scorecards`: everybody who held the interview has written down what they found, where it was planned here
         */
        Condition: {
            /** @constant */
            kind: "tries";
            tries: number;
            channels: number;
            workingDays: number;
        } | {
            /** @constant */
            kind: "reminders";
            reminders: number;
            workingDays: number;
        } | {
            /** @constant */
            kind: "missed-before";
        } | {
            /** @constant */
            kind: "offer-ran-out";
            graceWorkingDays: number;
        } | {
            /** @constant */
            kind: "calls-after-start";
            workingDays: number;
        } | {
            /** @constant */
            kind: "scorecards";
        };
        ConfirmationAsked: {
            confirmationId: string;
            /** @description Position of an event in its stream, from 1. */
            eventSeq: number;
        };
        ConfirmExplanations: {
            topics: ("duties" | "hours" | "place" | "atmosphere" | "pay" | "path")[];
            code: string;
        };
        /** @description A talk as its expert sees it. */
        ConsultationView: {
            consultationId: string;
            applicationId: string;
            candidate: {
                candidateId: string;
                name: string;
            };
            /** @description Of an application that only tries things out: no figure counts it. */
            test: boolean;
            jobId: string;
            startsAt: string;
            endsAt: string;
            /** @description The candidate's zone, and the clock time they were told there. */
            timeZone: string;
            told: string;
            /** @enum {string} */
            status: "booked" | "started" | "held" | "no-show" | "cancelled";
            preparedAt?: string;
            heldAt?: string;
            /** @description A day to speak again, as agreed. */
            followUpOn?: string;
            joinLink?: string;
        };
        CorrectDetails: {
            name?: string;
            phone?: string | null;
            postcode?: string | null;
            /** @enum {string} */
            locale?: "en" | "nl" | "sv" | "ja";
            /** @enum {string} */
            preferredChannel?: "phone" | "email" | "text" | "whatsapp";
            code: string;
        };
        CreateApplication: {
            jobId: string;
            candidate: components["schemas"]["CandidateInput"];
            /** @description Requirement id → whether it is met. */
            answers?: {
                [key: string]: boolean;
            };
            referrerId?: string;
            /**
             * @description `api`: the candidate applied themselves in another system. Else somebody entered it by hand.
             * @enum {string}
             */
            source?: "hand" | "api";
            /**
             * Format: date-time
             * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
             */
            receivedAt?: string;
            externalRef?: string;
            test?: boolean;
        };
        CreateShare: {
            jobId: string;
        };
        /** @description A form of the candidate's page about their details. */
        DataPageForm: {
            /** @enum {string} */
            step: "ask" | "confirm";
            /** @description In which times are told and written: an IANA name. */
            timeZone?: string;
            code?: string;
            /** @enum {string} */
            action: "data-request" | "correct-details" | "erase" | "keep-details";
            name?: string;
            phone?: string;
            postcode?: string;
            channel?: string;
            locale?: string;
            /** @constant */
            otherApplications?: "yes";
        };
        /** @description Which days of free times are shown: today and thirty days on unless given, at most 62. */
        DaysOfTimes: {
            /**
             * Format: date
             * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
             */
            from?: string;
            /**
             * Format: date
             * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
             */
            to?: string;
            /** @description In which times are told and written: an IANA name. */
            timeZone?: string;
        };
        DifferenceView: {
            /** @description Path of the field, for example `base.amount`; `before` or `after` is absent where a version lacks it. */
            field: string;
            before?: unknown;
            after?: unknown;
        };
        DuplicateView: {
            applicationId: string;
            matches: ("email" | "phone" | "name-and-postcode")[];
            jobId: string;
            receivedAt: string;
            /** @enum {string} */
            state: "live" | "archived" | "hired";
        };
        /** @description A part of the work, named so that a candidate can say yes or no to it. */
        Duty: {
            dutyId: string;
            name: string;
        };
        /** @description Who is told what, and when, if an outcome is chosen. */
        Effects: {
            points: number;
            archives: boolean;
            closesAsHired: boolean;
            implies: {
                milestone: string;
                outcome: string;
                label: string;
            }[];
            /**
             * @description Who has to act next. `us` and `manager` show as `with-us`, `candidate` as `with-candidate`.
             * @enum {string}
             */
            nextOwner?: "us" | "candidate" | "manager";
            reviewAt?: string;
            messages: {
                /** @enum {string} */
                to: "candidate" | "referrer" | "recruiter" | "expert" | "interviewer" | "client" | "manager" | "hr" | "privacy";
                message: string;
                notBefore?: string;
            }[];
            /** @description What warns. Where it is a condition that does not hold, `needs` names `reason`. */
            warning?: string;
            /** @description That condition by a code, with how far it is, for who says it in a language of their own. */
            unmet?: {
                /** @enum {string} */
                code: "too-few-tries" | "no-times-offered" | "too-few-reminders" | "first-miss" | "answered-after-miss" | "may-still-answer" | "no-offer" | "offer-still-runs" | "no-start-date" | "too-soon-after-start" | "scorecards-missing";
                tries?: {
                    done: number;
                    needed: number;
                };
                channels?: {
                    done: number;
                    needed: number;
                };
                reminders?: {
                    done: number;
                    needed: number;
                };
                scorecards?: {
                    done: number;
                    needed: number;
                };
                workingDays?: {
                    done: number;
                    needed: number;
                };
                /**
                 * Format: date
                 * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                 */
                until?: string;
                called?: boolean;
            };
            /** @enum {string} */
            confirmedBy?: "hr" | "hr-second-person";
        };
        /** @description All answers as they are now: what is left out was taken back. */
        ExpectationsInput: {
            duties?: {
                [key: string]: "yes" | "no";
            };
            pay?: {
                currency: string;
                hoursPerWeek: number;
                gross?: {
                    amount: number;
                    /** @enum {string} */
                    period: "hour" | "week" | "month" | "year";
                };
                net?: {
                    amount: number;
                    /** @enum {string} */
                    period: "hour" | "week" | "month" | "year";
                };
                bonus?: number;
            };
            hoursPerWeek?: number;
            impossibleShifts?: ("early" | "day" | "late" | "night" | "weekend" | "on-call")[];
            atmosphere?: ("calm" | "lively" | "small-team" | "large-team" | "independent" | "much-guidance")[];
            /** @enum {string} */
            experience?: "none" | "under-2-years" | "2-to-5-years" | "5-to-10-years" | "over-10-years";
            skills?: string[];
            place?: {
                maximumKilometres?: number;
                kinds?: ("on-site" | "hybrid" | "remote")[];
            };
            start?: {
                /** @enum {string} */
                notice: "given" | "not-given" | "not-needed";
                /**
                 * Format: date
                 * @description A day as callers write it: one that the calendar has.
                 */
                earliest?: string;
            };
            reasonForChange?: {
                reasons: ("pay" | "hours" | "distance" | "work-itself" | "colleagues" | "growth" | "contract-ends" | "no-job-now" | "other")[];
                words?: string | null;
            };
            otherProcesses?: {
                inOthers: boolean;
                /** @constant */
                consent?: true;
                /**
                 * Format: date-time
                 * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
                 */
                deadline?: string;
                words?: string | null;
            };
            /** @enum {string} */
            channel: "page" | "phone" | "video" | "in-person" | "email";
            /**
             * Format: date-time
             * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
             */
            givenAt?: string;
        };
        /** @description A form of the candidate's page about what they are looking for and what was explained to them. */
        ExpectationsPageForm: {
            /** @enum {string} */
            step: "ask" | "confirm";
            /** @description In which times are told and written: an IANA name. */
            timeZone?: string;
            code?: string;
            /** @enum {string} */
            action: "expectations" | "explanations";
            version?: string;
        } & {
            [key: string]: string;
        };
        /** @description What a candidate wants, with the source of each answer. */
        ExpectationsView: {
            applicationId: string;
            version: number;
            firstStatedAt?: string;
            sources: {
                duties?: components["schemas"]["AnswerSourceView"];
                pay?: components["schemas"]["AnswerSourceView"];
                hoursPerWeek?: components["schemas"]["AnswerSourceView"];
                impossibleShifts?: components["schemas"]["AnswerSourceView"];
                place?: components["schemas"]["AnswerSourceView"];
                atmosphere?: components["schemas"]["AnswerSourceView"];
                experience?: components["schemas"]["AnswerSourceView"];
                skills?: components["schemas"]["AnswerSourceView"];
                reasonForChange?: components["schemas"]["AnswerSourceView"];
                start?: components["schemas"]["AnswerSourceView"];
                otherProcesses?: components["schemas"]["AnswerSourceView"];
            };
            versions: components["schemas"]["AnswersVersionView"][];
            explanations: components["schemas"]["ExplanationView"][];
            intentions: components["schemas"]["IntentionView"][];
            answers: components["schemas"]["AnswersView"];
        };
        /** @description Answers as the expert gets them: with what is known of other processes. */
        ExpertAnswersView: {
            duties?: {
                [key: string]: "yes" | "no";
            };
            pay?: {
                /** @description ISO 4217 code of three capitals. */
                currency: string;
                hoursPerWeek: number;
                gross?: {
                    amount: number;
                    /** @enum {string} */
                    period: "hour" | "week" | "month" | "year";
                };
                net?: {
                    amount: number;
                    /** @enum {string} */
                    period: "hour" | "week" | "month" | "year";
                };
                bonus?: number;
            };
            hoursPerWeek?: number;
            impossibleShifts?: ("early" | "day" | "late" | "night" | "weekend" | "on-call")[];
            place?: {
                maximumKilometres?: number;
                kinds?: ("on-site" | "hybrid" | "remote")[];
            };
            atmosphere?: ("calm" | "lively" | "small-team" | "large-team" | "independent" | "much-guidance")[];
            /** @enum {string} */
            experience?: "none" | "under-2-years" | "2-to-5-years" | "5-to-10-years" | "over-10-years";
            skills?: string[];
            start?: {
                /** @enum {string} */
                notice: "given" | "not-given" | "not-needed";
                /**
                 * Format: date
                 * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                 */
                earliest?: string;
            };
            reasonForChange?: {
                reasons: ("pay" | "hours" | "distance" | "work-itself" | "colleagues" | "growth" | "contract-ends" | "no-job-now" | "other")[];
                words?: string;
            };
            otherProcesses?: {
                inOthers: boolean;
                /** @constant */
                consent?: true;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                 */
                deadline?: string;
                words?: string;
            };
        };
        /** @description The same for the expert. */
        ExpertExpectationsView: {
            applicationId: string;
            version: number;
            firstStatedAt?: string;
            sources: {
                duties?: components["schemas"]["AnswerSourceView"];
                pay?: components["schemas"]["AnswerSourceView"];
                hoursPerWeek?: components["schemas"]["AnswerSourceView"];
                impossibleShifts?: components["schemas"]["AnswerSourceView"];
                place?: components["schemas"]["AnswerSourceView"];
                atmosphere?: components["schemas"]["AnswerSourceView"];
                experience?: components["schemas"]["AnswerSourceView"];
                skills?: components["schemas"]["AnswerSourceView"];
                reasonForChange?: components["schemas"]["AnswerSourceView"];
                start?: components["schemas"]["AnswerSourceView"];
                otherProcesses?: components["schemas"]["AnswerSourceView"];
            };
            versions: components["schemas"]["AnswersVersionView"][];
            explanations: components["schemas"]["ExplanationView"][];
            intentions: components["schemas"]["IntentionView"][];
            answers: components["schemas"]["ExpertAnswersView"];
        };
        /** @description One of the six things that are explained to every candidate. */
        ExplanationView: {
            /** @enum {string} */
            topic: "duties" | "hours" | "place" | "atmosphere" | "pay" | "path";
            /**
             * Format: date
             * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
             */
            explainedOn?: string;
            by?: components["schemas"]["Actor"];
            /** @description It was explained on or after the day of the answers that it is about, and there is one. */
            counts: boolean;
            confirmedAt?: string;
            /** @description Whom the job's interview plan names to explain it; at an agency, one of the client's contacts. */
            explainer?: {
                memberId: string;
                name: string;
            };
        };
        ExpressInterest: {
            name: string;
            /** Format: email */
            email?: string;
            phone?: string;
            postcode?: string;
            /** @enum {string} */
            locale?: "en" | "nl" | "sv" | "ja";
            newToSector?: boolean;
            movingCloser?: boolean;
            about?: string;
            /** @description Requirement id → whether it is met. */
            answers?: {
                [key: string]: boolean;
            };
        };
        /** @description How an interview differed from the others of its job. */
        FairnessException: {
            /** @constant */
            type: "not-asked";
            questionId: string;
            reasons: ("no-time" | "answered-before" | "not-suitable" | "candidate-declined" | "other")[];
        } | {
            /** @constant */
            type: "extra-questions";
            scorecards: number;
        } | {
            /** @constant */
            type: "other-questions";
            missing: string[];
            added: string[];
        } | {
            /** @constant */
            type: "other-length";
            minutes: number;
        } | {
            /** @constant */
            type: "other-interviewers";
            interviewers: number;
        } | {
            /** @constant */
            type: "missing-scorecards";
            scorecards: number;
        } | {
            /** @constant */
            type: "no-record";
        };
        FairnessReport: {
            jobId: string;
            quarter: string;
            stages: components["schemas"]["FairnessStage"][];
            /** @description Counts by interviewer; only once figures by person were consented to. */
            interviewers?: {
                memberId: string;
                interviews: number;
                missingScorecards: number;
                questionsNotAsked: number;
                scorecardsWithExtraQuestions: number;
            }[];
        };
        FairnessStage: {
            /** @enum {string} */
            kind: "first" | "final";
            /** @description The questions that most of these interviews had: what each is compared with. */
            questionIds: string[];
            candidates: number;
            /** @description Interviews without an exception. */
            alike: number;
            interviews: {
                applicationId: string;
                interviewId?: string;
                startedAt: string;
                alike: boolean;
                exceptions: components["schemas"]["FairnessException"][];
            }[];
        };
        /** @description Typed figures with what they come to, in whole minor units of `terms.currency`: `annualBase` is base pay of one year under the contract, `fullTimeBase` the same as if the person worked full time, `firstYearCash` the full-time base with sign-on, guaranteed bonus and allowances of the first 12 months. */
        FiguresView: {
            terms: {
                /** @description ISO 4217 code of three capitals. */
                currency: string;
                base: {
                    amount: number;
                    /** @enum {string} */
                    period: "hour" | "week" | "month" | "year";
                };
                hoursPerWeek: number;
                weeksPerYear: number;
                fullTimeHoursPerWeek: number;
                guaranteedBonus?: number;
                signOn?: number;
                allowances?: {
                    /** @enum {string} */
                    kind: "travel" | "shift" | "housing" | "meals" | "childcare" | "equipment" | "other";
                    amount: number;
                    /** @enum {string} */
                    period: "month" | "year" | "once";
                }[];
                targetBonus?: number;
                benefits?: ("pension" | "health-insurance" | "company-car" | "lease-bicycle" | "phone" | "training" | "extra-leave" | "parental-leave" | "remote-work" | "childcare-place" | "meals" | "other")[];
                /**
                 * Format: date
                 * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                 */
                startDate?: string;
                place?: {
                    /** @enum {string} */
                    kind: "on-site" | "hybrid" | "remote";
                    siteId?: string;
                };
            };
            annualBase: number;
            fullTimeBase: number;
            firstYearCash: number;
        };
        FreeSlots: {
            timeZone: string;
            /**
             * Format: date-time
             * @description Slots end by then: the offer's deadline.
             */
            deadline?: string;
            slots: {
                expertId: string;
                expert: string;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                 */
                startsAt: string;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                 */
                endsAt: string;
                local: string;
            }[];
            /** @description Nothing is free before the deadline, on no day: the employer can be asked for more time. */
            noneFree: boolean;
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
             */
            moreTimeAskedAt?: string;
        };
        /** @description When everybody who takes part in an interview is free, as long as it takes. */
        FreeTimes: {
            interviewId: string;
            timeZone: string;
            lengthMinutes: number;
            formats: ("in-person" | "video" | "phone")[];
            times: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                 */
                startsAt: string;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                 */
                endsAt: string;
                local: string;
            }[];
        };
        HeldSlot: {
            holdId: string;
            expertId: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
             */
            endsAt: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
             */
            expiresAt: string;
        };
        HistoryView: {
            items: {
                /** @description Position of an event in its stream, from 1. */
                eventSeq: number;
                type: string;
                recordedAt: string;
                by: components["schemas"]["Actor"];
                /** @description Position of an event in its stream, from 1. */
                takenBackBy?: number;
                data: {
                    [key: string]: unknown;
                };
            }[];
        };
        HoldSlot: {
            /**
             * Format: date-time
             * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
             */
            startsAt: string;
            expertId?: string;
            /** @description In which times are told and written: an IANA name. */
            timeZone?: string;
        };
        /** @description Where the candidate stands while an offer is open. */
        IntentionView: {
            /** @description Position of an event in its stream, from 1. */
            eventSeq: number;
            givenAt: string;
            /** @enum {string} */
            channel: "page" | "phone" | "video" | "in-person" | "email";
            by: components["schemas"]["Actor"];
            /** @description From 1, not at all, to 5, very. */
            motivation: number;
            satisfaction: number;
            /** @enum {string} */
            intention: "accept" | "rather-accept" | "undecided" | "rather-decline" | "decline";
            concerns: ("pay" | "hours" | "distance" | "duties" | "team" | "growth" | "contract" | "start-date" | "other")[];
            note?: string;
        };
        InterestReceived: {
            applicationId: string;
            receivedAt: string;
            /** @description The day by which a person gets in touch, in the site's zone. */
            hearBy: string;
            /** @description An answer needs a person to look at it first; nothing is decided by it. */
            checkedByAPerson: boolean;
        };
        /** @description A form of the candidate's page about their interviews. */
        InterviewPageForm: {
            /** @enum {string} */
            step: "ask" | "confirm";
            /** @description In which times are told and written: an IANA name. */
            timeZone?: string;
            code?: string;
            /** @enum {string} */
            action: "interview-book" | "interview-move" | "interview-cancel" | "adjustments" | "thank-you";
            interview?: string;
            /** @description Beginning of the chosen time. */
            slot?: string;
            /** @enum {string} */
            format?: "in-person" | "video" | "phone";
            need?: string;
            /** @enum {string} */
            template?: "thanks" | "thanks-and-keen" | "thanks-and-question";
            line?: string;
        };
        /** @description How interviews of a job are held. Unknown fields are refused. */
        InterviewPlanInput: {
            stages: {
                /** @enum {string} */
                kind: "first" | "final";
                interviewerIds: string[];
                lengthMinutes: number;
                formats: ("in-person" | "video" | "phone")[];
                place?: string;
                joinLink?: string;
                questions: {
                    questionId: string;
                    /** @enum {string} */
                    side: "employer" | "candidate";
                    text: {
                        en?: string;
                        nl?: string;
                        sv?: string;
                        ja?: string;
                    };
                }[];
            }[];
            explainers: {
                /** @enum {string} */
                topic: "duties" | "hours" | "place" | "atmosphere" | "pay" | "path";
                memberId: string;
            }[];
        };
        /** @description What a command on an interview answers: only what the stream tells, so that a repeat gets the same bytes. */
        InterviewState: {
            /** @description Position of an event in its stream, from 1. */
            eventSeq: number;
            applicationId: string;
            interviewId: string;
            /** @enum {string} */
            kind: "first" | "final" | "colleague" | "visit";
            /** @enum {string} */
            status: "offered" | "booked" | "held" | "missed" | "cancelled";
            lengthMinutes: number;
            formats: ("in-person" | "video" | "phone")[];
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
             */
            startsAt?: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
             */
            endsAt?: string;
            /** @enum {string} */
            format?: "in-person" | "video" | "phone";
            timeZone?: string;
            told?: string;
            moved: number;
            interviewerIds: string[];
            /** @description Whose scorecards are in. What stands in them is not told here. */
            scorecardsOf: string[];
        };
        /** @description An interview as those who look after the application see it. */
        InterviewView: {
            interviewId: string;
            /** @enum {string} */
            kind: "first" | "final" | "colleague" | "visit";
            /** @enum {string} */
            status: "offered" | "booked" | "held" | "missed" | "cancelled";
            lengthMinutes: number;
            formats: ("in-person" | "video" | "phone")[];
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
             */
            startsAt?: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
             */
            endsAt?: string;
            /** @enum {string} */
            format?: "in-person" | "video" | "phone";
            timeZone?: string;
            told?: string;
            moved: number;
            interviewers: {
                memberId: string;
                name: string;
            }[];
            place?: string;
            joinLink?: string;
            adjustments: string[];
            questions: {
                employer: {
                    questionId: string;
                    text: string;
                }[];
                candidate: {
                    questionId: string;
                    text: string;
                }[];
            };
            scorecards: {
                memberId: string;
                name: string;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                 */
                submittedAt: string;
                /** @enum {string} */
                recommendation: "strong-no" | "no" | "no-decision" | "yes" | "strong-yes";
                answers: {
                    questionId: string;
                    text: string;
                    evidence?: string;
                    /** @enum {string} */
                    notAsked?: "no-time" | "answered-before" | "not-suitable" | "candidate-declined" | "other";
                }[];
                extra?: string;
            }[];
            missing: {
                memberId: string;
                name: string;
            }[];
            /** @constant */
            notice: "The candidate may read this.";
        };
        Job: {
            jobId: string;
            siteId: string;
            clientId?: string;
            title: string;
            description: string;
            pay?: components["schemas"]["PayRange"];
            hoursPerWeek: number;
            requirements: components["schemas"]["Requirement"][];
            duties: components["schemas"]["Duty"][];
            /** @description Hours a week and paid weeks a year that count as full time here; the job's own hours and 52, if left out. */
            fullTimeHoursPerWeek?: number;
            weeksPerYear?: number;
            /** @description Shifts that belong to it. */
            shifts?: ("early" | "day" | "late" | "night" | "weekend" | "on-call")[];
            /** @enum {string} */
            workplace?: "on-site" | "hybrid" | "remote";
            atmosphere?: ("calm" | "lively" | "small-team" | "large-team" | "independent" | "much-guidance")[];
            skills?: string[];
            /** @description What the labour market calls it: which market band is beside its pay. */
            occupation?: string;
            /** @description The agreement that sets its conditions, as candidates read it in invitations. */
            collectiveAgreement?: string;
            watcherIds: string[];
            managerId?: string;
            /**
             * Format: date
             * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
             */
            openedAt: string;
            openings: number;
            /** @description Always open, whoever is hired: left out of time to fill. */
            evergreen: boolean;
            /** @enum {string} */
            status: "open" | "closed";
            version: number;
        };
        KpiDefinition: {
            id: string;
            definition: string;
            /** @enum {string} */
            unit: "count" | "ratio" | "hours" | "days" | "points" | "percent" | "score" | "money";
            bases: ("cohort" | "activity")[];
            percentiles: boolean;
            /** @description It is of what there is at the end of a period, whenever it came; else of what came in it. */
            stock: boolean;
            /** @description What referrers are paid: for finance and admins. */
            payouts: boolean;
            /** @description It tells of pay: for finance, hr, admins and who sees pay. Who does not see pay reads it coarsely cut. */
            pay: boolean;
            /** @description It tells what candidates think of us: everybody reads it coarsely cut. */
            opinion: boolean;
            /**
             * @description How you read it: by anything, only coarsely cut (by organisation or site, by quarter or year, on its first basis, without `siteId` and `jobId`, withheld below five), or not at all.
             * @enum {string}
             */
            reading: "any" | "coarse" | "none";
        };
        KpiFigure: {
            id: string;
            definition: string;
            /** @enum {string} */
            unit: "count" | "ratio" | "hours" | "days" | "points" | "percent" | "score" | "money";
            /** @description The median, where there are percentiles; null where there is nothing to say. */
            value: number | null;
            numerator: number | null;
            denominator: number | null;
            percentiles?: {
                p25?: number | null;
                p50?: number | null;
                p75?: number | null;
                p90?: number | null;
            };
            /**
             * @description What was measured, where one figure is served by several measures: a year's base, or the first year's cash.
             * @enum {string}
             */
            measure?: "base" | "first-year-cash";
            /** @description What is shown beside the figure, by name. */
            beside?: {
                [key: string]: number | null;
            };
            /** @description Too much of it is still undecided to compare. */
            open?: boolean;
            /** @description What the points are worth, or what pay changed by, in minor units of the currency. */
            money?: {
                currency: string;
                minorUnits: number | null;
            };
            /**
             * @description So few stand behind it that it would tell of one person's pay or opinion: only n and what was left out are served.
             * @constant
             */
            withheld?: true;
            warnings?: string[];
            /** @description What was left out, by reason. */
            excluded: {
                [key: string]: number;
            };
            /** @description How many the figure rests on. */
            n: number;
            /** @description Fewer than five: it says little. */
            small: boolean;
            /** @description `2026-11`, `2026-Q4` or `2026`. */
            period: string;
            /** @enum {string} */
            groupBy: "organisation" | "site" | "job" | "recruiter";
            /** @description The site's, job's or recruiter's id; null for the whole, and for what nobody is assigned to. */
            group: string | null;
            /** @enum {string} */
            basis: "cohort" | "activity";
            /** @description Everything recorded before is counted; null before the first count. */
            asOf: string | null;
            /** @description When a month of the period that was already over last changed. */
            restatedAt?: string;
        };
        /** @description Something in the ledger that is not as it must be. */
        LedgerDifference: {
            /** @constant */
            kind: "entry";
            memberId: string;
            entryId: string;
            memberPoints: number;
            organisationPoints: number;
        } | {
            /** @constant */
            kind: "balance";
            memberId: string;
            entries: number;
            balance: number;
        } | {
            /** @constant */
            kind: "books";
            month: string;
            siteId: string;
            currency: string;
            entries: components["schemas"]["PointsAmount"];
            books: components["schemas"]["PointsAmount"];
        };
        /** @description A month of the ledger. */
        LedgerMonth: {
            month: string;
            /**
             * @description `closed`: nothing is posted in it any more. `closable`: it is over, and the next one to be closed. `waits`: it is over, and an earlier one is to be closed first. `running`: the month that runs.
             * @enum {string}
             */
            state: "closed" | "closable" | "waits" | "running";
            closedAt?: string;
            /** @description The member who closed it. */
            closedBy?: string;
            /** @description Entries that are posted in it. */
            entries: number;
        };
        /** @description What came of the last time that the whole ledger was read and added up: once a day. Points of all currencies together. */
        LedgerReconciliation: {
            startedAt: string;
            checkedAt: string;
            /** @description To the point: nothing differs. */
            equal: boolean;
            members: number;
            entries: number;
            /** @description The members' sides of all entries. */
            memberPoints: number;
            /** @description The organisation's sides: with the members' they are zero. */
            organisationPoints: number;
            /** @description All balances. */
            balances: number;
            /** @description The books of all months: what the liability above is made of. */
            books: number;
            /** @description Books (month, site, currency) in which something was posted meanwhile: they are compared the next time. */
            moving: number;
            /** @description How many things differ. */
            differing: number;
            /** @description The first hundred of them, by their ids. */
            differences: components["schemas"]["LedgerDifference"][];
        };
        Liability: {
            from: string;
            to: string;
            /** @enum {string} */
            groupBy: "organisation" | "site";
            /** @description Whether points can be paid out: while they cannot, requested, approved and paid are zero. */
            cashIn: {
                available: boolean;
                note: string;
            };
            items: components["schemas"]["LiabilityFigures"][];
            totals: components["schemas"]["LiabilityTotal"][];
            pending: {
                asOf: string | null;
                items: components["schemas"]["PendingLiability"][];
                weighting: {
                    closedApplications: number;
                    needed: number;
                    /** @enum {string} */
                    reason?: "too-few-closed";
                };
            };
            reconciliation: components["schemas"]["LedgerReconciliation"] | null;
        };
        /** @description What is owed in a currency, for a site or the organisation: how a month began, what moved, how it ended. */
        LiabilityFigures: {
            month: string;
            /** @description The site that entries were posted for, which never changes; null for all sites together. */
            siteId: string | null;
            siteName?: string;
            /** @description ISO 4217. */
            currency: string;
            opening: components["schemas"]["PointsAmount"];
            earned: components["schemas"]["PointsAmount"];
            reversed: components["schemas"]["PointsAmount"];
            requested: components["schemas"]["PointsAmount"];
            approved: components["schemas"]["PointsAmount"];
            paid: components["schemas"]["PointsAmount"];
            owed: components["schemas"]["PointsAmount"];
            closing: components["schemas"]["PointsAmount"];
            entries: number;
            /** @description Finance closed the month: its figures never change. */
            closed: boolean;
        };
        /** @description All months together, in one currency. */
        LiabilityTotal: {
            /** @description ISO 4217. */
            currency: string;
            opening: components["schemas"]["PointsAmount"];
            earned: components["schemas"]["PointsAmount"];
            reversed: components["schemas"]["PointsAmount"];
            requested: components["schemas"]["PointsAmount"];
            approved: components["schemas"]["PointsAmount"];
            paid: components["schemas"]["PointsAmount"];
            owed: components["schemas"]["PointsAmount"];
            closing: components["schemas"]["PointsAmount"];
            entries: number;
        };
        ListedTask: {
            taskId: string;
            /** @enum {string} */
            kind: "check-first" | "outcome" | "rejection-call" | "call-about-correction" | "call-unreachable-by-mail" | "confirm-outcome" | "retention-check" | "removal-request" | "hold-review" | "reopened" | "silence" | "call-about-help" | "talk-outcome" | "more-time" | "adjustment-asked" | "interview-called-off" | "gap-before-final" | "scorecards-missing" | "meeting-outcome" | "survey-contact" | "answer";
            /** @description What there is to do, in one plain sentence with the candidate's name. */
            label: string;
            /** @enum {string} */
            for: "recruiter" | "manager" | "hr" | "privacy";
            since: string;
            /** @description By when it is to be done, where somebody was promised it or the track says so. */
            dueAt?: string;
            /** @description That moment has passed. */
            overdue: boolean;
            /** @description The reader may mark it as done; otherwise it closes by itself once what it asks for is recorded. */
            completable: boolean;
            /** @description The outcome or milestone it is about. */
            about?: string;
            applicationId: string;
            candidate: {
                candidateId: string;
                name: string;
                phone?: string;
            };
            siteId: string;
            jobId: string;
            recruiterId?: string;
            managerId?: string;
            /** @description Of an application that only tries things out: no figure counts it. */
            test: boolean;
        };
        /** @description What an admin has to do about the organisation itself: its mail fares badly, until somebody resets it. */
        MailTask: {
            taskId: string;
            /** @enum {string} */
            kind: "mail-warned" | "mail-stopped";
            label: string;
            /** @constant */
            for: "admin";
            since: string;
            overdue: boolean;
        };
        /** @description What a market band holds: gross pay of a full-time year in whole minor units. Unknown fields are refused. */
        MarketBandInput: {
            occupation: string;
            /** @enum {string} */
            country: "GB" | "NL" | "SE" | "JP";
            currency: string;
            date: string;
            p25: number;
            p50: number;
            p75: number;
            n: number;
            source: string;
        };
        /** @description What came of an import. */
        MarketBandsImported: {
            /** @description Bands that were written. */
            imported: number;
            /** @description Lines that were left out, by their number in the text; the header is line 1. */
            rejected: {
                line: number;
                detail: string;
            }[];
        };
        /** @description A band with who wrote it down, and when. */
        MarketBandView: {
            occupation: string;
            /** @enum {string} */
            country: "GB" | "NL" | "SE" | "JP";
            currency: string;
            date: string;
            p25: number;
            p50: number;
            p75: number;
            n: number;
            source: string;
            memberId: string;
            recordedAt: string;
        };
        Member: {
            memberId: string;
            name: string;
            /** Format: email */
            email: string;
            /** @description E.164. */
            phone?: string;
            /** @enum {string} */
            locale: "en" | "nl" | "sv" | "ja";
            roles: ("recruiter" | "interviewer" | "manager" | "referrer" | "expert" | "finance" | "hr" | "privacy" | "admin" | "client")[];
            /** @description Sites the roles are limited to; empty means all. */
            siteIds: string[];
            /** @description Where they work: the currency of what they earn. */
            homeSiteId?: string;
            /** @description For role `client`: whose contact they are, and what limits what they see. */
            clientId?: string;
            /** @description Permission of its own: may see pay. */
            seesPay: boolean;
            /** @enum {string} */
            status: "active" | "left";
            version: number;
        };
        /** @description A form of the candidate's page for writing to us. Coming back to a paused application alone takes no code. */
        MessagePageForm: {
            /** @enum {string} */
            step: "ask" | "confirm";
            /** @description In which times are told and written: an IANA name. */
            timeZone?: string;
            code?: string;
            /** @enum {string} */
            action: "message" | "withdraw" | "keep-for-other-jobs" | "end-keeping" | "reopen";
            text?: string;
            reason?: string;
        };
        Milestone: {
            id: string;
            label: string;
            /** @description The plain words a candidate or referrer reads for having reached it, for example "the interview". */
            step: string;
            /** @description Not in the plan until an outcome that `opens` it stands. */
            optional?: boolean;
            /** @description A retention check: not answered `yes` before this many days since work started; it closes as `hired`. */
            retentionDays?: number;
            outcomes: components["schemas"]["OutcomeRule"][];
        };
        /** @description One milestone's reward: whole points, while the outcome stands. */
        MilestonePoints: {
            milestone: string;
            points: number;
        };
        MilestoneView: {
            milestone: string;
            label: string;
            /** @enum {string} */
            state: "reached" | "open" | "ahead" | "ended";
            /** @enum {string} */
            colour?: "green" | "amber" | "red";
            outcomes: components["schemas"]["OutcomeView"][];
        };
        MoveConsultation: {
            /**
             * Format: date-time
             * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
             */
            startsAt?: string;
            expertId?: string;
            holdId?: string;
            /** @description In which times are told and written: an IANA name. */
            timeZone: string;
            code: string;
        };
        OfferRow: {
            applicationId: string;
            candidate: {
                candidateId: string;
                name: string;
            };
            jobId: string;
            siteId: string;
            clientId?: string;
            recruiterId?: string;
            milestone?: string;
            receivedAt: string;
            offer?: {
                offerId: string;
                /** @enum {string} */
                status: "draft" | "told" | "sent" | "negotiating" | "accepted" | "declined" | "expired" | "withdrawn" | "discarded";
                expiresAt?: string;
            };
            competingDeadline?: string;
            /** @enum {string} */
            intention?: "accept" | "rather-accept" | "undecided" | "rather-decline" | "decline";
            satisfaction?: number;
            motivation?: number;
            concerns?: number;
            shortlistRank?: number;
            test: boolean;
        };
        OfferVersionView: {
            number: number;
            /** @enum {string} */
            proposedBy: "employer" | "candidate";
            /** @enum {string} */
            channel: "phone" | "video" | "in-person" | "email" | "letter" | "portal";
            toldAt: string;
            figures?: components["schemas"]["FiguresView"];
            /** @description What differs from the version before, field by field; none in the first. */
            differences?: components["schemas"]["DifferenceView"][];
            /** @description The first figure told held an error: it stays, and this is read in its place. */
            correction?: {
                /** @enum {string} */
                reason: "typing-error" | "wrong-period" | "wrong-currency" | "wrong-hours";
                at: string;
                figures?: components["schemas"]["FiguresView"];
            };
        };
        OfferView: {
            offerId: string;
            /** @enum {string} */
            status: "draft" | "told" | "sent" | "negotiating" | "accepted" | "declined" | "expired" | "withdrawn" | "discarded";
            draftedAt: string;
            /** @description Until when the candidate can say yes; a working day of grace comes on top. */
            expiresAt?: string;
            acceptedVersion?: number;
            /** @description What the employer prepares and has told nobody. */
            hasDraft: boolean;
            draft?: components["schemas"]["FiguresView"];
            versions: components["schemas"]["OfferVersionView"][];
            moves: {
                /** @description Position of an event in its stream, from 1. */
                eventSeq: number;
                /** @enum {string} */
                from: "draft" | "told" | "sent" | "negotiating" | "accepted" | "declined" | "expired" | "withdrawn" | "discarded";
                /** @enum {string} */
                to: "draft" | "told" | "sent" | "negotiating" | "accepted" | "declined" | "expired" | "withdrawn" | "discarded";
                version?: number;
                at: string;
                recordedAt: string;
                expiresAt?: string;
                implied: boolean;
                undone: boolean;
            }[];
            /** @description Contacts between employer (or client) and candidate about the offer, without what was noted. */
            contacts: {
                /** @description Position of an event in its stream, from 1. */
                eventSeq: number;
                /** @enum {string} */
                channel: "phone" | "email" | "text" | "whatsapp" | "in-person" | "video";
                /** @enum {string} */
                direction: "out" | "in";
                /** @enum {string} */
                by: "employer" | "client" | "candidate";
                at: string;
            }[];
        };
        OnlyCode: {
            code: string;
        };
        Organisation: {
            organisationId: string;
            name: string;
            /** @enum {string} */
            kind: "employer" | "agency";
            /** @description The organisation's own zone: months of figures, 08:00 of digests. */
            zone: string;
            /** @enum {string} */
            locale: "en" | "nl" | "sv" | "ja";
            /** @description Versions that new applications are pinned to. */
            trackVersion: number;
            /** @description Versions that new applications are pinned to. */
            schemeVersion: number;
            /**
             * Format: date
             * @description The works council (NL) agreed or the union (SE) was heard: only then figures by recruiter are served.
             */
            recruiterFiguresConsentedAt?: string;
            /** @description Finance sets it; it is shown beside the rewards of a hire. */
            employerOnCostPercent?: number;
            calendar?: components["schemas"]["CalendarChoice"];
            /** @description How far what candidates want and what jobs offer may lie apart; the default rules where nothing is set. */
            alignment?: {
                payOpenPercent: number;
                hoursAgreed: number;
                hoursOpenPercent: number;
            };
            /** @description By when candidates are promised to hear from us; the default rules where nothing is set. */
            promises?: {
                received: number;
                contact: number;
                interviewHeld: number;
                accepted: {
                    every: number;
                    beforeStart: number;
                };
            };
            /** @description Where its facts are exported for its own analysis: which version of the key their pseudonyms are made with. */
            factsExport?: {
                /** @description Versions that new applications are pinned to. */
                keyVersion: number;
            };
            /** @description Versions that new applications are pinned to. */
            version: number;
        };
        /** @description One flat object; which fields an outcome needs stands in the track. */
        OutcomeDetailsInput: {
            /**
             * Format: date-time
             * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
             */
            startsAt?: string;
            /**
             * Format: date-time
             * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
             */
            endsAt?: string;
            /** @enum {string} */
            format?: "in-person" | "video" | "phone";
            place?: string;
            people?: string[];
            /**
             * @description What a check or a "more information" outcome is waiting for.
             * @enum {string}
             */
            item?: "identity-document" | "right-to-work-proof" | "reference" | "certificate" | "background-check" | "health-declaration" | "contact-details" | "other";
            requirementId?: string;
            /**
             * @description Why the employer ended it, from a list so that no person is described. The person's words are the note.
             * @enum {string}
             */
            reason?: "another-candidate" | "experience" | "requirement" | "availability" | "pay-expectation" | "job-closed" | "checks" | "other";
            /**
             * Format: date
             * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
             */
            startDate?: string;
            /**
             * Format: date-time
             * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
             */
            expiresAt?: string;
            newToSector?: boolean;
        };
        OutcomeRule: {
            id: string;
            label: string;
            /** @enum {string} */
            colour: "green" | "amber" | "red";
            /**
             * @description Why a red ended it: by the employer, by the candidate, not turning up, an agreed term running out, not known.
             * @enum {string}
             */
            class?: "ours" | "theirs" | "no-show" | "term" | "unknown";
            /**
             * @description Who has to act next. `us` and `manager` show as `with-us`, `candidate` as `with-candidate`.
             * @enum {string}
             */
            owner?: "us" | "candidate" | "manager";
            review?: components["schemas"]["ReviewRule"];
            /**
             * @description digest: 08:00 on the review date · task: at once · call: a task to call · screen: nothing is sent
             * @enum {string}
             */
            recruiter: "digest" | "task" | "call" | "screen";
            /** @description The recruiter is told only if the candidate did it. */
            recruiterIfByCandidate?: boolean;
            /** @description The recruiter calls only someone who was interviewed. */
            callIfInterviewed?: boolean;
            /**
             * @description What the referrer hears: R1 to R4 of the specification of the default track.
             * @enum {string}
             */
            referrer?: "next-step" | "points-earned" | "ended" | "card-only";
            /**
             * @description What the candidate hears: C1 to C12.
             * @enum {string}
             */
            candidate?: "next-step" | "times-offered" | "tried-to-call" | "item-needed" | "kind-no" | "kind-no-after-call" | "goodbye" | "missed-each-other" | "paused" | "invitation" | "offer" | "first-day" | "job-filled";
            needs?: ("booking" | "item" | "requirementId" | "reason" | "startDate" | "expiresAt" | "newToSector")[];
            mayCarry?: ("booking" | "item" | "requirementId" | "reason" | "startDate" | "expiresAt" | "newToSector")[];
            condition?: components["schemas"]["Condition"];
            /**
             * @description Recorded by others it waits for hr; `second-person`: and whoever confirms is not who asked.
             * @enum {string}
             */
            confirmedBy?: "hr" | "hr-second-person";
            /** @description The milestone that enters the plan while this outcome stands. */
            opens?: string;
            /** @description Only the clock records it. */
            byClockOnly?: boolean;
            /**
             * @description Counts as a try to reach the candidate, or as a conversation with them.
             * @enum {string}
             */
            contact?: "try" | "conversation";
            /** @description The interview took place, whatever came of it. */
            interviewHeld?: boolean;
            /** @description Undone only as `recorded-in-error`: it was a promise to a person. */
            promiseToPerson?: boolean;
            /**
             * @description It says where the offer stands: recorded by the offer itself while one is open, by hand otherwise.
             * @enum {string}
             */
            offer?: "draft" | "told" | "sent" | "negotiating" | "accepted" | "declined" | "expired" | "withdrawn" | "discarded";
            /**
             * @description What it says of an interview that was planned here: its events bring the outcome, and the outcome closes it.
             * @enum {string}
             */
            interview?: "offered" | "booked" | "called-off" | "missed";
            /** @description It waits until what the candidate wants and what there is fit, or a gap that blocks is waived. */
            waitsForAlignment?: boolean;
            /** @description What to think of before it is chosen, shown with its effects. */
            caution?: string;
        };
        OutcomeView: {
            /** @description Position of an event in its stream, from 1. */
            eventSeq: number;
            outcome: string;
            label: string;
            /** @enum {string} */
            colour: "green" | "amber" | "red";
            /**
             * @description Why a red ended it: by the employer, by the candidate, not turning up, an agreed term running out, not known.
             * @enum {string}
             */
            class?: "ours" | "theirs" | "no-show" | "term" | "unknown";
            effectiveAt: string;
            recordedAt: string;
            by: components["schemas"]["Actor"];
            /** @description It stands: neither replaced by a later outcome of its milestone nor reopened from. */
            standing: boolean;
            implied: boolean;
            /** @description Position of an event in its stream, from 1. */
            impliedBy?: number;
            reviewAt?: string;
            reopenedAt?: string;
            despite?: string[];
            details?: {
                startsAt?: string;
                endsAt?: string;
                /** @enum {string} */
                format?: "in-person" | "video" | "phone";
                place?: string;
                people?: string[];
                /**
                 * @description What a check or a "more information" outcome is waiting for.
                 * @enum {string}
                 */
                item?: "identity-document" | "right-to-work-proof" | "reference" | "certificate" | "background-check" | "health-declaration" | "contact-details" | "other";
                requirementId?: string;
                /**
                 * @description Why the employer ended it, from a list so that no person is described. The person's words are the note.
                 * @enum {string}
                 */
                reason?: "another-candidate" | "experience" | "requirement" | "availability" | "pay-expectation" | "job-closed" | "checks" | "other";
                startDate?: string;
                expiresAt?: string;
                newToSector?: boolean;
            };
            noteId?: string;
            /**
             * @description It is itself a contact with the candidate, beside those of `contacts`: a try to reach them, or a conversation.
             * @enum {string}
             */
            contact?: "try" | "conversation";
        };
        /** @description The least there is to read. No pay, no reasons, no notes: that takes a person or a code. */
        OwnApplication: {
            applicationId: string;
            organisation: string;
            job: {
                title: string;
                site: string;
            };
            /** @description How the candidate is addressed. */
            addressedAs: string;
            /** @enum {string} */
            state: "live" | "ended" | "hired";
            milestones: {
                milestone: string;
                words: string;
                /** @enum {string} */
                state: "done" | "now" | "ahead";
                /**
                 * Format: date
                 * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                 */
                on?: string;
            }[];
            /** @description Who acts next, and what happens then. */
            next: {
                /** @enum {string} */
                who: "us" | "you" | "nobody";
                words: string;
            };
            /** @description "You will hear by": the day, in the site's zone. `missed`: we did not keep it. */
            promise?: {
                /**
                 * Format: date
                 * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                 */
                byDay: string;
                /** @enum {string} */
                status: "open" | "missed";
            };
            contact?: {
                name: string;
                email: string;
                phone?: string;
            };
            /** @description We asked how it was for them, and they have not answered yet. */
            survey?: {
                /**
                 * Format: date
                 * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                 */
                askedOn: string;
            };
            /** @description An offer is open; by when it can be answered. */
            offer?: {
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                 */
                answerBy?: string;
            };
            /** @description What the candidate is asked about their wishes, until their first day; what they answered is not shown here. */
            wishes?: {
                duties: {
                    dutyId: string;
                    name: string;
                }[];
                shifts: ("early" | "day" | "late" | "night" | "weekend" | "on-call")[];
                skills: string[];
                currency: string;
                /** @enum {string} */
                payPeriod?: "hour" | "week" | "month" | "year";
                hoursPerWeek: number;
                answered: ("duties" | "pay" | "hoursPerWeek" | "impossibleShifts" | "place" | "atmosphere" | "experience" | "skills" | "reasonForChange" | "start" | "otherProcesses")[];
                version: number;
            };
            /** @description What was explained since the candidate answered, for them to confirm. */
            explained: {
                /** @enum {string} */
                topic: "duties" | "hours" | "place" | "atmosphere" | "pay" | "path";
                /**
                 * Format: date
                 * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                 */
                on: string;
                confirmed: boolean;
            }[];
            support: {
                /** @enum {string} */
                status: "not-offered" | "offered" | "accepted" | "declined" | "booked" | "held" | "no-show";
                consent: ("expert" | "recruiter")[];
                /**
                 * Format: date-time
                 * @description When the employer was asked for more time, because no slot was free before the offer's deadline.
                 */
                moreTimeAskedAt?: string;
                paidBy: string;
                words: string;
            };
            consultation?: {
                consultationId: string;
                /** @enum {string} */
                status: "booked" | "started" | "held" | "no-show" | "cancelled";
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                 */
                startsAt: string;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                 */
                endsAt: string;
                timeZone: string;
                /** @description What the clock shows then in that zone, `YYYY-MM-DDTHH:MM`. */
                local: string;
                moved: number;
                expert: string;
                movesLeft: number;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                 */
                changeUntil?: string;
            };
            interviews: {
                interviewId: string;
                /** @enum {string} */
                kind: "first" | "final" | "colleague" | "visit";
                /** @enum {string} */
                status: "offered" | "booked" | "held";
                lengthMinutes: number;
                /** @description Of which one is chosen with the time. */
                formats: ("in-person" | "video" | "phone")[];
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                 */
                startsAt?: string;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                 */
                endsAt?: string;
                /** @enum {string} */
                format?: "in-person" | "video" | "phone";
                timeZone?: string;
                /** @description What the clock shows then in that zone, `YYYY-MM-DDTHH:MM`. */
                local?: string;
                moved: number;
                /** @description How often the candidate said what they need. What they wrote is not shown here. */
                adjustmentsAsked: number;
                thanked: boolean;
                people: string[];
                place?: string;
                joinLink?: string;
                movesLeft: number;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                 */
                changeUntil?: string;
                pay?: components["schemas"]["PayRange"];
                collectiveAgreement?: string;
            }[];
        };
        /** @description The candidate's talk with the expert. */
        OwnConsultation: {
            consultationId: string;
            /** @enum {string} */
            status: "booked" | "started" | "held" | "no-show" | "cancelled";
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
             */
            endsAt: string;
            timeZone: string;
            /** @description What the clock shows then in that zone, `YYYY-MM-DDTHH:MM`. */
            local: string;
            moved: number;
        };
        /** @description All that is kept about a candidate, for themselves: theirs to read, to keep and to take elsewhere. */
        OwnData: {
            organisation: string;
            applicationId: string;
            job: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
             */
            madeAt: string;
            details: {
                name: string;
                email?: string;
                phone?: string;
                postcode?: string;
                country: string;
                /** @enum {string} */
                locale: "en" | "nl" | "sv" | "ja";
                preferredChannel?: string;
                movingCloser?: boolean;
                about?: string;
                answers?: {
                    [key: string]: boolean;
                };
            };
            /** @description What was written about them, in the words of whoever wrote it. */
            notes: {
                noteId: string;
                text: string;
            }[];
            /** @description What you are looking for, as it stands: when you said it, and who wrote it down where it was not you. */
            wishes: {
                /** @enum {string} */
                answer: "duties" | "pay" | "hoursPerWeek" | "impossibleShifts" | "place" | "atmosphere" | "experience" | "skills" | "reasonForChange" | "start" | "otherProcesses";
                value: unknown;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                 */
                givenAt: string;
                notedBy?: string;
            }[];
            /** @description What happened, in order, as it was recorded; it names members and notes by id. */
            events: {
                seq: number;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                 */
                recordedAt: string;
                type: string;
                holds: unknown;
            }[];
            /** @description What became of the messages that went out about the application. */
            messages: {
                type: string;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                 */
                at: string;
                template?: string;
            }[];
            erasure: {
                /** @enum {string} */
                status: "none" | "asked" | "begun" | "done";
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                 */
                askedAt?: string;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                 */
                due?: string;
            };
            /** @description What is held back where they ask to be erased. */
            holds: {
                items: ("contact-details" | "application" | "correspondence" | "decisions" | "interviews" | "expectations" | "offers")[];
                /** @enum {string} */
                ground: "legal-claims" | "legal-obligation" | "right-to-work";
                /**
                 * Format: date
                 * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                 */
                until: string;
            }[];
        };
        /** @description An interview of the candidate's: times are offered, one is booked, or it was held. */
        OwnInterview: {
            interviewId: string;
            /** @enum {string} */
            kind: "first" | "final" | "colleague" | "visit";
            /** @enum {string} */
            status: "offered" | "booked" | "held";
            lengthMinutes: number;
            /** @description Of which one is chosen with the time. */
            formats: ("in-person" | "video" | "phone")[];
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
             */
            startsAt?: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
             */
            endsAt?: string;
            /** @enum {string} */
            format?: "in-person" | "video" | "phone";
            timeZone?: string;
            /** @description What the clock shows then in that zone, `YYYY-MM-DDTHH:MM`. */
            local?: string;
            moved: number;
            /** @description How often the candidate said what they need. What they wrote is not shown here. */
            adjustmentsAsked: number;
            thanked: boolean;
        };
        /** @description An interview as its interviewer sees it: no pay, nothing of what the candidate wants or was offered, and of how to reach them only the number, where it is held by phone. */
        OwnInterviewView: {
            interviewId: string;
            /** @enum {string} */
            kind: "first" | "final" | "colleague" | "visit";
            /** @enum {string} */
            status: "offered" | "booked" | "held" | "missed" | "cancelled";
            lengthMinutes: number;
            formats: ("in-person" | "video" | "phone")[];
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
             */
            startsAt?: string;
            /**
             * Format: date-time
             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
             */
            endsAt?: string;
            /** @enum {string} */
            format?: "in-person" | "video" | "phone";
            timeZone?: string;
            told?: string;
            moved: number;
            interviewers: {
                memberId: string;
                name: string;
            }[];
            place?: string;
            joinLink?: string;
            adjustments: string[];
            questions: {
                employer: {
                    questionId: string;
                    text: string;
                }[];
                candidate: {
                    questionId: string;
                    text: string;
                }[];
            };
            scorecards: {
                memberId: string;
                name: string;
                /**
                 * Format: date-time
                 * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                 */
                submittedAt: string;
                /** @enum {string} */
                recommendation: "strong-no" | "no" | "no-decision" | "yes" | "strong-yes";
                answers: {
                    questionId: string;
                    text: string;
                    evidence?: string;
                    /** @enum {string} */
                    notAsked?: "no-time" | "answered-before" | "not-suitable" | "candidate-declined" | "other";
                }[];
                extra?: string;
            }[];
            missing: {
                memberId: string;
                name: string;
            }[];
            /** @constant */
            notice: "The candidate may read this.";
            applicationId: string;
            /** @description Of an application that only tries things out: no figure counts it. */
            test: boolean;
            candidate: {
                name: string;
                phone?: string;
            };
            job: {
                jobId: string;
                title: string;
                site: string;
                collectiveAgreement?: string;
            };
            /** @description Whether the reader's scorecard is in. */
            submitted: boolean;
        };
        PayRange: {
            /** @description ISO 4217 code of three capitals. */
            currency: string;
            /** @description Minor units of the currency, per period. */
            minimum: number;
            maximum: number;
            /** @enum {string} */
            period: "hour" | "month" | "year";
        };
        /** @description Points that live applications can still earn. Nothing of it is owed. */
        PendingLiability: {
            /** @description The application's site as it is now; null for all sites together. */
            siteId: string | null;
            siteName?: string;
            currency: string;
            unweighted: components["schemas"]["PointsAmount"];
            weighted: components["schemas"]["PointsAmount"] | null;
        };
        /** @description What a referrer earned. Entries still inside the undo window are not in it, nor in the balance. */
        PointsAccount: {
            balance: {
                points: number;
                carried: boolean;
                worth: components["schemas"]["Worth"][];
            };
            /** @description Newest first. */
            entries: components["schemas"]["PointsEntry"][];
        };
        /** @description Points with what they are worth: whole, signed, in minor units of the line's currency. */
        PointsAmount: {
            points: number;
            minorUnits: number;
        };
        PointsEntry: {
            entryId: string;
            kind: string;
            milestone: string;
            applicationId: string;
            firstName?: string;
            /** @description Whole points; negative for a reversal. */
            points: number;
            worth: components["schemas"]["Worth"];
            /** @description When the milestone was reached, as it was known when the entry was posted: entries are never edited. */
            effectiveAt: string;
            postedAt: string;
            /** @description `YYYY-MM-DD` as the record has it now, a corrected date included: what the referral says. Missing where the milestone's outcome was taken back. */
            reachedOn?: string;
            /** @description The entry that this one takes back. */
            reverses?: string;
        };
        /** @description An error a person understands, after RFC 9457. `type` is stable; `errors` point at the fields to blame. */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            instance?: string;
            errors?: {
                pointer: string;
                detail: string;
                code: string;
                limit?: number;
            }[];
            traceId?: string;
        };
        RecordOutcome: {
            milestone: string;
            outcome: string;
            /**
             * Format: date-time
             * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
             */
            effectiveAt?: string;
            note?: string;
            /**
             * Format: date-time
             * @description The agreed or chosen moment to look again.
             */
            reviewBy?: string;
            confirm?: boolean;
            /** @description Why one goes on although a condition does not hold. What the candidate is told is `details.reason`. */
            reason?: string;
            details?: components["schemas"]["OutcomeDetailsInput"];
        };
        /** @description A referral. It never carries a reason, attendance, offer, pay or note; greens appear once the undo window is over, an end once the message about it may go. */
        Referral: {
            applicationId: string;
            /** @description Missing once the person's details were erased. */
            firstName?: string;
            job: {
                jobId: string;
                title?: string;
            };
            referredAt: string;
            /** @enum {string} */
            status: "in-progress" | "ended" | "no-further-points" | "completed";
            /** @description The status in a sentence. */
            message: string;
            milestones: components["schemas"]["ReferralStep"][];
            owed: {
                points: number;
                worth: components["schemas"]["Worth"];
            };
            pending: {
                points: number;
                worth: components["schemas"]["Worth"];
            };
        };
        ReferralPage: {
            items: components["schemas"]["Referral"][];
            nextCursor?: string;
        };
        /** @description One milestone of a referral, as its referrer may know it. */
        ReferralStep: {
            milestone: string;
            label: string;
            reached: boolean;
            /** @description `YYYY-MM-DD`, in the zone of the job's site. */
            reachedOn?: string;
            points: number;
            worth?: components["schemas"]["Worth"];
            /**
             * @description Missing where there is nothing to earn (any more).
             * @enum {string}
             */
            state?: "pending" | "owed" | "reversed";
            /** @description What has to happen for it. */
            condition: string;
            /** @description `YYYY-MM-DD`, where it follows from the first day at work. */
            expectedOn?: string;
        };
        /** @description A report of another system that was refused, and why. */
        RefusedReport: {
            reportId: string;
            source: string;
            applicationId?: string;
            externalRef?: string;
            milestone?: string;
            outcome?: string;
            effectiveAt?: string;
            code: string;
            message: string;
            refusedAt: string;
        };
        /** @description A requirement is asked neutrally; a "no" never decides anything by itself. */
        Requirement: {
            requirementId: string;
            question: string;
            label: string;
        };
        /** @description An answer as the page sends it. `no` alone asks how it ended and on which day; with both it is recorded. */
        RetentionAnswerForm: {
            /** @enum {string} */
            answer: "yes" | "no" | "not-known";
            /**
             * @description With `yes`: at another site or in another job.
             * @constant
             */
            moved?: "yes";
            /** @description With `no`: the outcome, by its id. */
            how?: string;
            /** @description With `no`: the last day, `YYYY-MM-DD`. */
            on?: string;
        };
        /** @description When the step is looked at again, if nothing is given by hand. */
        ReviewRule: {
            /** @constant */
            kind: "working-days";
            days: number;
        } | {
            /** @constant */
            kind: "given";
        } | {
            /** @constant */
            kind: "interview-end";
        } | {
            /** @constant */
            kind: "offer-expiry";
            days: number;
        } | {
            /** @constant */
            kind: "after-start-date";
            days: number;
        } | {
            /** @constant */
            kind: "after-started";
            days: number;
        };
        SendMessage: {
            text: string;
            code: string;
        };
        Share: {
            shareToken: string;
            url: string;
            jobId: string;
        };
        /** @description What a friend sees behind a share link. Requirements are asked neutrally; no answer decides by itself. */
        SharedJob: {
            organisation: string;
            title: string;
            description: string;
            site: {
                name: string;
                country: string;
            };
            hoursPerWeek: number;
            pay?: components["schemas"]["PayRange"];
            open: boolean;
            questions: {
                requirementId: string;
                question: string;
            }[];
            /** @enum {string} */
            locale: "en" | "nl" | "sv" | "ja";
            referredBy: string;
        };
        /** @description The form of the page that a friend sees. What somebody typed wrong is said on the page, beside its field. */
        SharePageForm: {
            key: string;
            language?: string;
            name?: string;
            email?: string;
            phone?: string;
            postcode?: string;
            /** @enum {string} */
            newToSector?: "yes" | "no";
            /** @enum {string} */
            movingCloser?: "yes" | "no";
            about?: string;
        } & {
            [key: string]: "yes" | "no";
        };
        Site: {
            siteId: string;
            name: string;
            /** @enum {string} */
            country: "GB" | "NL" | "SE" | "JP";
            zone: string;
            postcode: string;
            /** @description ISO weekdays, 1 is Monday. */
            workingDays: number[];
            opens: string;
            closes: string;
            /** @description ISO 4217 code of three capitals. */
            currency: string;
            /** @description Days on which this site is closed besides the country's public holidays. */
            closedDays: string[];
            version: number;
        };
        StateOwnExpectations: {
            version: number;
            duties?: {
                [key: string]: "yes" | "no";
            };
            pay?: {
                currency: string;
                hoursPerWeek: number;
                gross?: {
                    amount: number;
                    /** @enum {string} */
                    period: "hour" | "week" | "month" | "year";
                };
                net?: {
                    amount: number;
                    /** @enum {string} */
                    period: "hour" | "week" | "month" | "year";
                };
                bonus?: number;
            };
            hoursPerWeek?: number;
            impossibleShifts?: ("early" | "day" | "late" | "night" | "weekend" | "on-call")[];
            atmosphere?: ("calm" | "lively" | "small-team" | "large-team" | "independent" | "much-guidance")[];
            /** @enum {string} */
            experience?: "none" | "under-2-years" | "2-to-5-years" | "5-to-10-years" | "over-10-years";
            skills?: string[];
            place?: {
                maximumKilometres?: number;
                kinds?: ("on-site" | "hybrid" | "remote")[];
            };
            start?: {
                /** @enum {string} */
                notice: "given" | "not-given" | "not-needed";
                /**
                 * Format: date
                 * @description A day as callers write it: one that the calendar has.
                 */
                earliest?: string;
            };
            reasonForChange?: {
                reasons: ("pay" | "hours" | "distance" | "work-itself" | "colleagues" | "growth" | "contract-ends" | "no-job-now" | "other")[];
                words?: string | null;
            };
            otherProcesses?: {
                inOthers: boolean;
                /** @constant */
                consent?: true;
                /**
                 * Format: date-time
                 * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
                 */
                deadline?: string;
                words?: string | null;
            };
            takeBack?: ("duties" | "pay" | "hoursPerWeek" | "impossibleShifts" | "place" | "atmosphere" | "experience" | "skills" | "reasonForChange" | "start" | "otherProcesses")[];
            code: string;
        };
        /** @description Where the help with the offer stands; never what was said in it. */
        SupportView: {
            /** @enum {string} */
            status: "undecided" | "offered" | "accepted" | "declined" | "booked" | "held" | "no-show" | "skipped";
            decidedAt?: string;
            /** @enum {string} */
            skipReason?: "pay-scale-fixed" | "candidate-content" | "no-expert-time" | "too-late" | "other";
            answeredAt?: string;
            moreTimeAskedAt?: string;
        };
        /** @description What the candidates of one group and period answered. */
        SurveyGroup: {
            /** @description In which they were asked: `2026-Q4` or `2026`. */
            period: string;
            /** @enum {string} */
            groupBy: "organisation" | "site";
            /** @description The site's id; null for the organisation. */
            group: string | null;
            /** @description What the site is called. */
            groupName?: string;
            /** @description How many answered. */
            n: number;
            small: boolean;
            /**
             * @description So few answered, or another figure could be worked out from this one: only n is served.
             * @constant
             */
            withheld?: true;
            /** @description How many felt treated with respect, from 1 (not at all) to 5. */
            recommend: number[] | null;
            /** @description How many felt treated with respect, from 1 (not at all) to 5. */
            clarity: number[] | null;
            /** @description How many felt treated with respect, from 1 (not at all) to 5. */
            respect: number[] | null;
            /** @description What they wrote, in no order. */
            texts: string[] | null;
        };
        /** @description The form of the survey's page: choices as they are sent by a form. */
        SurveyPageForm: {
            /** @enum {string} */
            step: "ask" | "confirm";
            /** @description In which times are told and written: an IANA name. */
            timeZone?: string;
            code?: string;
            /** @enum {string} */
            action: "survey";
            recommend?: string;
            clarity?: string;
            respect?: string;
            text?: string;
            /** @enum {string} */
            contact?: "yes" | "no";
        };
        TaskView: {
            taskId: string;
            /** @enum {string} */
            kind: "check-first" | "outcome" | "rejection-call" | "call-about-correction" | "call-unreachable-by-mail" | "confirm-outcome" | "retention-check" | "removal-request" | "hold-review" | "reopened" | "silence" | "call-about-help" | "talk-outcome" | "more-time" | "adjustment-asked" | "interview-called-off" | "gap-before-final" | "scorecards-missing" | "meeting-outcome" | "survey-contact" | "answer";
            /** @description What there is to do, in one plain sentence with the candidate's name. */
            label: string;
            /** @enum {string} */
            for: "recruiter" | "manager" | "hr" | "privacy";
            since: string;
            /** @description By when it is to be done, where somebody was promised it or the track says so. */
            dueAt?: string;
            /** @description The reader may mark it as done; otherwise it closes by itself once what it asks for is recorded. */
            completable: boolean;
            /** @description The outcome or milestone it is about, and what the application's track calls it. */
            about?: string;
            aboutLabel?: string;
        };
        UndoPreview: {
            /** @description Position of an event in its stream, from 1. */
            eventSeq: number;
            /** @description Position of an event in its stream, from 1. */
            version: number;
            takesBack: {
                /** @description Position of an event in its stream, from 1. */
                eventSeq: number;
                milestone: string;
                outcome: string;
                label: string;
            }[];
            needsConfirmation: boolean;
            onlyAsRecordedInError: boolean;
            /** @description What the referrer loses: zero or negative. */
            points: number;
            /**
             * @description Where it leaves the application.
             * @enum {string}
             */
            stateAfter: "live" | "archived" | "hired";
            openMilestoneAfter?: string;
            /** @description Messages that have not gone yet and will not. */
            cancelled: {
                to: string;
                message: string;
            }[];
            /** @description Messages that went, and get one plain correction. */
            corrected: {
                to: string;
                message: string;
            }[];
        };
        Withdraw: {
            reason?: string;
            code: string;
        };
        /** @description What points are worth, in minor units of an ISO 4217 currency, before tax. Negative where they are carried. */
        Worth: {
            amount: number;
            currency: string;
            /** @constant */
            beforeTax: true;
        };
        WriteThankYou: {
            interviewId: string;
            /** @enum {string} */
            template: "thanks" | "thanks-and-keen" | "thanks-and-question";
            line: string;
            code: string;
        };
    };
    responses: {
        /** @description The request cannot be read: malformed JSON, headers or query. */
        400: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The access token is missing, expired or not for this API; or the candidate's link opens nothing (a problem document). */
        401: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    message?: string;
                };
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The caller's roles do not allow it. */
        403: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing, or it is not within the caller's reach. */
        404: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It does not go together with how things are now. */
        409: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It was changed since it was read. */
        412: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large. */
        413: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Fields do not fit, or contradict each other. */
        422: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description If-Match is missing. */
        428: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many requests. */
        429: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    message?: string;
                };
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Something went wrong on our side. */
        500: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Busy for a moment: the same request may be sent again. */
        503: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The `ETag` of what was read: the change is made on this version or not at all. */
        IfMatch: string;
        /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getSharedJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The last part of a share link. */
                shareToken: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SharedJob"];
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    expressInterest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The last part of a share link. */
                shareToken: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Sam Taylor",
                 *       "phone": "+44 7700 900982",
                 *       "postcode": "LS1 4DY",
                 *       "newToSector": true,
                 *       "about": "I looked after my grandmother for two years."
                 *     }
                 */
                "application/json": components["schemas"]["ExpressInterest"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterestReceived"];
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    showSharePage: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path: {
                /** @description The last part of a share link. */
                shareToken: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    submitSharePage: {
        parameters: {
            query?: {
                language?: string;
            };
            header?: never;
            path: {
                /** @description The last part of a share link. */
                shareToken: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["SharePageForm"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listApplications: {
        parameters: {
            query?: {
                state?: "live" | "archived" | "hired";
                siteId?: string;
                jobId?: string;
                clientId?: string;
                milestone?: string;
                status?: "with-us" | "with-candidate" | "overdue";
                q?: string;
                sort?: "updated" | "name" | "received";
                /** @description How many items a page holds, 1 to 100; 50 unless said. A page may hold fewer and still be followed by another. */
                limit?: number;
                /** @description Where a page goes on: given back as it came with the page before, with the same query. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationRowPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    createApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "jobId": "job_Ln3vT0aQmZ",
                 *       "candidate": {
                 *         "name": "Sam Taylor",
                 *         "phone": "+44 7700 900982",
                 *         "email": "sam@example.org"
                 *       },
                 *       "referrerId": "mem_Rk2yPq8sWd",
                 *       "receivedAt": "2026-11-20T16:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["CreateApplication"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    recordOutcome: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "milestone": "interview-booked",
                 *       "outcome": "booked",
                 *       "note": "Asked for step-free access.",
                 *       "details": {
                 *         "startsAt": "2026-11-26T10:00:00Z",
                 *         "endsAt": "2026-11-26T10:45:00Z",
                 *         "format": "in-person",
                 *         "place": "Reception, 1 Wellington Street"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RecordOutcome"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            /** @description Asked for: somebody has to confirm it. */
            202: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmationAsked"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    redateOutcome: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
                /** @description Number of the outcome's event in the application's history. */
                eventSeq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "effectiveAt": "2026-11-20T09:30:00Z"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date-time
                     * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
                     */
                    effectiveAt: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    previewUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the application. */
                id: string;
                /** @description Number of the outcome's event in the application's history. */
                eventSeq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoPreview"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    undoOutcome: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` of what was read: the change is made on this version or not at all. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
                /** @description Number of the outcome's event in the application's history. */
                eventSeq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "confirm": true,
                 *       "note": "Recorded for the wrong person."
                 *     }
                 */
                "application/json": {
                    confirm?: boolean;
                    recordedInError?: boolean;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            428: components["responses"]["428"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    answerConfirmation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
                /** @description From the 202 answer, or from the application. */
                confirmationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decision": "confirm"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    decision: "confirm" | "refuse";
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    settleCheckFirst: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    requirementIds?: string[];
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    archiveApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "test"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    reason: "test" | "mistake" | "duplicate" | "other";
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    restoreApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    reopenApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    transferApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "jobId": "job_Ln3vT0aQmZ",
                 *       "note": "Lives closer to this one."
                 *     }
                 */
                "application/json": {
                    jobId: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    changeReferrer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "referrerId": "mem_Rk2yPq8sWd",
                 *       "reason": "Was entered without a referrer."
                 *     }
                 */
                "application/json": {
                    referrerId: string | null;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    mergeApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    with: string;
                    confirm?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    unmergeApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    with: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    assignApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "recruiterId": "mem_Xw7bTn4cLs"
                 *     }
                 */
                "application/json": {
                    recruiterId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    logContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "channel": "phone",
                 *       "direction": "out",
                 *       "result": "left-message",
                 *       "at": "2026-11-23T11:05:00Z"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    channel: "phone" | "email" | "text" | "whatsapp" | "in-person" | "video";
                    /** @enum {string} */
                    direction: "out" | "in";
                    /** @enum {string} */
                    result: "spoke" | "left-message" | "no-answer";
                    /**
                     * Format: date-time
                     * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
                     */
                    at: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    movePromise: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                     */
                    byDay: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    correctCandidate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    email?: string | null;
                    phone?: string | null;
                    postcode?: string | null;
                    /** @enum {string} */
                    locale?: "en" | "nl" | "sv" | "ja";
                    /** @enum {string} */
                    preferredChannel?: "phone" | "email" | "text" | "whatsapp";
                    newToSector?: boolean;
                    movingCloser?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    requestRemoval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    completeTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
                /** @description Id of the task. */
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    draftOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "terms": {
                 *         "currency": "GBP",
                 *         "base": {
                 *           "amount": 1300,
                 *           "period": "hour"
                 *         },
                 *         "hoursPerWeek": 32,
                 *         "fullTimeHoursPerWeek": 37.5,
                 *         "weeksPerYear": 52,
                 *         "startDate": "2027-01-11"
                 *       }
                 *     }
                 */
                "application/json": {
                    terms: components["schemas"]["CompensationInput"];
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    addOfferVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    proposedBy: "employer" | "candidate";
                    terms: components["schemas"]["CompensationInput"];
                    /** @enum {string} */
                    channel?: "phone" | "video" | "in-person" | "email" | "letter" | "portal";
                    /**
                     * Format: date-time
                     * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
                     */
                    toldAt?: string;
                    /**
                     * Format: date-time
                     * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
                     */
                    expiresAt?: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    tellOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "channel": "phone",
                 *       "toldAt": "2026-11-30T10:00:00Z",
                 *       "expiresAt": "2026-12-07T17:00:00Z"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    channel?: "phone" | "video" | "in-person" | "email" | "letter" | "portal";
                    /**
                     * Format: date-time
                     * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
                     */
                    toldAt?: string;
                    /**
                     * Format: date-time
                     * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
                     */
                    expiresAt?: string;
                    confirm?: boolean;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    sendOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel?: "phone" | "video" | "in-person" | "email" | "letter" | "portal";
                    /**
                     * Format: date-time
                     * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
                     */
                    toldAt?: string;
                    /**
                     * Format: date-time
                     * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
                     */
                    expiresAt?: string;
                    confirm?: boolean;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    acceptOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "at": "2026-12-02T09:15:00Z"
                 *     }
                 */
                "application/json": {
                    version?: number;
                    /**
                     * Format: date-time
                     * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
                     */
                    at?: string;
                    confirm?: boolean;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    declineOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    version?: number;
                    /**
                     * Format: date-time
                     * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
                     */
                    at?: string;
                    confirm?: boolean;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    withdrawOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Why the employer ended it, from a list so that no person is described. The person's words are the note.
                     * @enum {string}
                     */
                    reason: "another-candidate" | "experience" | "requirement" | "availability" | "pay-expectation" | "job-closed" | "checks" | "other";
                    /**
                     * Format: date-time
                     * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
                     */
                    at?: string;
                    confirm?: boolean;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            /** @description Asked for: somebody has to confirm it. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmationAsked"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    correctOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    terms: components["schemas"]["CompensationInput"];
                    /** @enum {string} */
                    reason: "typing-error" | "wrong-period" | "wrong-currency" | "wrong-hours";
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    discardOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    extendOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
                     */
                    expiresAt: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    logOfferContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
                offerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    channel: "phone" | "email" | "text" | "whatsapp" | "in-person" | "video";
                    /** @enum {string} */
                    direction: "out" | "in";
                    /** @enum {string} */
                    by: "employer" | "client" | "candidate";
                    /**
                     * Format: date-time
                     * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
                     */
                    at: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    setCompetingDeadline: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC. */
                    deadline: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    rankOnShortlist: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    rank: number | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    decideSupport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    decision: "offer" | "skip";
                    /** @enum {string} */
                    reason?: "pay-scale-fixed" | "candidate-content" | "no-expert-time" | "too-late" | "other";
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listOffers: {
        parameters: {
            query?: {
                siteId?: string;
                jobId?: string;
                /** @description How many items a page holds, 1 to 100; 50 unless said. A page may hold fewer and still be followed by another. */
                limit?: number;
                /** @description Where a page goes on: given back as it came with the page before, with the same query. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OfferRow"][];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getShortlist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        jobId: string;
                        items: components["schemas"]["OfferRow"][];
                        next?: string;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getExpectations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExpectationsView"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    replaceExpectations: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` of what was read: the change is made on this version or not at all. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "channel": "phone",
                 *       "givenAt": "2026-11-23T11:05:00Z",
                 *       "duties": {
                 *         "personal-care": "yes",
                 *         "night-rounds": "no"
                 *       },
                 *       "pay": {
                 *         "currency": "GBP",
                 *         "hoursPerWeek": 32,
                 *         "gross": {
                 *           "amount": 1350,
                 *           "period": "hour"
                 *         }
                 *       },
                 *       "hoursPerWeek": 32,
                 *       "impossibleShifts": [
                 *         "night"
                 *       ],
                 *       "place": {
                 *         "maximumKilometres": 15
                 *       },
                 *       "reasonForChange": {
                 *         "reasons": [
                 *           "hours",
                 *           "growth"
                 *         ],
                 *         "words": "I would like regular evenings at home."
                 *       },
                 *       "otherProcesses": {
                 *         "inOthers": true,
                 *         "consent": true,
                 *         "deadline": "2026-12-01T17:00:00Z"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["ExpectationsInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            428: components["responses"]["428"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getAlignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AlignmentView"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    waiveGap: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "item": "duty:night-rounds",
                 *       "reason": "trial-agreed",
                 *       "note": "Two nights with Maria, then we talk."
                 *     }
                 */
                "application/json": {
                    item: string;
                    /** @enum {string} */
                    reason: "candidate-accepts" | "offer-will-close-it" | "exception-approved" | "trial-agreed" | "other";
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    tickExplanations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "explained": [
                 *         {
                 *           "topic": "duties",
                 *           "on": "2026-11-24"
                 *         },
                 *         {
                 *           "topic": "hours",
                 *           "on": "2026-11-24"
                 *         }
                 *       ],
                 *       "takenBack": [
                 *         "pay"
                 *       ]
                 *     }
                 */
                "application/json": {
                    explained?: {
                        /** @enum {string} */
                        topic: "duties" | "hours" | "place" | "atmosphere" | "pay" | "path";
                        /**
                         * Format: date
                         * @description A day as callers write it: one that the calendar has.
                         */
                        on: string;
                    }[];
                    takenBack?: ("duties" | "hours" | "place" | "atmosphere" | "pay" | "path")[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    noteIntention: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "channel": "phone",
                 *       "motivation": 4,
                 *       "satisfaction": 3,
                 *       "concerns": [
                 *         "pay",
                 *         "distance"
                 *       ],
                 *       "intention": "rather-accept"
                 *     }
                 */
                "application/json": {
                    motivation: number;
                    satisfaction: number;
                    /** @enum {string} */
                    intention: "accept" | "rather-accept" | "undecided" | "rather-decline" | "decline";
                    concerns: ("pay" | "hours" | "distance" | "duties" | "team" | "growth" | "contract" | "start-date" | "other")[];
                    /** @enum {string} */
                    channel: "page" | "phone" | "video" | "in-person" | "email";
                    /**
                     * Format: date-time
                     * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
                     */
                    givenAt?: string;
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    showExpectationsPage: {
        parameters: {
            query?: {
                /** @description In which times are told and written: an IANA name. */
                timeZone?: string;
            };
            header?: never;
            path: {
                /** @description The last part of a candidate's link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    submitExpectationsPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The last part of a candidate's link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["ExpectationsPageForm"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    stateOwnExpectations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StateOwnExpectations"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    confirmExplanations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmExplanations"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listMarketBands: {
        parameters: {
            query?: {
                occupation?: string;
                country?: "GB" | "NL" | "SE" | "JP";
                currency?: string;
                /** @description How many items a page holds, 1 to 100; 50 unless said. A page may hold fewer and still be followed by another. */
                limit?: number;
                /** @description Where a page goes on: given back as it came with the page before, with the same query. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MarketBandView"][];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    replaceMarketBand: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "occupation": "care-assistant",
                 *       "country": "GB",
                 *       "currency": "GBP",
                 *       "date": "2026-10-01",
                 *       "p25": 2310000,
                 *       "p50": 2450000,
                 *       "p75": 2620000,
                 *       "n": 412,
                 *       "source": "ASHE 2026"
                 *     }
                 */
                "application/json": components["schemas"]["MarketBandInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketBandView"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    importMarketBands: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "csv": "occupation,country,currency,date,p25,p50,p75,n,source\ncare-assistant,GB,GBP,2026-10-01,2310000,2450000,2620000,412,ASHE 2026\n",
                 *       "partial": false
                 *     }
                 */
                "application/json": {
                    csv: string;
                    partial?: boolean;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarketBandsImported"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    makeCandidateLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateLinkMade"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    revokeCandidateLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateLinkRevoked"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getApplicationAsCandidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnApplication"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    showCandidatePage: {
        parameters: {
            query?: {
                /** @description In which times are told and written: an IANA name. */
                timeZone?: string;
            };
            header?: never;
            path: {
                /** @description The last part of a candidate's link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    submitCandidatePage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The last part of a candidate's link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["CandidatePageForm"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getOwnApplication: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnApplication"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    askForCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "action": "book",
                 *       "request": {
                 *         "startsAt": "2026-11-26T10:00:00Z",
                 *         "timeZone": "Europe/Amsterdam",
                 *         "worries": "Whether I may ask for more than the first figure.",
                 *         "floor": "Not below 25,500 a year."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["CodeRequest"];
            };
        };
        responses: {
            /** @description Asked for: somebody has to confirm it. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeSent"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    answerSupport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "answer": "accepted",
                 *       "consent": [
                 *         "expert",
                 *         "recruiter"
                 *       ],
                 *       "code": "204113"
                 *     }
                 */
                "application/json": components["schemas"]["AnswerSupport"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    withdrawConsent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnlyCode"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    askForMoreTime: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnlyCode"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listFreeSlots: {
        parameters: {
            query: {
                /** @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise). */
                from?: string;
                /** @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise). */
                to?: string;
                /** @description In which times are told and written: an IANA name. */
                timeZone: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreeSlots"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    holdSlot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "startsAt": "2026-11-26T10:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["HoldSlot"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeldSlot"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    bookConsultation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "startsAt": "2026-11-26T10:00:00Z",
                 *       "timeZone": "Europe/Amsterdam",
                 *       "worries": "Whether I may ask for more than the first figure.",
                 *       "floor": "Not below 25,500 a year.",
                 *       "code": "204113"
                 *     }
                 */
                "application/json": components["schemas"]["BookConsultation"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    cancelConsultation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnlyCode"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    moveConsultation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "startsAt": "2026-11-27T14:30:00Z",
                 *       "timeZone": "Europe/Amsterdam",
                 *       "code": "204113"
                 *     }
                 */
                "application/json": components["schemas"]["MoveConsultation"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    showMessagePage: {
        parameters: {
            query?: {
                /** @description In which times are told and written: an IANA name. */
                timeZone?: string;
            };
            header?: never;
            path: {
                /** @description The last part of a candidate's link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    submitMessagePage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The last part of a candidate's link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["MessagePageForm"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    sendMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "Is the early shift the only one?",
                 *       "code": "204113"
                 *     }
                 */
                "application/json": components["schemas"]["SendMessage"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    withdrawApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "I have found something nearer to home.",
                 *       "code": "204113"
                 *     }
                 */
                "application/json": components["schemas"]["Withdraw"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    showSurveyPage: {
        parameters: {
            query?: {
                /** @description In which times are told and written: an IANA name. */
                timeZone?: string;
            };
            header?: never;
            path: {
                /** @description The last part of a candidate's link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    submitSurveyPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The last part of a candidate's link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["SurveyPageForm"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    answerSurvey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "recommend": 8,
                 *       "clarity": 4,
                 *       "respect": 5,
                 *       "text": "I always knew what came next.",
                 *       "mayContact": true,
                 *       "code": "204113"
                 *     }
                 */
                "application/json": components["schemas"]["AnswerSurvey"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    keepForOtherJobs: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnlyCode"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    endKeeping: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnlyCode"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    reopenOwnApplication: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    showSummaryChoices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The last part of a candidate's link. */
                token: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    chooseSummary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The last part of a candidate's link. */
                token: string;
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @enum {string} */
                    wanted?: "yes" | "no";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    showRetentionCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The last part of a candidate's link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    answerRetentionCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The last part of a candidate's link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["RetentionAnswerForm"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApplicationView"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listApplicationEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryView"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listTasks: {
        parameters: {
            query?: {
                for?: "recruiter" | "manager" | "hr" | "privacy";
                /** @description How many items a page holds, 1 to 100; 50 unless said. A page may hold fewer and still be followed by another. */
                limit?: number;
                /** @description Where a page goes on: given back as it came with the page before, with the same query. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: (components["schemas"]["ListedTask"] | components["schemas"]["MailTask"])[];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listDue: {
        parameters: {
            query: {
                /** @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`. */
                until: string;
                /** @description How many items a page holds, 1 to 100; 50 unless said. A page may hold fewer and still be followed by another. */
                limit?: number;
                /** @description Where a page goes on: given back as it came with the page before, with the same query. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            applicationId: string;
                            candidate: {
                                candidateId: string;
                                name: string;
                                phone?: string;
                            };
                            dueAt: string;
                            /** @enum {string} */
                            why: "review" | "promise";
                            overdue: boolean;
                            /**
                             * @description Who has to act next. `us` and `manager` show as `with-us`, `candidate` as `with-candidate`.
                             * @enum {string}
                             */
                            owner: "us" | "candidate" | "manager";
                            milestone?: string;
                            promisedBy?: string;
                            siteId: string;
                            jobId: string;
                            recruiterId?: string;
                            test: boolean;
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listRefusedReports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["RefusedReport"][];
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listRetention: {
        parameters: {
            query: {
                /** @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise). */
                until: string;
                /** @description How many items a page holds, 1 to 100; 50 unless said. A page may hold fewer and still be followed by another. */
                limit?: number;
                /** @description Where a page goes on: given back as it came with the page before, with the same query. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            country: string;
                            /**
                             * Format: date
                             * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                             */
                            closedOn: string;
                            /**
                             * Format: date
                             * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                             */
                            keptUntil?: string;
                            /**
                             * Format: date
                             * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                             */
                            restrictOn?: string;
                            /**
                             * Format: date
                             * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                             */
                            noticeOn?: string;
                            /**
                             * Format: date
                             * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                             */
                            eraseOn: string;
                            held?: ("contact-details" | "application" | "correspondence" | "decisions" | "interviews" | "expectations" | "offers")[];
                            /**
                             * Format: date
                             * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                             */
                            on: string;
                            /** @enum {string} */
                            step: "restricted" | "notice" | "erased";
                            applicationId: string;
                            siteId: string;
                            rule: {
                                erasedAfter: {
                                    days: number;
                                } | {
                                    months: number;
                                };
                                restrictedAfter?: {
                                    days: number;
                                } | {
                                    months: number;
                                };
                            };
                        }[];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        memberId: string;
                        zone: string;
                        weekly: {
                            weekday: number;
                            from: string;
                            until: string;
                        }[];
                        exceptions: {
                            /**
                             * Format: date
                             * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                             */
                            day: string;
                            hours: {
                                from: string;
                                until: string;
                            }[];
                        }[];
                        durationMinutes: number;
                        bufferBeforeMinutes: number;
                        bufferAfterMinutes: number;
                        intervalMinutes: number;
                        leadMinutes: number;
                        cutOffMinutes: number;
                        maximumAdvanceDays: number;
                        moveLimit: number;
                        joinLink?: string;
                        version: number;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    replaceCalendar: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` of what was read: the change is made on this version or not at all. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    zone: string;
                    weekly: {
                        weekday: number;
                        from: string;
                        until: string;
                    }[];
                    exceptions: {
                        /**
                         * Format: date
                         * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                         */
                        day: string;
                        hours: {
                            from: string;
                            until: string;
                        }[];
                    }[];
                    durationMinutes: number;
                    bufferBeforeMinutes: number;
                    bufferAfterMinutes: number;
                    intervalMinutes: number;
                    leadMinutes: number;
                    cutOffMinutes: number;
                    maximumAdvanceDays: number;
                    moveLimit: number;
                    joinLink?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        memberId: string;
                        zone: string;
                        weekly: {
                            weekday: number;
                            from: string;
                            until: string;
                        }[];
                        exceptions: {
                            /**
                             * Format: date
                             * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                             */
                            day: string;
                            hours: {
                                from: string;
                                until: string;
                            }[];
                        }[];
                        durationMinutes: number;
                        bufferBeforeMinutes: number;
                        bufferAfterMinutes: number;
                        intervalMinutes: number;
                        leadMinutes: number;
                        cutOffMinutes: number;
                        maximumAdvanceDays: number;
                        moveLimit: number;
                        joinLink?: string;
                        version: number;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            428: components["responses"]["428"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listConsultations: {
        parameters: {
            query?: {
                /** @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise). */
                from?: string;
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ConsultationView"][];
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getConsultationBrief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the consultation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BriefView"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    prepareConsultation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the consultation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationView"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    startConsultation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the consultation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationView"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    completeConsultation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the consultation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    topics: ("base-pay" | "bonus" | "sign-on" | "allowances" | "hours" | "start-date" | "place" | "benefits" | "contract" | "competing-offer" | "other")[];
                    /**
                     * Format: date
                     * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                     */
                    followUpOn?: string;
                    agreed?: string;
                    concerns?: string;
                    notes?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationView"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    markNoShow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the consultation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationView"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    callOffConsultation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the consultation. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationView"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getInterviewPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        jobId: string;
                        stages: {
                            /** @enum {string} */
                            kind: "first" | "final";
                            interviewerIds: string[];
                            lengthMinutes: number;
                            formats: ("in-person" | "video" | "phone")[];
                            place?: string;
                            joinLink?: string;
                            questions: {
                                questionId: string;
                                /** @enum {string} */
                                side: "employer" | "candidate";
                                text: {
                                    en?: string;
                                    nl?: string;
                                    sv?: string;
                                    ja?: string;
                                };
                            }[];
                        }[];
                        explainers: {
                            /** @enum {string} */
                            topic: "duties" | "hours" | "place" | "atmosphere" | "pay" | "path";
                            memberId: string;
                        }[];
                        retired?: {
                            /** @enum {string} */
                            kind: "first" | "final";
                            question: {
                                questionId: string;
                                /** @enum {string} */
                                side: "employer" | "candidate";
                                text: {
                                    en?: string;
                                    nl?: string;
                                    sv?: string;
                                    ja?: string;
                                };
                            };
                        }[];
                        version: number;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    replaceInterviewPlan: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` of what was read: the change is made on this version or not at all. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                /** @description Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "stages": [
                 *         {
                 *           "kind": "first",
                 *           "interviewerIds": [
                 *             "mem_Rk2yPq8sWd",
                 *             "mem_Xw7bTn4cLs"
                 *           ],
                 *           "lengthMinutes": 45,
                 *           "formats": [
                 *             "in-person",
                 *             "phone"
                 *           ],
                 *           "place": "Reception, 1 Wellington Street",
                 *           "questions": [
                 *             {
                 *               "questionId": "last-team",
                 *               "side": "employer",
                 *               "text": {
                 *                 "en": "Tell us about your last team.",
                 *                 "nl": "Vertel eens over je laatste team."
                 *               }
                 *             },
                 *             {
                 *               "questionId": "rota",
                 *               "side": "candidate",
                 *               "text": {
                 *                 "en": "How is the rota made?"
                 *               }
                 *             }
                 *           ]
                 *         }
                 *       ],
                 *       "explainers": [
                 *         {
                 *           "topic": "duties",
                 *           "memberId": "mem_Rk2yPq8sWd"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["InterviewPlanInput"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        jobId: string;
                        stages: {
                            /** @enum {string} */
                            kind: "first" | "final";
                            interviewerIds: string[];
                            lengthMinutes: number;
                            formats: ("in-person" | "video" | "phone")[];
                            place?: string;
                            joinLink?: string;
                            questions: {
                                questionId: string;
                                /** @enum {string} */
                                side: "employer" | "candidate";
                                text: {
                                    en?: string;
                                    nl?: string;
                                    sv?: string;
                                    ja?: string;
                                };
                            }[];
                        }[];
                        explainers: {
                            /** @enum {string} */
                            topic: "duties" | "hours" | "place" | "atmosphere" | "pay" | "path";
                            memberId: string;
                        }[];
                        retired?: {
                            /** @enum {string} */
                            kind: "first" | "final";
                            question: {
                                questionId: string;
                                /** @enum {string} */
                                side: "employer" | "candidate";
                                text: {
                                    en?: string;
                                    nl?: string;
                                    sv?: string;
                                    ja?: string;
                                };
                            };
                        }[];
                        version: number;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            428: components["responses"]["428"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getInterviewGuide: {
        parameters: {
            query?: {
                kind?: "first" | "final";
                locale?: "en" | "nl" | "sv" | "ja";
            };
            header?: never;
            path: {
                /** @description Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        jobId: string;
                        title: string;
                        /** @enum {string} */
                        kind: "first" | "final";
                        /** @enum {string} */
                        locale: "en" | "nl" | "sv" | "ja";
                        lengthMinutes: number;
                        formats: ("in-person" | "video" | "phone")[];
                        place?: string;
                        joinLink?: string;
                        interviewers: {
                            memberId: string;
                            name: string;
                        }[];
                        questions: {
                            employer: {
                                questionId: string;
                                text: string;
                            }[];
                            candidate: {
                                questionId: string;
                                text: string;
                            }[];
                        };
                        explainers: {
                            /** @enum {string} */
                            topic: "duties" | "hours" | "place" | "atmosphere" | "pay" | "path";
                            memberId: string;
                            name: string;
                            atClient: boolean;
                        }[];
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listApplicationInterviews: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InterviewView"][];
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    offerInterview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "first"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    kind: "first" | "final" | "colleague" | "visit";
                    interviewerIds?: string[];
                    lengthMinutes?: number;
                    formats?: ("in-person" | "video" | "phone")[];
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    moveInterview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
                interviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "startsAt": "2026-11-27T14:30:00Z",
                 *       "format": "phone"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date-time
                     * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
                     */
                    startsAt: string;
                    /** @enum {string} */
                    format: "in-person" | "video" | "phone";
                    /** @description In which times are told and written: an IANA name. */
                    timeZone?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listInterviewTimes: {
        parameters: {
            query?: {
                /** @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise). */
                from?: string;
                /** @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise). */
                to?: string;
                /** @description In which times are told and written: an IANA name. */
                timeZone?: string;
            };
            header?: never;
            path: {
                /** @description Id of the application. */
                id: string;
                interviewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreeTimes"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    bookInterview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
                interviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "startsAt": "2026-11-26T10:00:00Z",
                 *       "format": "video",
                 *       "timeZone": "Europe/Amsterdam"
                 *     }
                 */
                "application/json": {
                    /**
                     * Format: date-time
                     * @description An instant as callers write it: ISO 8601 with a zone. It is kept in UTC.
                     */
                    startsAt: string;
                    /** @enum {string} */
                    format: "in-person" | "video" | "phone";
                    /** @description In which times are told and written: an IANA name. */
                    timeZone?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    cancelInterview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
                interviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    recordMeeting: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
                interviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "outcome": "held"
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    outcome: "held" | "missed";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    submitScorecard: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
                interviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "recommendation": "yes",
                 *       "answers": [
                 *         {
                 *           "questionId": "last-team",
                 *           "evidence": "Took over the late shift when two colleagues were ill."
                 *         },
                 *         {
                 *           "questionId": "first-week",
                 *           "notAsked": "answered-before"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    /** @enum {string} */
                    recommendation: "strong-no" | "no" | "no-decision" | "yes" | "strong-yes";
                    answers: {
                        questionId: string;
                        evidence?: string;
                        /** @enum {string} */
                        notAsked?: "no-time" | "answered-before" | "not-suitable" | "candidate-declined" | "other";
                    }[];
                    extra?: string;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InterviewState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listInterviews: {
        parameters: {
            query?: {
                /** @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise). */
                from?: string;
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OwnInterviewView"][];
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the interview. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnInterviewView"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    showInterviewPage: {
        parameters: {
            query?: {
                /** @description In which times are told and written: an IANA name. */
                timeZone?: string;
            };
            header?: never;
            path: {
                /** @description The last part of a candidate's link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    submitInterviewPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The last part of a candidate's link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["InterviewPageForm"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listInterviewSlots: {
        parameters: {
            query: {
                interviewId: string;
                /** @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise). */
                from?: string;
                /** @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise). */
                to?: string;
                /** @description In which times are told and written: an IANA name. */
                timeZone: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FreeTimes"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    bookOwnInterview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "interviewId": "app_Hs8dKw2nVq.i7",
                 *       "startsAt": "2026-11-26T10:00:00Z",
                 *       "format": "video",
                 *       "timeZone": "Europe/Amsterdam",
                 *       "code": "204113"
                 *     }
                 */
                "application/json": components["schemas"]["ChooseInterviewTime"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    cancelOwnInterview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "interviewId": "app_Hs8dKw2nVq.i7",
                 *       "code": "204113"
                 *     }
                 */
                "application/json": components["schemas"]["CancelOwnInterview"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    moveOwnInterview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "interviewId": "app_Hs8dKw2nVq.i7",
                 *       "startsAt": "2026-11-27T14:30:00Z",
                 *       "format": "phone",
                 *       "timeZone": "Europe/Amsterdam",
                 *       "code": "204113"
                 *     }
                 */
                "application/json": components["schemas"]["ChooseInterviewTime"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    askForAdjustment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "interviewId": "app_Hs8dKw2nVq.i7",
                 *       "text": "Step-free access, please, and the questions in writing.",
                 *       "code": "204113"
                 *     }
                 */
                "application/json": components["schemas"]["AskForAdjustment"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    writeThankYou: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "interviewId": "app_Hs8dKw2nVq.i7",
                 *       "template": "thanks-and-keen",
                 *       "line": "I liked to hear how the rota is made.",
                 *       "code": "204113"
                 *     }
                 */
                "application/json": components["schemas"]["WriteThankYou"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CandidateState"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listReferrals: {
        parameters: {
            query?: {
                /** @description How many items a page holds, 1 to 100; 50 unless said. A page may hold fewer and still be followed by another. */
                limit?: number;
                /** @description Where a page goes on: given back as it came with the page before, with the same query. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralPage"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getPoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsAccount"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    createShare: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateShare"];
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Share"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getKpis: {
        parameters: {
            query?: {
                /** @description Ids separated by commas; `funnel.*` stands for all below a name. All KPIs, unless said. */
                ids?: string;
                from?: string;
                to?: string;
                period?: "month" | "quarter" | "year";
                groupBy?: "organisation" | "site" | "job" | "recruiter";
                /** @description By the month an application arrived, or the month it happened; each KPI's usual one unless said. */
                basis?: "cohort" | "activity";
                siteId?: string;
                jobId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string | null;
                        items: components["schemas"]["KpiFigure"][];
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getKpisCsv: {
        parameters: {
            query?: {
                /** @description Ids separated by commas; `funnel.*` stands for all below a name. All KPIs, unless said. */
                ids?: string;
                from?: string;
                to?: string;
                period?: "month" | "quarter" | "year";
                groupBy?: "organisation" | "site" | "job" | "recruiter";
                /** @description By the month an application arrived, or the month it happened; each KPI's usual one unless said. */
                basis?: "cohort" | "activity";
                siteId?: string;
                jobId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getKpiDefinitions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["KpiDefinition"][];
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getFairness: {
        parameters: {
            query: {
                jobId: string;
                quarter: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FairnessReport"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listSurveys: {
        parameters: {
            query?: {
                year?: string;
                period?: "quarter" | "year";
                groupBy?: "organisation" | "site";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        year: string;
                        items: components["schemas"]["SurveyGroup"][];
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listLedgerMonths: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LedgerMonth"][];
                        next: string | null;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    closeLedgerMonth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerMonth"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getLiability: {
        parameters: {
            query?: {
                /** @description The last twelve months, unless said. */
                from?: string;
                to?: string;
                groupBy?: "organisation" | "site";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Liability"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getLiabilityCsv: {
        parameters: {
            query?: {
                /** @description The last twelve months, unless said. */
                from?: string;
                to?: string;
                groupBy?: "organisation" | "site";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listClients: {
        parameters: {
            query?: {
                /** @description How many items a page holds, 1 to 100; 50 unless said. A page may hold fewer and still be followed by another. */
                limit?: number;
                /** @description Where a page goes on: given back as it came with the page before, with the same query. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Client"][];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    createClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "St Mary's Hospital"
                 *     }
                 */
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getClient: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the client. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    replaceClient: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` of what was read: the change is made on this version or not at all. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the client. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            428: components["responses"]["428"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listSites: {
        parameters: {
            query?: {
                /** @description How many items a page holds, 1 to 100; 50 unless said. A page may hold fewer and still be followed by another. */
                limit?: number;
                /** @description Where a page goes on: given back as it came with the page before, with the same query. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Site"][];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    createSite: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Leeds",
                 *       "country": "GB",
                 *       "zone": "Europe/London",
                 *       "postcode": "LS1 4DY",
                 *       "currency": "GBP",
                 *       "closedDays": [
                 *         "2026-12-24"
                 *       ]
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    country: "GB" | "NL" | "SE" | "JP";
                    zone: string;
                    postcode: string;
                    /**
                     * @description ISO weekdays, 1 is Monday.
                     * @default [
                     *       1,
                     *       2,
                     *       3,
                     *       4,
                     *       5
                     *     ]
                     */
                    workingDays?: number[];
                    /** @default 08:30 */
                    opens?: string;
                    /** @default 17:30 */
                    closes?: string;
                    /** @description ISO 4217 code of three capitals. */
                    currency: string;
                    /**
                     * @description Days on which this site is closed besides the country's public holidays.
                     * @default []
                     */
                    closedDays?: string[];
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getSite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the site. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    replaceSite: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` of what was read: the change is made on this version or not at all. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the site. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** @enum {string} */
                    country: "GB" | "NL" | "SE" | "JP";
                    zone: string;
                    postcode: string;
                    /**
                     * @description ISO weekdays, 1 is Monday.
                     * @default [
                     *       1,
                     *       2,
                     *       3,
                     *       4,
                     *       5
                     *     ]
                     */
                    workingDays?: number[];
                    /** @default 08:30 */
                    opens?: string;
                    /** @default 17:30 */
                    closes?: string;
                    /** @description ISO 4217 code of three capitals. */
                    currency: string;
                    /**
                     * @description Days on which this site is closed besides the country's public holidays.
                     * @default []
                     */
                    closedDays?: string[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Site"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            428: components["responses"]["428"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /** @description How many items a page holds, 1 to 100; 50 unless said. A page may hold fewer and still be followed by another. */
                limit?: number;
                /** @description Where a page goes on: given back as it came with the page before, with the same query. */
                cursor?: string;
                siteId?: string;
                status?: "open" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Job"][];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    createJob: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "siteId": "sit_h4Fz9KmQ2x",
                 *       "title": "Care assistant",
                 *       "description": "You help people through their day.",
                 *       "pay": {
                 *         "currency": "GBP",
                 *         "minimum": 1220,
                 *         "maximum": 1350,
                 *         "period": "hour"
                 *       },
                 *       "hoursPerWeek": 32,
                 *       "requirements": [
                 *         {
                 *           "requirementId": "travel",
                 *           "question": "Can you travel to Leeds?",
                 *           "label": "Travel"
                 *         }
                 *       ],
                 *       "openedAt": "2026-11-02"
                 *     }
                 */
                "application/json": {
                    siteId: string;
                    clientId?: string;
                    title: string;
                    description: string;
                    pay?: {
                        /** @description ISO 4217 code of three capitals. */
                        currency: string;
                        /** @description Minor units of the currency, per period. */
                        minimum: number;
                        maximum: number;
                        /** @enum {string} */
                        period: "hour" | "month" | "year";
                    };
                    hoursPerWeek: number;
                    /** @default [] */
                    requirements?: {
                        requirementId: string;
                        question: string;
                        label: string;
                    }[];
                    /** @default [] */
                    duties?: {
                        dutyId: string;
                        name: string;
                    }[];
                    /** @description Hours a week and paid weeks a year that count as full time here; the job's own hours and 52, if left out. */
                    fullTimeHoursPerWeek?: number;
                    weeksPerYear?: number;
                    /** @description Shifts that belong to it. */
                    shifts?: ("early" | "day" | "late" | "night" | "weekend" | "on-call")[];
                    /** @enum {string} */
                    workplace?: "on-site" | "hybrid" | "remote";
                    atmosphere?: ("calm" | "lively" | "small-team" | "large-team" | "independent" | "much-guidance")[];
                    skills?: string[];
                    /** @description What the labour market calls it: which market band is beside its pay. */
                    occupation?: string;
                    /** @description The agreement that sets its conditions, as candidates read it in invitations. */
                    collectiveAgreement?: string;
                    /** @default [] */
                    watcherIds?: string[];
                    managerId?: string;
                    /**
                     * Format: date
                     * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                     */
                    openedAt: string;
                    /** @default 1 */
                    openings?: number;
                    /**
                     * @description Always open, whoever is hired: left out of time to fill.
                     * @default false
                     */
                    evergreen?: boolean;
                    /**
                     * @default open
                     * @enum {string}
                     */
                    status?: "open" | "closed";
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    replaceJob: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` of what was read: the change is made on this version or not at all. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the job. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    siteId: string;
                    clientId?: string;
                    title: string;
                    description: string;
                    pay?: {
                        /** @description ISO 4217 code of three capitals. */
                        currency: string;
                        /** @description Minor units of the currency, per period. */
                        minimum: number;
                        maximum: number;
                        /** @enum {string} */
                        period: "hour" | "month" | "year";
                    };
                    hoursPerWeek: number;
                    /** @default [] */
                    requirements?: {
                        requirementId: string;
                        question: string;
                        label: string;
                    }[];
                    /** @default [] */
                    duties?: {
                        dutyId: string;
                        name: string;
                    }[];
                    /** @description Hours a week and paid weeks a year that count as full time here; the job's own hours and 52, if left out. */
                    fullTimeHoursPerWeek?: number;
                    weeksPerYear?: number;
                    /** @description Shifts that belong to it. */
                    shifts?: ("early" | "day" | "late" | "night" | "weekend" | "on-call")[];
                    /** @enum {string} */
                    workplace?: "on-site" | "hybrid" | "remote";
                    atmosphere?: ("calm" | "lively" | "small-team" | "large-team" | "independent" | "much-guidance")[];
                    skills?: string[];
                    /** @description What the labour market calls it: which market band is beside its pay. */
                    occupation?: string;
                    /** @description The agreement that sets its conditions, as candidates read it in invitations. */
                    collectiveAgreement?: string;
                    /** @default [] */
                    watcherIds?: string[];
                    managerId?: string;
                    /**
                     * Format: date
                     * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                     */
                    openedAt: string;
                    /** @default 1 */
                    openings?: number;
                    /**
                     * @description Always open, whoever is hired: left out of time to fill.
                     * @default false
                     */
                    evergreen?: boolean;
                    /**
                     * @default open
                     * @enum {string}
                     */
                    status?: "open" | "closed";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            428: components["responses"]["428"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description How many items a page holds, 1 to 100; 50 unless said. A page may hold fewer and still be followed by another. */
                limit?: number;
                /** @description Where a page goes on: given back as it came with the page before, with the same query. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Member"][];
                        nextCursor?: string;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    createMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Rita Recruiter",
                 *       "email": "rita@acme.example",
                 *       "phone": "+442079460018",
                 *       "roles": [
                 *         "recruiter",
                 *         "referrer"
                 *       ],
                 *       "siteIds": [
                 *         "sit_h4Fz9KmQ2x"
                 *       ],
                 *       "homeSiteId": "sit_h4Fz9KmQ2x"
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** Format: email */
                    email: string;
                    /** @description E.164. */
                    phone?: string;
                    /**
                     * @default en
                     * @enum {string}
                     */
                    locale?: "en" | "nl" | "sv" | "ja";
                    roles: ("recruiter" | "interviewer" | "manager" | "referrer" | "expert" | "finance" | "hr" | "privacy" | "admin" | "client")[];
                    /** @default [] */
                    siteIds?: string[];
                    /** @description Where they work: the currency of what they earn. */
                    homeSiteId?: string;
                    /** @description For role `client`: whose contact they are, and what limits what they see. */
                    clientId?: string;
                    /**
                     * @description Permission of its own: may see pay.
                     * @default false
                     */
                    seesPay?: boolean;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the member. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    replaceMember: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` of what was read: the change is made on this version or not at all. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the member. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    /** Format: email */
                    email: string;
                    /** @description E.164. */
                    phone?: string;
                    /**
                     * @default en
                     * @enum {string}
                     */
                    locale?: "en" | "nl" | "sv" | "ja";
                    roles: ("recruiter" | "interviewer" | "manager" | "referrer" | "expert" | "finance" | "hr" | "privacy" | "admin" | "client")[];
                    /** @default [] */
                    siteIds?: string[];
                    /** @description Where they work: the currency of what they earn. */
                    homeSiteId?: string;
                    /** @description For role `client`: whose contact they are, and what limits what they see. */
                    clientId?: string;
                    /**
                     * @description Permission of its own: may see pay.
                     * @default false
                     */
                    seesPay?: boolean;
                    /** @enum {string} */
                    status: "active" | "left";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            428: components["responses"]["428"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listTracks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            version: number;
                            label: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                             */
                            publishedAt: string;
                            current: boolean;
                        }[];
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    publishTrack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label: string;
                    milestones: {
                        id: string;
                        label: string;
                        step: string;
                        /** @description Not in the plan until an outcome that `opens` it stands. */
                        optional?: boolean;
                        /** @description A retention check: not answered `yes` before this many days since work started; it closes as `hired`. */
                        retentionDays?: number;
                        outcomes: {
                            id: string;
                            label: string;
                            /** @enum {string} */
                            colour: "green" | "amber" | "red";
                            /**
                             * @description Why a red ended it: by the employer, by the candidate, not turning up, an agreed term running out, not known.
                             * @enum {string}
                             */
                            class?: "ours" | "theirs" | "no-show" | "term" | "unknown";
                            /**
                             * @description Who has to act next. `us` and `manager` show as `with-us`, `candidate` as `with-candidate`.
                             * @enum {string}
                             */
                            owner?: "us" | "candidate" | "manager";
                            review?: {
                                /** @constant */
                                kind: "working-days";
                                days: number;
                            } | {
                                /** @constant */
                                kind: "given";
                            } | {
                                /** @constant */
                                kind: "interview-end";
                            } | {
                                /** @constant */
                                kind: "offer-expiry";
                                days: number;
                            } | {
                                /** @constant */
                                kind: "after-start-date";
                                days: number;
                            } | {
                                /** @constant */
                                kind: "after-started";
                                days: number;
                            };
                            /**
                             * @description digest: 08:00 on the review date · task: at once · call: a task to call · screen: nothing is sent
                             * @enum {string}
                             */
                            recruiter: "digest" | "task" | "call" | "screen";
                            /** @description The recruiter is told only if the candidate did it. */
                            recruiterIfByCandidate?: boolean;
                            /** @description The recruiter calls only someone who was interviewed. */
                            callIfInterviewed?: boolean;
                            /**
                             * @description What the referrer hears: R1 to R4 of the specification of the default track.
                             * @enum {string}
                             */
                            referrer?: "next-step" | "points-earned" | "ended" | "card-only";
                            /**
                             * @description What the candidate hears: C1 to C12.
                             * @enum {string}
                             */
                            candidate?: "next-step" | "times-offered" | "tried-to-call" | "item-needed" | "kind-no" | "kind-no-after-call" | "goodbye" | "missed-each-other" | "paused" | "invitation" | "offer" | "first-day" | "job-filled";
                            needs?: ("booking" | "item" | "requirementId" | "reason" | "startDate" | "expiresAt" | "newToSector")[];
                            mayCarry?: ("booking" | "item" | "requirementId" | "reason" | "startDate" | "expiresAt" | "newToSector")[];
                            condition?: {
                                /** @constant */
                                kind: "tries";
                                tries: number;
                                channels: number;
                                workingDays: number;
                            } | {
                                /** @constant */
                                kind: "reminders";
                                reminders: number;
                                workingDays: number;
                            } | {
                                /** @constant */
                                kind: "missed-before";
                            } | {
                                /** @constant */
                                kind: "offer-ran-out";
                                graceWorkingDays: number;
                            } | {
                                /** @constant */
                                kind: "calls-after-start";
                                workingDays: number;
                            } | {
                                /** @constant */
                                kind: "scorecards";
                            };
                            /**
                             * @description Recorded by others it waits for hr; `second-person`: and whoever confirms is not who asked.
                             * @enum {string}
                             */
                            confirmedBy?: "hr" | "hr-second-person";
                            /** @description The milestone that enters the plan while this outcome stands. */
                            opens?: string;
                            /** @description Only the clock records it. */
                            byClockOnly?: boolean;
                            /**
                             * @description Counts as a try to reach the candidate, or as a conversation with them.
                             * @enum {string}
                             */
                            contact?: "try" | "conversation";
                            /** @description The interview took place, whatever came of it. */
                            interviewHeld?: boolean;
                            /** @description Undone only as `recorded-in-error`: it was a promise to a person. */
                            promiseToPerson?: boolean;
                            /**
                             * @description It says where the offer stands: recorded by the offer itself while one is open, by hand otherwise.
                             * @enum {string}
                             */
                            offer?: "draft" | "told" | "sent" | "negotiating" | "accepted" | "declined" | "expired" | "withdrawn" | "discarded";
                            /**
                             * @description What it says of an interview that was planned here: its events bring the outcome, and the outcome closes it.
                             * @enum {string}
                             */
                            interview?: "offered" | "booked" | "called-off" | "missed";
                            /** @description It waits until what the candidate wants and what there is fit, or a gap that blocks is waived. */
                            waitsForAlignment?: boolean;
                            /** @description What to think of before it is chosen, shown with its effects. */
                            caution?: string;
                        }[];
                    }[];
                    anywhere: {
                        before: string;
                        outcome: {
                            id: string;
                            label: string;
                            /** @enum {string} */
                            colour: "green" | "amber" | "red";
                            /**
                             * @description Why a red ended it: by the employer, by the candidate, not turning up, an agreed term running out, not known.
                             * @enum {string}
                             */
                            class?: "ours" | "theirs" | "no-show" | "term" | "unknown";
                            /**
                             * @description Who has to act next. `us` and `manager` show as `with-us`, `candidate` as `with-candidate`.
                             * @enum {string}
                             */
                            owner?: "us" | "candidate" | "manager";
                            review?: {
                                /** @constant */
                                kind: "working-days";
                                days: number;
                            } | {
                                /** @constant */
                                kind: "given";
                            } | {
                                /** @constant */
                                kind: "interview-end";
                            } | {
                                /** @constant */
                                kind: "offer-expiry";
                                days: number;
                            } | {
                                /** @constant */
                                kind: "after-start-date";
                                days: number;
                            } | {
                                /** @constant */
                                kind: "after-started";
                                days: number;
                            };
                            /**
                             * @description digest: 08:00 on the review date · task: at once · call: a task to call · screen: nothing is sent
                             * @enum {string}
                             */
                            recruiter: "digest" | "task" | "call" | "screen";
                            /** @description The recruiter is told only if the candidate did it. */
                            recruiterIfByCandidate?: boolean;
                            /** @description The recruiter calls only someone who was interviewed. */
                            callIfInterviewed?: boolean;
                            /**
                             * @description What the referrer hears: R1 to R4 of the specification of the default track.
                             * @enum {string}
                             */
                            referrer?: "next-step" | "points-earned" | "ended" | "card-only";
                            /**
                             * @description What the candidate hears: C1 to C12.
                             * @enum {string}
                             */
                            candidate?: "next-step" | "times-offered" | "tried-to-call" | "item-needed" | "kind-no" | "kind-no-after-call" | "goodbye" | "missed-each-other" | "paused" | "invitation" | "offer" | "first-day" | "job-filled";
                            needs?: ("booking" | "item" | "requirementId" | "reason" | "startDate" | "expiresAt" | "newToSector")[];
                            mayCarry?: ("booking" | "item" | "requirementId" | "reason" | "startDate" | "expiresAt" | "newToSector")[];
                            condition?: {
                                /** @constant */
                                kind: "tries";
                                tries: number;
                                channels: number;
                                workingDays: number;
                            } | {
                                /** @constant */
                                kind: "reminders";
                                reminders: number;
                                workingDays: number;
                            } | {
                                /** @constant */
                                kind: "missed-before";
                            } | {
                                /** @constant */
                                kind: "offer-ran-out";
                                graceWorkingDays: number;
                            } | {
                                /** @constant */
                                kind: "calls-after-start";
                                workingDays: number;
                            } | {
                                /** @constant */
                                kind: "scorecards";
                            };
                            /**
                             * @description Recorded by others it waits for hr; `second-person`: and whoever confirms is not who asked.
                             * @enum {string}
                             */
                            confirmedBy?: "hr" | "hr-second-person";
                            /** @description The milestone that enters the plan while this outcome stands. */
                            opens?: string;
                            /** @description Only the clock records it. */
                            byClockOnly?: boolean;
                            /**
                             * @description Counts as a try to reach the candidate, or as a conversation with them.
                             * @enum {string}
                             */
                            contact?: "try" | "conversation";
                            /** @description The interview took place, whatever came of it. */
                            interviewHeld?: boolean;
                            /** @description Undone only as `recorded-in-error`: it was a promise to a person. */
                            promiseToPerson?: boolean;
                            /**
                             * @description It says where the offer stands: recorded by the offer itself while one is open, by hand otherwise.
                             * @enum {string}
                             */
                            offer?: "draft" | "told" | "sent" | "negotiating" | "accepted" | "declined" | "expired" | "withdrawn" | "discarded";
                            /**
                             * @description What it says of an interview that was planned here: its events bring the outcome, and the outcome closes it.
                             * @enum {string}
                             */
                            interview?: "offered" | "booked" | "called-off" | "missed";
                            /** @description It waits until what the candidate wants and what there is fit, or a gap that blocks is waived. */
                            waitsForAlignment?: boolean;
                            /** @description What to think of before it is chosen, shown with its effects. */
                            caution?: string;
                        };
                    }[];
                    /** @description The milestone whose green makes an employee of a candidate, and the one the offer is decided at. */
                    startedMilestone: string;
                    offerMilestone: string;
                    contactMilestone: string;
                    interviewMilestone: string;
                    /** @description The last milestone: its green closes as hired. */
                    closingMilestone: string;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        label: string;
                        milestones: components["schemas"]["Milestone"][];
                        /** @description Outcomes recorded at whichever milestone is open, until `before` itself is green. */
                        anywhere: {
                            before: string;
                            outcome: components["schemas"]["OutcomeRule"];
                        }[];
                        /** @description The milestone whose green makes an employee of a candidate, and the one the offer is decided at. */
                        startedMilestone: string;
                        offerMilestone: string;
                        contactMilestone: string;
                        interviewMilestone: string;
                        /** @description The last milestone: its green closes as hired. */
                        closingMilestone: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                         */
                        publishedAt: string;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getTrack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the version, from 1. */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        label: string;
                        milestones: components["schemas"]["Milestone"][];
                        /** @description Outcomes recorded at whichever milestone is open, until `before` itself is green. */
                        anywhere: {
                            before: string;
                            outcome: components["schemas"]["OutcomeRule"];
                        }[];
                        /** @description The milestone whose green makes an employee of a candidate, and the one the offer is decided at. */
                        startedMilestone: string;
                        offerMilestone: string;
                        contactMilestone: string;
                        interviewMilestone: string;
                        /** @description The last milestone: its green closes as hired. */
                        closingMilestone: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                         */
                        publishedAt: string;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listSchemes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            version: number;
                            label: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                             */
                            publishedAt: string;
                            current: boolean;
                        }[];
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    publishScheme: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label: string;
                    milestones: {
                        milestone: string;
                        points: number;
                    }[];
                    newToSector: {
                        milestone: string;
                        points: number;
                    };
                    /** @description What one point is worth, in minor units, per currency. The entry carries the currency of the job's site. */
                    pointValue: {
                        [key: string]: number;
                    };
                    /** @description How long a referrer's claim on a person lasts, in months. */
                    claimMonths: number;
                };
            };
        };
        responses: {
            /** @description Created. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        label: string;
                        milestones: components["schemas"]["MilestonePoints"][];
                        /** @description Extra points when a person new to the sector starts work. */
                        newToSector: {
                            milestone: string;
                            points: number;
                        };
                        /** @description What one point is worth, in minor units, per currency. The entry carries the currency of the job's site. */
                        pointValue: {
                            [key: string]: number;
                        };
                        /** @description How long a referrer's claim on a person lasts, in months. */
                        claimMonths: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                         */
                        publishedAt: string;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getScheme: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of the version, from 1. */
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        label: string;
                        milestones: components["schemas"]["MilestonePoints"][];
                        /** @description Extra points when a person new to the sector starts work. */
                        newToSector: {
                            milestone: string;
                            points: number;
                        };
                        /** @description What one point is worth, in minor units, per currency. The entry carries the currency of the job's site. */
                        pointValue: {
                            [key: string]: number;
                        };
                        /** @description How long a referrer's claim on a person lasts, in months. */
                        claimMonths: number;
                        /**
                         * Format: date-time
                         * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                         */
                        publishedAt: string;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        memberId: string;
                        name: string;
                        /** @enum {string} */
                        locale: "en" | "nl" | "sv" | "ja";
                        roles: ("recruiter" | "interviewer" | "manager" | "referrer" | "expert" | "finance" | "hr" | "privacy" | "admin" | "client")[];
                        /** @description Sites the roles are limited to; empty means all. */
                        siteIds: string[];
                        /** @description Permission of its own: may see pay. */
                        seesPay: boolean;
                        organisation: {
                            name: string;
                            /** @enum {string} */
                            kind: "employer" | "agency";
                            /** @description The organisation's own zone: months of figures, 08:00 of digests. */
                            zone: string;
                            /** @enum {string} */
                            locale: "en" | "nl" | "sv" | "ja";
                            trackVersion: number;
                            recruiterFigures: boolean;
                        };
                        operations: string[];
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getPreferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        locale: "en" | "nl" | "sv" | "ja";
                        summaries: {
                            /** @enum {string} */
                            kind: "digest" | "overdue" | "missed-promises" | "reversed-points";
                            wanted: boolean;
                        }[];
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    replacePreferences: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    locale: "en" | "nl" | "sv" | "ja";
                    /** @default [] */
                    summaries?: {
                        /** @enum {string} */
                        kind: "digest" | "overdue" | "missed-promises" | "reversed-points";
                        wanted: boolean;
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        locale: "en" | "nl" | "sv" | "ja";
                        summaries: {
                            /** @enum {string} */
                            kind: "digest" | "overdue" | "missed-promises" | "reversed-points";
                            wanted: boolean;
                        }[];
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getSavedViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        memberId: string;
                        items: {
                            name: string;
                            /** @enum {string} */
                            state?: "live" | "archived" | "hired";
                            siteId?: string;
                            jobId?: string;
                            clientId?: string;
                            milestone?: string;
                            /** @enum {string} */
                            status?: "with-us" | "with-candidate" | "overdue";
                            /** @enum {string} */
                            sort?: "updated" | "name" | "received";
                        }[];
                        version: number;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    replaceSavedViews: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` of what was read: the change is made on this version or not at all. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        name: string;
                        /** @enum {string} */
                        state?: "live" | "archived" | "hired";
                        siteId?: string;
                        jobId?: string;
                        clientId?: string;
                        milestone?: string;
                        /** @enum {string} */
                        status?: "with-us" | "with-candidate" | "overdue";
                        /** @enum {string} */
                        sort?: "updated" | "name" | "received";
                    }[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        memberId: string;
                        items: {
                            name: string;
                            /** @enum {string} */
                            state?: "live" | "archived" | "hired";
                            siteId?: string;
                            jobId?: string;
                            clientId?: string;
                            milestone?: string;
                            /** @enum {string} */
                            status?: "with-us" | "with-candidate" | "overdue";
                            /** @enum {string} */
                            sort?: "updated" | "name" | "received";
                        }[];
                        version: number;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            428: components["responses"]["428"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    replaceOrganisation: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` of what was read: the change is made on this version or not at all. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Acme Care",
                 *       "zone": "Europe/London",
                 *       "locale": "en",
                 *       "trackVersion": 2,
                 *       "schemeVersion": 1
                 *     }
                 */
                "application/json": {
                    name: string;
                    /** @description The organisation's own zone: months of figures, 08:00 of digests. */
                    zone: string;
                    /** @enum {string} */
                    locale: "en" | "nl" | "sv" | "ja";
                    /** @description Versions that new applications are pinned to. */
                    trackVersion: number;
                    /** @description Versions that new applications are pinned to. */
                    schemeVersion: number;
                    /**
                     * Format: date
                     * @description The works council (NL) agreed or the union (SE) was heard: only then figures by recruiter are served.
                     */
                    recruiterFiguresConsentedAt?: string;
                    /** @description Finance sets it; it is shown beside the rewards of a hire. */
                    employerOnCostPercent?: number;
                    calendar?: {
                        /** @constant */
                        kind: "built-in";
                    } | {
                        /** @constant */
                        kind: "bookings";
                        businessId: string;
                        serviceId: string;
                        tenantId: string;
                        clientId: string;
                        secretName: string;
                        staff: {
                            [key: string]: string;
                        };
                    };
                    /** @description How far what candidates want and what jobs offer may lie apart; the default rules where nothing is set. */
                    alignment?: {
                        payOpenPercent: number;
                        hoursAgreed: number;
                        hoursOpenPercent: number;
                    };
                    /** @description By when candidates are promised to hear from us; the default rules where nothing is set. */
                    promises?: {
                        received: number;
                        contact: number;
                        interviewHeld: number;
                        accepted: {
                            every: number;
                            beforeStart: number;
                        };
                    };
                    /** @description Where its facts are exported for its own analysis: which version of the key their pseudonyms are made with. */
                    factsExport?: {
                        /** @description Versions that new applications are pinned to. */
                        keyVersion: number;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            428: components["responses"]["428"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    replaceOnCost: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` of what was read: the change is made on this version or not at all. */
                "If-Match": components["parameters"]["IfMatch"];
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "employerOnCostPercent": 13.8
                 *     }
                 */
                "application/json": {
                    /** @description What an employer pays on top of a reward, in percent of it. */
                    employerOnCostPercent: number | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organisation"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            428: components["responses"]["428"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getMailBreaker: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        /** @enum {string} */
                        level: "open" | "warned" | "stopped";
                        /** @enum {string} */
                        because?: "bounces" | "complaints";
                        /**
                         * Format: date-time
                         * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                         */
                        since?: string;
                        counts: {
                            sent: number;
                            bounced: number;
                            complained: number;
                        };
                        reset?: {
                            by: string;
                            reason: string;
                        };
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    resetMailBreaker: {
        parameters: {
            query?: never;
            header: {
                /** @description The `ETag` of what was read: the change is made on this version or not at all. */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "The import with old addresses is corrected."
                 *     }
                 */
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description The version, for `If-Match`. */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        version: number;
                        /** @enum {string} */
                        level: "open" | "warned" | "stopped";
                        /** @enum {string} */
                        because?: "bounces" | "complaints";
                        /**
                         * Format: date-time
                         * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                         */
                        since?: string;
                        counts: {
                            sent: number;
                            bounced: number;
                            complained: number;
                        };
                        reset?: {
                            by: string;
                            reason: string;
                        };
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            412: components["responses"]["412"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            428: components["responses"]["428"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    showDataPage: {
        parameters: {
            query?: {
                /** @description In which times are told and written: an IANA name. */
                timeZone?: string;
            };
            header?: never;
            path: {
                /** @description The last part of a candidate's link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    submitDataPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The last part of a candidate's link. */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["DataPageForm"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["400"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    requestOwnData: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnlyCode"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnData"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    correctOwnDetails: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectDetails"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        email?: string;
                        phone?: string;
                        postcode?: string;
                        country: string;
                        /** @enum {string} */
                        locale: "en" | "nl" | "sv" | "ja";
                        preferredChannel?: string;
                        movingCloser?: boolean;
                        about?: string;
                        answers?: {
                            [key: string]: boolean;
                        };
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    askToBeErased: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskToBeErased"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskedErasure"];
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    keepOwnDetails: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnlyCode"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "none" | "asked" | "begun" | "done";
                        /**
                         * Format: date-time
                         * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                         */
                        askedAt?: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                         */
                        due?: string;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listErasures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        erasures: {
                            applicationId: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                             */
                            askedAt: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                             */
                            due: string;
                            /** @constant */
                            because?: "retention";
                            /** @enum {string} */
                            status: "asked" | "done";
                            sameAddress?: string[];
                            held: {
                                holdId: string;
                                items: ("contact-details" | "application" | "correspondence" | "decisions" | "interviews" | "expectations" | "offers")[];
                                /** @enum {string} */
                                ground: "legal-claims" | "legal-obligation" | "right-to-work";
                                /**
                                 * Format: date
                                 * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                                 */
                                until: string;
                            }[];
                            proof?: {
                                proofId: string;
                                /**
                                 * Format: date-time
                                 * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                                 */
                                erasedAt: string;
                                removed: {
                                    profiles: number;
                                    notes: number;
                                    claims: number;
                                    duplicateMarks: number;
                                    links: number;
                                    codes: number;
                                    refusedReports: number;
                                    held: number;
                                };
                            };
                        }[];
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    listHolds: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        holds: {
                            holdId: string;
                            items: ("contact-details" | "application" | "correspondence" | "decisions" | "interviews" | "expectations" | "offers")[];
                            /** @enum {string} */
                            ground: "legal-claims" | "legal-obligation" | "right-to-work";
                            /**
                             * Format: date
                             * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                             */
                            until: string;
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                             */
                            heldAt: string;
                            /** @enum {string} */
                            status: "standing" | "due" | "ended";
                            /**
                             * Format: date-time
                             * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                             */
                            endedAt?: string;
                            reason?: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    holdData: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: ("contact-details" | "application" | "correspondence" | "decisions" | "interviews" | "expectations" | "offers")[];
                    /** @enum {string} */
                    ground: "legal-claims" | "legal-obligation" | "right-to-work";
                    /**
                     * Format: date
                     * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                     */
                    until: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        holdId: string;
                        items: ("contact-details" | "application" | "correspondence" | "decisions" | "interviews" | "expectations" | "offers")[];
                        /** @enum {string} */
                        ground: "legal-claims" | "legal-obligation" | "right-to-work";
                        /**
                         * Format: date
                         * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                         */
                        until: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                         */
                        heldAt: string;
                        /** @enum {string} */
                        status: "standing" | "due" | "ended";
                        /**
                         * Format: date-time
                         * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                         */
                        endedAt?: string;
                        reason?: string;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    renewHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
                holdId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                     */
                    until: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        holdId: string;
                        items: ("contact-details" | "application" | "correspondence" | "decisions" | "interviews" | "expectations" | "offers")[];
                        /** @enum {string} */
                        ground: "legal-claims" | "legal-obligation" | "right-to-work";
                        /**
                         * Format: date
                         * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                         */
                        until: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                         */
                        heldAt: string;
                        /** @enum {string} */
                        status: "standing" | "due" | "ended";
                        /**
                         * Format: date-time
                         * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                         */
                        endedAt?: string;
                        reason?: string;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            413: components["responses"]["413"];
            422: components["responses"]["422"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    endHold: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
                holdId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        holdId: string;
                        items: ("contact-details" | "application" | "correspondence" | "decisions" | "interviews" | "expectations" | "offers")[];
                        /** @enum {string} */
                        ground: "legal-claims" | "legal-obligation" | "right-to-work";
                        /**
                         * Format: date
                         * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                         */
                        until: string;
                        /**
                         * Format: date-time
                         * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                         */
                        heldAt: string;
                        /** @enum {string} */
                        status: "standing" | "due" | "ended";
                        /**
                         * Format: date-time
                         * @description ISO 8601 instant in UTC with milliseconds, for example `2026-11-24T09:30:00.000Z`.
                         */
                        endedAt?: string;
                        reason?: string;
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    readHeldData: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any unique text. The same key with the same request is done once and answered the same; with another request it is refused. Without a key every request is a new one. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of the application. */
                id: string;
                holdId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        holdId: string;
                        items: ("contact-details" | "application" | "correspondence" | "decisions" | "interviews" | "expectations" | "offers")[];
                        /** @enum {string} */
                        ground: "legal-claims" | "legal-obligation" | "right-to-work";
                        /**
                         * Format: date
                         * @description Calendar day, `YYYY-MM-DD`, in whatever zone the field says (the site's, unless it says otherwise).
                         */
                        until: string;
                        details: {
                            name?: string;
                            email?: string;
                            phone?: string;
                            /** @enum {string} */
                            preferredChannel?: "phone" | "email" | "text" | "whatsapp";
                            postcode?: string;
                            country?: string;
                            /** @enum {string} */
                            locale?: "en" | "nl" | "sv" | "ja";
                            movingCloser?: boolean;
                            about?: string;
                            answers?: {
                                [key: string]: boolean;
                            };
                        };
                        notes: {
                            noteId: string;
                            /** @enum {string} */
                            item: "correspondence" | "decisions" | "interviews" | "expectations" | "offers";
                            text: string;
                        }[];
                    };
                };
            };
            400: components["responses"]["400"];
            401: components["responses"]["401"];
            403: components["responses"]["403"];
            404: components["responses"]["404"];
            409: components["responses"]["409"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getOpenApi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            400: components["responses"]["400"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
    getDocumentation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            400: components["responses"]["400"];
            429: components["responses"]["429"];
            500: components["responses"]["500"];
            503: components["responses"]["503"];
        };
    };
}
