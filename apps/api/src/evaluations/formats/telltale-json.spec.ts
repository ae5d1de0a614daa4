import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { refusalOf, sent } from './refusal.fixture';
import { telltaleJson } from './telltale-json';
import type { CanonicalFile } from '@telltale/domain';

const DOCS = join(__dirname, '../../../../../docs');
const document = (name: string) => readFileSync(join(DOCS, name), 'utf8');
const isValid = new Ajv2020({ allowUnionTypes: true }).compile(
  JSON.parse(document('eval-run.schema.json')) as object,
);
const EXAMPLES = [...document('eval-formats.md').matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, text]) => text!,
);

const read = (value: unknown) => telltaleJson.read(sent(JSON.stringify(value)), {}) as CanonicalFile;
const runOf = (value: unknown) => read(value).runs[0]!;
const one = (more: object) => ({ cases: [{ key: 'a', passed: true, ...more }] });

describe('our own JSON', () => {
  it('finds the four examples of the page, and reads what the schema accepts', () => {
    expect(EXAMPLES).toHaveLength(4);
    for (const example of EXAMPLES) {
      const value = JSON.parse(example) as unknown;
      expect([isValid(value), refusalOf(() => read(value))]).toEqual([true, undefined]);
      expect(telltaleJson.recognises(sent(example))).toBe(true);
    }
  });

  it('reads all that the long example says', () => {
    const { runs, ...file } = read(JSON.parse(EXAMPLES[1]!));
    expect(file).toEqual({
      tool: 'telltale',
      toolVersion: null,
      externalId: 'nightly-2026-11-23',
      suiteName: 'support triage',
      datasetName: 'triage-cases.csv',
      notes: [],
    });
    const { cases, ...run } = runs[0]!;
    expect(run).toEqual({
      variantKey: '',
      variantLabel: null,
      model: 'small-model-2026-09',
      provider: 'a vendor',
      startedAt: '2026-11-23T19:06:38.000Z',
      finishedAt: '2026-11-23T19:07:10.000Z',
      status: 'partial',
      plannedCases: 6,
      counts: { total: 5, passed: 2, failed: 1, errored: 1, skipped: 1 },
      metrics: [
        { name: 'score', value: 0.75, n: 2, standardError: null, isHigherBetter: true, unit: null },
        { name: 'label-accuracy', value: 0.75, n: 4, standardError: 0.2, isHigherBetter: true, unit: null },
        { name: 'cost', value: 0.002, n: null, standardError: null, isHigherBetter: false, unit: 'USD' },
      ],
      primaryMetric: null,
      commit: { commit: '1f0c9b2', branch: 'main', origin: 'https://git.example/triage', isDirty: false },
    });
    expect(cases.map(({ key, outcome, reason }) => [key.slice(0, 8), outcome, reason])).toEqual([
      ['T01', 'passed', null],
      ['T02', 'failed', 'answered other'],
      ['T03', 'errored', 'no answer within 30 seconds'],
      ['T04', 'skipped', null],
      // The first characters of the SHA-256 of {"ticket":"App crash on start"}.
      ['3ca03a04', 'passed', null],
    ]);
  });

  it('keeps a digest of the expected answer and nothing of the answer or the input', () => {
    const sent = { cases: [{ input: 'secret question', expected: 'secret answer', passed: true }] };
    const file = read(sent);
    expect(file.runs[0]!.cases[0]!.answerDigest).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(file)).not.toContain('secret');
    expect(runOf(one({ expected: null })).cases[0]!.answerDigest).toBeNull();
    expect(runOf(one({ expected: 'x' })).cases[0]!.answerDigest).not.toBe(
      runOf(one({ expected: 'y' })).cases[0]!.answerDigest,
    );
  });

  it('gives each variant what the file says and the variant does not', () => {
    const { runs } = read(JSON.parse(EXAMPLES[2]!));
    expect(runs.map(({ variantKey, model, startedAt }) => [variantKey, model, startedAt])).toEqual([
      ['short prompt, small model', 'small', '2026-11-23T19:06:38.000Z'],
      ['short prompt, large model', 'large', '2026-11-23T19:06:38.000Z'],
    ]);
  });

  it('has no counts where the file carries scores alone, and compares by the metric that is named or the only one', () => {
    expect(runOf(JSON.parse(EXAMPLES[3]!))).toMatchObject({
      counts: null,
      primaryMetric: 'recall',
      cases: [],
    });
    expect(
      runOf({
        cases: [
          { key: 'a', score: 0.5 },
          { key: 'b', score: null },
        ],
      }),
    ).toMatchObject({
      counts: null,
      primaryMetric: 'score',
      metrics: [{ name: 'score', value: 0.5, n: 1 }],
    });
    expect(
      runOf({ cases: [{ key: 'a', score: 1 }], metrics: [{ name: 'b', value: 2 }] }).primaryMetric,
    ).toBeNull();
  });

  it('counts a case without a verdict as errored, never as failed or 0', () => {
    const run = runOf({
      cases: [
        { key: 'a', passed: null },
        { key: 'b', passed: true, score: NaN },
      ],
    });
    expect(run.counts).toEqual({ total: 2, passed: 1, failed: 0, errored: 1, skipped: 0 });
    expect(run.cases.map(({ score }) => score)).toEqual([null, null]);
    expect(run.metrics).toEqual([]);
    expect(runOf({ cases: [{ key: 'a', passed: null }] }).counts).toMatchObject({ total: 1, errored: 1 });
  });

  it('is partial where fewer cases ran than were planned', () => {
    expect(runOf({ ...one({}), plannedCases: 2 })).toMatchObject({ status: 'partial', plannedCases: 2 });
    expect(runOf({ ...one({}), plannedCases: 1 })).toMatchObject({ status: 'success', plannedCases: 1 });
    expect(runOf(one({}))).toMatchObject({ status: 'success', plannedCases: 1 });
  });

  it('takes times without a zone as UTC and says so', () => {
    const file = read({ ...one({}), startedAt: '2026-11-23T19:06', finishedAt: '2026-11-23T20:06:00' });
    expect(file.runs[0]).toMatchObject({ startedAt: '2026-11-23T19:06:00.000Z' });
    expect(file.notes).toEqual(['Times carry no zone; UTC was assumed.']);
  });

  it('recognises no other document', () => {
    for (const text of [
      '{}',
      '[]',
      '{"suite": "s"}',
      '{"results": {"results": []}}',
      'cases',
      '{"cases": 3}',
    ])
      expect(telltaleJson.recognises(sent(text))).toBe(false);
    expect(() => telltaleJson.read(sent('{"cases": ['), {})).toThrow('The file is no JSON document.');
  });
});
