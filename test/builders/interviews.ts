import { addMinutes } from "../../shared/domain/calendar/days.ts";
import type { InterviewCommand } from "../../shared/domain/interview/decide.ts";
import type { InterviewKind } from "../../shared/domain/interview/events.ts";
import type { Interview } from "../../shared/domain/interview/state.ts";
import type { Story } from "./history.ts";

export const questionIds = ["last-team", "night-alone", "first-week"];

/** Times are offered for an interview of an hour with mem_ivan and mem_ines. */
export const offerInterview = (story: Story, kind: InterviewKind = "first"): Story =>
  story.interview({
    type: "OfferInterview",
    kind,
    interviewerIds: ["mem_ivan", "mem_ines"],
    lengthMinutes: 60,
    formats: ["in-person", "video"],
    questionIds,
  });

export function lastInterview(story: Story): Interview {
  const interview = story.application().interviews.at(-1);
  if (!interview) throw new Error("the story has no interview");
  return interview;
}

type Booking = Extract<InterviewCommand, { type: "BookInterview" | "MoveInterview" }>;

const timeOf = (story: Story, startsAt: string) => ({
  interviewId: lastInterview(story).interviewId,
  startsAt,
  endsAt: addMinutes(startsAt, 60),
  format: "video" as const,
  zone: "Europe/London",
  told: startsAt.slice(0, 16),
});

export const limits = { moves: 2, cutOffMinutes: 24 * 60 };

/** The candidate books, or moves to, a time of the last interview; somebody else by `more`. */
export const bookInterview = (story: Story, startsAt: string, more: Partial<Booking> = {}): Story =>
  story.interview({
    type: "BookInterview",
    ...timeOf(story, startsAt),
    by: "candidate",
    limits,
    ...more,
  });

export const moveInterview = (story: Story, startsAt: string, more: Partial<Booking> = {}): Story =>
  story.interview({
    type: "MoveInterview",
    ...timeOf(story, startsAt),
    by: "candidate",
    limits,
    ...more,
  });

export const callOffInterview = (story: Story): Story =>
  story.interview({
    type: "CancelInterview",
    interviewId: lastInterview(story).interviewId,
    by: "recruiter",
  });

/** Somebody says whether the last talk with a colleague or visit took place. */
export const recordMeeting = (story: Story, outcome: "held" | "missed"): Story =>
  story.interview({ type: "RecordMeeting", interviewId: lastInterview(story).interviewId, outcome });

/** A member writes down what they heard on every question. */
export const submitScorecard = (
  story: Story,
  memberId = "mem_ivan",
  answers = questionIds.map((questionId) => ({ questionId, evidenceNoteId: `note-${questionId}` })),
): Story =>
  story.interview({
    type: "SubmitScorecard",
    interviewId: lastInterview(story).interviewId,
    memberId,
    recommendation: "yes",
    answers,
  });
