import type { FactReply, FactSourceRequest, FactWriteRequest } from '@telltale/contract';
import { type Answer, type Day, type FactDefinition, isDay } from '@telltale/domain';
import { emptyDraft, type PartProblem, type ValueDraft, type ValueReading } from './values/value-draft';
import { draftOfValue, readValue } from './values/value-shapes';

/** What somebody is typing about one fact. Text that was not filled in is empty. */
export interface FactDraft {
  readonly answer: Answer;
  readonly value: ValueDraft;
  readonly holdsFrom: string;
  readonly asked: string;
  readonly note: string;
  readonly url: string;
  /** Why a target moves. */
  readonly reason: string;
  /** Why a guard is passed all the same. */
  readonly override: string;
}

export type DraftPart = 'answer' | 'holdsFrom' | 'asked' | 'note' | 'url' | 'reason' | 'override';

/** A problem of the draft: in a part of the value, or in what stands around it. */
export type DraftProblem =
  | (PartProblem & { readonly of: 'value' })
  | { readonly of: 'draft'; readonly part: DraftPart; readonly message: string };

export interface DraftContext {
  readonly definition: FactDefinition;
  readonly today: Day;
  /** What in the rest of the record a value cannot stand beside, in words. */
  readonly contradiction?: (value: unknown) => string | null;
}

export type DraftReading =
  { readonly write: FactWriteRequest } | { readonly problems: readonly DraftProblem[] };

export function emptyFactDraft(currency: string): FactDraft {
  const around = { holdsFrom: '', asked: '', note: '', url: '', reason: '', override: '' };
  return { answer: 'not-asked', value: emptyDraft(currency), ...around };
}

/** The draft with which editing begins: the answer, but nothing of when it began to hold or who was asked the last time. */
export function draftOf(
  definition: FactDefinition,
  fact: FactReply | undefined,
  currency: string,
): FactDraft {
  const empty = emptyFactDraft(currency);
  if (fact === undefined) return empty;
  const { answer, value } = fact;
  return { ...empty, answer, value: draftOfValue(definition.type, value, currency) };
}

/** What would be sent, or all that keeps it from being sent. */
export function readDraft(draft: FactDraft, context: DraftContext): DraftReading {
  const { today } = context;
  // An answer that is taken back keeps nothing of what was typed around it, so nothing of that can be wrong.
  if (draft.answer === 'not-asked') return { write: { answer: 'not-asked' } };
  const value = draft.answer === 'known' ? readKnown(draft, context) : { value: undefined };
  const problems = [...problemsIn(value), ...problemsAround(draft, today)];
  if (problems.length > 0) return { problems };
  return { write: { answer: draft.answer, ...value, ...sinceAndSource(draft) } };
}

/** Only days can contradict each other so far; what is wrong is shown where the day is typed. */
function readKnown(draft: FactDraft, { definition, today, contradiction }: DraftContext): ValueReading {
  const reading = readValue(draft.value, definition, today);
  const message = 'value' in reading ? (contradiction?.(reading.value) ?? null) : null;
  return message === null ? reading : { problems: [{ part: 'day', message }] };
}

function problemsIn(reading: ValueReading): DraftProblem[] {
  return 'problems' in reading ? reading.problems.map((one) => ({ ...one, of: 'value' as const })) : [];
}

function problemsAround({ holdsFrom, url }: FactDraft, today: Day): DraftProblem[] {
  const problems: DraftProblem[] = [];
  if (holdsFrom !== '' && !isDay(holdsFrom))
    problems.push({ of: 'draft', part: 'holdsFrom', message: 'Choose a day, such as 23 November 2026.' });
  if (holdsFrom > today)
    problems.push({ of: 'draft', part: 'holdsFrom', message: 'An answer holds from a day up to today.' });
  if (url.trim() !== '' && !/^https?:\/\//.test(url.trim()))
    problems.push({ of: 'draft', part: 'url', message: 'A link begins with https:// or http://.' });
  return problems;
}

function sinceAndSource({ holdsFrom, asked, note, url }: FactDraft): Partial<FactWriteRequest> {
  const source: FactSourceRequest = { ...filled({ asked, note, url }) };
  return {
    ...(holdsFrom === '' ? {} : { holdsFrom }),
    ...(Object.keys(source).length === 0 ? {} : { source }),
  };
}

function filled<T extends Record<string, string>>(texts: T): Partial<T> {
  const entries = Object.entries(texts).map(([key, text]) => [key, text.trim()] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== '')) as Partial<T>;
}
