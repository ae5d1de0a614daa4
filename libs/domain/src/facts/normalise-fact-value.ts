import type { Day } from '../days/day';
import { type DayPrecision, exactly, type KnownDay, startsOn } from '../days/known-day';
import { factDefinition, type FactKey } from './fact-catalogue';
import type { FactType, LayerHolder } from './fact-values';
import { normaliseEntries } from '../registers/normalise-entries';
import type { Money, MoneyRange } from './money';
import { normalPerson } from './normal-person';
import type { SentValueOf, SentValueTypes } from './stored-facts';

/**
 * A value that `checkFactValue` found nothing wrong with, in the one form in which it is stored: a day with its precision
 * and the first day of its span, texts without white space around them, people by id or as somebody new.
 */
export function normaliseFactValue<Key extends FactKey>(key: Key, value: unknown): SentValueOf<Key> {
  const definition = factDefinition(key);
  if (definition.register !== undefined)
    return normaliseEntries(definition.register, value) as unknown as SentValueOf<Key>;
  return NORMAL_FORMS[definition.type as ScalarType](value as never) as SentValueOf<Key>;
}

type ScalarType = Exclude<FactType, 'register'>;
type Sent<Type extends FactType> = Type extends 'day' ? SentDay : SentValueTypes[Type];
type SentDay = Day | { readonly on: Day; readonly precision?: DayPrecision; readonly raw?: string };

const NORMAL_FORMS: { readonly [Type in ScalarType]: (value: Sent<Type>) => SentValueTypes[Type] } = {
  text: (text) => text.trim(),
  'whole-number': (number) => number,
  percent: (number) => number,
  'yes-no': (answer) => answer,
  choice: (choice) => choice,
  day: normalDay,
  money: ({ amount, currency }: Money) => ({ amount, currency }),
  'money-range': ({ low, high, currency }: MoneyRange) => ({ low, high, currency }),
  person: normalPerson,
  holder: ({ holder, vendor }: LayerHolder) =>
    vendor === undefined ? { holder } : { holder, vendor: vendor.trim() },
  'scope-signature': ({ version, signedBy, on }) => ({
    version,
    signedBy: normalPerson(signedBy),
    on: normalDay(on),
  }),
  'good-enough': ({ metric, value, unit, setBy }) => {
    const set = { metric: metric.trim(), value, setBy: normalPerson(setBy) };
    return unit === undefined ? set : { ...set, unit: unit.trim() };
  },
  number: (number) => number,
};

function normalDay(day: SentDay): KnownDay {
  if (typeof day === 'string') return exactly(day);
  const precision = day.precision ?? 'day';
  const on = startsOn({ on: day.on, precision });
  return day.raw === undefined ? { on, precision } : { on, precision, raw: day.raw };
}
