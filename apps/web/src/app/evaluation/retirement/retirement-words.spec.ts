import { recorded } from '../../record/facts.fixture';
import { retirementRows, successorOf } from './retirement-words';

const TODAY = '2026-11-23';
const rows = (facts: Parameters<typeof retirementRows>[0]) =>
  retirementRows(facts, TODAY).map(({ label, value, follows }) => [label, value, follows]);
const retires = (on: string, precision: 'day' | 'month' | 'year' = 'day') =>
  rows({ 'model-retires-on': recorded({ value: { on, precision } }) })[1]?.slice(1);

describe('the model of a project', () => {
  it('is told as it was recorded', () => {
    expect(
      rows({
        'model-pin': recorded({ value: 'small-model-2' }),
        'model-retires-on': recorded({ value: { on: '2027-03-01', precision: 'day' } }),
        'model-successor': recorded({ answer: 'none', value: undefined }),
      }),
    ).toEqual([
      ['Pinned model', 'small-model-2', null],
      ['Model retires', '1 March 2027', '98 days left'],
      ['Successor of the model', 'None chosen', null],
    ]);
  });

  it('is not asked, or nobody can say; no day is made up', () => {
    expect(rows({ 'model-retires-on': recorded({ answer: 'nobody-can-say', value: undefined }) })).toEqual([
      ['Pinned model', 'Not asked', null],
      ['Model retires', 'Nobody can say', null],
      ['Successor of the model', 'Not asked', null],
    ]);
  });

  it('counts the days on both sides of today', () => {
    expect(retires('2026-11-24')).toEqual(['24 November 2026', '1 day left']);
    expect(retires('2026-11-23')).toEqual(['23 November 2026', 'It retires today']);
    expect(retires('2026-11-22')).toEqual(['22 November 2026', 'It retired 1 day ago']);
  });

  it('counts a month and a year from its last day, and says so', () => {
    expect(retires('2026-11-30', 'month')).toEqual(['November 2026', '7 days left at most']);
    expect(retires('2026-10-31', 'month')).toEqual(['October 2026', 'It retired 23 days ago']);
    expect(retires('2026-12-31', 'year')).toEqual(['2026', '38 days left at most']);
  });

  it('has a successor only where somebody said which', () => {
    expect(successorOf({})).toBeNull();
    expect(successorOf({ 'model-successor': recorded({ answer: 'none', value: undefined }) })).toBeNull();
    expect(successorOf({ 'model-successor': recorded({ value: 'small-model-3' }) })).toBe('small-model-3');
  });
});
