import { bareRun, caseRun, countRun, scoreRun } from './run.fixture';
import { compareRuns } from './verdict';

describe('the verdict on counts', () => {
  it("is worse when Newcombe's 90 % interval lies below 0", () => {
    const verdict = compareRuns(countRun(450, 50), countRun(400, 100));
    expect(verdict).toMatchObject({
      verdict: 'worse',
      because: 'Worse: 450 → 400 of 500, more than chance explains.',
      ...{ method: 'proportions', n: 500, passedBefore: 450, passedAfter: 400 },
      ...{ shared: null, added: null, removed: null, chances: null, newlyFailing: [], newlyErrored: [] },
    });
    expect(verdict.interval?.low).toBeCloseTo(-0.1369, 4);
    expect(verdict.interval?.high).toBeCloseTo(-0.0631, 4);
  });

  it('is better the other way round', () => {
    const verdict = compareRuns(countRun(400, 100), countRun(450, 50));
    expect(verdict.because).toBe('Better: 400 → 450 of 500, more than chance explains.');
    expect(verdict.interval?.low).toBeCloseTo(0.0631, 4);
  });

  it('tells both sizes where they differ', () => {
    expect(compareRuns(countRun(48, 32), countRun(56, 14))).toMatchObject({
      verdict: 'better',
      because: 'Better: 48 of 80 → 56 of 70, more than chance explains.',
      n: 70,
    });
    expect(compareRuns(countRun(17, 3), countRun(19, 5)).because).toBe(
      'No clear change: 17 of 20 → 19 of 24 is within noise (n = 20 and 24).',
    );
  });

  it('needs a larger drop than pairs do: counts do not know which cases fell', () => {
    expect(compareRuns(countRun(17, 3), countRun(12, 8)).because).toBe(
      'No clear change: 17 → 12 of 20 is within noise (n = 20).',
    );
  });

  it('outlives a little over half a case that went the other way', () => {
    // 17 against 12 of 20: the plain interval ends below 0, and passes it with half a case more.
    const near = compareRuns(countRun(17, 3), countRun(12, 8));
    expect(near.interval?.high).toBeLessThan(0);
    expect(near.verdict).toBe('no-clear-change');
    expect(compareRuns(countRun(17, 3), countRun(11, 9)).verdict).toBe('worse');
    expect(compareRuns(countRun(12, 8), countRun(17, 3)).verdict).toBe('no-clear-change');
    expect(compareRuns(countRun(11, 9), countRun(17, 3)).verdict).toBe('better');
  });

  it('says nothing of one case', () => {
    expect(compareRuns(countRun(1, 0), countRun(0, 1)).because).toBe(
      'No clear change: 1 → 0 of 1 is within noise (n = 1).',
    );
  });

  it('is not comparable when the errors, were they failures, made it worse', () => {
    const later = countRun(85, 5, { errored: 10 });
    expect(compareRuns(countRun(95, 5), later)).toMatchObject({
      verdict: 'not-comparable',
      because:
        'Not comparable: 10 cases more than before ended in an error, and the verdict hangs on what they hide.',
      ...{ method: 'proportions', passedBefore: 95, passedAfter: 85 },
    });
    expect(compareRuns(countRun(95, 5), countRun(93, 5, { errored: 2 })).because).toBe(
      'No clear change: 95 of 100 → 93 of 98 is within noise (n = 100 and 98); 2 more cases ended in an error.',
    );
  });

  it('is not comparable when under 80 % of a run were answered', () => {
    expect(compareRuns(countRun(20, 0), countRun(16, 0, { errored: 4 })).verdict).not.toBe('not-known');
    expect(compareRuns(countRun(20, 0), countRun(15, 0, { errored: 5 })).because).toBe(
      'Not comparable: only 15 of 20 cases of the later run were answered.',
    );
    expect(compareRuns(countRun(15, 0, { errored: 5 }), countRun(20, 0)).because).toBe(
      'Not comparable: only 15 of 20 cases of the earlier run were answered.',
    );
  });

  it('is not comparable when the test set is known to be another', () => {
    expect(
      compareRuns(countRun(20, 0, { fingerprint: 'a' }), countRun(10, 10, { fingerprint: 'b' })).because,
    ).toBe('Not comparable: the test set changed, and which cases are shared is not known.');
    const version = (suiteVersion: string, fingerprint: string | null = null) =>
      countRun(450, 50, { suiteVersion, fingerprint });
    expect(compareRuns(version('v3'), version('v4')).because).toBe(
      'Not comparable: the suite changed from v3 to v4, and which cases are shared is not known.',
    );
    expect(compareRuns(version('v3', 'a'), version('v4', 'a')).verdict).toBe('no-clear-change');
    expect(compareRuns(countRun(20, 0), countRun(26, 0)).because).toBe(
      'Not comparable: the earlier run holds 20 cases, the later one 26.',
    );
    expect(compareRuns(countRun(20, 0), countRun(25, 0)).verdict).toBe('no-clear-change');
  });

  it('is what remains where one of the runs does not know its cases', () => {
    expect(compareRuns(caseRun('P'.repeat(20)), countRun(10, 10))).toMatchObject({
      verdict: 'worse',
      because: 'Worse: 20 → 10 of 20, more than chance explains.',
      method: 'proportions',
    });
  });
});

