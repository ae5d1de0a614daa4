import { mlflowRun } from './mlflow-run';
import { readAs, realSample, refusalOf, runAs, sentJson } from './told-file.fixture';

const INFO = {
  run_id: 'aa11',
  run_name: 'triage nightly',
  status: 'FINISHED',
  start_time: 1_684_623_849_419,
  end_time: '1684623853222',
};

const point = (value: number | null, step: number, timestamp: number) => ({ value, step, timestamp });

const EXPORT = {
  system: { mlflow_version: '2.3.2' },
  mlflow: {
    info: INFO,
    params: { model: 'gpt-4o-mini' },
    tags: {
      'mlflow.source.git.commit': '1f76cec',
      'mlflow.source.git.repoURL': 'https://example.org/us/triage.git',
      'mlflow.source.git.branch': 'main',
    },
    metrics: { accuracy: [point(0.8, 0, 10)], 'system/cpu_utilization_percentage': [point(99, 0, 10)] },
    inputs: { dataset_inputs: [{ dataset: { name: 'tickets', digest: 'd1f3' } }] },
  },
};

const ANSWER = {
  info: INFO,
  data: {
    metrics: [{ key: 'toxicity/v1/mean', value: 0.02, timestamp: 1_684_623_849_570, step: 0 }],
    params: [{ key: 'model', value: 'gpt-4o' }],
    tags: [{ key: 'mlflow.runName', value: 'triage nightly' }],
  },
};

const histories = (metrics: object) => sentJson({ mlflow: { info: INFO, metrics } });

describe('a run of MLflow', () => {
  it('is known as an export and as an answer of the REST API', () => {
    for (const document of [EXPORT, { run: ANSWER }, { runs: [ANSWER] }])
      expect(mlflowRun.recognises(sentJson(document))).toBe(true);
    expect(mlflowRun.recognises(sentJson({ run: 1, runs: [] }))).toBe(false);
  });

  it('is told with its data set, its commit and its times, and has no cases', async () => {
    expect(await readAs(mlflowRun, sentJson(EXPORT))).toEqual({
      tool: 'MLflow',
      toolVersion: '2.3.2',
      externalId: 'aa11',
      suiteName: 'triage nightly',
      datasetName: 'tickets#d1f3',
      runs: [
        {
          variantKey: '',
          variantLabel: null,
          model: 'gpt-4o-mini',
          provider: null,
          startedAt: '2023-05-20T23:04:09.419Z',
          finishedAt: '2023-05-20T23:04:13.222Z',
          status: 'success',
          plannedCases: null,
          counts: null,
          metrics: [
            { name: 'accuracy', value: 0.8, n: null, standardError: null, isHigherBetter: true, unit: null },
          ],
          primaryMetric: 'accuracy',
          cases: [],
          commit: {
            commit: '1f76cec',
            branch: 'main',
            origin: 'https://example.org/us/triage.git',
            isDirty: null,
          },
        },
      ],
      notes: ['MLflow keeps figures and no cases: there is no count of passed and failed.'],
    });
  });

  it('trap 14: takes the last point by step, then by time, wherever it stands', async () => {
    const file = histories({
      byStep: [point(3, 2, 10), point(1, 0, 30), point(2, 1, 20)],
      byTime: [point(1, 0, 10), point(3, 0, 30), point(2, 0, 20)],
      steps: [point(9, 1, 99), point(7, 10, 5)],
    });
    const { metrics } = await runAs(mlflowRun, file);
    expect(metrics.map(({ name, value }) => [name, value])).toEqual([
      ['byStep', 3],
      ['byTime', 3],
      ['steps', 7],
    ]);
  });

  it('trap 7: has no value where the last point is NaN', async () => {
    const { metrics } = await runAs(
      mlflowRun,
      histories({ f1: [point(0.9, 0, 1), point(null, 1, 2)], rmse: [point(2, 0, 1)] }),
    );
    expect(metrics).toMatchObject([
      { name: 'f1', value: null, isHigherBetter: true },
      { name: 'rmse', value: 2, isHigherBetter: false },
    ]);
  });

  it('leaves the direction of a name that it does not know open, and names no metric that decides', async () => {
    const run = await runAs(mlflowRun, histories({ constructor: [point(1, 0, 1)], ours: [point(2, 0, 1)] }));
    expect(run.metrics.map(({ name, isHigherBetter }) => [name, isHigherBetter])).toEqual([
      ['constructor', null],
      ['ours', null],
    ]);
    expect(run.primaryMetric).toBeNull();
  });

  it.each([
    ['FINISHED', 'success'],
    ['FAILED', 'error'],
    ['KILLED', 'cancelled'],
    ['RUNNING', 'partial'],
    ['__proto__', 'partial'],
  ])('a run that is %s is %s', async (status, expected) => {
    const file = sentJson({ run: { ...ANSWER, info: { ...INFO, status } } });
    expect((await runAs(mlflowRun, file)).status).toBe(expected);
  });

  it('reads runs/get like the only run of runs/search', async () => {
    const got = await readAs(mlflowRun, sentJson({ run: ANSWER }));
    expect(await readAs(mlflowRun, sentJson({ runs: [ANSWER] }))).toEqual(got);
    expect(got).toMatchObject({ externalId: 'aa11', suiteName: 'triage nightly', toolVersion: null });
    expect(got.runs[0]).toMatchObject({ model: 'gpt-4o', variantKey: '', commit: null });
    expect(got.runs[0]?.metrics[0]).toMatchObject({ name: 'toxicity/v1/mean', value: 0.02 });
  });

  it('takes several runs for variants, told apart by name and else by id', async () => {
    const named = (id: string, name: string) => ({
      ...ANSWER,
      info: { ...INFO, run_id: id },
      data: { ...ANSWER.data, tags: [{ key: 'mlflow.runName', value: name }] },
    });
    const file = sentJson({ runs: [named('a1', 'small'), named('a2', 'large'), named('a3', 'large')] });
    const { runs, notes, externalId } = await readAs(mlflowRun, file);
    expect(externalId).toBeNull();
    expect(runs.map(({ variantKey }) => variantKey)).toEqual(['small', 'large (a2)', 'large (a3)']);
    expect(notes).toContain('The answer holds 3 runs: each is a variant, by its name.');
  });

  it('leaves out a run without figures, such as the parent of others', async () => {
    const parent = { info: { ...INFO, run_id: 'p1' }, data: { metrics: [] } };
    const { runs } = await readAs(mlflowRun, sentJson({ runs: [parent, ANSWER] }));
    expect(runs.map(({ variantKey }) => variantKey)).toEqual(['triage nightly (aa11)']);
  });

  it.each(['dashing-shark-123', 'aa11'])('makes no suite of %s, which nobody chose', async (name) => {
    const file = sentJson({
      run: { ...ANSWER, info: { ...INFO, run_name: name }, data: { metrics: ANSWER.data.metrics } },
    });
    expect((await readAs(mlflowRun, file)).suiteName).toBeNull();
  });

  it('refuses a data set by its name', async () => {
    const file = sentJson({ mlflow: { evaluation_dataset: { name: 'tickets', records: [] } } });
    expect(mlflowRun.recognises(file)).toBe(true);
    expect(await refusalOf(mlflowRun, file)).toEqual({
      code: 'not-a-run',
      detail: 'This is a dataset of MLflow (tickets), not a run: send the run that was scored on it.',
      place: '#/mlflow/evaluation_dataset',
    });
  });

  it('refuses a run without figures, and an answer without a run', async () => {
    expect(await refusalOf(mlflowRun, histories({}))).toMatchObject({
      code: 'no-cases',
      detail: 'This file of MLflow holds no case and no score.',
    });
    expect(await refusalOf(mlflowRun, sentJson({ runs: [] }))).toMatchObject({ code: 'not-a-run' });
  });
});

