import { signById } from '../signs/register';
import type { AnySign } from '../signs/define-sign';
import { editThresholds, thresholdChanges, thresholdInForce } from './edit-thresholds';

const problemsOf = (edits: Record<string, unknown>, set = {}) => editThresholds(set, edits).problems;

describe('an edit of the thresholds', () => {
  it('keeps what differs from our defaults, beside what was set before', () => {
    const set = { 'BUILD-5': { serious: 21 } };
    expect(editThresholds(set, { 'EVAL-3': { critical: 21 } })).toEqual({
      thresholds: { 'BUILD-5': { serious: 21 }, 'EVAL-3': { critical: 21 } },
      problems: [],
    });
    expect(set).toEqual({ 'BUILD-5': { serious: 21 } });
  });

  it.each([['null', null] as const, ['the default itself', 14] as const])(
    'takes %s for our default again',
    (_words, value) => {
      const set = { 'BUILD-5': { serious: 21 } };
      expect(editThresholds(set, { 'BUILD-5': { serious: value } })).toEqual({
        thresholds: {},
        problems: [],
      });
    },
  );

  it.each([0, 366, 1.5, '21', true, Number.NaN])('refuses %p days, and says what it takes', (value) => {
    expect(problemsOf({ 'BUILD-5': { serious: value } })).toEqual([
      {
        pointer: '/BUILD-5/serious',
        detail: 'Send a whole number from 1 to 365, or null for our default.',
      },
    ]);
  });

  it.each([1, 365])('takes %i days, at the very bound', (value) => {
    expect(editThresholds({}, { 'BUILD-5': { serious: value } })).toEqual({
      thresholds: { 'BUILD-5': { serious: value } },
      problems: [],
    });
  });

  it('leaves the article its numbers', () => {
    expect(problemsOf({ 'EVAL-3': { serious: 5 }, 'LOCK-4': { limit: 5 } })).toContainEqual({
      pointer: '/EVAL-3/serious',
      detail: 'The article gives 7 days: it stays.',
    });
  });

  it('keeps thresholds of one sign in their order, to the last day', () => {
    expect(problemsOf({ 'EVAL-3': { critical: 8 } })).toEqual([]);
    expect(problemsOf({ 'EVAL-3': { critical: 7 } })).toEqual([
      { pointer: '/EVAL-3/critical', detail: 'It must be more than the limit for serious (7 days).' },
    ]);
    expect(problemsOf({ 'DEMO-4': { serious: 69 } })).toEqual([]);
    expect(problemsOf({ 'DEMO-4': { serious: 70 } })).toEqual([
      { pointer: '/DEMO-4/serious', detail: 'It must be less than the limit for watch (70 %).' },
    ]);
  });

  it('holds the order against what was set before, also where a default comes back', () => {
    expect(problemsOf({ 'BUILD-2': { watch: 60 } }, { 'BUILD-2': { serious: 90 } })).toEqual([]);
    expect(problemsOf({ 'BUILD-2': { serious: null } }, { 'BUILD-2': { watch: 70, serious: 90 } })).toEqual([
      { pointer: '/BUILD-2/serious', detail: 'It must be more than the limit for watch (70 days).' },
    ]);
  });

  it('names every sign and threshold that there is not, and every form that is none', () => {
    const edits = JSON.parse(
      '{"EVAL-99": {"critical": 5}, "BUILD-5": {"toString": 5, "__proto__": 5}, "BUILD-2": 5, "DEMO-8": null}',
    ) as Record<string, unknown>;
    expect(problemsOf(edits)).toEqual([
      { pointer: '/EVAL-99', detail: 'There is no such sign.' },
      { pointer: '/BUILD-5/toString', detail: 'This sign has no such threshold.' },
      { pointer: '/BUILD-5/__proto__', detail: 'This sign has no such threshold.' },
      { pointer: '/BUILD-2', detail: 'Send an object with the thresholds to set, as {"critical": 21}.' },
      { pointer: '/DEMO-8', detail: 'Send an object with the thresholds to set, as {"critical": 21}.' },
    ]);
  });
});

describe('what two settings do not share', () => {
  it('is told with both numbers, a default among them', () => {
    expect(
      thresholdChanges(
        { 'EVAL-3': { critical: 21 }, 'BUILD-5': { serious: 21 } },
        { 'EVAL-3': { critical: 14 }, 'BUILD-2': { watch: 40 } },
      ),
    ).toEqual([
      { sign: 'EVAL-3', threshold: 'critical', from: 21, to: 14 },
      { sign: 'BUILD-2', threshold: 'watch', from: 30, to: 40 },
      { sign: 'BUILD-5', threshold: 'serious', from: 21, to: 14 },
    ]);
  });

  it('is nothing where both say the same', () => {
    expect(thresholdChanges({ 'BUILD-5': { serious: 14 } }, {})).toEqual([]);
  });
});

describe('the threshold in force', () => {
  const staleRun = signById('EVAL-3') as AnySign;

  it('is the workspace’s own, else our default; the article’s stays', () => {
    const set = { 'EVAL-3': { critical: 21, serious: 1 } };
    expect(thresholdInForce(staleRun, 'critical', set)).toBe(21);
    expect(thresholdInForce(staleRun, 'critical', {})).toBe(28);
    expect(thresholdInForce(staleRun, 'serious', set)).toBe(7);
  });
});
