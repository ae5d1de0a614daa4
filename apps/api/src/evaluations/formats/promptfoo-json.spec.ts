import type { CanonicalFile } from '@telltale/domain';
import { digestOf } from './case-text';
import { promptfoo } from './promptfoo';
import { promptfooFile, promptfooRow } from './promptfoo.fixture';
import { refusalOf, sent } from './refusal.fixture';

const read = (content: string) => promptfoo.read(sent(content), {}) as CanonicalFile;
const casesOf = (...rows: readonly Record<string, unknown>[]) => read(promptfooFile(rows)).runs[0]!.cases;
const twenty = Array.from({ length: 20 }, (_, index) => index);
const inVariants = (providers: readonly object[]) =>
  promptfooFile(
    twenty.flatMap((testIdx) =>
      providers.map((provider, promptIdx) =>
        promptfooRow({
          testIdx,
          promptIdx,
          provider,
          vars: { n: testIdx },
          testCase: {},
          success: promptIdx !== 3,
        }),
      ),
    ),
    {},
    { stats: { successes: 60, failures: 20, errors: 0 } },
  );

describe('promptfoo JSON', () => {
  it('counts 20 cases, not 80 rows, where four variants share a file', () => {
    const providers = ['a', 'b', 'c', 'd'].map((name) => ({ id: `openai:${name}`, label: 'same' }));
    const { runs } = read(inVariants(providers));
    expect(
      runs.map(({ variantKey, model, counts }) => [variantKey, model, counts?.total, counts?.passed]),
    ).toEqual([
      ['p1 openai:a', 'a', 20, 20],
      ['p1 openai:b', 'b', 20, 20],
      ['p1 openai:c', 'c', 20, 20],
      ['p1 openai:d', 'd', 20, 0],
    ]);
    expect(runs[3]!.cases.map(({ key }) => key)).toEqual(runs[0]!.cases.map(({ key }) => key));
  });

  it('takes the label into the key only where two variants share prompt and provider', () => {
    const providers = [
      { id: 'file://p.js', label: 'r1' },
      { id: 'file://p.js', label: 'r2' },
      { id: 'echo' },
    ];
    expect(read(inVariants(providers)).runs.map(({ variantKey }) => variantKey)).toEqual([
      'p1 file://p.js [r1]',
      'p1 file://p.js [r2]',
      'p1 echo',
    ]);
  });

  it('divides named scores by their weights: 40 over 20 cases of weight 2 is 1, not 2', () => {
    const rows = twenty.map((testIdx) =>
      promptfooRow({
        testIdx,
        vars: { n: testIdx },
        namedScores: { exact: 1 },
        testCase: { assert: [{ type: 'equals', value: 'x', metric: 'exact', weight: 2 }] },
      }),
    );
    const exact = (metrics: object) =>
      read(promptfooFile(rows, {}, { prompts: [{ metrics }] })).runs[0]!.metrics.find(
        ({ name }) => name === 'exact',
      );
    const namedScores = { exact: 40 };
    expect(
      exact({ namedScores, namedScoresCount: { exact: 20 }, namedScoreWeights: { exact: 40 } }),
    ).toMatchObject({ value: 1, n: 20 });
    expect(exact({ namedScores, namedScoresCount: { exact: 20 } })).toMatchObject({ value: 1, n: 20 });
  });

  it('divides by the counts where neither weights nor assertions are told, and by nothing where that is missing too', () => {
    const value = (metrics: object) =>
      read(promptfooFile([promptfooRow()], {}, { prompts: [{ metrics }] })).runs[0]!.metrics[1]!.value;
    expect(value({ namedScores: { f1: 10 }, namedScoresCount: { f1: 20 } })).toBe(0.5);
    expect(value({ namedScores: { f1: 10 } })).toBeNull();
    expect(value({ namedScores: { f1: 10 }, namedScoresCount: { f1: 0 } })).toBeNull();
    expect(value({ namedScores: { constructor: 10 }, namedScoresCount: {} })).toBeNull();
  });

  it('reads a file without metadata, config, vars and summaries', () => {
    const bare = { success: false, score: 0, promptIdx: 0, testIdx: 0, provider: 'echo' };
    const { runs, ...file } = read(
      JSON.stringify({ results: { version: 3, results: [bare] }, shareableUrl: null }),
    );
    expect(file).toMatchObject({ toolVersion: null, externalId: null, suiteName: null, notes: [] });
    expect(runs[0]).toMatchObject({
      startedAt: null,
      finishedAt: null,
      commit: null,
      provider: 'echo',
      counts: { failed: 1 },
    });
    expect(runs[0]!.cases[0]).toMatchObject({ key: 'without variables', label: null, answerDigest: null });
  });

  it('knows a case by its caseId, else by its variables in any order, else by its description', () => {
    const key = (row: object) => casesOf(promptfooRow(row as Record<string, unknown>))[0]!.key;
    expect(key({ testCase: { vars: { a: 1 }, metadata: { caseId: 'T01' } } })).toBe('T01');
    expect(key({ testCase: { metadata: { caseId: 7 } } })).toBe('7');
    expect(key({ testCase: { vars: { a: '1', b: '2' } } })).toBe(digestOf({ b: '2', a: '1' }));
    expect(key({ testCase: { vars: { a: ['1', '2'] } }, vars: { a: '2' } })).toBe(digestOf({ a: '2' }));
    expect(key({ testCase: { description: 'refund' }, vars: {} })).toBe('refund');
  });

  it('keeps keys where a case is inserted in front, and orders rows by test, not by when the answer came', () => {
    const row = (testIdx: number, name: string) =>
      promptfooRow({ testIdx, testCase: { metadata: { caseId: name } } });
    expect(casesOf(row(2, 'b'), row(0, 'new'), row(1, 'a')).map(({ key }) => key)).toEqual(['new', 'a', 'b']);
    expect(read(promptfooFile([row(0, 'a'), row(1, 'a')])).notes).toEqual([
      '1 case has the key of another; only their order in the file tells them apart, so an inserted one shifts the rest.',
    ]);
  });

  it('tells an error of the provider from a wrong answer', () => {
    const outcome = (row: object) => casesOf(promptfooRow(row as Record<string, unknown>))[0];
    expect(outcome({ success: false, failureReason: 2, error: 'timeout' })).toMatchObject({
      outcome: 'errored',
      reason: 'timeout',
    });
    expect(outcome({ success: false, failureReason: 1, gradingResult: { reason: 'no' } })).toMatchObject({
      outcome: 'failed',
      reason: 'no',
    });
    expect(outcome({ success: false, failureReason: undefined, error: 'timeout' })).toMatchObject({
      outcome: 'errored',
    });
    expect(
      outcome({ success: false, failureReason: undefined, error: 'no', gradingResult: {} }),
    ).toMatchObject({ outcome: 'failed' });
    expect(outcome({ success: undefined, score: NaN })).toMatchObject({ outcome: 'unscored', score: null });
  });

  it('says where answers were checked by no assertion', () => {
    const unchecked = promptfooRow({ gradingResult: { pass: true, reason: 'No assertions' } });
    expect(read(promptfooFile([unchecked])).notes).toEqual([
      '1 answer was checked by no assertion; promptfoo counts that as passed.',
    ]);
    expect(read(promptfooFile([promptfooRow()])).notes).toEqual([]);
  });

  it('takes another expected answer as another case, and another rubric or order as the same', () => {
    const digest = (assert: unknown, vars = {}) =>
      casesOf(promptfooRow({ testCase: { assert, vars } }))[0]!.answerDigest;
    const equals = (value: unknown) => ({ type: 'equals', value });
    const rubric = { type: 'llm-rubric', value: 'is polite' };
    expect(digest([equals('a')])).not.toBe(digest([equals('b')]));
    expect(digest([equals('a'), rubric, equals('b')])).toBe(digest([equals('b'), equals('a')]));
    expect(digest([{ type: 'assert-set', assert: [equals('a')] }])).toBe(digest([equals('a')]));
    expect(digest([equals('{{answer}}')], { answer: 'a' })).not.toBe(
      digest([equals('{{answer}}')], { answer: 'b' }),
    );
    expect([digest([rubric]), digest([]), digest(undefined)]).toEqual([null, null, null]);
  });

  it('is partial where a filter let only some tests of the configuration run', () => {
    const config = (tests: unknown) => ({ config: { tests } });
    const run = (tests: unknown) => read(promptfooFile([promptfooRow()], config(tests))).runs[0];
    expect(run([{ vars: {} }, { vars: {} }])).toMatchObject({ status: 'partial', plannedCases: 2 });
    expect(run([{ vars: {} }])).toMatchObject({ status: 'success', plannedCases: 1 });
    expect(run([{ vars: {}, providers: ['a'] }, { vars: {} }])).toMatchObject({
      status: 'success',
      plannedCases: 1,
    });
    expect(read(promptfooFile([promptfooRow()], config('file://cases.csv')))).toMatchObject({
      datasetName: 'file://cases.csv',
    });
  });

  it.each([
    ['openai:chat:gpt-4o-mini', 'gpt-4o-mini', 'openai'],
    ['anthropic:messages:claude-x', 'claude-x', 'anthropic'],
    ['ollama:chat:llama3:8b', 'llama3:8b', 'ollama'],
    ['file://provider.js', null, 'file://provider.js'],
    ['https://model.example/v1', null, 'https://model.example/v1'],
    ['echo', null, 'echo'],
  ])('asks %s for the model %p of %s', (id, model, provider) => {
    expect(read(promptfooFile([promptfooRow({ provider: { id } })])).runs[0]).toMatchObject({
      model,
      provider,
    });
  });

  it('ends nowhere where the duration is absent or absurd, and says where its time carries no zone', () => {
    const timed = (timestamp: string, stats = {}) =>
      read(promptfooFile([promptfooRow()], {}, { timestamp, stats }));
    const start = '2026-11-23T19:06:38.000Z';
    expect(timed(start).runs[0]).toMatchObject({ startedAt: start, finishedAt: null });
    expect(timed(start, { durationMs: 1e300 }).runs[0]).toMatchObject({ startedAt: start, finishedAt: null });
    expect(timed(start, { durationMs: 500 })).toMatchObject({
      notes: [],
      runs: [{ finishedAt: '2026-11-23T19:06:38.500Z' }],
    });
    expect(timed('2026-11-23T19:06:38')).toMatchObject({
      notes: ['Times carry no zone; UTC was assumed.'],
      runs: [{ startedAt: start }],
    });
  });

  it('refuses a run without a row, and results of an older version', () => {
    expect(refusalOf(() => read(promptfooFile([])))).toEqual([
      'no-cases',
      'The file holds no case, so there is nothing to compare.',
      undefined,
    ]);
    expect(refusalOf(() => read(promptfooFile([promptfooRow()], {}, { version: 2 })))).toEqual([
      'unknown-format',
      "These are results of version 2 of promptfoo's format; Telltale reads version 3. Update promptfoo and run the evaluation again.",
      '#/results/version',
    ]);
  });
});
