import type { CanonicalFile } from '@telltale/domain';
import { digestOf } from './case-text';
import { refusalOf, sent } from './refusal.fixture';
import { telltaleCsv } from './telltale-csv';

const read = (content: string | Buffer) => telltaleCsv.read(sent(content), {}) as CanonicalFile;
const runOf = (content: string | Buffer) => read(content).runs[0]!;
const outcomes = (content: string) => runOf(content).cases.map(({ outcome }) => outcome);

const WHOLE = `key,label,passed,score,error,duration_ms,expected
T01,"Refund, last month",true,1,,11,billing
T02,"two
lines",false,0.5,,9,account
T03,,,,timed out,30000,
T04,,skipped,,,,
`;

describe('our own CSV', () => {
  it('reads each documented column, with commas and lines in quotes', () => {
    const run = runOf(WHOLE);
    expect(run.counts).toEqual({ total: 4, passed: 1, failed: 1, errored: 1, skipped: 1 });
    expect(run.metrics).toMatchObject([{ name: 'score', value: 0.75, n: 2 }]);
    expect(run.cases).toEqual([
      {
        key: 'T01',
        label: 'Refund, last month',
        outcome: 'passed',
        score: 1,
        answerDigest: digestOf('billing'),
        reason: null,
        durationMs: 11,
      },
      {
        key: 'T02',
        label: 'two\nlines',
        outcome: 'failed',
        score: 0.5,
        answerDigest: digestOf('account'),
        reason: null,
        durationMs: 9,
      },
      {
        key: 'T03',
        label: null,
        outcome: 'errored',
        score: null,
        answerDigest: null,
        reason: 'timed out',
        durationMs: 30_000,
      },
      {
        key: 'T04',
        label: null,
        outcome: 'skipped',
        score: null,
        answerDigest: null,
        reason: null,
        durationMs: null,
      },
    ]);
    expect(read(WHOLE).notes).toEqual([]);
  });

  it('reads what a spreadsheet makes of it: a mark, capitals, semicolons, decimal commas, blank rows', () => {
    const run = runOf('\ufeff Key ;PASSED;Score;Remark\r\nT01;TRUE;0,5;é\r\n;;;\r\nT02;FALSE;1;\r\n');
    expect(run.cases.map(({ key, outcome, score }) => [key, outcome, score])).toEqual([
      ['T01', 'passed', 0.5],
      ['T02', 'failed', 1],
    ]);
    expect(read('key;passed;Remark\nT01;1;é').notes).toEqual(['Columns that were not read: Remark.']);
    expect(runOf('key\tpassed\nT01\t1').counts?.passed).toBe(1);
  });

  it('knows verdicts by their usual words, and a blank one as none', () => {
    expect(outcomes('key,passed\na,Yes\nb,pass\nc,0\nd,fail\ne,errored\nf,')).toEqual([
      'passed',
      'passed',
      'failed',
      'failed',
      'errored',
      'unscored',
    ]);
  });

  it('has no counts where there are scores alone, and takes NaN and blank cells as missing, not as 0', () => {
    expect(runOf('key,score\na,0.5\nb,NaN\nc,\nd,1e0')).toMatchObject({
      counts: null,
      primaryMetric: 'score',
      metrics: [{ name: 'score', value: 0.75, n: 2 }],
    });
    expect(runOf('key,passed,score\na,,NaN').counts).toMatchObject({ errored: 1, failed: 0 });
  });

  it.each([
    ['key,passed\na,true\nb,maybe', 'Row 3 says neither true nor false in the column passed.', 'row 3'],
    ['key,passed\na,true\n\n\n ,true', 'Row 5 has no key.', 'row 5'],
    ['key,passed\na,true\nb,true\na,true', 'Row 4 has the key of row 2.', 'row 4'],
    ['key,score\na,1 of 3', 'Row 2 has no number in the column score.', 'row 2'],
    ['key,score\na,1e999', 'Row 2 has no number in the column score.', 'row 2'],
    ['key,passed,duration_ms\na,1,-1', 'Row 2 has no number in the column duration_ms.', 'row 2'],
    [
      'key,passed\na,true,\nb,true',
      'Row 2 has 3 cells where the header has 2: a quotation mark or a separator is out of place there or just before.',
      'row 2',
    ],
    ['key,passed\na,"tr"ue', 'Row 2 or the one before has quotation marks that do not pair up.', 'row 2'],
    [
      'key,passed\na,"true\nb,true',
      'Row 2 or the one before has quotation marks that do not pair up.',
      'row 2',
    ],
    ['key,passed,Passed\na,1,0', 'Row 1 has the column passed twice.', 'row 1'],
    ['key,label\na,b', 'The table needs a column key and one of passed, score, error.', 'row 1'],
  ])('refuses %j with its row', (content, detail, place) => {
    expect(refusalOf(() => read(content))).toEqual(['unreadable-file', detail, place]);
  });

  it('refuses a table without a row, and a row that never ends', () => {
    expect(refusalOf(() => read('key,passed\n'))).toEqual([
      'no-cases',
      'The table holds no case, so there is nothing to compare.',
      undefined,
    ]);
    expect(refusalOf(() => read(`key,passed\na,"${'x'.repeat(1_100_000)}`))).toEqual([
      'unreadable-file',
      'Row 2 goes on for more than a million characters: a quotation mark is never closed.',
      'row 2',
    ]);
  });

  it('takes 100,000 rows and no more', () => {
    const many = (count: number) =>
      `key,passed\n${Array.from({ length: count }, (_, row) => `${row},1\n`).join('')}`;
    expect(runOf(many(100_000)).counts?.passed).toBe(100_000);
    expect(refusalOf(() => read(many(100_001)))?.slice(0, 2)).toEqual([
      'file-too-large',
      'The table holds more than 100,000 cases. Send a run of fewer cases, or one run a suite.',
    ]);
  });

  it('recognises a table with a key and a verdict, and nothing else', () => {
    expect(telltaleCsv.recognises(sent('Key;Passed\n'))).toBe(true);
    expect(telltaleCsv.recognises(sent('score,key'))).toBe(true);
    for (const other of [
      '',
      'key',
      'key,label',
      'passed,score',
      '{"key": 1, "passed": 2}',
      '<key,passed>',
      '"key,passed',
    ])
      expect(telltaleCsv.recognises(sent(other))).toBe(false);
  });
});
