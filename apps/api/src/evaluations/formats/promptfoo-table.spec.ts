import type { CanonicalFile } from '@telltale/domain';
import { digestOf } from './case-text';
import { promptfoo } from './promptfoo';
import { promptfooFile, promptfooRow } from './promptfoo.fixture';
import { refusalOf, sent } from './refusal.fixture';

const read = (content: string) => promptfoo.read(sent(content), {}) as CanonicalFile;
const BLOCK = 'Status,Score,Named Scores,Grader Reason,Comment';
const ONE = `Description,ticket,[r1] Classify,${BLOCK}
case 01,refund,billing,PASS,1.00,"{""exact"":1}",All assertions passed,
case 02,'=1+1,other,FAIL,0.50,,"Expected ""a"", got ""b""",
case 03,late,,ERROR,0.00,,timeout,
`;

describe('a promptfoo table', () => {
  it('reads description, verdict, score and reason of each case', () => {
    const { runs } = read(ONE);
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({
      variantKey: 'Classify',
      variantLabel: '[r1] Classify',
      counts: { total: 3, passed: 1, failed: 1, errored: 1, skipped: 0 },
      metrics: [{ name: 'score', value: 0.5, n: 3 }],
    });
    expect(
      runs[0]!.cases.map(({ label, outcome, score, reason }) => [label, outcome, score, reason]),
    ).toEqual([
      ['case 01', 'passed', 1, null],
      ['case 02', 'failed', 0.5, 'Expected "a", got "b"'],
      ['case 03', 'errored', 0, 'timeout'],
    ]);
  });

  it('keys a case by its variables, without the mark before a formula, as the JSON of that run does', () => {
    const json = read(promptfooFile([promptfooRow({ testCase: { vars: { ticket: '=1+1' } } })]));
    expect(read(ONE).runs[0]!.cases[1]!.key).toBe(json.runs[0]!.cases[0]!.key);
    expect(read(ONE).runs[0]!.cases[0]!.key).toBe(digestOf({ ticket: 'refund' }));
  });

  it('is a run a block of columns, without the cases that a variant was not asked', () => {
    const table = `q,[a] p,${BLOCK},[b] p,Status,Score,Named Scores,Metric: f1,Grader Reason,Comment
1,x,PASS,1.00,,ok,,y,FAIL,0.00,,0.00,no,
2,,,,,,,y,PASS,1.00,,1.00,ok,
`;
    const { runs } = read(table);
    expect(runs.map(({ variantKey, counts }) => [variantKey, counts?.total, counts?.passed])).toEqual([
      ['p [a]', 1, 1],
      ['p [b]', 2, 1],
    ]);
    expect(runs[1]!.cases[0]).toMatchObject({ reason: 'no', label: null });
  });

  it('takes the description as key where there are no variables, and refuses a case without either', () => {
    const table = (row: string) => `Description,[a] p,${BLOCK}\n${row},x,PASS,1.00,,ok,\n`;
    expect(read(table('refund')).runs[0]!.cases[0]!.key).toBe('refund');
    expect(refusalOf(() => read(table('')))).toEqual([
      'unreadable-file',
      'Row 2 has neither variables nor a description by which the case is known. Send the JSON of the run.',
      'row 2',
    ]);
  });

  it('refuses another status with its row, and a table without rows', () => {
    expect(refusalOf(() => read(ONE.replace('ERROR', 'MAYBE')))).toEqual([
      'unreadable-file',
      'Row 4 has a status other than PASS, FAIL and ERROR.',
      'row 4',
    ]);
    expect(refusalOf(() => read(`q,[a] p,${BLOCK}\n`))?.[0]).toBe('no-cases');
  });
});
