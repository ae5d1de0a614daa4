import type { FactReplies } from '@telltale/contract';
import { recorded } from '../record/facts.fixture';
import { anEntry, registered } from './registers.fixture';
import { seriesOf } from './series-of';

const eur = (amount: number) => ({ amount: amount * 100, currency: 'EUR' });
const spend = (...months: readonly object[]): FactReplies => ({
  spend: registered(...months.map((month, index) => anEntry(month, index))),
});

describe('the picture of a register', () => {
  it('tells the KPI of the last month that has one, beside target and baseline', () => {
    const facts = {
      'kpi-unit': recorded({ value: 'days' }),
      'kpi-values': registered(
        anEntry({ month: '2026-09', baseline: 9, target: 4, actual: 7 }, 1),
        anEntry({ month: '2026-10', actual: 6.1 }, 2),
        anEntry({ month: '2026-11', target: 5 }, 3),
      ),
    };
    const series = seriesOf('kpi-values', facts);
    expect(series?.title).toBe('Actual 6.1 days in October 2026, target 5 days, baseline 9 days');
    expect(series?.points.map(({ bar, mark }) => [bar, mark])).toEqual([
      [7, 4],
      [6.1, null],
      [null, 5],
    ]);
  });

  it('holds spend against the plan only where every month has both', () => {
    const both = { month: '2026-09', planned: eur(100), actual: eur(120) };
    expect(seriesOf('spend', spend(both))?.title).toBe('EUR 120 spent of EUR 100 planned');
    expect(seriesOf('spend', spend(both, { month: '2026-10', actual: eur(5) }))?.title).toBe(
      'EUR 125 spent so far',
    );
  });

  it('says that the target of usage is not known, rather than drawing none', () => {
    const usage = registered(anEntry({ on: '2026-11-02', uses: 1_240 }));
    expect(seriesOf('usage', { usage })?.title).toBe(
      '1,240 uses in the week of 2 November 2026, no target known',
    );
    const facts = { usage, 'usage-target': recorded({ value: 2_000 }) };
    expect(seriesOf('usage', facts)?.title).toBe(
      '1,240 uses in the week of 2 November 2026, target 2,000 a week',
    );
  });

  it('is none while nothing happened, and of a register that is no series', () => {
    expect(seriesOf('spend', spend({ month: '2026-09', planned: eur(100) }))).toBeNull();
    expect(seriesOf('usage', {})).toBeNull();
    expect(seriesOf('increments', { increments: registered(anEntry({ on: '2026-11-02' })) })).toBeNull();
  });
});
