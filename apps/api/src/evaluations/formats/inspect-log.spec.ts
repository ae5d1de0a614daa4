import { inspectLog } from './inspect-log';
import { changed, HEADER, LOG, sample } from './inspect-log.fixture';
import { readAs, realSample, refusalOf, runAs, sentJson } from './told-file.fixture';

describe('a log of Inspect AI', () => {
  it('is told with its model, its times, its commit and its id', async () => {
    expect(inspectLog.recognises(sentJson(LOG))).toBe(true);
    expect(inspectLog.recognises(sentJson({ eval: 'x', status: 'y' }))).toBe(false);
    expect(await readAs(inspectLog, sentJson(LOG))).toMatchObject({
      tool: 'Inspect AI',
      toolVersion: '0.3.95',
      externalId: 'E1',
      suiteName: 'triage',
      datasetName: 'tickets',
      runs: [
        {
          variantKey: '',
          model: 'openai/gpt-4o-mini',
          provider: 'openai',
          startedAt: '2026-11-20T08:00:01.000Z',
          finishedAt: '2026-11-20T08:01:00.000Z',
          status: 'success',
          plannedCases: 4,
          primaryMetric: 'accuracy',
        },
      ],
    });
  });

  it('trap 15: shows of which repository the commit is, and that it was dirty', async () => {
    expect((await runAs(inspectLog, sentJson(LOG))).commit).toEqual({
      commit: '77aa0e1',
      branch: null,
      origin: 'git@example.org:us/triage.git',
      isDirty: true,
    });
  });

  it('keeps the epochs of a case apart, and plans each of them', async () => {
    const file = changed((log) => {
      log.eval.config.epochs = 2;
      log.results.completed_samples = 8;
      log.samples = [sample('a', 'C'), sample('a', 'I', { epoch: 2 })];
    });
    const { runs, notes } = await readAs(inspectLog, file);
    expect(runs[0]?.cases.map(({ key, label }) => [key, label])).toEqual([
      ['a_epoch_1', 'a'],
      ['a_epoch_2', 'a, epoch 2'],
    ]);
    expect(runs[0]?.plannedCases).toBe(8);
    expect(runs[0]?.metrics[0]?.n).toBe(4);
    expect(notes).toContain('Each case was asked 2 times, and each time is counted.');
  });

  it.each([
    ['cancelled', 'cancelled'],
    ['started', 'partial'],
    ['error', 'error'],
    ['success', 'success'],
    ['constructor', 'partial'],
  ])('trap 5: a log that is %s is a run that is %s', async (status, expected) => {
    const run = await runAs(
      inspectLog,
      changed((log) => (log.status = status)),
    );
    expect(run.status).toBe(expected);
  });

  it('trap 5: says how many of the planned cases were run', async () => {
    const file = changed((log) => {
      log.status = 'cancelled';
      log.eval.dataset.samples = 100;
      log.results.total_samples = 3;
    });
    const { runs, notes } = await readAs(inspectLog, file);
    expect(runs[0]?.plannedCases).toBe(100);
    expect(notes).toContain('3 of 100 cases were run.');
  });

  it('trap 6: reads metrics with options (2024) as with params (2025), and knows an older log by its run and task', async () => {
    const file = sentJson(
      JSON.parse(JSON.stringify(LOG).replaceAll('"params"', '"options"').replace('"eval_id":"E1",', '')),
    );
    const told = await readAs(inspectLog, file);
    expect(told.externalId).toBe('R1/T1');
    expect(told.runs[0]?.metrics).toEqual([
      { name: 'accuracy', value: 0.625, n: 4, standardError: 0.24, isHigherBetter: true, unit: null },
    ]);
  });

  it('trap 6: has figures and no counts where the log is a header only', async () => {
    const { runs, notes } = await readAs(inspectLog, sentJson(HEADER));
    expect(runs[0]).toMatchObject({ counts: null, cases: [], primaryMetric: 'accuracy' });
    expect(runs[0]?.metrics[0]).toMatchObject({ value: 0.625, n: 4 });
    expect(notes).toEqual(['The log holds no samples: there are figures, but no cases.']);
  });

  it('refuses a log without samples and without figures', async () => {
    const file = sentJson({ ...HEADER, results: { scores: [] } });
    expect(await refusalOf(inspectLog, file)).toMatchObject({ code: 'no-cases' });
  });

  it('trap 17: says so where a time carries no zone', async () => {
    const file = changed((log) => (log.stats.started_at = '2023-03-01T10:00:00'));
    const { runs, notes } = await readAs(inspectLog, file);
    expect(runs[0]?.startedAt).toBe('2023-03-01T10:00:00.000Z');
    expect(notes).toContain('Times carry no zone; UTC was assumed.');
  });
});

const json = realSample('inspect-ai/inspect-popularity-2025-05-12.json');
const zip = realSample('inspect-ai/inspect-popularity-2025-02-11.eval');
const onReal = json === undefined || zip === undefined ? describe.skip : describe;

onReal('logs that Inspect AI wrote', () => {
  it('trap 5: the one of May 2025 was cancelled after 3 of 100, of which 2 passed', async () => {
    const { runs, notes, ...file } = await readAs(inspectLog, json!);
    expect(file).toMatchObject({
      toolVersion: '0.3.95.dev16+g6527d0861',
      externalId: 'VnKtvCqGnnegLQ7qSBFDzx',
      suiteName: 'popularity',
      datasetName: 'popularity',
    });
    expect(runs[0]).toMatchObject({
      status: 'cancelled',
      plannedCases: 100,
      counts: { total: 3, passed: 2, failed: 1, errored: 0, skipped: 0 },
      startedAt: '2025-05-13T00:28:13.000Z',
      finishedAt: '2025-05-13T00:28:15.000Z',
      commit: {
        commit: 'e9a9d7161',
        origin: 'git@github.com:UKGovernmentBEIS/inspect_ai.git',
        isDirty: null,
      },
    });
    expect(runs[0]?.metrics).toEqual([
      {
        name: 'accuracy',
        value: 0.6666666666666666,
        n: 3,
        standardError: 0.33333333333333337,
        isHigherBetter: true,
        unit: null,
      },
    ]);
    expect(runs[0]?.cases.map(({ key, outcome, durationMs }) => [key, outcome, durationMs])).toEqual([
      ['1_epoch_1', 'passed', 664],
      ['2_epoch_1', 'passed', 1_775],
      ['3_epoch_1', 'failed', 657],
    ]);
    expect(notes).toEqual(['3 of 100 cases were run.']);
  });

  it('trap 6: the archive of February 2025 holds 10 cases that nobody scored', async () => {
    const { runs, notes, externalId } = await readAs(inspectLog, zip!);
    expect(inspectLog.recognises(zip!)).toBe(true);
    expect(externalId).toBe('nnS4q9qsuCrCzsBcQLnBLA/dPiJifoWeEQBrfWsAopzWr');
    expect(runs[0]).toMatchObject({ status: 'success', plannedCases: 100, counts: null, metrics: [] });
    expect(runs[0]?.cases).toHaveLength(10);
    expect(new Set(runs[0]?.cases.map(({ outcome }) => outcome))).toEqual(new Set(['unscored']));
    expect(notes).toEqual(['No case carries a score: the log was not scored.', '10 of 100 cases were run.']);
  });
});
