import type { JumpTarget } from './jump-target';
import { best, bestFound, inOrder } from './rank';

const named = (title: string, more: Partial<JumpTarget> = {}): JumpTarget => ({
  id: title,
  icon: 'zap',
  title,
  leads: { path: '/' },
  ...more,
});

const titles = (targets: readonly JumpTarget[]) => targets.map(({ title }) => title);

describe('the order of what is found', () => {
  it('is whole name, beginning, beginning of a word, part, other words', () => {
    const targets = [
      named('Reclaims', {}),
      named('Old pilot', { words: 'claim' }),
      named('Auto claim'),
      named('Claims triage'),
      named('Claim'),
      named('Invoice matching'),
    ];
    expect(titles(best(targets, 'CLAIM', 9))).toEqual([
      'Claim',
      'Claims triage',
      'Auto claim',
      'Reclaims',
      'Old pilot',
    ]);
    expect(titles(best(targets, 'claim', 2))).toEqual(['Claim', 'Claims triage']);
  });

  it('finds several words in any order, all of them', () => {
    const targets = [named('Theme: dark', { words: 'switch appearance' }), named('Theme: light')];
    expect(titles(best(targets, 'dark theme', 9))).toEqual(['Theme: dark']);
    expect(best(targets, 'dark theme please', 9)).toEqual([]);
  });

  it('keeps what the server found by something that is not shown', () => {
    expect(titles(bestFound([named('Invoice matching'), named('Berths')], 'ber', 9))).toEqual([
      'Berths',
      'Invoice matching',
    ]);
  });

  it('puts the group first in which something fits best', () => {
    const groups = [
      { title: 'Projects', targets: [named('Reclaims')] },
      { title: 'Clients', targets: [] },
      { title: 'Pages', targets: [named('Claims')] },
    ];
    expect(inOrder(groups, 'claims').map(({ title }) => title)).toEqual(['Pages', 'Projects']);
  });
});
