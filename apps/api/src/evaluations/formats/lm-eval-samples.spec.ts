import { lmEval } from './lm-eval';
import { sampleRecord, sentLines, writeOutRecord } from './lm-eval-samples.fixture';
import { readAs, refusalOf, runAs, sentJson, sentText } from './told-file.fixture';

const ACC = [1, 0, 1, 1].map((acc, id) => sampleRecord(id, { acc, acc_norm: 1 - acc }));
const outcomesOf = (cases: readonly { outcome: string }[]) => cases.map(({ outcome }) => outcome);

describe('samples of lm-evaluation-harness', () => {
  it.each([
    ['a line each', sentLines(ACC)],
    ['one line alone', sentLines(ACC.slice(0, 1))],
    ['one list, as until 0.4.2', sentText(JSON.stringify(ACC, null, 2))],
    [
      'without documents and answers',
      sentLines(ACC.map(({ doc_id, doc_hash, acc }) => ({ doc_id, doc_hash, acc }))),
    ],
    ['of --write_out of 0.3', sentText(JSON.stringify([writeOutRecord(0, { acc: '1.0' })], null, 4))],
  ])('are known: %s', (_, file) => {
    expect(lmEval.recognises(file)).toBe(true);
  });

  it.each([
    ['a list of something else', sentJson([{ id: 1 }])],
    ['an empty list', sentJson([])],
    ['a document with an id', sentLines([{ doc_id: 'a', resps: [] }])],
  ])('are not %s', (_, file) => {
    expect(lmEval.recognises(file)).toBe(false);
  });

  it('are cases that pass at 1 and fail at 0 by acc, with every figure as its mean', async () => {
    const { cases, counts, metrics, primaryMetric } = await runAs(lmEval, sentLines(ACC));
    expect(counts).toEqual({ total: 4, passed: 3, failed: 1, errored: 0, skipped: 0 });
    expect(outcomesOf(cases)).toEqual(['passed', 'failed', 'passed', 'passed']);
    expect(cases.map(({ label, score }) => [label, score])).toEqual([
      ['doc 0', null],
      ['doc 1', null],
      ['doc 2', null],
      ['doc 3', null],
    ]);
    expect(primaryMetric).toBe('acc');
    expect(metrics).toEqual([
      { name: 'acc', value: 0.75, n: 4, standardError: 0.25, isHigherBetter: true, unit: null },
      { name: 'acc_norm', value: 0.25, n: 4, standardError: 0.25, isHigherBetter: true, unit: null },
    ]);
  });

  it('keep the key of a case when another is put in front, with and without the digest of its document', async () => {
    const keysOf = async (records: readonly Record<string, unknown>[]) =>
      (await runAs(lmEval, sentLines(records))).cases.map(({ key }) => key);
    const before = await keysOf(ACC);
    expect(before).toEqual(ACC.map(({ doc_hash }) => doc_hash));
    const shifted = ACC.map((record) => ({ ...record, doc_id: Number(record['doc_id']) + 1 }));
    const inFront = sampleRecord(9, { acc: 1 }, { doc_id: 0 });
    expect((await keysOf([inFront, ...shifted])).slice(1)).toEqual(before);
    const bare = ACC.map(({ doc_hash: _, ...record }) => record);
    expect(await keysOf(bare.map((record) => ({ ...record, doc_id: 7 })))).toEqual(await keysOf(bare));
  });

  it('tell two cases of one document apart, and say so', async () => {
    const twice = [ACC[0]!, { ...ACC[0], doc_id: 5 }];
    const { runs, notes } = await readAs(lmEval, sentLines(twice));
    expect(new Set(runs[0]?.cases.map(({ key }) => key)).size).toBe(2);
    expect(notes[0]).toMatch(/^1 case has the key of another;/);
  });

  it('know the right answer by its digest, the same with and without the one of the harness', async () => {
    const digests = async (more: object) =>
      (await runAs(lmEval, sentLines(ACC.map((record) => ({ ...record, ...more }))))).cases.map(
        ({ answerDigest }) => answerDigest,
      );
    const told = await digests({});
    expect(told).toEqual(ACC.map(({ target_hash }) => target_hash));
    expect(await digests({ target_hash: undefined })).toEqual(told);
    expect(await digests({ target_hash: 'x'.repeat(5_000) })).toEqual(told);
  });

  it.each([
    ['True and False, as Python spells them', ['True', 'False'], ['passed', 'failed']],
    ['true and false', [true, false], ['passed', 'failed']],
    ['1.0 and 0.0 as text', ['1.0', '0.0'], ['passed', 'failed']],
    ['a value that is missing', [1, null], ['passed', 'errored']],
    ['a text that is no number', [1, 'N/A'], ['passed', 'errored']],
  ])('read %s', async (_, values, outcomes) => {
    const records = values.map((exact_match, id) => sampleRecord(id, { exact_match }));
    expect(outcomesOf((await runAs(lmEval, sentLines(records))).cases)).toEqual(outcomes);
  });

  it('trap 7: a bare NaN is a case that could not be scored, not one that failed', async () => {
    const text = [sampleRecord(0, { acc: 1 }), sampleRecord(1, { acc: 0 })]
      .map((one) => JSON.stringify(one))
      .join('\n');
    const { counts, metrics } = await runAs(lmEval, sentText(text.replace('"acc":0', '"acc":NaN')));
    expect(counts).toEqual({ total: 2, passed: 1, failed: 0, errored: 1, skipped: 0 });
    expect(metrics[0]).toMatchObject({ name: 'acc', value: 1, n: 1, standardError: null });
  });
});

