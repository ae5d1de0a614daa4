import { formatOf } from './format-register';
import { realSample, refusalOf } from './told-file.fixture';

const SAMPLES = [
  ['deepeval/deepeval-test_run_sample.json', 'deepeval'],
  ['inspect-ai/inspect-popularity-2025-02-11.eval', 'inspect'],
  ['inspect-ai/inspect-popularity-2025-05-12.json', 'inspect'],
  ['lm-eval/lm-eval-0.3-pythia-1.4b-step135000.json', 'lm-eval'],
  ['lm-eval/lm-eval-0.3-pythia-1.4b-zero-shot-step103000.json', 'lm-eval'],
  ['lm-eval/lm-eval-0.4-llama2-7b-2025-06-09T18-32.json', 'lm-eval'],
  ['mlflow/mlflow-evaluation_dataset.json', 'mlflow'],
  ['mlflow/mlflow-export-run-basic.json', 'mlflow'],
  ['openai-evals/openai-evals-test-match.jsonl', 'openai-evals'],
  ['otel/otlp-logs-genai-eval.json', 'otlp'],
  ['ragas/iris-ragas_multi_query_20250531.json', 'ragas'],
  ['ragas/ragas_results-shopping-faq.csv', 'ragas'],
].map(([path = '', format]) => ({ path, format, file: realSample(path) }));

const FORMATS = [
  'deepeval',
  'inspect',
  'lm-eval',
  'mlflow',
  'openai-hosted',
  'openai-evals',
  'otlp',
  'ragas',
];

const OTHERS = [
  'promptfoo/promptfoo-week1.json',
  'promptfoo/promptfoo-week1.junit.xml',
  'junit/mocha-latex-utensils.xml',
].map((path) => ({ path, file: realSample(path) }));

const there = SAMPLES.filter(({ file }) => file !== undefined);
const onReal = there.length < SAMPLES.length ? describe.skip : describe;

onReal('a file that somebody sends without a word', () => {
  it.each(SAMPLES)('$path is known as $format', ({ file, format }) => {
    expect(formatOf(file!, 'auto').id).toBe(format);
  });

  it.each(SAMPLES)(
    '$path is refused in plain words by every format that it is not of',
    async ({ file, format }) => {
      for (const named of FORMATS) {
        if (named === format) continue;
        expect((await refusalOf(formatOf(file!, named), file!)).detail).toMatch(/^[A-Z].*\.$/s);
      }
    },
  );

  it.each(OTHERS)('$path is known as none of these', ({ file }) => {
    expect(FORMATS.filter((named) => formatOf(file!, named).recognises(file!))).toEqual([]);
  });
});
