import type { Day } from '../days/day';
import type { KnownDay } from '../days/known-day';
import type { RecordedFact } from '../facts/answer';
import type { FactKey } from '../facts/fact-catalogue';
import type { Money } from '../facts/money';

/** The kinds of evidence that a page knows how to draw. A new kind is a decision (`docs/decisions`). */
export const EVIDENCE_KINDS = ['text', 'date', 'days', 'money', 'percent', 'person', 'link'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/**
 * One figure behind a lit sign. `value` by kind: text → string · date → {on, precision} · days → the day from which they
 * are counted · money → {amount, currency} · percent → number of 0 to 100 · person → {personId, name, title} · link → URL.
 */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly label: string;
  readonly value: unknown;
  /** The fact it was read from; absent where Telltale itself recorded it. */
  readonly fact?: FactKey;
  readonly recordedOn?: Day;
  readonly by?: string;
}

/** What an item of evidence says of its origin. */
export interface EvidenceOrigin {
  readonly key: FactKey;
  readonly entry: RecordedFact | undefined;
}

export function textEvidence(label: string, value: string, origin?: EvidenceOrigin): Evidence {
  return evidence('text', label, value, origin);
}

export function dateEvidence(label: string, value: KnownDay, origin?: EvidenceOrigin): Evidence {
  return evidence('date', label, { on: value.on, precision: value.precision }, origin);
}

/** Counts the days from `since` to the day on which the sign is read. */
export function daysEvidence(label: string, since: Day, origin?: EvidenceOrigin): Evidence {
  return evidence('days', label, since, origin);
}

export function moneyEvidence(label: string, value: Money, origin?: EvidenceOrigin): Evidence {
  return evidence('money', label, value, origin);
}

export function percentEvidence(label: string, value: number, origin?: EvidenceOrigin): Evidence {
  return evidence('percent', label, value, origin);
}

export function personEvidence(
  label: string,
  value: { readonly personId: string; readonly name: string; readonly title: string | null },
  origin?: EvidenceOrigin,
): Evidence {
  const { personId, name, title } = value;
  return evidence('person', label, { personId, name, title }, origin);
}

function evidence(kind: EvidenceKind, label: string, value: unknown, origin?: EvidenceOrigin): Evidence {
  const entry = origin?.entry;
  if (entry === undefined) return { kind, label, value };
  const { recordedOn, by } = entry;
  const fact = origin?.key;
  return by === undefined
    ? { kind, label, value, fact, recordedOn }
    : { kind, label, value, fact, recordedOn, by };
}
