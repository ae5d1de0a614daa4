import type { CanonicalFile } from '@telltale/domain';
import { promptfoo } from './promptfoo';
import { promptfooRow, promptfooWeek } from './promptfoo.fixture';
import { refusalOf, sent } from './refusal.fixture';

const read = (content: string) => promptfoo.read(sent(content), {}) as CanonicalFile;
const lines = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n');
const week1 = JSON.parse(promptfooWeek(1, 'json').toString()) as { results: { results: object[] } };

describe('promptfoo lines', () => {
  it('has the cases, keys, answers and scores of the JSON of the same run, and nothing of its frame', () => {
    const json = (promptfoo.read(sent(promptfooWeek(1, 'json')), {}) as CanonicalFile).runs[0]!;
    const { runs, suiteName, externalId } = read(lines(week1.results.results));
    expect([suiteName, externalId, runs.length]).toEqual([null, null, 1]);
    expect(runs[0]).toEqual({ ...json, commit: null, startedAt: null, finishedAt: null });
  });

  it('counts a case that was tried again once, with its last verdict', () => {
    const { runs } = read(
      lines([
        promptfooRow({ success: false, failureReason: 2 }),
        promptfooRow({ testIdx: 1, vars: {} }),
        promptfooRow(),
      ]),
    );
    expect(runs[0]!.counts).toEqual({ total: 2, passed: 2, failed: 0, errored: 0, skipped: 0 });
  });

  it('weighs the named scores of its rows by their assertions', () => {
    const row = (testIdx: number, score: number, weight: number) =>
      promptfooRow({
        testIdx,
        namedScores: { f1: score },
        gradingResult: { namedScoreWeights: { f1: weight } },
      });
    expect(
      read(lines([row(0, 1, 3), row(1, 0, 1), promptfooRow({ testIdx: 2 })])).runs[0]!.metrics[1],
    ).toMatchObject({
      name: 'f1',
      value: 0.75,
      n: 2,
    });
  });

  it('refuses a line that was cut off, with its number', () => {
    expect(refusalOf(() => read(`${lines([promptfooRow()])}\n{"promptIdx": 0, "te`))).toEqual([
      'unreadable-file',
      'Line 2 is not JSON.',
      'line 2',
    ]);
  });
});