const run = realSample('mlflow/mlflow-export-run-basic.json');
const dataset = realSample('mlflow/mlflow-evaluation_dataset.json');
const onReal = run === undefined || dataset === undefined ? describe.skip : describe;

onReal('files that MLflow wrote', () => {
  it('trap 17: the run of May 2023 stays in 2023', async () => {
    const file = await readAs(mlflowRun, run!);
    expect(file).toMatchObject({
      toolVersion: '2.3.2',
      externalId: 'eb66c160957d4a28b11d3f1b968df9cd',
      suiteName: null,
      datasetName: null,
    });
    expect(file.runs[0]).toMatchObject({
      startedAt: '2023-05-20T23:04:09.419Z',
      finishedAt: '2023-05-20T23:04:13.222Z',
      status: 'success',
      counts: null,
      primaryMetric: null,
    });
  });

  it('has three figures, two of which should be low', async () => {
    const { metrics } = await runAs(mlflowRun, run!);
    expect(metrics.map(({ name, value, isHigherBetter }) => [name, value, isHigherBetter])).toEqual([
      ['rmse', 0.7367947360663162, false],
      ['r2', 0.28100217442439346, true],
      ['mae', 0.5877424565761121, false],
    ]);
  });

  it('trap 15: has a full commit, of a repository that it does not name', async () => {
    expect((await runAs(mlflowRun, run!)).commit).toEqual({
      commit: '1f76cec7520dbc05dc93f8d3faea757fa3a4f703',
      branch: null,
      origin: null,
      isDirty: null,
    });
  });

  it('refuses wine-quality-eval, which is a data set', async () => {
    expect(await refusalOf(mlflowRun, dataset!)).toMatchObject({
      code: 'not-a-run',
      detail:
        'This is a dataset of MLflow (wine-quality-eval), not a run: send the run that was scored on it.',
    });
  });
});
