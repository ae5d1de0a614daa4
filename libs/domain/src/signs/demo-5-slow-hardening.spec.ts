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

const greenlit = (day: string) => ({ facts: { 'greenlit-on': on(day) } });

describe('DEMO-5, four months of hardening', () => {
  it('is serious on the day on which month four is over', () => {
    expect(readSign('DEMO-5', greenlit('2026-07-23'))).toMatchObject({
      severity: 'serious',
      because: 'Greenlit 23 July 2026; 4 months (123 days) since and not in Production.',
      clearsWhen: 'it reaches Production',
    });
  });

  it('is clear the day before, and the reading says when it will change', () => {
    const situation = greenlit('2026-07-24');
    expect(readSign('DEMO-5', situation).reading).toBe('clear');
    expect(readProject(situation).nextChangeOn).toBe('2026-11-24');
  });

  it('counts calendar months: from 31 October to 28 February', () => {
    expect(readSign('DEMO-5', { ...greenlit('2026-10-31'), today: '2027-02-27' }).reading).toBe('clear');
    expect(readSign('DEMO-5', { ...greenlit('2026-10-31'), today: '2027-02-28' }).reading).toBe('lit');
  });

  it('counts a greenlight known to the month from its last day', () => {
    const facts = { 'greenlit-on': inMonth('2026-07') };
    expect(readSign('DEMO-5', { facts, today: '2026-11-29' }).reading).toBe('clear');
    expect(readSign('DEMO-5', { facts, today: '2026-11-30' }).because).toBe(
      'Greenlit July 2026; 4 months (122 days) since and not in Production.',
    );
  });

  it('does not apply once DEMO-6 is lit', () => {
    expect(readSign('DEMO-5', greenlit('2026-05-24')).reading).toBe('lit');
    expect(readSign('DEMO-5', greenlit('2026-05-23'))).toMatchObject({
      reading: 'not-applicable',
      because: 'DEMO-6 is lit',
    });
  });

  describe('where no greenlight is known', () => {
    const from = (day: string) => ({ facts: { 'development-started-on': on(day) } });

    it('counts from the start of development and says so', () => {
      expect(readSign('DEMO-5', from('2026-07-03'))).toMatchObject({
        severity: 'serious',
        because:
          'No greenlight is known; counted from the start of development, 3 July 2026: 4 months (143 days) since and not in Production.',
      });
    });

    it('is unknown while that is not reached, since the greenlight may be older', () => {
      expect(readSign('DEMO-5', from('2026-11-01')).reading).toBe('unknown');
      expect(questionsOf('DEMO-5', from('2026-11-01'))).toEqual([
        'When did leadership say yes to production?',
      ]);
      const facts = { ...from('2026-11-01').facts, 'greenlit-on': nobodyCanSay<KnownDay>() };
      expect(readSign('DEMO-5', { facts }).reading).toBe('unknown');
    });

    it('is clear while that is not reached and there was no greenlight', () => {
      const facts = { ...from('2026-11-01').facts, 'greenlit-on': none<KnownDay>() };
      expect(readSign('DEMO-5', { facts }).reading).toBe('clear');
    });

    it('does not apply when it is not greenlit and development has not begun', () => {
      const facts = { 'greenlit-on': none<KnownDay>(), 'development-started-on': none<KnownDay>() };
      expect(readSign('DEMO-5', { facts }).reading).toBe('not-applicable');
    });

    it('asks for the greenlight first, and for development where that cannot be had', () => {
      expect(questionsOf('DEMO-5', {})).toEqual(['When did leadership say yes to production?']);
      expect(questionsOf('DEMO-5', { facts: { 'greenlit-on': none() } })).toEqual([
        'When did development begin?',
      ]);
      expect(questionsOf('DEMO-5', { facts: { 'greenlit-on': nobodyCanSay() } })).toEqual([
        'When did leadership say yes to production?',
        'When did development begin?',
      ]);
    });
  });

  it('applies from Scoped to Pilot', () => {
    expect(litStages('DEMO-5', greenlit('2026-07-01'))).toEqual(['scoped', 'building', 'pilot']);
  });
});
