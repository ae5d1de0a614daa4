import { type Day, isMonth, monthOfDay } from '../days/day';
import { oneOf } from '../facts/value-checks/check-choice';
import { calendarDayUpTo } from '../facts/value-checks/check-day';
import { checkMoney } from '../facts/value-checks/check-money';
import { numberFrom, wholeNumber } from '../facts/value-checks/check-number';
import { person } from '../facts/value-checks/check-person';
import { checkProperties } from '../facts/value-checks/check-properties';
import { checkText, line } from '../facts/value-checks/check-text';
import {
  NO_PROBLEM,
  type PartCheck,
  type ValueProblem,
  valueProblem,
} from '../facts/value-checks/value-problem';
import type { FieldType, RegisterDefinition, RegisterField } from './define-register';
import type { RegisterEntry } from './register-entry';
import type { SentEntry } from './sent-entry';

/** More entries than this no project has; a longer list is a mistake of whoever sends it. */
export const MOST_ENTRIES = 1_000;

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

const entryId: PartCheck = (value, at) =>
  typeof value === 'string' && UUID.test(value) ? NO_PROBLEM : valueProblem(at, 'Send the id of an entry.');

/** What Telltale keeps of an entry may come back with it; it is not taken from there. */
const BOOK = { id: entryId, recordedOn: () => NO_PROBLEM, by: () => NO_PROBLEM };

/** What is wrong with the whole list of a register, as somebody sends it; `today` is the client's day. */
export function checkEntries(
  definition: RegisterDefinition,
  value: unknown,
  today: Day,
): readonly ValueProblem[] {
  if (!Array.isArray(value) || value.length === 0)
    return valueProblem('', 'Send the list of its entries; where there are none, the answer is none.');
  if (value.length > MOST_ENTRIES)
    return valueProblem('', `Send at most ${MOST_ENTRIES.toLocaleString('en-GB')} entries.`);
  const shape = shapeOf(definition, today);
  const problems = value.flatMap((entry: unknown, index) => checkProperties(entry, `/${index}`, shape));
  return problems.length > 0 ? problems : checkTogether(definition, value as SentEntry[]);
}

function shapeOf({ fields }: RegisterDefinition, today: Day) {
  const checks = Object.entries(fields).map(
    ([name, field]) => [name, field.isNeeded === true, CHECKS[field.type](field, today)] as const,
  );
  const those = (isNeeded: boolean) =>
    Object.fromEntries(
      checks.flatMap(([name, needed, check]) => (needed === isNeeded ? [[name, check]] : [])),
    );
  return { needed: those(true), optional: { ...those(false), ...BOOK } };
}

function checkTogether(
  { flawsOf }: RegisterDefinition,
  entries: readonly SentEntry[],
): readonly ValueProblem[] {
  return entries.flatMap((entry, index) => {
    const others = entries.filter((other) => other !== entry);
    const isTwice = entry.id !== undefined && others.some(({ id }) => id === entry.id);
    if (isTwice) return valueProblem(`/${index}/id`, 'Two entries bear this id.');
    const flaws = flawsOf?.(entry as RegisterEntry, others as unknown as readonly RegisterEntry[]) ?? [];
    return flaws.map(({ field, detail }) => ({ pointer: `/${index}/${field}`, detail }));
  });
}

const CHECKS: Readonly<Record<FieldType, (field: RegisterField, today: Day) => PartCheck>> = {
  text:
    ({ most = 2_000 }) =>
    (value, at) =>
      checkText(value, at, most),
  link: () => link,
  number: ({ least, most }) => numberFrom(least, most),
  'whole-number': ({ least = 0, most }) => wholeNumber(least, most),
  money:
    ({ least = 0 }) =>
    (value, at) =>
      checkMoney(value, at, least),
  day: ({ isPast }, today) => calendarDayUpTo(isPast === true ? today : null),
  month: ({ isPast }, today) => monthUpTo(isPast === true ? monthOfDay(today) : null),
  choice: ({ options = [] }) => oneOf(options.map(({ value }) => value)),
  person: () => person,
  entry: () => entryId,
};

/** An address of the web. */
export const link: PartCheck = (value, at) => {
  const problems = line(2_000)(value, at);
  if (problems.length > 0 || /^https?:\/\/[^\s]+$/i.test((value as string).trim())) return problems;
  return valueProblem(at, 'Send an address that begins with https:// or http://.');
};

function monthUpTo(latest: string | null): PartCheck {
  return (value, at) => {
    if (!isMonth(value)) return valueProblem(at, 'Send a month of the calendar, as 2026-11.');
    if (latest === null || value <= latest) return NO_PROBLEM;
    return valueProblem(at, `${value} lies ahead; send a month up to ${latest}.`);
  };
}
