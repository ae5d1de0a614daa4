import { lmEvalResults } from './lm-eval-results';
import { readAs, realSample, refusalOf, runAs, sentJson, sentText } from './told-file.fixture';

const GROUP = {
  results: {
    mmlu: { alias: 'mmlu', 'acc,none': 0.5, 'acc_stderr,none': 0.1 },
    mmlu_anatomy: { alias: ' - anatomy', 'acc,none': 0.2, 'acc_stderr,none': 'N/A' },
    mmlu_astronomy: { alias: ' - astronomy', 'acc,none': 0.6, 'acc_stderr,none': 0.05 },
  },
  groups: {
    mmlu: { alias: 'mmlu', 'acc,none': 0.5, 'acc_stderr,none': 0.1, sample_count: { 'acc,none': 40 } },
  },
  group_subtasks: { mmlu: ['mmlu_anatomy', 'mmlu_astronomy'] },
  versions: { mmlu: 2 },
  'n-samples': {
    mmlu_anatomy: { original: 135, effective: 10 },
    mmlu_astronomy: { original: 152, effective: 30 },
  },
  higher_is_better: { mmlu: { acc: true } },
  config: { model: 'hf', model_args: { pretrained: 'us/small', revision: 'step7' } },
  git_hash: '147e9d61',
  date: 1_749_508_083.8317592,
  start_time: 1_720_190.284098439,
  lm_eval_version: '0.4.9',
};

const task = (row: object, more: object = {}) =>
  sentJson({ results: { gsm8k: row }, versions: {}, config: {}, ...more });

describe('results of lm-evaluation-harness', () => {
  it('are known by results, versions and config together', () => {
    expect(lmEvalResults.recognises(sentJson(GROUP))).toBe(true);
    expect(lmEvalResults.recognises(sentJson({ version: 3, results: [], config: {} }))).toBe(false);
  });

  it('trap 11: tell the group and its subtasks each as itself, and average neither', async () => {
    const run = await runAs(lmEvalResults, sentJson(GROUP));
    expect(run.metrics).toEqual([
      { name: 'mmlu/acc', value: 0.5, n: 40, standardError: 0.1, isHigherBetter: true, unit: null },
      { name: 'mmlu_anatomy/acc', value: 0.2, n: 10, standardError: null, isHigherBetter: true, unit: null },
      {
        name: 'mmlu_astronomy/acc',
        value: 0.6,
        n: 30,
        standardError: 0.05,
        isHigherBetter: true,
        unit: null,
      },
    ]);
    expect(run.primaryMetric).toBe('mmlu/acc');
    expect(run.counts).toBeNull();
    expect(run.cases).toEqual([]);
  });

  it('trap 11: count the samples of a nested group over its tasks, where all of them tell', async () => {
    const nested = {
      ...GROUP,
      groups: { mmlu: { 'acc,none': 0.5 } },
      group_subtasks: { mmlu: ['mmlu_stem'], mmlu_stem: ['mmlu_anatomy', 'mmlu_astronomy', 'mmlu'] },
    };
    expect((await runAs(lmEvalResults, sentJson(nested))).metrics[0]?.n).toBe(40);
    const untold = { ...nested, 'n-samples': { mmlu_anatomy: { effective: 10 } } };
    expect((await runAs(lmEvalResults, sentJson(untold))).metrics[0]?.n).toBeNull();
  });

  it('trap 11: take the date and never start_time, which counts from the start of the machine', async () => {
    const { date: _, ...dateless } = GROUP;
    expect((await runAs(lmEvalResults, sentJson(GROUP))).startedAt).toBe('2025-06-09T22:28:03.831Z');
    const file = await readAs(lmEvalResults, sentJson(dateless));
    expect(file.runs[0]?.startedAt).toBeNull();
    expect(file.notes).toContain('The file does not tell when the run took place.');
  });

  it('name no figure that decides beside a second task', async () => {
    const two = { ...GROUP, results: { ...GROUP.results, sciq: { 'acc,none': 0.9 } } };
    const file = await readAs(lmEvalResults, sentJson(two));
    expect(file.runs[0]?.primaryMetric).toBeNull();
    expect(file.suiteName).toBeNull();
  });

  it('trap 15: say that the commit may be of the harness', async () => {
    const { runs, notes } = await readAs(lmEvalResults, sentJson(GROUP));
    expect(runs[0]?.commit).toEqual({ commit: '147e9d61', branch: null, origin: null, isDirty: null });
    expect(notes).toEqual([
      'The harness tells figures and no cases: there is no count of passed and failed.',
      "The commit is that of the folder in which the harness ran: it may be the harness's own repository.",
    ]);
  });

  it('have no commit where git_hash is something else', async () => {
    expect((await runAs(lmEvalResults, task({ acc: 1 }, { git_hash: 'v0.4.2-dirty' }))).commit).toBeNull();
  });

  it('name the model with its revision, however the arguments are written', async () => {
    const args = (model_args: unknown) => task({ acc: 1 }, { config: { model: 'hf', model_args } });
    expect((await runAs(lmEvalResults, sentJson(GROUP))).model).toBe('us/small@step7');
    expect((await runAs(lmEvalResults, args('pretrained=us/small,revision=step7'))).model).toBe(
      'us/small@step7',
    );
    expect((await runAs(lmEvalResults, args('model=gpt-4o,num_concurrent=2'))).model).toBe('gpt-4o');
    expect((await runAs(lmEvalResults, args(null))).model).toBeNull();
  });

  it('trap 11: keep the filters of one metric apart and pair each with its own error', async () => {
    const run = await runAs(
      lmEvalResults,
      task({
        'exact_match,strict-match': 0.1,
        'exact_match_stderr,strict-match': 0.01,
        'exact_match,flexible-extract': 0.3,
        'exact_match_stderr,flexible-extract': 0.03,
      }),
    );
    expect(run.metrics.map(({ name, value, standardError }) => [name, value, standardError])).toEqual([
      ['gsm8k/exact_match,strict-match', 0.1, 0.01],
      ['gsm8k/exact_match,flexible-extract', 0.3, 0.03],
    ]);
    expect(run.primaryMetric).toBe('gsm8k/exact_match,strict-match');
  });

  it.each([
    [{ exact_match: 1, acc: 0.5 }, 'gsm8k/acc'],
    [{ 'pass@1,none': 1, exact_match: 1 }, 'gsm8k/exact_match'],
    [{ 'pass@10,none': 1, 'pass@1,none': 1 }, 'gsm8k/pass@1'],
    [{ ours: 1 }, 'gsm8k/ours'],
    [{ ours: 1, theirs: 1 }, null],
  ])('of %j the figure that decides is %s', async (row, expected) => {
    expect((await runAs(lmEvalResults, task(row))).primaryMetric).toBe(expected);
  });

  it('trap 7: have no value where the file has a bare NaN', async () => {
    const file = sentText(JSON.stringify(GROUP).replaceAll('"acc,none":0.5', '"acc,none":NaN'));
    expect((await runAs(lmEvalResults, file)).metrics[0]).toMatchObject({
      name: 'mmlu/acc',
      value: null,
      n: 40,
    });
  });

  it('are refused where nothing was scored', async () => {
    expect(await refusalOf(lmEvalResults, task({ alias: 'gsm8k', 'bypass,none': 999 }))).toMatchObject({
      code: 'no-cases',
      detail: 'This file of lm-evaluation-harness holds no case and no score.',
    });
  });

  it('leave alone what a hostile name would inherit', async () => {
    const file = sentText(
      '{"results":{"constructor":{"acc,none":0.5}},"versions":{},"config":{},"higher_is_better":{},"n-samples":{}}',
    );
    expect((await runAs(lmEvalResults, file)).metrics).toEqual([
      { name: 'constructor/acc', value: 0.5, n: null, standardError: null, isHigherBetter: true, unit: null },
    ]);
  });
});

