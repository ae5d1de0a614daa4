import type { BaselineStanding } from '../evaluation/standing';
import { ran, suite } from './evaluation.fixture';
import { litStages, none, on, questionsOf, readSign } from './record.fixture';

const worse = (worseInARow: number, parts: Partial<BaselineStanding> = {}) =>
  suite({
    baseline: {
      verdict: 'worse',
      because: 'Worse: 5 cases newly fail and none is fixed.',
      on: '2026-11-01',
      newlyFailing: ['refund', 'address', 'delay', 'double', 'lost'],
      newlyFailingCount: 5,
      worseInARow,
      ...parts,
    },
  });
const verdict = (word: BaselineStanding['verdict']) =>
  worse(0, { verdict: word, because: 'Not known: it was cancelled.' });

describe('EVAL-5, a regression', () => {
  it('is serious with one run that is worse, and names the cases', () => {
    expect(readSign('EVAL-5', { evaluation: ran(worse(1)) })).toMatchObject({
      severity: 'serious',
      because:
        "The latest run of suite 'triage' is worse than the baseline of 1 November 2026: 5 cases newly fail.",
      clearsWhen: "a run of suite 'triage' is not worse than the baseline of 1 November 2026",
      evidence: [
        { label: 'Verdict', value: 'Worse: 5 cases newly fail and none is fixed.' },
        { label: 'Baseline', value: { on: '2026-11-01' } },
        { label: 'Latest run', value: { on: '2026-11-22' } },
        { label: 'Newly failing', value: 'refund, address, delay, double and lost' },
      ],
    });
  });

  it('is critical with two in a row', () => {
    expect(readSign('EVAL-5', { evaluation: ran(worse(2)) })).toMatchObject({
      severity: 'critical',
      because:
        "The last 2 runs of suite 'triage' are worse than the baseline of 1 November 2026: 5 cases newly fail.",
    });
  });

  it('tells how many cases it does not name, and names none where none is known', () => {
    const many = readSign('EVAL-5', {
      evaluation: ran(worse(1, { newlyFailing: ['refund'], newlyFailingCount: 9 })),
    });
    expect(many.evidence?.at(-1)?.value).toBe('refund and 8 more');
    const scores = readSign('EVAL-5', {
      evaluation: ran(worse(1, { newlyFailing: [], newlyFailingCount: 0 })),
    });
    expect(scores.because).toMatch(/baseline of 1 November 2026\.$/);
    expect(scores.evidence).toHaveLength(3);
  });

  it('speaks of the suite that is worse for the longest', () => {
    const evaluation = ran(suite(), worse(1), { ...worse(3), name: 'tone' });
    expect(readSign('EVAL-5', { evaluation }).because).toContain("The last 3 runs of suite 'tone'");
  });

  it.each(['better', 'no-clear-change'] as const)('is clear where each suite is %s', (word) => {
    expect(readSign('EVAL-5', { evaluation: ran(suite(), verdict(word)) }).reading).toBe('clear');
  });

  it.each(['not-known', 'not-comparable'] as const)('is unknown, never clear, where one is %s', (word) => {
    expect(questionsOf('EVAL-5', { evaluation: ran(suite(), verdict(word)) })).toEqual([
      "Which run of suite 'triage' can be compared with the latest one? Not known: it was cancelled.",
    ]);
  });

  it('is unknown while nobody chose a baseline', () => {
    expect(questionsOf('EVAL-5', { evaluation: ran(suite({ baseline: null })) })).toEqual([
      "Which run is the baseline of suite 'triage'?",
    ]);
  });

  it('does not apply without a run, and is unknown with one that was only told of', () => {
    expect(readSign('EVAL-5', { facts: { 'last-eval-run-on': none() } }).reading).toBe('not-applicable');
    expect(questionsOf('EVAL-5', { facts: { 'last-eval-run-on': on('2026-11-22') } })).toEqual([
      'How does the latest run stand beside a baseline? No run is recorded here.',
    ]);
    expect(questionsOf('EVAL-5', {})).toEqual(['When was the suite last run?']);
  });

  it('applies from Building to Production', () => {
    expect(litStages('EVAL-5', { evaluation: ran(worse(1)) })).toEqual(['building', 'pilot', 'production']);
  });
});
