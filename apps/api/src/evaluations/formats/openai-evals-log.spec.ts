import { openaiEvalsLog } from './openai-evals-log';
import { readAs, realSample, refusalOf, runAs, sentText } from './told-file.fixture';

const SPEC = {
  spec: {
    completion_fns: ['gpt-4o-mini'],
    eval_name: 'triage.s1.v0',
    run_id: 'R1',
    created_at: '2023-04-17 22:08:21.904498',
    run_config: { eval_spec: { args: { samples_jsonl: 'triage/samples.jsonl' } } },
  },
};
const REPORT = { final_report: { accuracy: 0.5, boostrap_std: 0.2, 'counts/Y': 1 } };

const event = (sample: string, type: string, data: object) => ({
  run_id: 'R1',
  sample_id: `triage.s1.${sample}`,
  type,
  data,
  created_at: `2023-04-17 22:10:0${sample}.127375+02:00`,
});

const EVENTS = [
  event('0', 'sampling', { prompt: 'What is it?' }),
  event('0', 'match', { correct: true, expected: 'refund' }),
  event('1', 'match', { correct: false, expected: 'crash' }),
  event('2', 'error', { type: 'RateLimitError', message: 'Too many requests.' }),
  event('3', 'sampling', { prompt: 'And this?' }),
];

const lines = (...documents: readonly unknown[]) =>
  sentText(documents.map((document) => JSON.stringify(document)).join('\n'));

describe('a record of OpenAI evals', () => {
  it('is known by its first line', () => {
    expect(openaiEvalsLog.recognises(lines(SPEC, ...EVENTS))).toBe(true);
    expect(openaiEvalsLog.recognises(lines(REPORT))).toBe(true);
    expect(openaiEvalsLog.recognises(lines(EVENTS[0]))).toBe(false);
    expect(openaiEvalsLog.recognises(sentText('{"spec": {"replicas": 3}}'))).toBe(false);
  });

  it('trap 13: is the same run wherever the final report stands', async () => {
    const first = await readAs(openaiEvalsLog, lines(SPEC, REPORT, ...EVENTS));
    expect(await readAs(openaiEvalsLog, lines(SPEC, ...EVENTS, REPORT))).toEqual(first);
    expect(first.runs[0]).toMatchObject({ status: 'success', primaryMetric: 'accuracy' });
  });

  it('has a case a sample, told by its match', async () => {
    const run = await runAs(openaiEvalsLog, lines(SPEC, REPORT, ...EVENTS));
    expect(run.counts).toEqual({ total: 4, passed: 1, failed: 1, errored: 2, skipped: 0 });
    expect(run.cases.map(({ key, outcome, reason }) => [key, outcome, reason])).toEqual([
      ['triage.s1.0', 'passed', null],
      ['triage.s1.1', 'failed', null],
      ['triage.s1.2', 'errored', 'Too many requests.'],
      ['triage.s1.3', 'unscored', null],
    ]);
    expect(run.cases[0]?.answerDigest).not.toBe(run.cases[1]?.answerDigest);
  });

  it('fails a sample of which one match of several is wrong', async () => {
    const wrong = event('0', 'match', { correct: false });
    expect((await runAs(openaiEvalsLog, lines(SPEC, ...EVENTS, wrong))).cases[0]?.outcome).toBe('failed');
  });

  it('pairs the accuracy with its bootstrapped error and leaves other figures without direction', async () => {
    const { metrics } = await runAs(openaiEvalsLog, lines(SPEC, REPORT, ...EVENTS));
    expect(metrics).toEqual([
      { name: 'accuracy', value: 0.5, n: 2, standardError: 0.2, isHigherBetter: true, unit: null },
      { name: 'counts/Y', value: 1, n: 2, standardError: null, isHigherBetter: null, unit: null },
    ]);
  });

  it('trap 13: takes UTC where the specification has no zone, and the zone of the events', async () => {
    const { runs, notes } = await readAs(openaiEvalsLog, lines(SPEC, REPORT, ...EVENTS));
    expect(runs[0]?.startedAt).toBe('2023-04-17T22:08:21.904Z');
    expect(runs[0]?.finishedAt).toBe('2023-04-17T20:10:03.127Z');
    expect(notes).toEqual([
      'Times carry no zone; UTC was assumed.',
      'Cases are known by their number in the file of samples: a sample put in front shifts them.',
    ]);
  });

  it('trap 13: has figures and no counts where there is the final report alone', async () => {
    const { runs, notes } = await readAs(openaiEvalsLog, lines(SPEC, REPORT));
    expect(runs[0]).toMatchObject({ counts: null, cases: [], finishedAt: null });
    expect(runs[0]?.metrics[0]).toMatchObject({ value: 0.5, n: null });
    expect(notes).toContain('The file holds no samples: there are figures, but no cases.');
  });

  it('is partial where there is no final report', async () => {
    const { runs, notes } = await readAs(openaiEvalsLog, lines(SPEC, ...EVENTS));
    expect(runs[0]?.status).toBe('partial');
    expect(notes).toContain('There is no final report: the run did not end.');
  });

  it('is refused with the line that is no JSON', async () => {
    const file = sentText(`${JSON.stringify(SPEC)}\n{"final_report": {"accur`);
    expect(await refusalOf(openaiEvalsLog, file)).toEqual({
      code: 'unreadable-file',
      detail: 'Line 2 is not JSON.',
      place: 'line 2',
    });
  });

  it('is refused where it holds nothing', async () => {
    expect(await refusalOf(openaiEvalsLog, lines(SPEC))).toMatchObject({ code: 'no-cases' });
    expect(await refusalOf(openaiEvalsLog, lines({ other: 1 }))).toMatchObject({ code: 'not-a-run' });
  });
});

const sample = realSample('openai-evals/openai-evals-test-match.jsonl');
const onReal = sample === undefined ? describe.skip : describe;

onReal('a record that oaieval wrote', () => {
  it('trap 13: has 3 samples of which 1 passed, though the report comes before them', async () => {
    const { runs, ...file } = await readAs(openaiEvalsLog, sample!);
    expect(file).toMatchObject({
      externalId: '230417220821DPM75QNS',
      suiteName: 'test-match.s1.simple-v0',
      datasetName: 'test_match/samples.jsonl',
    });
    expect(runs[0]).toMatchObject({
      model: 'auto_gpt_completion_fn',
      startedAt: '2023-04-17T22:08:21.904Z',
      finishedAt: '2023-04-17T22:12:04.691Z',
      counts: { total: 3, passed: 1, failed: 2, errored: 0, skipped: 0 },
    });
    expect(runs[0]?.cases.map(({ key, outcome }) => [key, outcome])).toEqual([
      ['test-match.s1.2', 'failed'],
      ['test-match.s1.1', 'passed'],
      ['test-match.s1.0', 'failed'],
    ]);
    expect(runs[0]?.metrics).toEqual([
      {
        name: 'accuracy',
        value: 0.3333333333333333,
        n: 3,
        standardError: null,
        isHigherBetter: true,
        unit: null,
      },
    ]);
  });
});
