import type { EntryWrites, FactWriteRequest, FactWrites } from '@telltale/contract';
import {
  addMonths,
  type Day,
  factDefinition,
  type FactKey,
  type FactType,
  firstDayOfMonth,
  type FieldType,
  isFactKey,
  isRegisterKey,
  minorUnits,
  monthOfDay,
  type RegisterDefinition,
  registerDefinition,
} from '@telltale/domain';
import { workingDay } from './calendar';
import type { DaysAgo, MonthsAgo, NoValue, SampleEntry, SampleFacts, SampleValueOf } from './story';

/** What turns the words of a story into values: its today and its money, the day of the change, and ids for names. */
export interface Telling {
  readonly today: Day;
  readonly currency: string;
  readonly day: Day;
  readonly idOf: (name: string) => string;
}

/** The facts of a story as somebody would send them: people by name, so that the API finds or makes them. */
export function factWrites(facts: SampleFacts, telling: Telling): FactWrites {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([key, told]) =>
      isFactKey(key) && !isEntryList(key, told) ? [[key, factWrite(key, told, telling)]] : [],
    ),
  );
}

/** The entries that a story adds to registers. */
export function entryWrites(facts: SampleFacts, telling: Telling): EntryWrites {
  return Object.fromEntries(
    Object.entries(facts).flatMap(([key, told]) =>
      isRegisterKey(key) && isEntryList(key, told)
        ? [[key, told.map((entry) => entryWrite(registerDefinition(key), entry, telling))]]
        : [],
    ),
  );
}

function isEntryList(key: FactKey, told: unknown): told is readonly SampleEntry[] {
  return isRegisterKey(key) && Array.isArray(told);
}

function entryWrite({ fields }: RegisterDefinition, entry: SampleEntry, telling: Telling): object {
  const told = Object.entries(entry).map(([name, value]) => [
    name,
    fieldValue(name === 'id' ? 'entry' : fields[name]?.type, value, telling),
  ]);
  const when = fields['on'] === undefined ? {} : { on: telling.day };
  return { ...when, ...(Object.fromEntries(told) as object) };
}

function fieldValue(type: FieldType | undefined, told: unknown, telling: Telling): unknown {
  const { today, currency } = telling;
  if (type === 'day') return workingDay(today, told as DaysAgo);
  if (type === 'month') return monthOfDay(addMonths(firstDayOfMonth(today), -(told as MonthsAgo).monthsAgo));
  if (type === 'entry') return telling.idOf(told as string);
  return type === 'money' ? { amount: (told as number) * minorUnits(currency), currency } : told;
}

function factWrite(key: FactKey, told: unknown, telling: Telling): FactWriteRequest {
  if (isNoValue(told)) {
    const { answer } = told;
    return answer === 'none' ? { answer } : { answer, source: { asked: told.asked } };
  }
  const { type } = factDefinition(key);
  return { answer: 'known', value: VALUES[type as ScalarType](told as never, telling) };
}

function isNoValue(told: unknown): told is NoValue {
  return typeof told === 'object' && told !== null && 'answer' in told;
}

const asTold = (value: unknown) => value;

type ScalarType = Exclude<FactType, 'register'>;

const VALUES: { readonly [Type in ScalarType]: (told: SampleValueOf<Type>, telling: Telling) => unknown } = {
  text: asTold,
  'whole-number': asTold,
  percent: asTold,
  'yes-no': asTold,
  choice: asTold,
  day: (told, { today }) =>
    typeof told === 'number'
      ? workingDay(today, told)
      : { on: firstDayOfMonth(workingDay(today, told.monthOf)), precision: 'month' },
  money: (told, { currency }) => ({ amount: told * minorUnits(currency), currency }),
  'money-range': ([low, high], { currency }) => ({
    low: low * minorUnits(currency),
    high: high * minorUnits(currency),
    currency,
  }),
  person: asTold,
  holder: (told) => (typeof told === 'string' ? { holder: told } : { holder: 'vendor', ...told }),
  'scope-signature': (told, { today }) => ({ ...told, on: workingDay(today, told.on) }),
  'good-enough': asTold,
  number: asTold,
};
