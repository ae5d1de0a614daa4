import type { Day } from '../days/day';
import { checkEntries } from '../registers/check-entries';
import type { FactDefinition } from './define-fact';
import { factDefinition, type FactKey } from './fact-catalogue';
import type { FactType } from './fact-values';
import { oneOf, yesOrNo } from './value-checks/check-choice';
import { dayUpTo } from './value-checks/check-day';
import { checkHolder } from './value-checks/check-holder';
import { checkMoney, checkMoneyRange } from './value-checks/check-money';
import { anyNumber, numberFrom, percent, wholeNumber } from './value-checks/check-number';
import { person } from './value-checks/check-person';
import { checkProperties } from './value-checks/check-properties';
import { checkText, line } from './value-checks/check-text';
import type { ValueProblem } from './value-checks/value-problem';

/**
 * What is wrong with a value that somebody sends for a fact; empty when nothing is. `today` is the client's day: what can
 * only have happened is refused after it.
 */
export function checkFactValue(key: FactKey, value: unknown, today: Day): readonly ValueProblem[] {
  const definition = factDefinition(key);
  return CHECKS[definition.type](value, definition, today);
}

type TypeCheck = (value: unknown, definition: FactDefinition, today: Day) => readonly ValueProblem[];

const CHECKS: Readonly<Record<FactType, TypeCheck>> = {
  text: (value, { most = 2_000 }) => checkText(value, '', most),
  'whole-number': (value, { least = 0, most }) => wholeNumber(least, most)(value, ''),
  percent: (value, { least = 0, most = 100 }) => percent(least, most)(value, ''),
  'yes-no': (value) => yesOrNo(value, ''),
  choice: (value, { options = [] }) => oneOf(options.map((option) => option.value))(value, ''),
  day: (value, { isPast }, today) => dayUpTo(isPast === true ? today : null)(value, ''),
  money: (value, { least = 0 }) => checkMoney(value, '', least),
  'money-range': (value, { least = 0 }) => checkMoneyRange(value, '', least),
  person: (value) => person(value, ''),
  holder: (value) => checkHolder(value, ''),
  'scope-signature': (value, _definition, today) =>
    checkProperties(value, '', {
      needed: { version: wholeNumber(1, 9_999), signedBy: person, on: dayUpTo(today) },
    }),
  'good-enough': (value) =>
    checkProperties(value, '', {
      needed: { metric: line(200), value: anyNumber, setBy: person },
      optional: { unit: line(50) },
    }),
  number: (value, { least, most }) => numberFrom(least, most)(value, ''),
  register: (value, { register }, today) =>
    register === undefined ? [] : checkEntries(register, value, today),
};
