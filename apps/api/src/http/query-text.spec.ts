import { Decimal, Flag, Integer, Text } from '@telltale/contract';
import { fromQueryText } from './query-text';

class TriedQuery {
  @Integer({ optional: true }) limit?: number;
  @Decimal({ optional: true }) share?: number;
  @Flag({ optional: true }) dryRun?: boolean;
  @Text({ optional: true }) q?: string;
}

describe('the texts of a query', () => {
  it('become numbers and flags where the class wants them', () => {
    expect(fromQueryText({ limit: '50', share: '-0.5', dryRun: 'true' }, TriedQuery)).toEqual({
      limit: 50,
      share: -0.5,
      dryRun: true,
    });
    expect(fromQueryText({ dryRun: 'false' }, TriedQuery)).toEqual({ dryRun: false });
  });

  it('stay texts where they are wanted as such, whatever they look like', () => {
    expect(fromQueryText({ q: '50', other: '7' }, TriedQuery)).toEqual({ q: '50', other: '7' });
  });

  it('stay what they are when they are no number or flag, so that the rules can refuse them', () => {
    const odd = { limit: '0x10', share: '1e3', dryRun: 'yes' };
    expect(fromQueryText(odd, TriedQuery)).toEqual(odd);
    expect(fromQueryText({ limit: ['5', '6'] }, TriedQuery)).toEqual({ limit: ['5', '6'] });
    expect(fromQueryText({ limit: '' }, TriedQuery)).toEqual({ limit: '' });
  });
});