describe('the verdict on scores', () => {
  const measured = (value: number, standardError: number) => scoreRun(value, { n: 500, standardError });

  it('is worse when the 90 % interval of the difference lies below 0', () => {
    const verdict = compareRuns(measured(0.9, 0.02), measured(0.83, 0.03));
    expect(verdict).toMatchObject({
      verdict: 'worse',
      because: 'Worse: accuracy 0.9 → 0.83, more than chance explains.',
      ...{ method: 'scores', n: 500, passedBefore: null, passedAfter: null, chances: null },
    });
    // 0.07 ± 1.644854 × √(0.02² + 0.03²) = 0.07 ± 0.059306
    expect(verdict.interval?.low).toBeCloseTo(-0.129_306, 6);
    expect(verdict.interval?.high).toBeCloseTo(-0.010_694, 6);
  });

  it('is no clear change when it holds 0', () => {
    expect(compareRuns(measured(0.9, 0.02), measured(0.85, 0.03)).because).toBe(
      'No clear change: accuracy 0.9 → 0.85 is within noise (n = 500).',
    );
    expect(
      compareRuns(scoreRun(3.1, { standardError: 0.2 }), scoreRun(3, { standardError: 0.2 })).because,
    ).toBe('No clear change: accuracy 3.1 → 3 is within noise.');
  });

  it('turns round where lower is better', () => {
    const perplexity = (value: number) =>
      scoreRun(value, { name: 'perplexity', standardError: 0.1, isHigherBetter: false });
    expect(compareRuns(perplexity(9), perplexity(8)).because).toBe(
      'Better: perplexity 9 → 8, more than chance explains.',
    );
    expect(compareRuns(perplexity(8), perplexity(9)).verdict).toBe('worse');
  });

  it('takes a score from 0 to 1 with its count for a share at most as steady', () => {
    const verdict = compareRuns(scoreRun(0.9, { n: 500 }), scoreRun(0.8, { n: 500 }));
    expect(verdict).toMatchObject({ verdict: 'worse', method: 'scores', n: 500, passedBefore: null });
    expect(verdict.interval?.high).toBeCloseTo(-0.0631, 4);
    expect(compareRuns(scoreRun(0.9, { n: 20 }), scoreRun(0.8, { n: 20 })).because).toBe(
      'No clear change: accuracy 0.9 → 0.8 is within noise (n = 20).',
    );
  });

  it('does not believe an error of 0', () => {
    const all = { n: 20, standardError: 0 };
    expect(compareRuns(scoreRun(1, all), scoreRun(0.95, { n: 20, standardError: 0.05 })).verdict).toBe(
      'no-clear-change',
    );
  });

  it.each([
    ['without count and error', scoreRun(0.9), scoreRun(0.5)],
    ['with a count that no share has', scoreRun(9, { n: 500 }), scoreRun(5, { n: 500 })],
    ['with an error in one run alone', measured(9, 0.1), scoreRun(5, { n: 500 })],
  ])('is not known %s', (_, earlier, later) => {
    expect(compareRuns(earlier, later)).toMatchObject({
      verdict: 'not-known',
      because: 'Not known: a score without its count or error cannot be judged.',
      interval: null,
    });
  });

  it('is not known where nothing tells which way is better', () => {
    const either = (value: number) => scoreRun(value, { n: 500, isHigherBetter: null });
    expect(compareRuns(either(0.9), either(0.5)).because).toBe(
      'Not known: nothing tells whether a higher accuracy is better.',
    );
  });

  it('is not known where a run holds no result', () => {
    expect(compareRuns(bareRun({}), scoreRun(0.9, { n: 500 })).because).toBe(
      'Not known: the earlier run holds no result that can be compared.',
    );
    expect(compareRuns(scoreRun(0.9, { n: 500 }), scoreRun(null, { n: 500 })).because).toBe(
      'Not known: the later run holds no result that can be compared.',
    );
  });

  it('is not comparable with another score, or one of many fewer cases', () => {
    expect(compareRuns(scoreRun(0.9, { name: 'f1', n: 500 }), scoreRun(0.5, { n: 500 })).because).toBe(
      'Not comparable: the earlier run tells f1, the later one accuracy.',
    );
    expect(compareRuns(scoreRun(0.9, { n: 100 }), scoreRun(0.9, { n: 80 })).verdict).toBe('no-clear-change');
    expect(compareRuns(scoreRun(0.9, { n: 100 }), scoreRun(0.9, { n: 79 })).because).toBe(
      'Not comparable: the scores rest on 100 and 79 cases.',
    );
    const thin = scoreRun(0.9, { n: 79 }, { plannedCases: 100 });
    expect(compareRuns(thin, thin).because).toBe('Not comparable: only 79 of 100 cases were scored.');
  });

  it('is what remains where cases were neither passed nor failed', () => {
    const metric = { name: 'faithfulness', n: 20, standardError: null, isHigherBetter: true };
    const unscored = (value: number, letters = 'U'.repeat(20)) =>
      caseRun(letters, { metric: { ...metric, value } });
    expect(compareRuns(unscored(0.9), unscored(0.4))).toMatchObject({
      verdict: 'worse',
      because: 'Worse: faithfulness 0.9 → 0.4, more than chance explains.',
      ...{ method: 'scores', shared: 20, added: 0, removed: 0 },
    });
    expect(compareRuns(unscored(0.9), unscored(0.4, 'U'.repeat(21))).because).toBe(
      'Not comparable: test set changed (+1), and the score is one over all cases.',
    );
  });
});
