import { render, screen } from '@testing-library/angular';
import { TrendLine } from './trend-line';

const TREND = {
  word: 'worse' as const,
  lastRunOn: '2026-11-20',
  weeks: [
    { week: '2026-11-09', score: 0.9 },
    { week: '2026-11-16', score: 0.65 },
  ],
};

describe('the line of a project', () => {
  it('says its word, and when the last run was', async () => {
    await render(TrendLine, { inputs: { trend: TREND } });
    expect(screen.getByText('worse')).toHaveAttribute('title', 'worse, last run 20 November 2026');
  });

  it.each([
    ['worse', 'M0 3.5L3.5 -2.5H-3.5z'],
    ['better', 'M0 -3.5L3.5 2.5H-3.5z'],
  ] as const)('that is %s ends in a triangle of that way, and not in a dot', async (word, shape) => {
    const { container } = await render(TrendLine, { inputs: { trend: { ...TREND, word } } });
    const end = container.querySelector('path.end');
    expect(end).toHaveAttribute('d', shape);
    expect(end).toHaveAttribute('transform', expect.stringMatching(/^translate\(61 /));
    expect(container.querySelector('circle')).toBeNull();
  });

  it('that is steady ends in a dot', async () => {
    const { container } = await render(TrendLine, { inputs: { trend: { ...TREND, word: 'steady' } } });
    expect(container.querySelector('circle')).toHaveAttribute('cx', '61');
    expect(container.querySelector('path.end')).toBeNull();
  });

  it('tells a project without a run from a day of which no line is kept', async () => {
    const { rerender } = await render(TrendLine, { inputs: { trend: null } });
    expect(screen.getByText('no run yet')).toBeVisible();
    await rerender({ inputs: { trend: null, isPast: true } });
    expect(screen.getByText('not kept')).toBeVisible();
  });
});
