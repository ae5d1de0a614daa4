import { deepevalRun } from './deepeval-run';
import { readAs, realSample, refusalOf, runAs, sentJson, sentText } from './told-file.fixture';

const metric = (name: string, score: number | null, success: boolean, more: object = {}) => ({
  name,
  score,
  success,
  threshold: 0.5,
  reason: `${name} says so.`,
  ...more,
});

const RUN = {
  testFile: 'test_support.py',
  datasetAlias: 'support questions',
  hyperparameters: { model: 'gpt-4o-mini' },
  testCases: [
    {
      name: 'refund',
      input: 'Where is my money?',
      expectedOutput: 'In five days.',
      success: true,
      runDuration: 1.25,
      metricsData: [metric('Correctness', 0.9, true)],
    },
    {
      name: 'crash',
      input: 'It crashed.',
      success: false,
      metricsData: [metric('Correctness', 0.5, true), metric('Bias', 0.6, false)],
    },
    {
      name: 'login',
      input: 'I cannot sign in.',
      success: false,
      metricsData: [metric('Correctness', null, false, { error: 'The judge timed out.' })],
    },
    { name: 'unjudged', input: 'Hello', success: null, metricsData: [] },
  ],
  conversationalTestCases: [{ name: 'talk', success: true, metricsData: [metric('Bias', 0.1, true)] }],
  testPassed: 2,
  testFailed: 2,
};

describe('a run of DeepEval', () => {
  it('is known with its wrapper and without', () => {
    expect(deepevalRun.recognises(sentJson(RUN))).toBe(true);
    expect(deepevalRun.recognises(sentJson({ testRunData: RUN }))).toBe(true);
    expect(deepevalRun.recognises(sentJson({ results: [], testCases: [] }))).toBe(false);
    expect(deepevalRun.recognises(sentText('<testsuite/>'))).toBe(false);
  });

  it('trap 8: reads {testRunData} like the run that it wraps', async () => {
    expect(await readAs(deepevalRun, sentJson({ testRunData: RUN }))).toEqual(
      await readAs(deepevalRun, sentJson(RUN)),
    );
  });

  it('trap 8: refuses a bare link and says what to set', async () => {
    const link = sentJson({ testRunLink: 'https://app.confident-ai.com/x' });
    expect(deepevalRun.recognises(link)).toBe(true);
    expect(await refusalOf(deepevalRun, link)).toEqual({
      code: 'not-a-run',
      detail:
        'This file holds only the link to a run: set DEEPEVAL_RESULTS_FOLDER and send the file it writes.',
      place: '#/testRunLink',
    });
  });

  it('trap 8: refuses the cache by its name', async () => {
    const cache = sentJson({ test_cases_lookup_map: { '{"input":"x"}': { cached_metrics_data: [] } } });
    expect(deepevalRun.recognises(cache)).toBe(true);
    expect(await refusalOf(deepevalRun, cache)).toEqual({
      code: 'not-a-run',
      detail:
        'This is the cache of DeepEval (.deepeval-cache.json), not a run: send .deepeval/.latest_test_run.json, or set DEEPEVAL_RESULTS_FOLDER and send the file it writes.',
      place: '#/test_cases_lookup_map',
    });
  });

  it('counts talks too, and tells a judge that erred from a wrong answer', async () => {
    const run = await runAs(deepevalRun, sentJson(RUN));
    expect(run.counts).toEqual({ total: 5, passed: 2, failed: 1, errored: 2, skipped: 0 });
    expect(run.cases.map(({ key, outcome }) => [key, outcome])).toEqual([
      ['refund', 'passed'],
      ['crash', 'failed'],
      ['login', 'errored'],
      ['unjudged', 'unscored'],
      ['talk', 'passed'],
    ]);
    expect(run.cases.map(({ reason }) => reason)).toEqual([
      null,
      'Bias: Bias says so.',
      'Correctness: The judge timed out.',
      null,
      null,
    ]);
    expect(run.cases.map(({ score }) => score)).toEqual([0.9, null, null, null, 0.1]);
    expect(run.cases[0]).toMatchObject({ label: 'refund', durationMs: 1_250 });
    expect(run.cases[0]?.answerDigest).toMatch(/^[0-9a-f]{64}$/);
    expect(run.cases[1]?.answerDigest).toBeNull();
  });

  it('trap 7: counts a case whose score is a bare NaN as errored, without a score', async () => {
    const testCases = [{ name: 'a', success: false, metricsData: [metric('A', 0.125, false)] }];
    const file = sentText(JSON.stringify({ testCases, metricsScores: [] }).replace('0.125', 'NaN'));
    const run = await runAs(deepevalRun, file);
    expect(run.counts).toEqual({ total: 1, passed: 0, failed: 0, errored: 1, skipped: 0 });
    expect(run.cases[0]?.score).toBeNull();
    expect(run.metrics).toMatchObject([{ name: 'A', value: null, n: 0, isHigherBetter: null }]);
  });

  it('takes means over the scores that are there, and their direction from the verdicts', async () => {
    const { metrics, model } = await runAs(deepevalRun, sentJson(RUN));
    expect(model).toBe('gpt-4o-mini');
    expect(metrics).toEqual([
      { name: 'Correctness', value: 0.7, n: 2, standardError: null, isHigherBetter: true, unit: null },
      { name: 'Bias', value: 0.35, n: 2, standardError: null, isHigherBetter: false, unit: null },
    ]);
  });

  it('says which suite it is of, and that it knows no time', async () => {
    expect(await readAs(deepevalRun, sentJson(RUN))).toMatchObject({
      tool: 'DeepEval',
      externalId: null,
      suiteName: 'test_support.py',
      datasetName: 'support questions',
      runs: [{ startedAt: null, finishedAt: null, commit: null, status: 'success', variantKey: '' }],
      notes: ['The file does not tell when the run took place.'],
    });
  });

  it('says so where the tallies of the file and its cases differ', async () => {
    const { notes } = await readAs(deepevalRun, sentJson({ ...RUN, testPassed: 4 }));
    expect(notes).toContain('The file says that 4 passed, its cases show 2: the cases were taken.');
  });

  it('tells cases of one name apart by their order, and says so', async () => {
    const twice = { ...RUN, testCases: [RUN.testCases[0], RUN.testCases[0]], conversationalTestCases: [] };
    const file = await readAs(deepevalRun, sentJson(twice));
    expect(file.runs[0]?.cases.map(({ key }) => key)).toEqual(['refund', 'refund (2)']);
    expect(file.notes).toContain(
      '1 case bears the name of an earlier one: they are told apart by their order.',
    );
  });

  it('cuts a reason at 500 characters and leaves hostile text as text', async () => {
    const script = `<script>alert(1)</script>\u0000${'x'.repeat(600)}`;
    const testCases = [
      { name: '__proto__', success: false, metricsData: [metric('A', 0, false, { reason: script })] },
    ];
    const [only] = (await runAs(deepevalRun, sentJson({ testCases, metricsScores: [] }))).cases;
    expect(only?.key).toBe('__proto__');
    expect(only?.reason).toHaveLength(500);
    expect(only?.reason?.startsWith('A: <script>alert(1)</script>xxx')).toBe(true);
  });

  it('refuses a run without a case and without a score', async () => {
    expect(await refusalOf(deepevalRun, sentJson({ testCases: [], metricsScores: [] }))).toEqual({
      code: 'no-cases',
      detail: 'This file of DeepEval holds no case and no score.',
      place: undefined,
    });
  });

  it('refuses a document of something else, and a wrapper around nothing', async () => {
    const detail = 'This document holds no run of DeepEval: it has no testCases.';
    for (const document of [{ results: [] }, { testRunData: null }])
      expect(await refusalOf(deepevalRun, sentJson(document))).toMatchObject({ code: 'not-a-run', detail });
  });

  it('refuses what is no JSON', async () => {
    expect(await refusalOf(deepevalRun, sentText('a,b'))).toMatchObject({
      code: 'unreadable-file',
      detail: 'This is not what DeepEval writes: a JSON document was expected.',
    });
  });
});

