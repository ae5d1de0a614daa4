import { addDays, type Day } from '../days/day';
import type { RunProofs } from './proven-by-runs';
import type { ReadinessAnswer, ReadinessProof, ReadinessState } from './readiness-answer';
import type { ReadinessItem, ReadinessTemplate } from './template';

/** How much of its place each state fills. What is waived is not done, and says so. */
const POINTS: Readonly<Record<ReadinessState | 'open', number>> = {
  open: 0,
  waived: 0,
  attested: 0.5,
  proven: 1,
};

/** One item on one project, as it stands on a day. */
export interface ItemReading {
  readonly item: ReadinessItem;
  readonly state: ReadinessState | 'open';
  readonly answer: ReadinessAnswer | null;
  /** The first day on which its proof holds no more; there when that is why it is open again. */
  readonly expiredOn: Day | null;
}

export interface GroupReading {
  readonly key: string;
  readonly name: string;
  /** Points ÷ items, in whole percent. */
  readonly score: number;
  readonly items: readonly ItemReading[];
}

/** The checklist of one project on a day. */
export interface ReadinessReading {
  /** The lowest group's score in percent; `null` while no item was answered. */
  readonly score: number | null;
  readonly groups: readonly GroupReading[];
  /** What keeps the gate into Production shut: required items that are open. */
  readonly missing: readonly ItemReading[];
  /** The next day on which a proof ends and its item opens again. */
  readonly nextChangeOn: Day | null;
}

export type ReadinessAnswers = Readonly<Record<string, ReadinessAnswer>>;

/** Who stands behind a proof that nobody had to give. */
export const PROVEN_BY_RUNS = 'its eval runs';

/**
 * Reads the checklist as of `today`, the client's day. An answer to an item that the template no longer has waits. What runs
 * prove outweighs a word, and gives way to a proof or a waiver of somebody; by itself it gives no score to a checklist that
 * nobody has begun.
 */
export function readReadiness(
  template: ReadinessTemplate,
  answers: ReadinessAnswers,
  today: Day,
  runs: RunProofs = {},
): ReadinessReading {
  const groups = template.map(({ key, name, items }): GroupReading => {
    const readings = items.map((item) => {
      const answered = readItem(item, answers[item.key], today);
      return byRuns(answered, runs[item.key], today) ?? answered;
    });
    return { key, name, score: scoreOf(readings), items: readings };
  });
  const all = groups.flatMap(({ items }) => items);
  const isAnswered = all.some(({ item }) => answers[item.key] !== undefined);
  return {
    score: isAnswered ? Math.min(...groups.map(({ score }) => score)) : null,
    groups,
    missing: all.filter(({ item, state }) => item.isRequired && state === 'open'),
    nextChangeOn: nextExpiry(all),
  };
}

function readItem(item: ReadinessItem, answer: ReadinessAnswer | undefined, today: Day): ItemReading {
  if (answer === undefined) return { item, state: 'open', answer: null, expiredOn: null };
  const endsOn = answer.proof?.expiresOn;
  const expiredOn = endsOn !== undefined && endsOn < today ? addDays(endsOn, 1) : null;
  return { item, state: expiredOn === null ? answer.state : 'open', answer, expiredOn };
}

function byRuns({ item, state }: ItemReading, on: Day | undefined, today: Day): ItemReading | null {
  if (on === undefined || state === 'proven' || state === 'waived') return null;
  const proof = { on, by: PROVEN_BY_RUNS };
  if (item.proofDays === null) return provenItem(item, proof);
  const expiresOn = addDays(on, item.proofDays);
  return expiresOn < today ? null : provenItem(item, { ...proof, expiresOn });
}

function provenItem(item: ReadinessItem, proof: ReadinessProof): ItemReading {
  return {
    item,
    state: 'proven',
    answer: { state: 'proven', proof, on: proof.on, by: null },
    expiredOn: null,
  };
}

function scoreOf(items: readonly ItemReading[]): number {
  if (items.length === 0) return 100;
  const points = items.reduce((sum, { state }) => sum + POINTS[state], 0);
  return Math.floor((points / items.length) * 100);
}

function nextExpiry(items: readonly ItemReading[]): Day | null {
  const days = items.flatMap(({ state, answer }) =>
    state === 'open' ? [] : (answer?.proof?.expiresOn ?? []),
  );
  const first = days.sort()[0];
  return first === undefined ? null : addDays(first, 1);
}
