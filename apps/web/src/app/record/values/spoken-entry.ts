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

/** `40 uses` needs no label before it. */
function speaksForItself({ type, label, unit }: RegisterField): boolean {
  return type === 'text' || type === 'choice' || type === 'link' || label.toLowerCase() === unit;
}
