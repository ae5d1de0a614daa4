import {
  type FactDefinition,
  type FactType,
  type FactValueTypes,
  type Holder,
  type Person,
  type RegisterDefinition,
  type RegisterEntry,
  spokenKnownDay,
  spokenMoney,
} from '@telltale/domain';
import { spokenEntry } from './spoken-entry';

const HOLDER_WORDS: Readonly<Record<Holder, string>> = { us: 'We', vendor: 'A vendor', shared: 'Shared' };

type Speakers = {
  readonly [Type in FactType]: (value: FactValueTypes[Type], definition: FactDefinition) => string;
};

const SPEAKERS: Speakers = {
  text: (value) => value,
  'whole-number': (value, { unit }) => withUnit(value.toLocaleString('en-GB'), unit),
  number: (value, { unit }) => withUnit(value.toLocaleString('en-GB'), unit),
  percent: (value) => `${value.toLocaleString('en-GB')} %`,
  'yes-no': (value) => (value ? 'Yes' : 'No'),
  choice: (value, { options = [] }) => options.find((option) => option.value === value)?.label ?? value,
  day: (value) => spokenKnownDay(value),
  money: (value, { unit }) => withUnit(spokenMoney(value), unit),
  'money-range': ({ low, high, currency }) =>
    low === high
      ? spokenMoney({ amount: low, currency })
      : `${spokenMoney({ amount: low, currency })} to ${spokenMoney({ amount: high, currency })}`,
  person: (person) => spokenPerson(person),
  holder: ({ holder, vendor }) => spokenHolder(holder, vendor),
  'scope-signature': ({ version, signedBy, on }) =>
    `Version ${version}, signed by ${nameOf(signedBy)} on ${spokenKnownDay(on)}`,
  'good-enough': ({ metric, value, unit, setBy }) =>
    `${metric} ${withUnit(value.toLocaleString('en-GB'), unit)}, set by ${nameOf(setBy)}`,
  register: (value, { register }) => spokenRegister(value, register),
};

/** A recorded value as one would say it. */
export function spokenValue(definition: FactDefinition, value: unknown): string {
  const speak = SPEAKERS[definition.type] as (value: never, definition: FactDefinition) => string;
  return speak(value as never, definition);
}

/** A whole register by its size; one entry of it, as the log keeps it, by what it says. */
function spokenRegister(value: unknown, register: RegisterDefinition | undefined): string {
  if (register === undefined) return '';
  if (Array.isArray(value)) return `${value.length} ${value.length === 1 ? 'entry' : 'entries'}`;
  return spokenEntry(register, value as RegisterEntry);
}

export function spokenHolder(holder: Holder, vendor: string | undefined): string {
  if (vendor === undefined) return HOLDER_WORDS[holder];
  return holder === 'shared' ? `Shared with ${vendor}` : vendor;
}

function spokenPerson(person: Partial<Person>): string {
  return person.title ? `${nameOf(person)}, ${person.title}` : nameOf(person);
}

/** The history still knows that there was somebody whose data were erased. */
function nameOf({ name }: Partial<Person>): string {
  return name ?? 'somebody who was removed';
}

function withUnit(figure: string, unit: string | undefined): string {
  return unit === undefined ? figure : `${figure} ${unit}`;
}
