import type { ClaimedStatus } from '@telltale/domain';
import type { DaysAgo, SampleChange, SampleClosing, SampleDecision, SamplePerson, SampleTurn } from './story';

type Said = readonly [daysAgo: DaysAgo, status: ClaimedStatus, sentence: string];

/** What somebody says of the project, time after time. */
export function claims({ name }: SamplePerson, ...said: readonly Said[]): readonly SampleChange[] {
  return said.map(([daysAgo, status, sentence]) => ({
    daysAgo,
    by: name,
    judged: { what: 'claim', status, sentence },
  }));
}

/** A lit sign need not count up to the day `until`. */
export function waived(daysAgo: DaysAgo, sign: string, until: DaysAgo, reason: string): SampleChange {
  return { daysAgo, judged: { what: 'waiver', sign, until, reason } };
}

/** The owner answers a sign. */
export function disputed(daysAgo: DaysAgo, sign: string, reason: string): SampleChange {
  return { daysAgo, judged: { what: 'dispute', sign, reason } };
}

export function decided(daysAgo: DaysAgo, decision: SampleDecision): SampleChange {
  return { daysAgo, judged: { what: 'decision', ...decision } };
}

/** Somebody says how a condition in words of the latest decision ended. */
export function conditionSaid(daysAgo: DaysAgo, turn: SampleTurn): SampleChange {
  return { daysAgo, judged: { what: 'condition', ...turn } };
}

/** Items of the closing list, one after the other on one day. */
export function closed(daysAgo: DaysAgo, ...items: readonly SampleClosing[]): readonly SampleChange[] {
  return items.map((item) => ({ daysAgo, judged: { what: 'closing', ...item } }));
}

/** The reason for a first project that was passed over, given later. */
export function explained(daysAgo: DaysAgo, reason: string): SampleChange {
  return { daysAgo, judged: { what: 'override', kind: 'first-project', reason } };
}
