import { recorded } from '../../record/facts.fixture';
import { retirementRows } from './retirement-words';

const TODAY = '2026-11-23';
const rows = (facts: Parameters<typeof retirementRows>[0]) =>
  retirementRows(facts, TODAY).map(({ label, value, beneath }) => [label, value, beneath]);
const retires = (on: string, precision: 'day' | 'month' = 'day') =>
  retirementRows({ 'model-retires-on': recorded({ value: { on, precision } }) }, TODAY)[1];

describe('the model of a project', () => {
  it('is told as it was recorded, with who said so', () => {
    expect(
      rows({
        'model-pin': recorded({ value: 'small-model-2' }),
        'model-retires-on': recorded({ value: { on: '2027-03-01', precision: 'day' } }),
        'model-successor': recorded({ answer: 'none', value: undefined }),
      }),
    ).toEqual([
      ['Pinned model', 'small-model-2', 'L. Brandt, 5 November 2026'],
      ['Model retires', '1 March 2027', 'in 98 days · L. Brandt, 5 November 2026'],
      ['Successor of the model', 'None chosen', 'L. Brandt, 5 November 2026'],
    ]);
  });

  it('is not asked, or nobody can say; no day is made up', () => {
    expect(rows({ 'model-retires-on': recorded({ answer: 'nobody-can-say', value: undefined }) })).toEqual([
      ['Pinned model', 'Not asked', ''],
      ['Model retires', 'Nobody can say', 'L. Brandt, 5 November 2026'],
      ['Successor of the model', 'Not asked', ''],
    ]);
  });

  it('counts the days on both sides of today, a month from its last day', () => {
    expect(retires('2026-11-23')?.beneath).toMatch(/^today · /);
    expect(retires('2026-11-24')?.beneath).toMatch(/^in 1 day · /);
    expect(retires('2026-11-21')?.beneath).toMatch(/^2 days ago · /);
    expect(retires('2026-11-01', 'month')).toMatchObject({ value: 'November 2026' });
    expect(retires('2026-11-01', 'month')?.beneath).toMatch(/^in 7 days · /);
  });
});
