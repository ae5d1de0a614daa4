import type { Facts } from '../facts/fact-catalogue';
import {
  entries,
  inMonth,
  known,
  litStages,
  nobodyCanSay,
  none,
  on,
  questionsOf,
  readProject,
  readSign,
} from './record.fixture';

const live = (facts: Facts, shippedOn: string | null = '2026-10-09') =>
  ({ stage: 'production', history: { shippedOn }, facts }) as const;
const used = (...weeks: readonly { readonly on: string; readonly uses: number }[]) => ({
  usage: entries(...weeks),
});
const lastWeek = (uses: number) => used({ on: '2026-11-16', uses });
const target = { 'usage-target': known(100) };

describe('OWN-8, an unused system', () => {
  it('is serious when the latest week is under half of the target', () => {
    expect(readSign('OWN-8', live({ ...lastWeek(49), ...target }))).toMatchObject({
      severity: 'serious',
      because:
        'In Production for 45 days, and used 49 times in the week of 16 November 2026, 7 days ago; the limit is 50 % of the target of 100.',
      clearsWhen: 'a week with at least 50 uses is recorded',
      evidence: [
        { kind: 'date', label: 'In Production since', value: { on: '2026-10-09' } },
        { label: 'Uses in the latest week', value: '49', fact: 'usage' },
        { label: 'Target a week', value: '100', fact: 'usage-target' },
      ],
    });
  });

  it('is clear at half of the target', () => {
    expect(readSign('OWN-8', live({ ...lastWeek(50), ...target })).reading).toBe('clear');
  });

  it('is lit when nobody used it, whatever the target is', () => {
    expect(readSign('OWN-8', live(lastWeek(0)))).toMatchObject({
      because: 'In Production for 45 days, and not used in the week of 16 November 2026, 7 days ago.',
      clearsWhen: 'a week with at least 1 use is recorded',
    });
    const facts = { usage: none<never>(), 'usage-target': none<never>() };
    expect(readSign('OWN-8', live(facts)).because).toBe('In Production for 45 days, and not used so far.');
  });

  it('takes the latest week, and says how old it is', () => {
    const weeks = used({ on: '2026-09-14', uses: 90 }, { on: '2026-10-12', uses: 1 });
    expect(readSign('OWN-8', live({ ...weeks, ...target })).because).toBe(
      'In Production for 45 days, and used once in the week of 12 October 2026, 42 days ago; the limit is 50 % of the target of 100.',
    );
    const better = used({ on: '2026-09-14', uses: 1 }, { on: '2026-10-12', uses: 90 });
    expect(readSign('OWN-8', live({ ...better, ...target })).reading).toBe('clear');
  });

  it('lights on day 31 in Production, and the reading of day 30 says so', () => {
    const facts = { ...lastWeek(3), ...target };
    expect(readSign('OWN-8', live(facts, '2026-10-23')).reading).toBe('lit');
    expect(readSign('OWN-8', live(facts, '2026-10-24')).reading).toBe('clear');
    expect(readProject(live(facts, '2026-10-24')).nextChangeOn).toBe('2026-11-24');
  });

  it('waits for no day while enough use it', () => {
    expect(readProject(live({ ...lastWeek(80), ...target }, '2026-11-20')).nextChangeOn).toBeNull();
  });

  it('takes the limits of a workspace', () => {
    const settings = { thresholds: { 'OWN-8': { days: 60, serious: 80 } } };
    const facts = { ...lastWeek(79), ...target };
    expect(readSign('OWN-8', { ...live(facts, '2026-09-23'), settings }).reading).toBe('lit');
    expect(readSign('OWN-8', { ...live(facts, '2026-09-24'), settings }).reading).toBe('clear');
    expect(readSign('OWN-8', { ...live({ ...target, ...lastWeek(80) }), settings }).reading).toBe('clear');
  });

  it('is clear when it is used and no target is set', () => {
    expect(readSign('OWN-8', live({ ...lastWeek(1), 'usage-target': none() })).reading).toBe('clear');
  });

  it('is unknown while nobody was asked for the usage, its target or the day of going live', () => {
    expect(questionsOf('OWN-8', live({}))).toEqual(['How often was it used, week by week?']);
    expect(questionsOf('OWN-8', live(lastWeek(3)))).toEqual(['How often a week shall it be used?']);
    expect(questionsOf('OWN-8', live(lastWeek(0), null))).toEqual(['When did it go into production?']);
    const never = { ...lastWeek(0), 'entered-production-on': none<never>() };
    expect(questionsOf('OWN-8', live(never, null))).toEqual(['When did it go into production?']);
  });

  it('says who could not tell the day of going live', () => {
    const facts = { ...lastWeek(0), 'entered-production-on': nobodyCanSay<never>('Jo Park') };
    expect(readSign('OWN-8', live(facts, null)).questions).toEqual([
      {
        fact: 'entered-production-on',
        question: 'When did it go into production?',
        asked: { who: 'Jo Park', on: '2026-11-23' },
      },
    ]);
  });

  it('takes the day of going live from the record where Telltale did not see it', () => {
    const facts = { ...lastWeek(0), 'entered-production-on': inMonth('2026-09') };
    expect(readSign('OWN-8', live(facts, null)).because).toMatch(/^In Production for 54 days,/);
    const today = live({ ...lastWeek(0), 'entered-production-on': on('2026-11-23') }, null);
    expect(readSign('OWN-8', today).reading).toBe('clear');
  });

  it('applies in Production', () => {
    expect(litStages('OWN-8', live(lastWeek(0)))).toEqual(['production']);
  });
});
