import { contribution } from "../../../shared/domain/kpi/catalogue.ts";
import type {
  Basis,
  Contribution,
  Counters,
  PostedEntry,
  Subject,
} from "../../../shared/domain/kpi/contribution.ts";
import { figuresOf, select } from "../../../shared/domain/kpi/figures.ts";
import type { Figure } from "../../../shared/domain/kpi/figures.ts";
import { Sums } from "../../../shared/domain/kpi/kpi.ts";
import { addSections, rollupChanges } from "../../../shared/domain/kpi/rollups.ts";
import type { Dimension, RollupKey, Sections } from "../../../shared/domain/kpi/rollups.ts";
import type { MessageEvent } from "../../../shared/domain/messages/events.ts";
import { dueEntries } from "../../../shared/domain/points/entries.ts";
import { defaultTrack } from "../../../shared/domain/track/default-track.ts";
import type { Story } from "../../builders/history.ts";

/** Rollups kept in memory: what the adapter does, in ten lines. */
export class Books {
  readonly rows = new Map<string, { key: RollupKey; counters: Record<string, number> }>();

  replace(before: Contribution | undefined, after: Contribution | undefined): void {
    for (const { add, ...key } of rollupChanges(before, after)) this.add(key, add);
  }

  add(key: RollupKey, counters: Counters): void {
    const { dimension, row: name, basis, month, section, page } = key;
    // However the key's fields are ordered.
    const id = JSON.stringify({ dimension, row: name, basis, month, section, page });
    const row = this.rows.get(id) ?? { key, counters: {} };
    this.rows.set(id, row);
    for (const [counter, amount] of Object.entries(counters))
      row.counters[counter] = (row.counters[counter] ?? 0) + amount;
  }

  /** The same with all pages of a distribution together. */
  withoutPages(): Books {
    const books = new Books();
    for (const { key, counters } of this.rows.values())
      books.add({ ...key, ...(key.page === undefined ? {} : { page: 0 }) }, counters);
    return books;
  }

  /** Everything that is not zero, in a comparable form. */
  content(): [string, Record<string, number>][] {
    return [...this.rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([id, { counters }]) => {
        const left = Object.entries(counters)
          .filter(([, n]) => n !== 0)
          .sort(([a], [b]) => (a < b ? -1 : 1));
        return left.length > 0 ? [[id, Object.fromEntries(left)] as [string, Record<string, number>]] : [];
      });
  }

  sums(basis: Basis, dimension: Dimension = "organisation", row = "all", month?: string): Sums {
    const wanted = [...this.rows.values()].filter(
      ({ key }) =>
        key.basis === basis &&
        key.dimension === dimension &&
        key.row === row &&
        (!month || key.month === month),
    );
    const sections = (exact: boolean): Sections =>
      addSections(
        wanted
          .filter(({ key }) => (key.page !== undefined) === exact)
          .map(({ key, counters }) => ({ [key.section]: counters })),
      );
    return new Sums(sections(false), sections(true));
  }
}

/** The ledger that awarding points would have written: every due entry, at once, in the site's currency. */
export function postedEntries(story: Story): PostedEntry[] {
  const { currency } = story.application().site;
  return dueEntries(story.history(), story.scheme).map((due) => ({
    id: due.id,
    memberId: due.memberId,
    memberPoints: due.amount,
    currency,
    pointValue: story.scheme.pointValue[currency] ?? 0,
    postedAt: due.causedAt,
    reverses: due.reverses,
  }));
}

/** A story and what became of its messages. */
interface Mailed {
  readonly story: Story;
  readonly messages: readonly MessageEvent[];
}

export const subjectOf = (story: Story, messages: readonly MessageEvent[] = []): Subject => ({
  application: story.application(),
  history: story.history(),
  track: story.track,
  scheme: story.scheme,
  entries: postedEntries(story),
  messages,
});

export const contributionOfStory = (story: Story, messages: readonly MessageEvent[] = []): Contribution =>
  contribution(subjectOf(story, messages));

export function booksOf(stories: readonly (Story | Mailed)[]): Books {
  const books = new Books();
  for (const told of stories) {
    const { story, messages } = "story" in told ? told : { story: told, messages: [] };
    books.replace(undefined, contributionOfStory(story, messages));
  }
  return books;
}

/** The figures of a KPI over these applications, all months together. */
export function figures(
  id: string,
  stories: readonly (Story | Mailed)[],
  where: {
    basis?: Basis;
    month?: string;
    dimension?: Dimension;
    row?: string;
    members?: ReadonlySet<string>;
    onCostPercent?: number;
  } = {},
): Figure[] {
  const { selected, unknown } = select([id], where.basis);
  if (unknown.length > 0) throw new Error(`no KPI ${id} by ${where.basis ?? "its basis"}`);
  const books = booksOf(stories);
  return selected.flatMap((chosen) => {
    const sums = books.sums(chosen.basis, where.dimension, where.row, where.month);
    const all = [{ period: where.month ?? "all", group: null, sums, members: where.members }];
    const milestones = defaultTrack.milestones.map((milestone) => milestone.id);
    const funnel = books.sums("cohort");
    return figuresOf(chosen, all, {
      groupBy: where.dimension ?? "organisation",
      asOf: null,
      milestones,
      funnel,
      onCostPercent: where.onCostPercent,
    });
  });
}

export function figure(
  id: string,
  stories: readonly (Story | Mailed)[],
  where: Parameters<typeof figures>[2] = {},
): Figure {
  const [only, ...more] = figures(id, stories, where);
  if (!only || more.length > 0) throw new Error(`${id}: ${more.length + (only ? 1 : 0)} figures, not one`);
  return only;
}
