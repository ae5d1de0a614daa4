import { caseRun, bareRun } from './run.fixture';
import { compareRuns } from './verdict';

/** The three weeks of support triage: 17, 18 and 13 of the same 20 cases. */
const WEEK_1 = caseRun('PPPPPPFPPPPPPPPPPFFP');
const WEEK_2 = caseRun('PPPPPPPPPPPPPPPPPFFP');
const WEEK_3 = caseRun('FPPFPPPFPFPFPPPPPFFP');

const passing = (count: number) => 'P'.repeat(count);
const failing = (count: number) => 'F'.repeat(count);
const erring = (count: number) => 'E'.repeat(count);

describe('the verdict on the same cases', () => {
  it('is worse when five newly fail and none is fixed, and names them', () => {
    expect(compareRuns(WEEK_2, WEEK_3)).toEqual({
      verdict: 'worse',
      because: 'Worse: 18 → 13 of 20, 5 cases newly failing and none fixed.',
      method: 'paired',
      ...{ n: 20, shared: 20, added: 0, removed: 0, passedBefore: 18, passedAfter: 13 },
      newlyFailing: ['T01', 'T04', 'T08', 'T10', 'T12'],
      newlyFixed: [],
      newlyErrored: [],
      chances: { worse: expect.closeTo(0.031_25, 12) as number, better: 1 },
      interval: null,
    });
  });

  it('is no clear change when one is fixed, which it names', () => {
    expect(compareRuns(WEEK_1, WEEK_2)).toMatchObject({
      verdict: 'no-clear-change',
      because: 'No clear change: 17 → 18 of 20 is within noise (n = 20).',
      newlyFailing: [],
      newlyFixed: ['T07'],
      chances: { worse: 1, better: expect.closeTo(0.5, 12) as number },
    });
  });

  it('is no clear change when five newly fail and one is fixed', () => {
    expect(compareRuns(WEEK_1, WEEK_3)).toMatchObject({
      verdict: 'no-clear-change',
      because: 'No clear change: 17 → 13 of 20 is within noise (n = 20).',
      newlyFailing: ['T01', 'T04', 'T08', 'T10', 'T12'],
      newlyFixed: ['T07'],
      chances: { worse: expect.closeTo(0.109_375, 12) as number },
    });
  });

  it('is no clear change when four newly fail and none is fixed', () => {
    const verdict = compareRuns(caseRun(passing(20)), caseRun(failing(4) + passing(16)));
    expect(verdict).toMatchObject({
      verdict: 'no-clear-change',
      chances: { worse: expect.closeTo(0.0625, 12) as number },
    });
    expect(verdict.because).toBe('No clear change: 20 → 16 of 20 is within noise (n = 20).');
  });

  it('is better when five are fixed and none newly fails', () => {
    expect(compareRuns(WEEK_3, WEEK_2)).toMatchObject({
      verdict: 'better',
      because: 'Better: 13 → 18 of 20, 5 cases fixed and none newly failing.',
      newlyFixed: ['T01', 'T04', 'T08', 'T10', 'T12'],
    });
  });

  it('tells the flips of the other direction, too', () => {
    const earlier = caseRun(`${passing(9)}FF${passing(9)}`);
    const later = caseRun(`${failing(9)}PP${passing(9)}`);
    expect(compareRuns(earlier, later).because).toBe(
      'Worse: 18 → 11 of 20, 9 cases newly failing and 2 fixed.',
    );
    expect(compareRuns(later, earlier).because).toBe(
      'Better: 11 → 18 of 20, 9 cases fixed and 2 newly failing.',
    );
  });

  it('says that nothing flipped', () => {
    expect(compareRuns(WEEK_1, WEEK_1).because).toBe(
      'No clear change: 17 → 17 of 20, no case newly failing or fixed.',
    );
  });

  it('says thousands as people do', () => {
    const later = caseRun(failing(6) + passing(1_194));
    expect(compareRuns(caseRun(passing(1_200)), later).because).toBe(
      'Worse: 1,200 → 1,194 of 1,200, 6 cases newly failing and none fixed.',
    );
  });
});

describe('the verdict on a changed test set', () => {
  it('is one on the shared cases, and names the change', () => {
    // 20 cases before; one is gone and three are new, so that 19 of 22 are shared.
    const earlier = caseRun(`P${passing(18)}F`);
    const later = caseRun(`${passing(17)}FF${passing(3)}`, { first: 2 });
    expect(compareRuns(earlier, later)).toMatchObject({
      verdict: 'no-clear-change',
      because:
        'No clear change: test set changed (+3 −1); on the 19 shared cases: 18 → 17 is within noise (n = 19).',
      ...{ n: 19, shared: 19, added: 3, removed: 1, newlyFailing: ['T19'] },
    });
  });

  it('can be worse', () => {
    const later = caseRun(failing(5) + passing(16));
    expect(compareRuns(caseRun(passing(20)), later).because).toBe(
      'Worse: test set changed (+1); on the 20 shared cases: 20 → 15, 5 cases newly failing and none fixed.',
    );
  });

  it('is there when 80 % of the larger set are shared', () => {
    expect(compareRuns(caseRun(passing(16)), caseRun(failing(5) + passing(15))).verdict).toBe('worse');
    expect(compareRuns(caseRun(passing(20)), caseRun(failing(5) + passing(11))).verdict).toBe('worse');
  });

  it.each([
    ['the later', passing(15), passing(20), '+5'],
    ['the earlier', passing(20), passing(15), '−5'],
  ])('is not comparable when less of %s set is shared', (_, earlier, later, change) => {
    expect(compareRuns(caseRun(earlier), caseRun(later))).toMatchObject({
      verdict: 'not-comparable',
      because: `Not comparable: test set changed (${change}); only 15 cases shared, under 80 % of the test set.`,
      ...{ method: null, n: null, shared: 15, passedBefore: null, newlyFailing: [] },
    });
  });

  it('asks for 80 % of both sets together', () => {
    // 16 of 20 and 16 of 20 are shared; then 15 of 19 and 15 of 20.
    expect(compareRuns(caseRun(passing(20)), caseRun(passing(20), { first: 5 })).verdict).toBe(
      'no-clear-change',
    );
    const moved = compareRuns(caseRun(passing(19)), caseRun(passing(20), { first: 5 }));
    expect(moved.because).toBe(
      'Not comparable: test set changed (+5 −4); only 15 cases shared, under 80 % of the test set.',
    );
  });
});

