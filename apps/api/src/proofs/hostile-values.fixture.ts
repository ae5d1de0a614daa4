import * as fc from 'fast-check';

const LONG = 'x'.repeat(20_000);

/** Texts that have broken programs before. */
const TEXTS: readonly string[] = [
  ...[
    '',
    ' ',
    '\t\n',
    '\0',
    'a\0b',
    '\uD800',
    'a\uDC00b',
    '\uDBFF\uDBFF',
    '\u202Egnirts',
    '\u200B',
    '\uFEFFa',
    '\u0085',
  ],
  ...['e\u0301'.repeat(300), '👩‍👩‍👧‍👦'.repeat(60), '\uFFFF', LONG, '٣', 'İ', 'ﬃ', 'ẞ', '１２'],
  ...[
    "'; drop table project; --",
    '%',
    '_',
    '\\',
    '%_\\',
    '{}',
    '[]',
    'null',
    'true',
    'NaN',
    '-0',
    '1e309',
    '0x10',
  ],
  ...[
    '2026-02-30',
    '2026-13-01',
    '0000-00-00',
    '9999-12-31',
    '-0001-01-01',
    '+123456-01-01',
    '2026-11-23T25:00:00Z',
  ],
  ...[
    '2026-11-23T09:00:00.000Z',
    '2026-W54',
    '00000000-0000-0000-0000-000000000000',
    'not-a-uuid',
    '../../etc/passwd',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'http://',
    'https://[',
    'javascript:alert(1)',
  ],
];

const NUMBERS: readonly number[] = [
  ...[
    0,
    -0,
    -1,
    1,
    0.1,
    1e21,
    -1e21,
    1e308,
    2 ** 31,
    -(2 ** 31) - 1,
    2 ** 53,
    2 ** 63,
    Number.MIN_VALUE,
    5e-324,
  ],
  ...[32_768, 65_536, 2_147_483_647, 2_147_483_648],
];

const OTHERS: readonly unknown[] = [
  ...[
    null,
    true,
    false,
    [],
    {},
    [[]],
    [null],
    { a: null },
    [{}],
    { '': '' },
    { length: 1_000 },
    { toString: 1 },
  ],
  JSON.parse('{"__proto__": {"isAdministrator": true}}'),
  { constructor: { prototype: { isAdministrator: true } } },
  nested(40),
  Array.from({ length: 1_200 }, (_, index) => index),
  Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`key${index}`, index])),
];

function nested(depth: number): unknown {
  return depth === 0 ? 'deep' : [nested(depth - 1)];
}

export interface HostileValues {
  readonly texts: readonly string[];
  /** Anything that JSON can hold, texts among it. */
  readonly values: readonly unknown[];
}

/** The known troublemakers, and as many that chance makes of the seed. */
export function hostileValues(seed: number): HostileValues {
  const parameters = { numRuns: 400, seed };
  const texts = [
    ...TEXTS,
    ...fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), parameters),
    ...fc.sample(fc.string({ unit: 'grapheme', maxLength: 300 }), parameters),
    // UTF-16 by halves: surrogates without their partner.
    ...fc.sample(
      fc
        .array(fc.integer({ min: 0xd7f0, max: 0xe010 }), { maxLength: 8 })
        .map((codes) => String.fromCharCode(...codes)),
      parameters,
    ),
  ];
  const made = fc.sample(fc.oneof(fc.jsonValue(), fc.double(), fc.maxSafeInteger()), parameters);
  return { texts, values: [...texts, ...NUMBERS, ...OTHERS, ...OTHERS, ...made] };
}
