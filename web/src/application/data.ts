import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { read, readAll, type Operation, type Reply } from "../api.ts";
import { useCommand, type Command } from "../command.ts";
import { useMe } from "../me.tsx";
import { useLabels } from "../words/index.tsx";
import type { Labels } from "../words/labels.ts";
import { cardKey, shownBeside } from "./keys.ts";
import type { ApplicationWords } from "./words/en.ts";
import { applicationWords } from "./words/index.ts";

/** One application as the API's card has it, and what the pages of this area ask of it. */
export type Card = Reply<"getApplication">;
export type Allowed = Card["allowedOutcomes"][number];
export type MilestoneView = Card["milestones"][number];
export type OutcomeView = MilestoneView["outcomes"][number];
export type By = OutcomeView["by"];

/** The card, with its milestones and outcomes called as the reader calls them. */
export function useCard(id: string) {
  const labels = useLabels();
  return useQuery({
    queryKey: cardKey(id),
    queryFn: ({ signal }) => read("getApplication", { path: { id }, signal }),
    select: useCallback((card: Card) => inReadersWords(card, labels), [labels]),
    // Others work on it too: whoever comes back to it sees it as it is.
    staleTime: 5_000,
  });
}

const inReadersWords = (card: Card, labels: Labels): Card => ({
  ...card,
  milestones: card.milestones.map((each) => ({
    ...each,
    label: labels.milestone(each.milestone, each.label),
    outcomes: withLabels(each.outcomes, labels),
  })),
  allowedOutcomes: withLabels(card.allowedOutcomes, labels).map((each) => ({
    ...each,
    effects: { ...each.effects, implies: withLabels(each.effects.implies, labels) },
  })),
});

/** Outcomes, called as the reader calls them. */
export const withLabels = <Named extends { readonly outcome: string; readonly label: string }>(
  outcomes: readonly Named[],
  labels: Labels,
): Named[] => outcomes.map((each) => ({ ...each, label: labels.outcome(each.outcome, each.label) }));

/** Somebody's outcome that is on screen and not yet known to be recorded. */
export const notYet = -1;

type ChangeOptions<Name extends Operation> = NonNullable<Parameters<typeof useCommand<Name, Card>>[1]>;

/** A command on one application: the card is read again, and everything else that shows something of it. */
export function useChange<Name extends Operation>(
  operation: Name,
  id: string,
  { refreshes = [], ...options }: ChangeOptions<Name> = {},
): Command<Name> {
  const words = applicationWords.use();
  const names = useNames();
  const labels = useLabels();
  const shows = cardKey(id);
  return useCommand<Name, Card>(operation, {
    shows,
    refreshes: [...shownBeside(shows, id), ...refreshes],
    changed: (before, now) => whatChanged(before, now, { words, names, labels }),
    ...options,
  });
}

/** What somebody else did between two readings of a card, a sentence each. */
function whatChanged(
  before: Card,
  now: Card,
  {
    words,
    names,
    labels,
  }: { readonly words: ApplicationWords; readonly names: Names; readonly labels: Labels },
): string[] {
  const outcomesOf = ({ milestones }: Card) => milestones.flatMap(({ outcomes }) => outcomes);
  const standing = new Set(outcomesOf(now).map(({ eventSeq }) => eventSeq));
  const said = [
    ...outcomesOf(now)
      .filter(({ eventSeq, implied }) => eventSeq > before.eventSeq && !implied)
      .map(({ outcome, label, by }) => words.changes.recorded(labels.outcome(outcome, label), names.by(by))),
    ...outcomesOf(before)
      .filter(({ eventSeq }) => eventSeq !== notYet && !standing.has(eventSeq))
      .map(({ outcome, label }) => words.changes.undone(labels.outcome(outcome, label))),
    ...now.contacts
      .filter(({ eventSeq }) => eventSeq > before.eventSeq)
      .map(({ by }) => words.changes.contact(names.by(by))),
  ];
  if (before.recruiterId !== now.recruiterId && now.recruiter)
    said.push(words.changes.recruiter(now.recruiter.name));
  if (before.candidate.version !== now.candidate.version) said.push(words.changes.details);
  if (before.state !== now.state) said.push(words.changes.state(words.states[now.state] ?? now.state));
  return said.map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1));
}

interface Names {
  /** What is not known by name is shown as nothing of its own. */
  readonly of: (id: string | undefined) => string | undefined;
  readonly by: (by: By) => string;
}

/** A list of settings whole, where the reader's roles allow it: the same that filters of lists use. */
function useSettings<Name extends "listSites" | "listJobs" | "listMembers">(name: Name) {
  const { operations } = useMe();
  return useQuery({
    queryKey: [name],
    enabled: operations.includes(name),
    queryFn: ({ signal }) => readAll(name, signal),
    staleTime: 5 * 60_000,
  }).data;
}
export const useJobs = () => useSettings("listJobs") ?? [];
export const useMembers = () => useSettings("listMembers") ?? [];

/** Names of jobs, sites and colleagues by their ids. */
export function useNames(): Names {
  const words = applicationWords.use();
  const me = useMe();
  const sites = useSettings("listSites");
  const jobs = useJobs();
  const members = useMembers();
  const names = new Map<string, string>([
    [me.memberId, me.name],
    ...(sites ?? []).map(({ siteId, name }) => [siteId, name] as const),
    ...jobs.map(({ jobId, title }) => [jobId, title] as const),
    ...members.map(({ memberId, name }) => [memberId, name] as const),
  ]);
  return {
    of: (id) => (id === undefined ? undefined : names.get(id)),
    by: (by) => {
      switch (by.kind) {
        case "member":
          return names.get(by.memberId) ?? words.people.somebody;
        case "candidate":
          return words.people.candidate;
        case "clock":
          return words.people.clock;
        case "system":
          return by.source;
      }
    },
  };
}