describe('the verdict on a run with errors', () => {
  it('leaves them out, and names those that passed before', () => {
    const later = caseRun(`${failing(5)}E${passing(14)}`);
    expect(compareRuns(caseRun(passing(20)), later)).toMatchObject({
      verdict: 'worse',
      because:
        'Worse: on the 19 cases answered in both runs: 19 → 14, 5 cases newly failing and none fixed; 1 case that passed before ended in an error.',
      ...{ n: 19, shared: 20, newlyErrored: ['T06'] },
    });
  });

  it('takes no error for a failure while the verdict is the same either way', () => {
    const later = caseRun(erring(4) + passing(16));
    expect(compareRuns(caseRun(passing(20)), later)).toMatchObject({
      verdict: 'no-clear-change',
      because:
        'No clear change: on the 16 cases answered in both runs: 16 → 16, no case newly failing or fixed; 4 cases that passed before ended in an error.',
      newlyFailing: [],
      newlyErrored: ['T01', 'T02', 'T03', 'T04'],
    });
  });

  it('is not comparable when the errors, were they failures, made it worse', () => {
    const later = caseRun(`F${erring(4)}${passing(15)}`);
    expect(compareRuns(caseRun(passing(20)), later)).toMatchObject({
      verdict: 'not-comparable',
      because:
        'Not comparable: 4 cases that passed before ended in an error, and the verdict hangs on what they hide.',
      ...{ method: 'paired', n: 16, newlyFailing: ['T01'], newlyErrored: ['T02', 'T03', 'T04', 'T05'] },
    });
  });

  it('is not comparable when the errors, were they failures, took the better away', () => {
    const earlier = caseRun(failing(5) + passing(15));
    expect(compareRuns(earlier, caseRun(`${passing(19)}E`))).toMatchObject({
      verdict: 'not-comparable',
      because:
        'Not comparable: 1 case that passed before ended in an error, and the verdict hangs on what they hide.',
    });
    const seven = caseRun(failing(7) + passing(13));
    expect(compareRuns(seven, caseRun(`${passing(19)}E`)).verdict).toBe('better');
  });

  it('gives no credit for an error that went away', () => {
    const later = compareRuns(caseRun(erring(4) + passing(16)), caseRun(passing(20)));
    expect(later).toMatchObject({ verdict: 'no-clear-change', newlyFixed: [], n: 16 });
  });

  it('is not comparable when under 80 % of a run were answered in both', () => {
    expect(compareRuns(caseRun(passing(20)), caseRun(erring(5) + passing(15)))).toMatchObject({
      verdict: 'not-comparable',
      because:
        'Not comparable: only 15 of 20 cases were answered in both runs; 5 cases that passed before ended in an error.',
      newlyErrored: ['T01', 'T02', 'T03', 'T04', 'T05'],
    });
    expect(compareRuns(caseRun(erring(5) + passing(15)), caseRun(passing(20))).because).toBe(
      'Not comparable: only 15 of 20 cases were answered in both runs.',
    );
  });

  it('counts cases that were planned and never ran', () => {
    const verdict = (plannedCases: number) =>
      compareRuns(caseRun(passing(20)), caseRun(passing(20), { plannedCases }));
    expect(verdict(25).verdict).toBe('no-clear-change');
    expect(verdict(26).because).toBe('Not comparable: only 20 of 26 cases were answered in both runs.');
  });

  it('does not ask for cases that are always skipped, and misses those that now are', () => {
    const skipped = caseRun(passing(15) + 'S'.repeat(5));
    expect(compareRuns(skipped, skipped).because).toBe(
      'No clear change: on the 15 cases answered in both runs: 15 → 15, no case newly failing or fixed.',
    );
    expect(compareRuns(caseRun(passing(20)), skipped)).toMatchObject({
      verdict: 'not-comparable',
      because: 'Not comparable: only 15 of 20 cases were answered in both runs.',
      newlyErrored: [],
    });
  });
});

describe('no verdict', () => {
  it('is not known without an earlier run', () => {
    expect(compareRuns(null, WEEK_1)).toMatchObject({
      verdict: 'not-known',
      because: 'Not known: there is no earlier run to compare with.',
      ...{ method: null, n: null, shared: null, chances: null, interval: null },
    });
  });

  it.each(['partial', 'cancelled', 'error'] as const)('is not comparable with a run that is %s', (status) => {
    const stopped = caseRun('PPP', { status, plannedCases: 100 });
    const words = (which: string) =>
      `Not comparable: the ${which} run did not run to its end (${status} 3 of 100).`;
    expect(compareRuns(WEEK_1, stopped)).toMatchObject({
      verdict: 'not-comparable',
      because: words('later'),
      n: null,
    });
    expect(compareRuns(stopped, WEEK_1).because).toBe(words('earlier'));
  });

  it('does not make up how far a run came', () => {
    expect(compareRuns(WEEK_1, bareRun({ status: 'cancelled' })).because).toBe(
      'Not comparable: the later run did not run to its end (cancelled).',
    );
  });
});
