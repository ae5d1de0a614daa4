import { standing } from './evaluation.fixture';
import type { KnownDay } from '../days/known-day';
import {
  inMonth,
  litStages,
  nobodyCanSay,
  none,
  on,
  questionsOf,
  readProject,
  readSign,
} from './record.fixture';

const lastRun = (day: string) => ({ facts: { 'last-eval-run-on': on(day) } });
const noRun = { 'last-eval-run-on': none<KnownDay>() };

describe('EVAL-3, a stale eval run', () => {
  it('is serious on day 8 after the last run', () => {
    expect(readSign('EVAL-3', lastRun('2026-11-15'))).toMatchObject({
      severity: 'serious',
      because: 'No eval run for 8 days; the limit is 7.',
      clearsWhen: 'an eval run after 15 November 2026 is recorded',
      evidence: [
        { kind: 'days', label: 'since the last one', value: '2026-11-15', fact: 'last-eval-run-on' },
      ],
    });
  });

  it('is clear on day 7, and the reading says when it will change', () => {
    expect(readSign('EVAL-3', lastRun('2026-11-16')).reading).toBe('clear');
    expect(readProject(lastRun('2026-11-16')).nextChangeOn).toBe('2026-11-24');
  });

  it('is critical on day 29, and serious on day 28', () => {
    expect(readSign('EVAL-3', lastRun('2026-10-25'))).toMatchObject({
      severity: 'critical',
      because: 'No eval run for 29 days; the limit is 28.',
    });
    expect(readSign('EVAL-3', lastRun('2026-10-26')).severity).toBe('serious');
  });

  it('takes the critical limit of a workspace, and keeps the week of the article', () => {
    const settings = { thresholds: { 'EVAL-3': { serious: 100, critical: 10 } } };
    expect(readSign('EVAL-3', { ...lastRun('2026-11-12'), settings }).severity).toBe('critical');
    expect(readSign('EVAL-3', { ...lastRun('2026-11-13'), settings }).severity).toBe('serious');
    expect(readSign('EVAL-3', { ...lastRun('2026-11-15'), settings }).severity).toBe('serious');
  });

  it('counts a run known to the month from its last day', () => {
    const facts = { 'last-eval-run-on': inMonth('2026-10') };
    expect(readSign('EVAL-3', { facts, today: '2026-11-07' }).reading).toBe('clear');
    expect(readSign('EVAL-3', { facts, today: '2026-11-08' }).reading).toBe('lit');
  });

  describe('without a run so far', () => {
    it('counts from the entry into Building', () => {
      const situation = { facts: noRun, history: { buildingSince: '2026-11-11' } };
      expect(readSign('EVAL-3', situation)).toMatchObject({
        severity: 'serious',
        because: 'No eval run so far, 12 days since it entered Building on 11 November 2026; the limit is 7.',
        clearsWhen: 'a first eval run is recorded',
      });
    });

    it('counts from the start of development where that is known and earlier', () => {
      const history = { buildingSince: '2026-11-20' };
      const earlier = { ...noRun, 'development-started-on': on('2026-10-01') };
      expect(readSign('EVAL-3', { facts: earlier, history }).because).toBe(
        'No eval run so far, 53 days since development began on 1 October 2026; the limit is 28.',
      );
      const later = { ...noRun, 'development-started-on': on('2026-11-22') };
      expect(readSign('EVAL-3', { facts: later, history: { buildingSince: '2026-11-15' } }).because).toBe(
        'No eval run so far, 8 days since it entered Building on 15 November 2026; the limit is 7.',
      );
    });

    it('counts from the start of development where no entry into Building was recorded', () => {
      const facts = { ...noRun, 'development-started-on': on('2026-11-22') };
      expect(readSign('EVAL-3', { stage: 'production', facts }).reading).toBe('clear');
    });

    it('counts from the day of recording where neither is known', () => {
      const situation = { stage: 'pilot', facts: noRun, history: { recordedOn: '2026-11-15' } } as const;
      expect(readSign('EVAL-3', situation).because).toBe(
        'No eval run so far, 8 days since it was recorded here on 15 November 2026; the limit is 7.',
      );
      const fresh = { ...situation, history: { recordedOn: '2026-11-16' } };
      expect(readSign('EVAL-3', fresh).reading).toBe('clear');
    });
  });

  it('is unknown while nobody was asked for a run, or could say', () => {
    expect(questionsOf('EVAL-3', {})).toEqual(['When was the suite last run?']);
    expect(readSign('EVAL-3', { facts: { 'last-eval-run-on': nobodyCanSay() } }).reading).toBe('unknown');
  });

  it('is read on its own while EVAL-1 is lit', () => {
    const facts = { ...lastRun('2026-11-01').facts, 'eval-suite': none<string>() };
    expect(readSign('EVAL-3', { facts }).reading).toBe('lit');
  });

  it('applies from Building to Production', () => {
    expect(litStages('EVAL-3', lastRun('2026-01-01'))).toEqual(['building', 'pilot', 'production']);
  });

  describe('with runs that are recorded', () => {
    const recorded = (day: string) => ({ evaluation: standing({ runDays: [{ on: day, isPassed: null }] }) });

    it('asks nobody, and counts from the last of them', () => {
      expect(readSign('EVAL-3', recorded('2026-11-15'))).toMatchObject({
        because: 'No eval run for 8 days; the limit is 7.',
        evidence: [{ kind: 'days', label: 'since the last one', value: '2026-11-15' }],
        clearsWhen: 'an eval run after 15 November 2026 is recorded',
      });
      expect(readSign('EVAL-3', recorded('2026-11-16')).reading).toBe('clear');
      expect(readProject(recorded('2026-11-16')).nextChangeOn).toBe('2026-11-24');
    });

    it('takes what somebody told where that is later, and not where there was said to be none', () => {
      expect(readSign('EVAL-3', { ...recorded('2026-11-01'), ...lastRun('2026-11-16') }).reading).toBe(
        'clear',
      );
      expect(readSign('EVAL-3', { ...recorded('2026-11-15'), ...lastRun('2026-11-01') }).because).toContain(
        '8 days',
      );
      expect(readSign('EVAL-3', { ...recorded('2026-11-16'), facts: noRun }).reading).toBe('clear');
    });
  });
});
