import type { FactReply } from '@telltale/contract';
import type { RegisterEntry } from '@telltale/domain';
import { recorded } from '../record/facts.fixture';

export const DANA = {
  personId: '01934c1e-0000-7000-8000-0000000000d1',
  name: 'Dana Reyes',
  title: 'VP Sales',
  function: 'business',
  level: 'vp',
} as const;

/** The id of an entry by its number. */
export const idOf = (number: number): string => `01934c1e-0000-7000-8000-${String(number).padStart(12, '0')}`;

export function anEntry(fields: object, number = 1): RegisterEntry {
  return { id: idOf(number), recordedOn: '2026-11-05', by: 'L. Brandt', ...fields };
}

/** A register with these entries, the oldest first. */
export function registered(...entries: readonly RegisterEntry[]): FactReply {
  return recorded({ value: entries });
}
