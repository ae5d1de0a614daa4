import { addDays, type Day } from '../days/day';
import { spokenDay } from '../days/spoken-day';
import { checkText } from '../facts/value-checks/check-text';
import { NO_PROBLEM, type ValueProblem, valueProblem } from '../facts/value-checks/value-problem';
import { link } from '../registers/check-entries';

/** What a project that was stopped still owes; it is not over until all of it is done or does not apply. */
export const CLOSING_ITEMS = [
  'data-returned',
  'contract-notice',
  'access-off',
  'owner-told',
  'users-told',
  'lesson-written',
  'money-spent',
] as const;
export type ClosingItem = (typeof CLOSING_ITEMS)[number];

export const CLOSING_ITEM_NAMES: Readonly<Record<ClosingItem, string>> = {
  'data-returned': 'Data returned or deleted',
  'contract-notice': 'Notice of contracts given',
  'access-off': 'Access switched off',
  'owner-told': 'Business owner told',
  'users-told': 'Users told',
  'lesson-written': 'Lesson written down',
  'money-spent': 'Money spent added up',
};

export const CLOSING_STATES = ['open', 'done', 'not-applicable'] as const;
export type ClosingState = (typeof CLOSING_STATES)[number];

/** So many days after the decision the list is due, unless somebody says otherwise. */
export const CLOSING_DAYS = 30;

/** What somebody said of an item that is no longer open. */
export interface ClosingAnswer {
  readonly state: Exclude<ClosingState, 'open'>;
  readonly note?: string;
  readonly url?: string;
  /** Of the money spent alone, in minor units of the workspace's currency. */
  readonly amount?: number;
}

/** An answer as somebody sends it. */
export interface SentClosing {
  readonly state: ClosingState;
  readonly note?: string;
  readonly url?: string;
  readonly amount?: number;
}

export function isClosingItem(item: string): item is ClosingItem {
  return (CLOSING_ITEMS as readonly string[]).includes(item);
}

export function closingDueOn(decidedOn: Day): Day {
  return addDays(decidedOn, CLOSING_DAYS);
}

/** How many items are open. */
export function openItems(answers: Readonly<Partial<Record<ClosingItem, unknown>>>): number {
  return CLOSING_ITEMS.filter((item) => answers[item] === undefined).length;
}

/** `3 of 7 open, due 20 December 2026`. */
export function spokenClosing(open: number, dueOn: Day): string {
  if (open === 0) return `all ${CLOSING_ITEMS.length} done`;
  return `${open} of ${CLOSING_ITEMS.length} open, due ${spokenDay(dueOn)}`;
}

/** What is wrong with an answer to an item. */
export function checkClosing(item: ClosingItem, sent: SentClosing): readonly ValueProblem[] {
  const { state, note, url } = sent;
  return [
    ...(state === 'not-applicable' && note === undefined
      ? valueProblem('/note', 'Say why it does not apply.')
      : NO_PROBLEM),
    ...(note === undefined ? NO_PROBLEM : checkText(note, '/note', 2_000)),
    ...(url === undefined ? NO_PROBLEM : link(url, '/url')),
    ...checkAmount(item, sent),
  ];
}

function checkAmount(item: ClosingItem, { state, amount }: SentClosing): readonly ValueProblem[] {
  const isTold = item === 'money-spent' && state === 'done';
  if (amount === undefined)
    return isTold ? valueProblem('/amount', 'Say how much was spent, in minor units.') : NO_PROBLEM;
  if (!isTold) return valueProblem('/amount', 'Only the money that was spent is told as an amount.');
  return Number.isSafeInteger(amount) && amount >= 0
    ? NO_PROBLEM
    : valueProblem('/amount', 'Send whole minor units, zero or more.');
}

/** An answer that was checked, as it is kept; nothing for an open item. */
export function normalClosing({ state, note, url, amount }: SentClosing): ClosingAnswer | null {
  if (state === 'open') return null;
  return {
    state,
    ...(note === undefined ? {} : { note: note.trim() }),
    ...(url === undefined ? {} : { url: url.trim() }),
    ...(amount === undefined ? {} : { amount }),
  };
}
