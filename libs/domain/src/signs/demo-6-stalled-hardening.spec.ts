import type { KnownDay } from '../days/known-day';
import { litStages, none, on, questionsOf, readProject, readSign } from './record.fixture';

const greenlit = (day: string) => ({ facts: { 'greenlit-on': on(day) } });

describe('DEMO-6, six months of hardening', () => {
  it('is critical on the day on which month six is over', () => {
    expect(readSign('DEMO-6', greenlit('2026-05-23'))).toMatchObject({
      severity: 'critical',
      because: 'Greenlit 23 May 2026; 6 months (184 days) since and not in Production.',
      clearsWhen: 'it reaches Production',
      evidence: [
        { kind: 'date', label: 'Greenlit', value: { on: '2026-05-23', precision: 'day' } },
        { kind: 'days', label: 'not in Production', value: '2026-05-23' },
      ],
    });
  });

  it('is clear the day before, and the reading says when it will change', () => {
    expect(readSign('DEMO-6', greenlit('2026-05-24')).reading).toBe('clear');
    expect(readProject(greenlit('2026-05-24')).nextChangeOn).toBe('2026-11-24');
  });

  it('is serious at most when it counts from the start of development', () => {
    const facts = { 'development-started-on': on('2024-03-03') };
    expect(readSign('DEMO-6', { facts })).toMatchObject({
      severity: 'serious',
      because:
        'No greenlight is known; counted from the start of development, 3 March 2024: 32 months (995 days) since and not in Production.',
    });
  });

  it('counts from the greenlight where both are known', () => {
    const facts = { 'greenlit-on': on('2026-10-01'), 'development-started-on': on('2024-03-03') };
    expect(readSign('DEMO-6', { facts }).reading).toBe('clear');
  });

  it('is unknown while neither is known, and does not apply when neither has happened', () => {
    expect(questionsOf('DEMO-6', {})).toEqual(['When did leadership say yes to production?']);
    const facts = { 'greenlit-on': none<KnownDay>(), 'development-started-on': none<KnownDay>() };
    expect(readSign('DEMO-6', { facts })).toMatchObject({
      reading: 'not-applicable',
      because: 'it is not greenlit and development has not begun',
    });
  });

  it('applies from Scoped to Pilot', () => {
    expect(litStages('DEMO-6', greenlit('2026-01-01'))).toEqual(['scoped', 'building', 'pilot']);
  });
});