const humaneval = realSample('lm-eval/lm-eval-0.4-llama2-7b-2025-06-09T18-32.json');
const short = realSample('lm-eval/lm-eval-0.3-pythia-1.4b-step135000.json');
const long = realSample('lm-eval/lm-eval-0.3-pythia-1.4b-zero-shot-step143000.json');
const onReal = [humaneval, short, long].includes(undefined) ? describe.skip : describe;

onReal('files that lm-evaluation-harness wrote', () => {
  it('trap 11: 0.4 scored humaneval with the filter create_test', async () => {
    const { runs, ...file } = await readAs(lmEvalResults, humaneval!);
    expect(file).toMatchObject({ suiteName: 'humaneval', datasetName: 'openai/openai_humaneval' });
    expect(runs[0]).toMatchObject({
      model: 'meta-llama/Llama-2-7b-chat-hf',
      provider: 'vllm',
      startedAt: '2025-06-09T22:28:03.831Z',
      plannedCases: 164,
      counts: null,
      primaryMetric: 'humaneval/pass@1,create_test',
      commit: { commit: '147e9d61', origin: null },
    });
    expect(runs[0]?.metrics).toEqual([
      {
        name: 'humaneval/pass@1,create_test',
        value: 0.1524390243902439,
        n: 164,
        standardError: 0.028153977176919386,
        isHigherBetter: true,
        unit: null,
      },
    ]);
  });

  it('0.3 has 23 tasks with two figures each, and no date', async () => {
    const { runs, notes } = await readAs(lmEvalResults, short!);
    const run = runs[0]!;
    expect(run.metrics).toHaveLength(46);
    expect(run.metrics[1]).toEqual({
      name: 'crows_pairs_french_religion/pct_stereotype',
      value: 0.6173913043478261,
      n: null,
      standardError: 0.04552031372871532,
      isHigherBetter: null,
      unit: null,
    });
    expect(run).toMatchObject({
      model: 'EleutherAI/pythia-v1.1-1.4b-deduped@step135000',
      provider: 'hf-causal',
      startedAt: null,
      finishedAt: null,
      primaryMetric: null,
      commit: null,
    });
    expect(notes).toContain('The file does not tell when the run took place.');
  });

  it('0.3 has 87 tasks with 172 figures in the long file, a perplexity among them', async () => {
    const { metrics } = await runAs(lmEvalResults, long!);
    expect(metrics).toHaveLength(172);
    expect(metrics.filter(({ isHigherBetter }) => isHigherBetter === true)).toHaveLength(127);
    expect(metrics.filter(({ isHigherBetter }) => isHigherBetter === false).map(({ name }) => name)).toEqual([
      'lambada_openai/ppl',
    ]);
  });
});
