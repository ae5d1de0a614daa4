import {
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
export function spokenField({ type, unit, options = [] }: RegisterField, value: unknown): string {
  switch (type) {
    case 'day':
      return spokenDay(value as string);
    case 'money':
      return spokenMoney(value as Money);
    case 'person':
      return (value as Partial<Person>).name ?? 'somebody who was removed';
    case 'choice':
      return options.find((option) => option.value === value)?.label ?? String(value);
    case 'number':
    case 'whole-number': {
      const figure = (value as number).toLocaleString('en-GB');
      return unit === undefined ? figure : `${figure} ${unit}`;
    }
    case 'text':
    case 'link':
    case 'month':
    case 'entry':
      return String(value);
  }
}