const sample = realSample('deepeval/deepeval-test_run_sample.json');
const onReal = sample === undefined ? describe.skip : describe;

onReal('a file that DeepEval wrote', () => {
  it('has 1 case, which failed', async () => {
    const file = await readAs(deepevalRun, sample!);
    const run = file.runs[0]!;
    expect(deepevalRun.recognises(sample!)).toBe(true);
    expect(run.counts).toEqual({ total: 1, passed: 0, failed: 1, errored: 0, skipped: 0 });
    expect(run.cases[0]).toMatchObject({ key: 'sample_test_case', outcome: 'failed', score: null });
    expect(run.cases[0]?.reason?.startsWith('Faithfulness: ## Reasoning')).toBe(true);
    expect(run.cases[0]?.reason?.endsWith('the weighted fraction of supported claims.')).toBe(true);
  });

  it('has the means of 1 and of 3 scores, and says why there are more scores than cases', async () => {
    const { runs, notes } = await readAs(deepevalRun, sample!);
    const metrics = runs[0]!.metrics;
    expect(metrics.map(({ name, n }) => [name, n])).toEqual([
      ['Answer Relevancy', 1],
      ['Faithfulness', 3],
    ]);
    expect(metrics[0]?.value).toBe(0.92);
    expect(metrics[1]?.value).toBeCloseTo(0.746667, 6);
    expect(metrics.map(({ isHigherBetter }) => isHigherBetter)).toEqual([true, true]);
    expect(notes).toEqual([
      'The file does not tell when the run took place.',
      'Faithfulness has 3 scores for 1 case: DeepEval scores the steps inside a case too.',
    ]);
  });
});
