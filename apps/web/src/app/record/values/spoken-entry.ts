import {
  type FieldType,
  type FieldValueTypes,
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

/** The same of some fields. The first text and the day speak for themselves; all else says what it is. */
export function spokenParts(
  { fields, orderBy }: RegisterDefinition,
  entry: RegisterEntry,
  names: readonly string[],
): readonly string[] {
  const firstText = Object.keys(fields).find((name) => fields[name]?.type === 'text');
  return names.flatMap((name) => {
    const field = fields[name];
    if (field === undefined || entry[name] === undefined) return [];
    const spoken = spokenField(field, entry[name]);
    if (name === firstText || speaksForItself(field, name === orderBy)) return [spoken];
    return [field.type === 'text' ? `${field.label}: ${spoken}` : `${field.label} ${spoken}`];
  });
}

/** A field's value as one would say it. */
export function spokenField(field: RegisterField, value: unknown): string {
  return SPEAKERS[field.type](value as never, field);
}

const SPEAKERS: {
  readonly [Type in FieldType]: (
    value: FieldValueTypes<Partial<Person>>[Type],
    field: RegisterField,
  ) => string;
} = {
  text: (value) => value,
  link: (value) => value,
  day: spokenDay,
  month: (value) => spokenKnownDay({ on: `${value}-01`, precision: 'month' }),
  money: spokenMoney,
  person: ({ name }) => name ?? 'somebody who was removed',
  choice: (value, { options = [] }) => options.find((option) => option.value === value)?.label ?? value,
  number: spokenFigure,
  'whole-number': spokenFigure,
  entry: () => 'another line',
};

function spokenFigure(value: number, { unit }: RegisterField): string {
  const figure = value.toLocaleString('en-GB');
  return unit === undefined ? figure : `${figure} ${unit}`;
}

/** `40 uses` needs no label before it, nor does the day of which an entry is. */
function speaksForItself({ type, label, unit, isNeeded }: RegisterField, isItsDay: boolean): boolean {
  if (type === 'choice' || type === 'link' || type === 'month') return true;
  return type === 'day' ? isItsDay && isNeeded === true : label.toLowerCase() === unit;
}
