import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { realFile } from '../../../test/real-data';
import { EVAL_FORMATS, formatOf } from './format-register';
import { promptfooFile, promptfooRow, promptfooWeek } from './promptfoo.fixture';
import { refusalOf, sent } from './refusal.fixture';

const PAGE = readFileSync(join(__dirname, '../../../../../docs/eval-formats.md'), 'utf8');
const recognising = (content: string | Buffer) =>
  EVAL_FORMATS.filter((format) => format.recognises(sent(content))).map(({ id }) => id);
const OWN_CASES = '{"cases": [{"key": "a", "passed": true}]}';

describe('the register of formats', () => {
  it.each([
    ['telltale-json', OWN_CASES],
    ['telltale-json', '{"variants": []}'],
    ['telltale-json', '{"suite": "s", "metrics": [{"name": "f1", "value": 1}]}'],
    ['telltale-csv', 'key,passed\na,true\n'],
    ['telltale-csv', '\ufeffKey;Score\r\na;0,5'],
    ['promptfoo', promptfooWeek(1, 'json')],
    ['promptfoo', promptfooWeek(3, 'json')],
    ['promptfoo', promptfooFile([promptfooRow()])],
    ['promptfoo', JSON.stringify(promptfooRow())],
    ['promptfoo', `q,[a] p,Status,Score,Named Scores\n1,x,PASS,1.00,\n`],
    ['promptfoo', 'prompts: [a]\nproviders: [echo]\n'],
    ['junit', '<testsuite name="s"><testcase name="n"/></testsuite>'],
    ['junit', '<!DOCTYPE a><testsuites/>'],
  ])('%s alone recognises its own', (id, content) => {
    expect(recognising(content)).toEqual([id]);
    expect(formatOf(sent(content), 'auto').id).toBe(id);
  });

  it("asks promptfoo first about promptfoo's JUnit file, and reads it alike whatever it is called", () => {
    const file = sent(promptfooWeek(2, 'junit.xml'));
    expect(formatOf(file, 'auto').id).toBe('promptfoo');
    expect(formatOf(file, 'junit').read(file, {})).toEqual(formatOf(file, 'auto').read(file, {}));
  });

  it.each([
    ['junit/jest-jest-junit.xml', 'junit'],
    ['junit/mocha-latex-utensils.xml', 'junit'],
    ['junit/pytest-junit.fail.xml', 'junit'],
    ['junit/pytest-junit.gloo.elastic.xml', 'junit'],
    ['promptfoo/week1.json', 'promptfoo'],
  ])('gives %s of the real files to %s', (path, id) => {
    const file = realFile(`evals/${path}`);
    if (file === undefined) return;
    expect(recognising(readFileSync(file))).toEqual([id]);
  });

  it.each([
    'deepeval/deepeval-test_run_sample.json',
    'inspect-ai/inspect-popularity-2025-02-11.eval',
    'inspect-ai/inspect-popularity-2025-05-12.json',
    'lm-eval/lm-eval-0.3-pythia-1.4b-step135000.json',
    'lm-eval/lm-eval-0.4-llama2-7b-2025-06-09T18-32.json',
    'mlflow/mlflow-evaluation_dataset.json',
    'mlflow/mlflow-export-run-basic.json',
    'openai-evals/openai-evals-test-match.jsonl',
    'otel/otlp-logs-genai-eval.json',
    'ragas/iris-ragas_multi_query_20250531.json',
    'ragas/ragas_results-shopping-faq.csv',
    'promptfoo/provider.js',
  ])('gives %s of the real files to none of promptfoo, JUnit and our own', (path) => {
    const file = realFile(`evals/${path}`);
    if (file === undefined) return;
    const ours = ['promptfoo', 'telltale-json', 'junit', 'telltale-csv'];
    expect(recognising(readFileSync(file)).filter((id) => ours.includes(id))).toEqual([]);
  });

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a page', '<!DOCTYPE html><html><body>404</body></html>'],
    ['YAML of something else', 'name: ci\non: push\njobs:\n  a: 1\n'],
    ['a log', 'Running 20 tests\nall passed\n'],
    ['another table', 'name,value\na,1\n'],
    ['another document', '{"name": "telltale", "version": "1.0.0"}'],
    ['half a document', '{"cases": ['],
  ])('refuses %s, and names what is read', (_, content) => {
    const [code, detail] = refusalOf(() => formatOf(sent(content), 'auto')) ?? [];
    expect(code).toBe('unknown-format');
    expect(detail).toMatch(/^This is not the results of an evaluation that Telltale reads: .+\.$/);
    for (const { name } of EVAL_FORMATS) expect(detail).toContain(name);
  });

  it.each(['', ' \n', '\ufeff'])('refuses the empty file %j, and says what to look at', (content) => {
    expect(refusalOf(() => formatOf(sent(content), 'auto'))).toEqual([
      'unknown-format',
      'The file is empty. Look at whether the evaluation wrote its results before they were sent.',
      undefined,
    ]);
  });

  it('takes the format that a sender names over the content, and refuses a name that is none', () => {
    expect(formatOf(sent(OWN_CASES), 'junit').id).toBe('junit');
    const [code, detail] = refusalOf(() => formatOf(sent(OWN_CASES), 'xunit')) ?? [];
    expect(code).toBe('unknown-format');
    expect(detail).toMatch(
      /^There is no format "xunit"\. Say auto, or one of .*\bpromptfoo\b.*\bjunit\b.*\.$/,
    );
  });

  it('refuses a nesting bomb before any format walks through it', () => {
    expect(refusalOf(() => formatOf(sent('['.repeat(100_000)), 'auto'))?.[0]).toBe('unreadable-file');
  });

  it('has each id once, and each on the page of formats', () => {
    const ids = EVAL_FORMATS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(PAGE).toContain(`| \`${id}\``);
  });
});
