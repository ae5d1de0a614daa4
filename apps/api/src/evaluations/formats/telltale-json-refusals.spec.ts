import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import type { CanonicalFile } from '@telltale/domain';
import { refusalOf as refusalOfReading, sent } from './refusal.fixture';
import { telltaleJson } from './telltale-json';

const SCHEMA = join(__dirname, '../../../../../docs/eval-run.schema.json');
const isValid = new Ajv2020({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(SCHEMA, 'utf8')) as object,
);
const read = (value: unknown) => telltaleJson.read(sent(JSON.stringify(value)), {}) as CanonicalFile;
const refusalOf = (value: unknown) => refusalOfReading(() => read(value));
const one = (more: object) => ({ cases: [{ key: 'a', passed: true, ...more }] });

describe('what our own JSON takes and refuses', () => {
  it.each([
    [{ cases: [] }, 'no-cases', 'The file holds no case, so there is nothing to compare.'],
    [{ suite: 's' }, 'no-cases', 'The file holds no case, so there is nothing to compare.'],
    [{ variants: [] }, 'no-cases', '#/variants holds no variant.'],
    [
      { variants: [{ key: 'v', cases: [] }] },
      'no-cases',
      '#/variants/0 holds no case, so there is nothing to compare.',
    ],
    [
      { cases: [{ key: 'a', passed: true }, { passed: true }] },
      'unreadable-file',
      '#/cases/1/key is missing; a case needs a key, or an input to make one of.',
    ],
    [
      one({ key: ' ' }),
      'unreadable-file',
      '#/cases/0/key is missing; a case needs a key, or an input to make one of.',
    ],
    [one({ key: 1.5 }), 'unreadable-file', '#/cases/0/key is no text.'],
    [
      { cases: [{ key: 'a' }] },
      'unreadable-file',
      '#/cases/0/passed is missing; say null where the case has no verdict.',
    ],
    [one({ passed: 'yes' }), 'unreadable-file', '#/cases/0/passed is neither true nor false.'],
    [one({ score: '1' }), 'unreadable-file', '#/cases/0/score is no number.'],
    [one({ durationMs: -1 }), 'unreadable-file', '#/cases/0/durationMs is less than 0.'],
    [
      one({ 'pa/ss~ed': true }),
      'unreadable-file',
      '#/cases/0/pa~1ss~0ed is not one of key, input, label, passed, skipped, score, expected, error, reason, durationMs, metadata; other things go into metadata.',
    ],
    [
      { ...one({}), startedAt: 'yesterday' },
      'unreadable-file',
      '#/startedAt is no instant like 2026-11-23T19:06:38Z.',
    ],
    [
      { ...one({}), status: 'done' },
      'unreadable-file',
      '#/status is not one of success, partial, cancelled, error.',
    ],
    [{ ...one({}), plannedCases: 1.5 }, 'unreadable-file', '#/plannedCases is no whole number.'],
    [{ ...one({}), git: 'main' }, 'unreadable-file', '#/git is no object.'],
    [
      { ...one({}), metrics: [{ name: 'f1' }] },
      'unreadable-file',
      '#/metrics/0/value is missing; say null where there is none.',
    ],
    [{ ...one({}), metrics: [{ name: ' ', value: 1 }] }, 'unreadable-file', '#/metrics/0/name is missing.'],
    [{ cases: 'a' }, 'unreadable-file', '#/cases is no list.'],
    [
      { variants: [{ key: 'v', ...one({}) }], cases: [] },
      'unreadable-file',
      '#/cases belongs into each of the variants.',
    ],
    [[], 'unreadable-file', '# is no object.'],
  ])('refuses %j with its place, as the schema does', (value, code, detail) => {
    expect(isValid(value)).toBe(false);
    expect(refusalOf(value)?.slice(0, 2)).toEqual([code, detail]);
  });

  it.each([
    [one({ key: 17 })],
    [one({ key: null, input: 'x' })],
    [one({ score: null, error: null, label: '', metadata: [1] })],
    [{ ...one({}), variants: null, metrics: null, git: null, suite: null, status: null }],
    [{ metrics: [{ name: 'f1', value: null }] }],
    [{ ...one({}), startedAt: '2026-11-23T19:06:38.548+0100' }],
  ])('takes %j, as the schema does', (value) => {
    expect([isValid(value), refusalOf(value)]).toEqual([true, undefined]);
  });

  it.each([
    [
      {
        cases: [
          { key: 'a', passed: true },
          { key: 'b', passed: true },
          { key: 'a', passed: true },
        ],
      },
      '#/cases/2/key is that of #/cases/0 as well.',
    ],
    [
      {
        cases: [
          { input: 'x', passed: true },
          { input: 'x', passed: true },
        ],
      },
      '#/cases/1/input is that of #/cases/0 as well.',
    ],
    [
      {
        cases: [
          { key: '1', passed: true },
          { key: 1, passed: true },
        ],
      },
      '#/cases/1/key is that of #/cases/0 as well.',
    ],
    [
      {
        variants: [
          { key: 'v', ...one({}) },
          { key: 'v', ...one({}) },
        ],
      },
      '#/variants/1/key is the key of #/variants/0 as well.',
    ],
    [
      {
        metrics: [
          { name: 'f', value: 1 },
          { name: 'f', value: 2 },
        ],
      },
      '#/metrics/1/name is the name of another metric as well.',
    ],
    [{ ...one({}), primaryMetric: 'f1' }, '#/primaryMetric is the name of none of the metrics.'],
    [
      { ...one({}), startedAt: '2026-02-30T10:00:00Z' },
      '#/startedAt is no instant like 2026-11-23T19:06:38Z.',
    ],
  ])('refuses %j, which the schema cannot', (value, detail) => {
    expect(isValid(value)).toBe(true);
    expect(refusalOf(value)?.slice(0, 2)).toEqual(['unreadable-file', detail]);
    expect(detail).toContain(String(refusalOf(value)?.[2]));
  });

  it('takes 100,000 cases and no more', () => {
    const many = (count: number) => ({
      cases: Array.from({ length: count }, (_, index) => ({ key: index, passed: true })),
    });
    expect(read(many(100_000)).runs[0]?.counts?.passed).toBe(100_000);
    expect(refusalOf(many(100_001))).toEqual([
      'file-too-large',
      'The file holds more than 100,000 cases. Send a run of fewer cases, or one run a suite.',
      undefined,
    ]);
  });
});