describe('the figure that decides on samples', () => {
  const decided = async (figures: object, mapping = {}) => {
    const records = [sampleRecord(0, figures), sampleRecord(1, figures)];
    const { runs, notes } = await readAs(lmEval, sentLines(records), { mapping });
    return { run: runs[0]!, notes };
  };

  it.each([
    [{ exact_match: 1, acc: 0 }, 'acc'],
    [{ acc_norm: 1, exact_match: 1 }, 'exact_match'],
    [{ 'pass@10': 1, 'pass@1': 1 }, 'pass@1'],
    [{ bleu_max: 31.2, bleu_acc: 1 }, 'bleu_acc'],
    [{ prompt_level_strict_acc: true, inst_level_strict_acc: [true, false] }, 'prompt_level_strict_acc'],
    [{ em: 0, f1: 0.4 }, 'em'],
    [{ ours: 3 }, 'ours'],
    [{ ours: 3, theirs: 4 }, null],
  ])('of %j is %s', async (figures, expected) => {
    expect((await decided(figures)).run.primaryMetric).toBe(expected);
  });

  it('is a score where it is more than 0 and 1: no case passes or fails', async () => {
    const records = [0.2, 1, 0.6].map((f1, id) => sampleRecord(id, { f1 }));
    const { runs, notes } = await readAs(lmEval, sentLines(records));
    expect(runs[0]?.counts).toBeNull();
    expect(runs[0]?.cases.map(({ outcome, score }) => [outcome, score])).toEqual([
      ['unscored', 0.2],
      ['unscored', 1],
      ['unscored', 0.6],
    ]);
    expect(runs[0]?.metrics[0]).toMatchObject({ value: 0.6, n: 3, isHigherBetter: true });
    expect(runs[0]?.metrics[0]?.standardError).toBeCloseTo(0.4 / Math.sqrt(3), 12);
    expect(notes[0]).toBe(
      'f1 is a score: no case is counted as passed or failed unless mapping= says from where on.',
    );
  });

  it('is no verdict where nobody knows that 1 is good, as with the share of stereotypes', async () => {
    const { run } = await decided({ pct_stereotype: 1 });
    expect(run).toMatchObject({ counts: null, primaryMetric: 'pct_stereotype' });
    expect(run.metrics[0]?.isHigherBetter).toBeNull();
  });

  it('is the one that the sender names', async () => {
    const { run, notes } = await decided({ acc: 1, acc_norm: 0 }, { passed: 'acc_norm' });
    expect(run.counts).toMatchObject({ passed: 0, failed: 2 });
    expect(notes).toContain('Cases are judged by acc_norm.');
    const least = await decided({ acc: 1, bleu: 31 }, { passScore: { column: 'bleu', atLeast: 31 } });
    expect(least.run.counts).toMatchObject({ passed: 2 });
    expect(least.run.cases[0]?.score).toBe(31);
    const missed = await decided({ bleu: 30.9 }, { passScore: { column: 'bleu', atLeast: 31 } });
    expect(missed.run.counts).toMatchObject({ passed: 0, failed: 2 });
  });

  it.each([
    [{ passed: 'acc_norm' }, 'The samples have no figure "acc_norm". They have: acc, bleu.'],
    [
      { passed: 'bleu' },
      'bleu is more than 0 and 1: say from where on a case passes, as {"passScore": {"column": "bleu", "atLeast": 0.5}}.',
    ],
  ])('is refused as %j', async (mapping, detail) => {
    const file = sentLines([sampleRecord(0, { acc: 1, bleu: 31 })]);
    expect(await refusalOf(lmEval, file, { mapping })).toMatchObject({ code: 'mapping-needed', detail });
  });

  it.each([
    ['only --predict_only ran', { bypass: 999 }],
    ['all figures are lists', { word_perplexity: [-3, 4] }],
  ])('cannot be told where %s', async (_, figures) => {
    expect(await refusalOf(lmEval, sentLines([sampleRecord(0, figures)]))).toMatchObject({
      code: 'no-cases',
    });
  });
});

