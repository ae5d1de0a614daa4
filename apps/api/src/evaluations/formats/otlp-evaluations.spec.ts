import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { otlpEvaluations } from './otlp-evaluations';
import { SentFile } from './sent-file';
import { readAs, refusalOf, runAs, sentJson, sentText } from './told-file.fixture';

type Value = string | number | object;

const attributes = (values: Readonly<Record<string, Value>>) =>
  Object.entries(values).map(([key, value]) => ({
    key,
    value:
      typeof value === 'string'
        ? { stringValue: value }
        : typeof value === 'number'
          ? { doubleValue: value }
          : value,
  }));

const record = (values: Readonly<Record<string, Value>>, more: object = {}) => ({
  timeUnixNano: '1795462036755000000',
  eventName: 'gen_ai.evaluation.result',
  attributes: attributes({ 'gen_ai.evaluation.name': 'relevance', ...values }),
  ...more,
});

const logs = (...logRecords: readonly object[]) => ({
  resourceLogs: [
    {
      resource: {
        attributes: attributes({
          'service.name': 'support',
          'vcs.ref.head.revision': '77aa0e1',
          'vcs.ref.head.name': 'main',
          'vcs.repository.url.full': 'https://example.org/us/triage',
        }),
      },
      scopeLogs: [{ logRecords }],
    },
  ],
});

const named = (name: string, more: Readonly<Record<string, Value>>) =>
  record({ 'test.case.name': name, ...more });
const score = (value: Value) => ({ 'gen_ai.evaluation.score.value': value });
const label = (value: string) => ({ 'gen_ai.evaluation.score.label': value });

