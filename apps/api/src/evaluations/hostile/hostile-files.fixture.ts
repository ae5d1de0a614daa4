import fc from 'fast-check';
import { LOG } from '../formats/inspect-log.fixture';
import { promptfooFile, promptfooRow } from '../formats/promptfoo.fixture';
import { MLFLOW_HISTORY, otlpScore } from '../traps/trap-files.fixture';

/** One cut, some flipped bits, or a piece of another file in the middle. */
export function damaged(samples: readonly Buffer[]): fc.Arbitrary<Buffer> {
  const sample = fc.constantFrom(...samples);
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const cut = fc.tuple(sample, place).map(([bytes, at]) => bytes.subarray(0, Math.floor(bytes.length * at)));
  const flip = fc
    .tuple(sample, fc.array(fc.tuple(place, fc.nat(7)), { minLength: 1, maxLength: 20 }))
    .map(([bytes, places]) => flipped(bytes, places));
  const mix = fc.tuple(sample, sample, place, place).map(([one, other, from, to]) => {
    const head = one.subarray(0, Math.floor(one.length * from));
    return Buffer.concat([head, other.subarray(Math.floor(other.length * to))]);
  });
  return fc.oneof(cut, flip, mix);
}

function flipped(bytes: Buffer, places: readonly (readonly [number, number])[]): Buffer {
  const copy = Buffer.from(bytes);
  for (const [at, bit] of places) {
    const index = Math.min(copy.length - 1, Math.floor(copy.length * at));
    if (index >= 0) copy[index] = (copy[index] ?? 0) ^ (1 << bit);
  }
  return copy;
}

/** Numbers at the ends of what JSON, a double, a date and a column of the database can hold, some as Python writes them. */
const NUMBERS =
  '0 -0 -1 1e308 -1e308 1.7976931348623157e308 1e400 5e-324 9007199254740993 2147483648 8.64e15 8.64e18 NaN -Infinity 0.1'.split(
    ' ',
  );
const TEXTS = [
  '',
  '\u0000',
  '\uD800',
  '\u202Egnp',
  '𝒯'.repeat(300),
  'NaN',
  'C',
  'P',
  'pass',
  '__proto__',
  '9'.repeat(400),
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59-23:00',
  '2026-13-45',
  '=1+1',
  'é\u0301\u0301',
].map((text) => JSON.stringify(text));
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', ''];

/** JSON of any shape, as text: what no value of JavaScript could hold is in it too. */
const tree = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.constantFrom(...NUMBERS, ...TEXTS, 'true', 'false', 'null', '[]', '{}'),
    fc.array(tie('value'), { maxLength: 4 }).map((values) => `[${values.join(',')}]`),
    fc
      .array(fc.tuple(fc.constantFrom(...KEYS, 'value', 'name', 'score'), tie('value')), { maxLength: 4 })
      .map((pairs) => `{${pairs.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`),
    fc.integer({ min: 1, max: 5_000 }).map((levels) => '['.repeat(levels) + ']'.repeat(levels)),
  ),
})).value;

