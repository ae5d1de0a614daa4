import { ragasTable } from './ragas-table';
import { readAs, realSample, refusalOf, runAs, sentJson, sentText } from './told-file.fixture';

const TABLE = sentText(
  [
    '\uFEFFuser_input,retrieved_contexts,response,reference,faithfulness,answer_relevancy,noise_sensitivity(mode=relevant),latency',
    '"Where is my money, please?","[""a""]",Soon.,In five days.,1.0,0.5,0.25,120',
    'It crashed.,[],Restart it.,Restart it.,,0.7,NaN,90',
    'I cannot sign in.,[],Reset it.,Reset it.,0.5,NaN (Groq limitation),0.75,80',
  ].join('\n'),
);

const VARIANTS = sentText('\uFEFF구분,Faithfulness,Answer Relevancy\nOllama,0.79,0.44\nOpenAI,0.87,0.46\n');

describe('a table of Ragas', () => {
  it('trap 9: is known by its metrics, with a mark at its beginning and in other letters', () => {
    expect(ragasTable.recognises(TABLE)).toBe(true);
    expect(ragasTable.recognises(VARIANTS)).toBe(true);
    expect(ragasTable.recognises(sentText('case,passed\na,1'))).toBe(false);
    expect(ragasTable.recognises(sentText('<a faithfulness="1"/>'))).toBe(false);
  });

  it('has means over the values that are there, and says what is missing', async () => {
    const { runs, notes } = await readAs(ragasTable, TABLE);
    expect(runs[0]?.metrics).toEqual([
      { name: 'faithfulness', value: 0.75, n: 2, standardError: null, isHigherBetter: true, unit: null },
      { name: 'answer_relevancy', value: 0.6, n: 2, standardError: null, isHigherBetter: true, unit: null },
      {
        name: 'noise_sensitivity(mode=relevant)',
        value: 0.5,
        n: 2,
        standardError: null,
        isHigherBetter: false,
        unit: null,
      },
    ]);
    expect(notes).toEqual([
      'The file does not tell when the run took place.',
      'No threshold was given: cases have scores, and none is counted as passed or failed.',
      'faithfulness is missing for 1 of 3 cases.',
      'answer_relevancy is missing for 1 of 3 cases.',
      'noise_sensitivity(mode=relevant) is missing for 1 of 3 cases.',
    ]);
  });

  it('has no verdict without a threshold, and keeps the questions to the customer', async () => {
    const run = await runAs(ragasTable, TABLE);
    expect(run.counts).toBeNull();
    expect(run.primaryMetric).toBeNull();
    expect(run.cases.map(({ outcome }) => outcome)).toEqual(['unscored', 'unscored', 'unscored']);
    expect(run.cases.every(({ key }) => /^sha256:[0-9a-f]{64}$/.test(key))).toBe(true);
    expect(JSON.stringify(run)).not.toContain('money');
  });

  it('knows a case by its question, wherever it stands, and by its expected answer', async () => {
    const moved = sentText('question,ground_truth,faithfulness\nnew,x,1\nIt crashed.,Restart it.,1');
    const [, crashed] = (await runAs(ragasTable, moved)).cases;
    const [, before] = (await runAs(ragasTable, TABLE)).cases;
    expect([crashed?.key, crashed?.answerDigest]).toEqual([before?.key, before?.answerDigest]);
    expect(crashed?.answerDigest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('trap 7: passes from the given score on, and counts what has none as errored', async () => {
    const passScore = { column: 'faithfulness', atLeast: 0.5 };
    const run = await runAs(ragasTable, TABLE, { mapping: { passScore } });
    expect(run.cases.map(({ outcome, score }) => [outcome, score])).toEqual([
      ['passed', 1],
      ['unscored', null],
      ['passed', 0.5],
    ]);
    expect(run.counts).toEqual({ total: 3, passed: 2, failed: 0, errored: 1, skipped: 0 });
    expect(run.primaryMetric).toBe('faithfulness');
    const stricter = { passScore: { column: 'faithfulness', atLeast: 0.51 } };
    expect((await runAs(ragasTable, TABLE, { mapping: stricter })).counts).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  it('trap 9: is not guessed at where no column is known to tell a case', async () => {
    expect(await refusalOf(ragasTable, VARIANTS)).toEqual({
      code: 'mapping-needed',
      detail:
        'What the rows of this table are cannot be told from its columns: say which of them tell a case and which hold scores. Its columns are: 구분, Faithfulness, Answer Relevancy.',
      place: undefined,
    });
  });

  it('trap 9: is read by a mapping', async () => {
    const mapping = { key: ['구분'], label: '구분', scores: ['Faithfulness'] };
    const run = await runAs(ragasTable, VARIANTS, { mapping });
    expect(run.cases.map(({ key, label, score }) => [key, label, score])).toEqual([
      ['Ollama', 'Ollama', 0.79],
      ['OpenAI', 'OpenAI', 0.87],
    ]);
    expect(run.metrics).toMatchObject([{ name: 'Faithfulness', n: 2, isHigherBetter: true }]);
    expect(run.primaryMetric).toBe('Faithfulness');
  });

  it('takes a verdict from the column that holds it', async () => {
    const file = sentText('id;ok;faithfulness\n1;true;0.9\n2;FAIL;0.1\n3;perhaps;0.5\n');
    const run = await runAs(ragasTable, file, { mapping: { key: ['id'], passed: 'ok' } });
    expect(run.cases.map(({ key, outcome }) => [key, outcome])).toEqual([
      ['1', 'passed'],
      ['2', 'failed'],
      ['3', 'unscored'],
    ]);
  });

  it('names a column of the mapping that is not there', async () => {
    const mapping = { key: ['id'], scores: ['Faithfulness'] };
    expect(await refusalOf(ragasTable, VARIANTS, { mapping })).toMatchObject({
      code: 'mapping-needed',
      detail: 'The table has no column "id". Its columns are: 구분, Faithfulness, Answer Relevancy.',
    });
  });

  it('has no column of what every object inherits', async () => {
    const mapping = { key: ['__proto__'], scores: ['constructor'] };
    const file = sentText('__proto__,constructor\na,1\n');
    expect((await runAs(ragasTable, file, { mapping })).cases).toMatchObject([{ key: 'a', score: 1 }]);
    expect(await refusalOf(ragasTable, VARIANTS, { mapping })).toMatchObject({ code: 'mapping-needed' });
  });

  it('is refused with its line where a row does not fit', async () => {
    expect(await refusalOf(ragasTable, sentText('user_input,faithfulness\na,1\nb,2,3\n'))).toEqual({
      code: 'unreadable-file',
      detail:
        'A row of this table has another number of cells than its header, or its quotation marks do not pair up.',
      place: 'line 3',
    });
  });

  it('is refused where it has no row', async () => {
    expect(await refusalOf(ragasTable, sentText('user_input,faithfulness\n'))).toMatchObject({
      code: 'no-cases',
    });
  });

  it('is refused as JSON, of which Ragas has none', async () => {
    const report = sentJson({ average_ragas_scores: { faithfulness: 0.5 } });
    expect(ragasTable.recognises(report)).toBe(true);
    expect(await refusalOf(ragasTable, report)).toMatchObject({
      code: 'unknown-format',
      detail:
        "Ragas has no JSON of its own, so this is the report of somebody's script: send result.to_pandas().to_csv() instead.",
    });
  });
});

const variants = realSample('ragas/ragas_results-shopping-faq.csv');
const report = realSample('ragas/iris-ragas_multi_query_20250531.json');
const onReal = variants === undefined || report === undefined ? describe.skip : describe;

onReal('files that people saved of Ragas', () => {
  it('trap 9: one has a row for each variant and asks for a mapping', async () => {
    expect(ragasTable.recognises(variants!)).toBe(true);
    expect(await refusalOf(ragasTable, variants!)).toMatchObject({
      code: 'mapping-needed',
      detail: expect.stringContaining(
        'Its columns are: 버전, Faithfulness, Answer Relevancy, Context Precision, Context Recall.',
      ) as unknown,
    });
  });

  it('with a mapping it has the figures of its two rows', async () => {
    const run = await runAs(ragasTable, variants!, { mapping: { key: ['버전'] } });
    expect(run.cases.map(({ key }) => key)).toEqual([
      'Ollama (llama3.2 + MiniLM)',
      'OpenAI (GPT-4o-mini + text-embedding-3-small)',
    ]);
    expect(run.metrics.map(({ name, n }) => [name, n])).toEqual([
      ['Faithfulness', 2],
      ['Answer Relevancy', 2],
      ['Context Precision', 2],
      ['Context Recall', 2],
    ]);
    expect(run.metrics[0]?.value).toBeCloseTo(0.83335, 6);
    expect(run.metrics[3]?.value).toBe(0.875);
  });

  it('one is the report of a script of which no question succeeded', async () => {
    expect(ragasTable.recognises(report!)).toBe(true);
    expect(await refusalOf(ragasTable, report!)).toMatchObject({ code: 'unknown-format' });
  });
});