describe('evaluation events of OpenTelemetry', () => {
  it('are known by the name of the event, as an export and as a line each', () => {
    const line = JSON.stringify(logs(named('T1', score(1))));
    expect(otlpEvaluations.recognises(sentText(line))).toBe(true);
    expect(otlpEvaluations.recognises(sentText(`${line}\n${line}`))).toBe(true);
    expect(otlpEvaluations.recognises(sentJson(logs(record({}, { eventName: 'http.request' }))))).toBe(false);
    expect(otlpEvaluations.recognises(sentText('name,score'))).toBe(false);
  });

  it('are known by the older attribute event.name', () => {
    const { eventName: _, ...older } = named('T1', { 'event.name': 'gen_ai.evaluation.result' });
    expect(otlpEvaluations.recognises(sentJson(logs(older)))).toBe(true);
  });

  it.each([
    [{ intValue: 1 }, 1],
    [{ intValue: '1' }, 1],
    [{ doubleValue: 0.5 }, 0.5],
    [{ doubleValue: 0 }, 0],
    [{ doubleValue: 'NaN' }, null],
    [{ stringValue: '1' }, null],
    [{ intValue: '' }, null],
  ])('trap 12: read the score %j as %j', async (value, expected) => {
    const file = sentJson(logs(named('T1', { ...score(value), ...label('pass') })));
    expect((await runAs(otlpEvaluations, file)).cases[0]?.score).toBe(expected);
  });

  it('trap 12: are refused in protobuf, with what to set', async () => {
    const file = new SentFile(Buffer.from('\n\u0084\u0001\u0000\u0012gen_ai.evaluation.result', 'latin1'));
    expect(otlpEvaluations.recognises(file)).toBe(true);
    expect(await refusalOf(otlpEvaluations, file)).toMatchObject({
      code: 'unreadable-file',
      detail:
        'These are logs of OpenTelemetry in protobuf: set OTEL_EXPORTER_OTLP_PROTOCOL=http/json and send them again.',
    });
  });

  it('make one case of all that was said of one answer', async () => {
    const file = sentJson(
      logs(
        named('T1', { ...score(0.9), ...label('pass') }),
        named('T1', {
          ...score(0.2),
          ...label('FAIL'),
          'gen_ai.evaluation.name': 'tone',
          'gen_ai.evaluation.explanation': 'Rude.',
        }),
        named('T2', { ...score(0.5), ...label('pass') }),
        named('T3', { 'error.type': 'timeout' }),
        named('T4', { ...score(0.1), ...label('relevant') }),
      ),
    );
    const run = await runAs(otlpEvaluations, file);
    expect(run.counts).toEqual({ total: 4, passed: 1, failed: 1, errored: 2, skipped: 0 });
    expect(run.cases.map(({ key, outcome, score: own, reason }) => [key, outcome, own, reason])).toEqual([
      ['T1', 'failed', null, 'Rude.'],
      ['T2', 'passed', 0.5, null],
      ['T3', 'errored', null, 'timeout'],
      ['T4', 'unscored', 0.1, null],
    ]);
    expect(run.metrics.map(({ name, value, n }) => [name, value, n])).toEqual([
      ['relevance', 0.5, 3],
      ['tone', 0.2, 1],
    ]);
    expect(run.primaryMetric).toBeNull();
  });

  it('count an event that was sent twice once, as it was said last', async () => {
    const file = sentJson(
      logs(named('T1', { ...score(0), ...label('fail') }), named('T1', { ...score(1), ...label('pass') })),
    );
    const run = await runAs(otlpEvaluations, file);
    expect(run.counts).toMatchObject({ total: 1, passed: 1 });
    expect(run.metrics[0]).toMatchObject({ value: 1, n: 1 });
  });

  it('are known by their response, else by their span, and say that these do not last', async () => {
    const file = sentJson(
      logs(
        record({ ...score(1), 'gen_ai.response.id': 'chatcmpl-1' }, { spanId: 's1' }),
        record(score(1), { traceId: 't1', spanId: 's2' }),
        record(score(0)),
      ),
    );
    const { runs, notes } = await readAs(otlpEvaluations, file);
    expect(runs[0]?.cases.map(({ key }) => key)).toEqual(['chatcmpl-1', 't1/s2']);
    expect(runs[0]?.counts).toBeNull();
    expect(notes).toEqual([
      'Cases without a test.case.name are known by their response or span, which no other run shares: such runs are compared by their counts.',
    ]);
  });

  it('make a variant of each model', async () => {
    const by = (model: string, name: string) =>
      named(name, { ...score(1), 'gen_ai.request.model': model, 'gen_ai.provider.name': 'openai' });
    const { runs } = await readAs(
      otlpEvaluations,
      sentJson(logs(by('a', 'T1'), by('b', 'T1'), by('a', 'T2'))),
    );
    expect(runs.map(({ variantKey, model, cases }) => [variantKey, model, cases.length])).toEqual([
      ['openai/a', 'a', 2],
      ['openai/b', 'b', 1],
    ]);
  });

  it('trap 15: tell the commit with its repository, and the first and last time', async () => {
    const later = named('T2', { ...score(1), 'test.suite.name': 'triage' });
    const file = await readAs(
      otlpEvaluations,
      sentJson(
        logs(
          { ...later, timeUnixNano: '0', observedTimeUnixNano: '1795462099000000000' },
          named('T1', score(1)),
        ),
      ),
    );
    expect(file.suiteName).toBe('triage');
    expect(file.runs[0]).toMatchObject({
      startedAt: '2026-11-23T19:27:16.755Z',
      finishedAt: '2026-11-23T19:28:19.000Z',
      commit: { commit: '77aa0e1', branch: 'main', origin: 'https://example.org/us/triage', isDirty: null },
    });
  });

  it('are refused where none is there', async () => {
    expect(await refusalOf(otlpEvaluations, sentJson(logs()))).toMatchObject({
      code: 'no-cases',
      detail: 'These logs hold no event of the name gen_ai.evaluation.result.',
    });
  });
});

describe('an export that the exporter for JavaScript sent', () => {
  const bytes = readFileSync(join(__dirname, 'samples/otel/otlp-logs-genai-eval.json'));

  it('trap 12: holds 20 cases of which 18 passed, with whole numbers for scores', async () => {
    const { runs, notes, suiteName } = await readAs(otlpEvaluations, new SentFile(bytes));
    const run = runs[0]!;
    expect(suiteName).toBe('support-triage');
    expect(run).toMatchObject({
      variantKey: '',
      model: 'triage-r2',
      provider: 'local',
      counts: { total: 20, passed: 18, failed: 2, errored: 0, skipped: 0 },
      startedAt: '2026-11-23T19:27:16.755Z',
      finishedAt: '2026-11-23T19:27:16.757Z',
      primaryMetric: 'label_accuracy',
      commit: { commit: '77aa0e1', branch: null, origin: null, isDirty: null },
    });
    expect(run.metrics).toEqual([
      { name: 'label_accuracy', value: 0.9, n: 20, standardError: null, isHigherBetter: null, unit: null },
    ]);
    expect(run.cases.filter(({ outcome }) => outcome === 'failed')).toMatchObject([
      { key: 'T10', score: 0, reason: 'wrong label' },
      { key: 'T20', score: 0, reason: 'wrong label' },
    ]);
    expect(notes).toEqual([]);
  });
});
