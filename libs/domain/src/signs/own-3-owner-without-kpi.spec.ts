import { DANA, known, litStages, nobodyCanSay, none, questionsOf, readSign } from './record.fixture';

const noKpi = { facts: { 'business-owner': known(DANA), 'owner-kpi': none<string>() } };

describe('OWN-3, an owner without a KPI that moves', () => {
  it('is serious when no KPI of the owner moves', () => {
    expect(readSign('OWN-3', noKpi)).toMatchObject({
      severity: 'serious',
      because: 'No KPI of Dana Reyes (VP Claims) moves when this works.',
      clearsWhen: 'a KPI of Dana Reyes that this moves is recorded',
    });
  });

  it('is serious when somebody said so before anybody asked who the owner is', () => {
    const reading = readSign('OWN-3', { facts: { 'owner-kpi': none() } });
    expect(reading.severity).toBe('serious');
    expect(reading.because).toBe('No KPI of the business owner moves when this works.');
  });

  it('is clear with a KPI', () => {
    const facts = { 'business-owner': known(DANA), 'owner-kpi': known('Days to first decision') };
    expect(readSign('OWN-3', { facts }).reading).toBe('clear');
  });

  it('is unknown when nobody was asked for the KPI, or could say', () => {
    const question = ['Which KPI of the business owner improves when this works?'];
    expect(questionsOf('OWN-3', { facts: { 'business-owner': known(DANA) } })).toEqual(question);
    const facts = { 'business-owner': known(DANA), 'owner-kpi': nobodyCanSay<string>('Jo Park') };
    expect(readSign('OWN-3', { facts }).questions).toEqual([
      {
        fact: 'owner-kpi',
        question: 'Which KPI of the business owner improves when this works?',
        asked: { who: 'Jo Park', on: '2026-11-23' },
      },
    ]);
  });

  it('is unknown, not clear, with a KPI of nobody knows whom', () => {
    expect(readSign('OWN-3', { facts: { 'owner-kpi': known('Error rate') } }).reading).toBe('unknown');
  });

  it.each([none(), nobodyCanSay()])('does not apply while OWN-1 is lit', (answer) => {
    const facts = { 'business-owner': answer as never, 'owner-kpi': none<string>() };
    expect(readSign('OWN-3', { facts }).reading).toBe('not-applicable');
  });

  it('applies from Scoped to Production', () => {
    expect(litStages('OWN-3', noKpi)).toEqual(['scoped', 'building', 'pilot', 'production']);
  });
});
