import { deepevalRun } from '../formats/deepeval-run';
import { SAMPLES, HEADER, changed } from '../formats/inspect-log.fixture';
import { inspectLog } from '../formats/inspect-log';
import { junitXml } from '../formats/junit-xml';
import { lmEvalResults } from '../formats/lm-eval-results';
import { mlflowRun } from '../formats/mlflow-run';
import { openaiEvalsLog } from '../formats/openai-evals-log';
import { otlpEvaluations } from '../formats/otlp-evaluations';
import { promptfoo } from '../formats/promptfoo';
import { promptfooFile, promptfooRow } from '../formats/promptfoo.fixture';
import { ragasTable } from '../formats/ragas-table';
import { SentFile } from '../formats/sent-file';
import { telltaleJson } from '../formats/telltale-json';
import { readAs, refusalOf, runAs, sentJson, sentText } from '../formats/told-file.fixture';
import { zipOf } from '../formats/zip-archive.fixture';
import { MLFLOW_HISTORY, OPENAI_LINES, otlpScore, PROMPTFOO_FOUR_VARIANTS } from './trap-files.fixture';

/** What goes wrong in files that tools really write, one test each. Traps of the endpoint are in the db-spec beside this. */
describe('traps of the files of tools', () => {
  it('trap 2: promptfoo sums its statistics over variants: 80 rows are 4 runs of 20 cases, not 80 cases', async () => {
    const { runs } = await readAs(promptfoo, sentText(PROMPTFOO_FOUR_VARIANTS));
    expect(runs.map(({ counts }) => counts?.total)).toEqual([20, 20, 20, 20]);
    expect(runs.map(({ counts }) => counts?.passed)).toEqual([20, 19, 18, 17]);
    expect(new Set(runs.map(({ variantKey }) => variantKey)).size).toBe(4);
  });

  it.each([
    ['namedScoreWeights', { namedScoreWeights: { exact: 40 }, namedScoresCount: { exact: 20 } }, 1],
    ['namedScoresCount', { namedScoresCount: { exact: 20 } }, 2],
  ])(
    'trap 3: named scores are sums times weight, 40 over 20 cases; divided by %s',
    async (...[, told, mean]) => {
      const rows = Array.from({ length: 20 }, (_, testIdx) =>
        promptfooRow({ testIdx, vars: { ticket: testIdx }, namedScores: {} }),
      );
      const prompts = [{ id: 'p1', metrics: { namedScores: { exact: 40 }, ...told } }];
      const run = await runAs(promptfoo, sentText(promptfooFile(rows, {}, { prompts })));
      expect(run.metrics.find(({ name }) => name === 'exact')?.value).toBe(mean);
    },
  );

  it('trap 4: promptfoo without metadata, vars, runtimeOptions and description, with shareableUrl null, is read', async () => {
    const rows = [promptfooRow({ vars: undefined, testCase: { description: 'refund' } })];
    const file = await readAs(promptfoo, sentText(promptfooFile(rows, { shareableUrl: null, config: {} })));
    expect(file.suiteName).toBeNull();
    expect(file.runs[0]?.counts).toMatchObject({ total: 1, passed: 1 });
  });

  it.each([
    ['cancelled', 'cancelled'],
    ['started', 'partial'],
    ['error', 'error'],
  ])(
    'trap 5: an Inspect log that is %s after 3 of 100 has results and is no whole run',
    async (told, status) => {
      const file = changed((log) => {
        log.status = told;
        log.eval.dataset.samples = 100;
        log.results.total_samples = 3;
        log.results.completed_samples = 3;
        log.samples = SAMPLES.slice(0, 3);
      });
      const { runs, notes } = await readAs(inspectLog, file);
      expect(runs[0]).toMatchObject({
        status,
        plannedCases: 100,
        counts: { total: 3, passed: 2, failed: 1 },
      });
      expect(notes).toContain('3 of 100 cases were run.');
    },
  );

  it.each(['options', 'params'])(
    'trap 6: Inspect metrics with %s, without eval_id and samples',
    async (word) => {
      const text = JSON.stringify(HEADER).replaceAll('"params"', `"${word}"`).replace('"eval_id":"E1",', '');
      const file = await readAs(inspectLog, sentText(text));
      expect(file.externalId).toBe('R1/T1');
      expect(file.runs[0]?.metrics).toMatchObject([{ name: 'accuracy', value: 0.625, standardError: 0.24 }]);
      expect(file.runs[0]?.counts).toBeNull();
    },
  );

  it.each([
    [8, 'read'],
    [93, 'read'],
    [12, 'unsupported-compression'],
  ])('trap 6: an .eval of method %i (8 deflate, 93 zstd) is %s', async (method, becomes) => {
    const entries = [{ name: 'header.json', content: JSON.stringify(HEADER), method }];
    const file = new SentFile(zipOf(entries));
    if (becomes === 'read') expect((await runAs(inspectLog, file)).model).toBe('openai/gpt-4o-mini');
    else expect(await refusalOf(inspectLog, file)).toMatchObject({ code: becomes });
  });

  it('trap 7: bare NaN and Infinity are missing, not 0, and their cases are errored', async () => {
    const text = JSON.stringify({ cases: [{ key: 'a', passed: true, score: 1 }] });
    const nan = '{"key":"b","passed":null,"score":NaN},{"key":"c","passed":null,"score":-Infinity}';
    const run = await runAs(telltaleJson, sentText(text.replace(']', `,${nan}]`)));
    expect(run.cases.map(({ score }) => score)).toEqual([1, null, null]);
    expect(run.counts).toEqual({ total: 3, passed: 1, failed: 0, errored: 2, skipped: 0 });
  });

  it('trap 7: empty cells and "NaN (Groq limitation)" in a table of Ragas are missing and errored', async () => {
    const table = 'user_input,faithfulness\na,1\nb,\nc,NaN (Groq limitation)\nd,0';
    const mapping = { passScore: { column: 'faithfulness', atLeast: 0.5 } };
    const run = await runAs(ragasTable, sentText(table), { mapping });
    expect(run.metrics).toMatchObject([{ name: 'faithfulness', value: 0.5, n: 2 }]);
    expect(run.counts).toEqual({ total: 4, passed: 1, failed: 1, errored: 2, skipped: 0 });
  });

  it('trap 8: DeepEval wraps in testRunData; a bare testRunLink and the cache are refused by name', async () => {
    const testRunData = { testCases: [{ name: 'refund', success: true, metricsData: [] }], testPassed: 1 };
    expect((await runAs(deepevalRun, sentJson({ testRunData }))).counts).toMatchObject({ passed: 1 });
    const link = await refusalOf(deepevalRun, sentJson({ testRunLink: 'https://app.confident-ai.com/x' }));
    expect(link.detail).toContain('set DEEPEVAL_RESULTS_FOLDER');
    const cache = await refusalOf(deepevalRun, sentJson({ test_cases_lookup_map: {} }));
    expect(cache).toMatchObject({ code: 'not-a-run', detail: expect.stringContaining('cache') as string });
  });

  it('trap 9: a table of Ragas with a mark and headers in other letters asks for a mapping, and guesses none', async () => {
    const table = sentText('\uFEFF질문,faithfulness\n환불,0.5\n배송,1');
    expect(await refusalOf(ragasTable, table)).toMatchObject({ code: 'mapping-needed' });
    const run = await runAs(ragasTable, table, { mapping: { key: ['질문'], scores: ['faithfulness'] } });
    expect(run.cases).toHaveLength(2);
    expect(run.metrics).toMatchObject([{ name: 'faithfulness', value: 0.75, n: 2 }]);
  });

  it('trap 10: JUnit nests, lies, has commas in times, control characters and repetitions', async () => {
    const inner = '<testsuite name="in" tests="1"><testcase name="b" time="1,234.5"/></testsuite>';
    const flaky = '<testcase name="c"><flakyFailure message="once"/></testcase>';
    const rerun = '<testcase name="d"><rerunFailure message="again&#1;"/></testcase>';
    const bare = `<testsuite name="s" tests="300"><testcase name="a"/>${inner}${flaky}${rerun}</testsuite>`;
    const run = await runAs(junitXml, sentText(bare));
    expect(run.counts).toEqual({ total: 4, passed: 3, failed: 1, errored: 0, skipped: 0 });
    expect(run.cases.find(({ durationMs }) => durationMs !== null)?.durationMs).toBe(1_234_500);
    expect(await runAs(junitXml, sentText(`<testsuites>${bare}</testsuites>`))).toEqual(run);
    const empty = await refusalOf(junitXml, sentText('<testsuite name="s" tests="3"/>'));
    expect(empty.code).toBe('no-cases');
  });

  it('trap 10: JUnit with a DTD is refused, so no entity is ever fetched', async () => {
    const dtd = '<!DOCTYPE t [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const file = sentText(`${dtd}<testsuite name="s"><testcase name="&x;"/></testsuite>`);
    expect(await refusalOf(junitXml, file)).toMatchObject({ code: 'unreadable-file' });
  });

  it('trap 11: lm-eval keeps the filter in a name, averages no group with its subtasks, takes date, not start_time', async () => {
    const run = await runAs(
      lmEvalResults,
      sentJson({
        results: { code: { 'pass@1,create_test': 0.5 }, 'code-a': { 'pass@1,create_test': 0.25 } },
        group_subtasks: { code: ['code-a'] },
        ...{ versions: {}, config: {}, date: 1_749_508_083.8317592, start_time: 1_720_190.284098439 },
      }),
    );
    expect(run.metrics.map(({ name, value }) => [name, value])).toEqual([
      ['code/pass@1,create_test', 0.5],
      ['code-a/pass@1,create_test', 0.25],
    ]);
    expect(run).toMatchObject({
      primaryMetric: 'code/pass@1,create_test',
      startedAt: '2025-06-09T22:28:03.831Z',
    });
  });

  it.each([
    [{ intValue: 1 }, 1],
    [{ intValue: '1' }, 1],
    [{ doubleValue: 0.5 }, 0.5],
  ])('trap 12: OTLP writes a score as %j', async (value, score) => {
    expect((await runAs(otlpEvaluations, sentJson(otlpScore(value)))).cases[0]?.score).toBe(score);
  });

  it('trap 12: OTLP in protobuf is refused with what to set', async () => {
    const protobuf = Buffer.from('\n\u0084\u0001\u0000\u0012gen_ai.evaluation.result', 'latin1');
    const refusal = await refusalOf(otlpEvaluations, new SentFile(protobuf));
    expect(refusal).toMatchObject({
      code: 'unreadable-file',
      detail: expect.stringContaining('json') as string,
    });
  });

  it('trap 13: OpenAI evals may report before the samples, with times without zone beside times with one', async () => {
    const { runs, notes } = await readAs(openaiEvalsLog, sentText(OPENAI_LINES));
    expect(runs[0]).toMatchObject({ startedAt: '2023-04-17T22:08:21.904Z', counts: { total: 2, passed: 1 } });
    expect(runs[0]?.metrics).toMatchObject([{ name: 'accuracy', value: 0.5 }]);
    expect(notes).toContain('Times carry no zone; UTC was assumed.');
  });

  it('trap 14: of an MLflow metric the last point by step and time counts, not the first in the file', async () => {
    const run = await runAs(mlflowRun, sentJson(MLFLOW_HISTORY));
    expect(run.metrics).toMatchObject([{ name: 'accuracy', value: 0.8 }]);
  });

  it.each(['77aa0e1', '77aa0e1b2c3d4e5f60718293a4b5c6d7e8f90011'])(
    'trap 15: the commit %s is kept with its origin, which may be the repository of the harness',
    async (commit) => {
      const file = changed((log) => (log.eval.revision.commit = commit));
      const told = { commit, origin: 'git@example.org:us/triage.git', isDirty: true };
      expect((await runAs(inspectLog, file)).commit).toMatchObject(told);
    },
  );

  it('trap 17: a run of 2023 has its own date', async () => {
    const file = changed((log) => (log.stats.started_at = '2023-03-01T10:00:00+01:00'));
    expect((await runAs(inspectLog, file)).startedAt).toBe('2023-03-01T09:00:00.000Z');
  });
});