describe('samples of one document through several filters', () => {
  const through = (filter: string | undefined, values: readonly number[]) =>
    values.map((exact_match, id) => sampleRecord(id, { exact_match }, { filter }));

  it('are cases through the first, and figures through the others', async () => {
    const records = [...through('strict-match', [1, 0]), ...through('flexible-extract', [1, 1])];
    const { runs, notes } = await readAs(lmEval, sentLines(records));
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({
      counts: { total: 2, passed: 1, failed: 1 },
      primaryMetric: 'exact_match,strict-match',
    });
    expect(runs[0]?.metrics.map(({ name, value, n }) => [name, value, n])).toEqual([
      ['exact_match,strict-match', 0.5, 2],
      ['exact_match,flexible-extract', 1, 2],
    ]);
    expect(notes[0]).toBe(
      'The filter strict-match decides; the same answers through flexible-extract are figures beside it.',
    );
  });

  it('are cases through the one that the sender names', async () => {
    const records = [...through('strict-match', [1, 0]), ...through('flexible-extract', [1, 1])];
    const run = await runAs(lmEval, sentLines(records), {
      mapping: { passed: 'exact_match,flexible-extract' },
    });
    expect(run.counts).toMatchObject({ total: 2, passed: 2 });
  });

  it('are told apart by their order where early 0.4 does not name them', async () => {
    const records = [...through(undefined, [1, 0]), ...through(undefined, [1, 1])];
    const run = await runAs(lmEval, sentLines(records));
    expect(run.counts).toMatchObject({ total: 2, passed: 1 });
    expect(run.metrics.map(({ name, value }) => [name, value])).toEqual([
      ['exact_match', 0.5],
      ['exact_match,2', 1],
    ]);
  });
});

describe('what a file of samples does not hold', () => {
  it('is in its name: the task and when it was written', async () => {
    const file = sentLines(ACC, 'samples_mmlu_high_school_biology_2026-11-23T19-06-38.123456.jsonl');
    const { suiteName, runs, notes } = await readAs(lmEval, file);
    expect(suiteName).toBe('mmlu_high_school_biology');
    expect(runs[0]).toMatchObject({ startedAt: null, finishedAt: '2026-11-23T19:06:38.123Z' });
    expect(notes).toContain('The time is that in the name of the file; UTC was assumed.');
  });

  it.each([null, 'samples.jsonl', 'samples_gsm8k_2026-13-45T19-06-38.jsonl'])(
    'is not told by the name %s',
    async (name) => {
      const { runs, notes } = await readAs(lmEval, sentLines(ACC, name));
      expect(runs[0]?.finishedAt).toBeNull();
      expect(notes).toContain('The file does not tell when the run took place.');
    },
  );

  it('is in 0.3 also the document: its prompt tells a case', async () => {
    const records = [writeOutRecord(0, { acc: '1.0', acc_norm: '0.0' }), writeOutRecord(1, { acc: 'False' })];
    const run = await runAs(lmEval, sentText(JSON.stringify(records, null, 4)));
    expect(run.counts).toMatchObject({ total: 2, passed: 1, failed: 1 });
    const inFront = [writeOutRecord(7, { acc: '1.0' }), ...records].map((one, doc_id) => ({
      ...one,
      doc_id,
    }));
    const later = await runAs(lmEval, sentText(JSON.stringify(inFront)));
    expect(later.cases.slice(1).map(({ key }) => key)).toEqual(run.cases.map(({ key }) => key));
    expect(run.cases.every(({ answerDigest }) => answerDigest !== null)).toBe(true);
  });

  it('refuses a line that is no JSON with its number', async () => {
    const file = sentText(`${JSON.stringify(ACC[0])}\n{"doc_id": 1, "resps`);
    expect(await refusalOf(lmEval, file)).toMatchObject({ code: 'unreadable-file', place: 'line 2' });
  });
});
