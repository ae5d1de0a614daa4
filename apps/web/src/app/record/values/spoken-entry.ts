import {
  type Money,
  type Person,
  type RegisterDefinition,
  type RegisterEntry,
  type RegisterField,
  spokenDay,
  spokenKnownDay,
  spokenMoney,
} from '@telltale/domain';

/** One entry of a register as one would say it: its fields in the order of the form, those that were given. */
export function spokenEntry(definition: RegisterDefinition, entry: RegisterEntry): string {
  return spokenParts(definition, entry, Object.keys(definition.fields)).join(' · ');
}

/** The same of some fields; a figure, a day and a person say what they are, a text speaks for itself. */
export function spokenParts(
  { fields, orderBy }: RegisterDefinition,
  entry: RegisterEntry,
  names: readonly string[],
): readonly string[] {
  return names.flatMap((name) => {
    const field = fields[name];
    if (field === undefined || entry[name] === undefined) return [];
    const spoken = spokenField(field, entry[name]);
    return [speaksForItself(field) || name === orderBy ? spoken : `${field.label} ${spoken}`];
  });
}

/** A field's value as one would say it. */
export function spokenField({ type, unit, options = [] }: RegisterField, value: unknown): string {
  switch (type) {
    case 'day':
      return spokenDay(value as string);
    case 'month':
      return spokenKnownDay({ on: `${String(value)}-01`, precision: 'month' });
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
    case 'entry':
      return 'another line';
    case 'text':
    case 'link':
      return String(value);
  }
}

/** `40 uses` needs no label before it. */
function speaksForItself({ type, label, unit }: RegisterField): boolean {
  return type === 'text' || type === 'choice' || type === 'link' || label.toLowerCase() === unit;
}
