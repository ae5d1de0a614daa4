import { DAY_PRECISIONS } from '../days/known-day';
import { MOST_ENTRIES } from '../registers/check-entries';
import type { FieldType, RegisterDefinition, RegisterField } from '../registers/define-register';
import type { FactDefinition } from './define-fact';
import { factDefinition, type FactKey } from './fact-catalogue';
import { type FactType, HOLDERS } from './fact-values';
import { PERSON_FUNCTIONS, PERSON_LEVELS } from './person';

/** A JSON Schema (2020-12) as plain data. */
export type ValueSchema = Readonly<Record<string, unknown>>;

/** What the catalogue of facts tells a caller about a value. `checkFactValue` refuses all that this does, and says why. */
export function factValueSchema(key: FactKey): ValueSchema {
  const definition = factDefinition(key);
  return SCHEMAS[definition.type](definition);
}

/** A value that is accepted. */
export function factValueExample(key: FactKey): unknown {
  const { type, example, options, register } = factDefinition(key);
  if (register !== undefined) return [entryExample(register)];
  return example ?? options?.[0]?.value ?? EXAMPLES[type];
}

/** An entry that is accepted: what most of them hold. */
export function entryExample({ fields, usual = [] }: RegisterDefinition): unknown {
  const given = Object.entries(fields).filter(
    ([name, { isNeeded }]) => isNeeded === true || usual.includes(name),
  );
  return Object.fromEntries(given.map(([name, field]) => [name, fieldExample(field)]));
}

function fieldExample({ type, options, label }: RegisterField): unknown {
  return options?.[0]?.value ?? FIELD_EXAMPLES[type] ?? label;
}

const DAY = {
  oneOf: [
    { type: 'string', format: 'date' },
    object(
      { on: { type: 'string', format: 'date' } },
      { precision: { enum: DAY_PRECISIONS }, raw: text(200) },
    ),
  ],
};

const PERSON = {
  oneOf: [
    object({ personId: { type: 'string', format: 'uuid' } }),
    object(
      { name: text(200) },
      {
        title: { ...text(200), type: ['string', 'null'] },
        function: { enum: [...PERSON_FUNCTIONS, null] },
        level: { enum: [...PERSON_LEVELS, null] },
      },
    ),
  ],
};

const CURRENCY = { type: 'string', pattern: '^[A-Z]{3}$', description: 'ISO 4217' };

const SCHEMAS: Readonly<Record<FactType, (definition: FactDefinition) => ValueSchema>> = {
  text: ({ most = 2_000 }) => text(most),
  'whole-number': ({ least = 0, most }) => integer(least, most),
  percent: ({ least = 0, most = 100 }) => ({ type: 'number', minimum: least, maximum: most }),
  'yes-no': () => ({ type: 'boolean' }),
  choice: ({ options = [] }) => ({ enum: options.map(({ value }) => value) }),
  day: () => DAY,
  money: ({ least = 0 }) => object({ amount: minorUnits(least), currency: CURRENCY }),
  'money-range': ({ least = 0 }) =>
    object({ low: minorUnits(least), high: minorUnits(least), currency: CURRENCY }),
  person: () => PERSON,
  holder: () => object({ holder: { enum: HOLDERS } }, { vendor: text(200) }),
  'scope-signature': () => object({ version: integer(1, 9_999), signedBy: PERSON, on: DAY }),
  'good-enough': () =>
    object({ metric: text(200), value: { type: 'number' }, setBy: PERSON }, { unit: text(50) }),
  number: ({ least, most }) => number(least, most),
  register: ({ register }) => ({
    type: 'array',
    items: register === undefined ? {} : entrySchema(register),
    minItems: 1,
    maxItems: MOST_ENTRIES,
  }),
};

/** One entry of a register, as somebody sends it. */
export function entrySchema({ fields }: RegisterDefinition): ValueSchema {
  const schemas = Object.entries(fields).map(
    ([name, field]) => [name, field.isNeeded === true, FIELD_SCHEMAS[field.type](field)] as const,
  );
  const those = (isNeeded: boolean) =>
    Object.fromEntries(
      schemas.flatMap(([name, needed, schema]) => (needed === isNeeded ? [[name, schema]] : [])),
    );
  return object(those(true), { id: { type: 'string', format: 'uuid' }, ...those(false), ...ENTRY_BOOK });
}

/** What comes with an entry that was read; it is not taken from there. */
const ENTRY_BOOK = { recordedOn: { type: 'string', format: 'date' }, by: { type: 'string' } };

const FIELD_SCHEMAS: Readonly<Record<FieldType, (field: RegisterField) => ValueSchema>> = {
  text: ({ most = 2_000 }) => text(most),
  link: () => ({ ...text(2_000), pattern: '^\\s*[Hh][Tt][Tt][Pp][Ss]?://' }),
  number: ({ least, most }) => number(least, most),
  'whole-number': ({ least = 0, most }) => integer(least, most),
  money: ({ least = 0 }) => object({ amount: minorUnits(least), currency: CURRENCY }),
  day: () => ({ type: 'string', format: 'date' }),
  month: () => ({ type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' }),
  choice: ({ options = [] }) => ({ enum: options.map(({ value }) => value) }),
  person: () => PERSON,
  entry: () => ({ type: 'string', format: 'uuid', description: 'The id of another entry of this register' }),
};

const FIELD_EXAMPLES: Readonly<Partial<Record<FieldType, unknown>>> = {
  link: 'https://wiki.example.org/proof',
  number: 12.5,
  'whole-number': 3,
  money: { amount: 1_250_000, currency: 'EUR' },
  day: '2026-07-03',
  month: '2026-07',
  get person() {
    return DANA;
  },
};

const DANA = { name: 'Dana Reyes', title: 'VP Claims', function: 'business', level: 'vp' };

/** By type; texts and choices have their own in the catalogue. */
const EXAMPLES: Readonly<Partial<Record<FactType, unknown>>> = {
  'whole-number': 3,
  number: 12.5,
  percent: 70,
  'yes-no': true,
  day: '2026-07-03',
  money: { amount: 42_000_000, currency: 'EUR' },
  'money-range': { low: 9_000_000, high: 14_000_000, currency: 'EUR' },
  person: DANA,
  holder: { holder: 'vendor', vendor: 'Acme' },
  'scope-signature': { version: 3, signedBy: DANA, on: '2026-07-03' },
  'good-enough': { metric: 'Share of claims read right', value: 0.92, setBy: DANA },
};

/** Not blank, and no longer than is kept. */
function text(most: number): ValueSchema {
  return { type: 'string', minLength: 1, maxLength: most, pattern: '\\S' };
}

function integer(least: number, most: number = Number.MAX_SAFE_INTEGER): ValueSchema {
  return { type: 'integer', minimum: least, maximum: most };
}

function number(least?: number, most?: number): ValueSchema {
  return {
    type: 'number',
    ...(least === undefined ? {} : { minimum: least }),
    ...(most === undefined ? {} : { maximum: most }),
  };
}

function minorUnits(least: number): ValueSchema {
  return { ...integer(least), description: 'Minor units: 42000000 is EUR 420,000.00' };
}

function object(
  needed: Readonly<Record<string, ValueSchema>>,
  optional: Readonly<Record<string, ValueSchema>> = {},
): ValueSchema {
  return {
    type: 'object',
    required: Object.keys(needed),
    properties: { ...needed, ...optional },
    additionalProperties: false,
  };
}
