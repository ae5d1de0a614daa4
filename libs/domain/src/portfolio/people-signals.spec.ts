import { claimsByOwner } from './claims-by-owner';
import { daysToDecision } from './days-to-decision';
import { readSignal } from './portfolio-signal';
import { roadmapItems } from './roadmap-items';
import { savingsAndSpend } from './savings-and-spend';

describe('the days from the first critical sign to a decision', () => {
  const none = { openWithin: 0, openPast: 0, longest: null, decided: 0, median: null };

  it('are serious where one is open past 14 days, and tell the median of those decided', () => {
    const signal = readSignal(daysToDecision, {
      openWithin: 4,
      openPast: 3,
      longest: 61,
      decided: 5,
      median: 9.5,
    });
    expect(signal.title).toBe(
      '7 projects wait for a decision, 3 for more than 14 days, the longest for 61. From first critical sign to decision: 9.5 days, the median of 5.',
    );
    expect([signal.n, signal.severity]).toEqual([12, 'serious']);
  });

  it('are no sign of trouble up to 14', () => {
    const signal = readSignal(daysToDecision, { ...none, openWithin: 1, longest: 14 });
    expect(signal.title).toBe('1 project waits for a decision. None was decided yet.');
    expect(signal.severity).toBeUndefined();
    expect(readSignal(daysToDecision, { ...none, decided: 1, median: 1 }).title).toBe(
      'No critical sign waits for a decision. From first critical sign to decision: 1 day, the median of 1.',
    );
  });
});

describe('roadmap items per started build', () => {
  const title = (projects: number, items: number, started: number) =>
    readSignal(roadmapItems, { projects, items, started, notAsked: 0 }).title;

  it('are told with both numbers, and without a quotient where nothing started', () => {
    expect(title(2, 14, 4)).toBe('14 roadmap items and 4 started builds: 3.5 items a build.');
    expect(title(1, 14, 0)).toBe('14 roadmap items, and no started build.');
    expect(title(1, 0, 0)).toBe('No roadmap holds an item so far.');
  });

  it('are not zero where nobody asked', () => {
    const signal = readSignal(roadmapItems, { projects: 0, items: 0, started: 0, notAsked: 2 });
    expect([signal.title, signal.parts]).toEqual(['No roadmap was asked for.', []]);
    expect(signal.notKnown).toEqual(['What the roadmap holds is not known of 2 roadmap projects.']);
  });
});

describe('savings and spend', () => {
  const nothing = {
    currency: 'EUR',
    projects: 0,
    claimed: 0,
    verified: 0,
    notAsked: 0,
    stoppedAfterSign: 0,
    spentAfterSign: 0,
    spendNotAsked: 0,
  };

  it('tell verified beside claimed money, and what was spent after a critical sign', () => {
    const signal = readSignal(savingsAndSpend, {
      ...nothing,
      projects: 5,
      claimed: 120_400_000,
      verified: 18_200_000,
      notAsked: 2,
      stoppedAfterSign: 4,
      spentAfterSign: 9_000_000,
      spendNotAsked: 1,
    });
    expect(signal.title).toBe(
      'EUR 182,000 of savings verified, EUR 1,204,000 claimed. EUR 90,000 spent after a critical sign on 3 projects later stopped.',
    );
    expect(signal.parts.map(({ count, note }) => [count, note])).toEqual([
      [1_204_000, 'EUR'],
      [182_000, 'EUR'],
      [90_000, 'EUR'],
    ]);
    expect(signal.notKnown).toEqual([
      'Savings of 2 projects that shipped are not known.',
      'Spend of 1 project stopped after a critical sign is not known: not counted as nothing.',
    ]);
  });

  it('say not known where nobody asked, in a currency without cents too', () => {
    const unasked = readSignal(savingsAndSpend, { ...nothing, stoppedAfterSign: 2, spendNotAsked: 2 });
    expect(unasked.title).toBe(
      'What was saved is not known. What was spent after a critical sign on projects later stopped is not known.',
    );
    expect(unasked.parts).toEqual([]);
    const yen = readSignal(savingsAndSpend, { ...nothing, currency: 'JPY', projects: 1, claimed: 5_000 });
    expect(yen.title).toBe(
      'JPY 0 of savings verified, JPY 5,000 claimed. No project was stopped after a critical sign.',
    );
  });
});

describe('claims by owner', () => {
  it('tell how many are rosier than what is computed, owner by owner', () => {
    const signal = readSignal(claimsByOwner, {
      claims: 14,
      rosier: 9,
      gloomier: 1,
      notComputed: 2,
      withoutClaim: 30,
      owners: [
        { owner: 'Dana Reyes', claims: 5, rosier: 4 },
        { owner: 'No business owner known', claims: 9, rosier: 5 },
      ],
      ownerCount: 3,
    });
    expect(signal.title).toBe('9 of 14 claims are rosier than what is computed, 1 gloomier.');
    expect(signal.parts[0]).toMatchObject({ label: 'Dana Reyes', count: 4, note: 'rosier of 5' });
    expect(signal.notKnown).toEqual([
      '2 claims beside a status that is not known: not compared.',
      'No claim about 30 running projects.',
      '1 more owner not listed.',
    ]);
  });

  it('accuse nobody where nothing can be compared', () => {
    const none = {
      claims: 0,
      rosier: 0,
      gloomier: 0,
      notComputed: 1,
      withoutClaim: 0,
      owners: [],
      ownerCount: 0,
    };
    expect(readSignal(claimsByOwner, none).title).toBe('No claim can be held against a computed status.');
  });
});