/** Small documents that are read, one a format that reads JSON. */
export const SMALL_DOCUMENTS: readonly string[] = [
  promptfooFile(
    [
      promptfooRow({
        namedScores: { exact: 1 },
        testCase: { vars: {}, assert: [{ type: 'equals', value: 'x' }] },
      }),
    ],
    { config: { tests: [{ vars: { a: 1 } }], tags: { 'git.commit': '77aa0e1' } } },
    {
      timestamp: '2026-11-20T08:00:00Z',
      stats: { durationMs: 12 },
      prompts: [{ id: 'p1', metrics: { namedScores: { exact: 1 }, namedScoresCount: { exact: 1 } } }],
    },
  ),
  JSON.stringify(LOG),
  JSON.stringify(MLFLOW_HISTORY),
  JSON.stringify(otlpScore({ doubleValue: 1 })),
  JSON.stringify({
    ...{ suite: 't', startedAt: '2026-11-20T08:00:00Z', plannedCases: 3, primaryMetric: 'f1' },
    metrics: [{ name: 'f1', value: 0.5, n: 2, standardError: 0.1 }],
    cases: [
      { key: 'a', passed: true, score: 1, expected: 'x', durationMs: 1 },
      { input: 'b', passed: null, score: 0.5 },
    ],
  }),
  JSON.stringify({
    testCases: [
      {
        ...{ name: 'a', success: true, runDuration: 1.5 },
        metricsData: [{ name: 'Bias', score: 0.5, success: true, threshold: 0.5 }],
      },
      { name: 'b', success: false, metricsData: [{ name: 'Bias', score: 1, success: true }] },
    ],
    ...{ testPassed: 1, testFailed: 1, metricsScores: [], hyperparameters: { model: 'm' } },
  }),
  JSON.stringify({
    results: { t: { 'acc,none': 0.5, 'acc_stderr,none': 0.1, sample_len: 3 } },
    'n-samples': { t: { original: 4, effective: 3 } },
    ...{ versions: {}, config: { model_args: 'pretrained=m' }, date: 1_749_508_083.8 },
  }),
  JSON.stringify({
    ...{ object: 'eval.run', id: 'r1', name: 't', created_at: 1_749_508_083, status: 'completed' },
    result_counts: { total: 3, passed: 2, failed: 1, errored: 0 },
    per_testing_criteria_results: [{ testing_criteria: 'exact', passed: 2, failed: 1 }],
  }),
];

/** A document that is read, in which some values were put in the place of others. */
export const grafted: fc.Arbitrary<Buffer> = fc
  .tuple(
    fc.constantFrom(...SMALL_DOCUMENTS),
    fc.array(fc.tuple(fc.nat(200), tree), { minLength: 1, maxLength: 4 }),
  )
  .map(([document, grafts]) => Buffer.from(grafts.reduce(graftedAt, document)));

/** Values stand after a colon or in a list; the nth of them gives way. */
function graftedAt(text: string, [nth, value]: readonly [number, string]): string {
  const places = [...text.matchAll(/(?<=[:[,])(?:"(?:[^"\\]|\\.)*"(?!:)|-?\d[\d.e+-]*|true|false|null)/g)];
  const place = places[nth % Math.max(1, places.length)];
  if (place === undefined) return value;
  return text.slice(0, place.index) + value + text.slice(place.index + place[0].length);
}

export const anyTree: fc.Arbitrary<Buffer> = tree.map((text) => Buffer.from(text));

/** Tables whose cells are any text, with titles that formats know. */
export const anyTable: fc.Arbitrary<Buffer> = fc
  .tuple(
    fc.array(
      fc.constantFrom('key', 'passed', 'score', 'user_input', 'faithfulness', 'durationMs', 'constructor'),
      {
        minLength: 1,
        maxLength: 5,
      },
    ),
    fc.array(fc.array(fc.constantFrom(...NUMBERS, ...TEXTS, 'yes', 'no', ''), { maxLength: 5 }), {
      maxLength: 6,
    }),
  )
  .map(([titles, rows]) => Buffer.from([titles, ...rows].map((cells) => cells.join(',')).join('\n')));

/** Reports of JUnit with any attributes. */
export const anyReport: fc.Arbitrary<Buffer> = fc
  .array(fc.tuple(fc.constantFrom(...TEXTS, ...KEYS), fc.constantFrom(...NUMBERS, ...TEXTS)), {
    maxLength: 5,
  })
  .map((cases) => {
    const quoted = (text: string) => `"${text.replaceAll('"', '').replaceAll('&', '').replaceAll('<', '')}"`;
    const inner = cases
      .map(([name, time]) => `<testcase name=${quoted(name)} time=${quoted(time)}/>`)
      .join('');
    return Buffer.from(`<testsuite name="s" timestamp="9999-12-31T23:59:59">${inner}</testsuite>`);
  });
