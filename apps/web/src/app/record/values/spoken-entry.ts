import {
  type FieldType,
  type Money,
  type Person,
  type RegisterDefinition,
  type RegisterEntry,
  type RegisterField,
  spokenDay,
  spokenMoney,
} from '@telltale/domain';

/** One entry of a register as one would say it: its fields in the order of the form, those that were given. */
export function spokenEntry({ fields }: RegisterDefinition, entry: RegisterEntry): string {
  const told = Object.entries(fields).flatMap(([name, field]) =>
    entry[name] === undefined ? [] : [spokenField(field, entry[name])],
  );
  return told.join(' · ');
}

/** A field's value as one would say it. */
export function spokenField(field: RegisterField, value: unknown): string {
  return SPEAKERS[field.type]?.(value, field) ?? String(value);
}

const figure = (value: unknown, { unit }: RegisterField): string => {
  const told = (value as number).toLocaleString('en-GB');
  return unit === undefined ? told : `${told} ${unit}`;
};

/** The types whose values are not said as they are written. */
const SPEAKERS: Readonly<Partial<Record<FieldType, (value: unknown, field: RegisterField) => string>>> = {
  day: (value) => spokenDay(value as string),
  money: (value) => spokenMoney(value as Money),
  person: (value) => (value as Partial<Person>).name ?? 'somebody who was removed',
  choice: (value, { options = [] }) =>
    options.find((option) => option.value === value)?.label ?? String(value),
  number: figure,
  'whole-number': figure,
};
