import { DANA, known, litStages, nobodyCanSay, none, readSign } from './record.fixture';

describe('OWN-1, a missing business owner', () => {
  it('is critical when there is no owner', () => {
    expect(readSign('OWN-1', { facts: { 'business-owner': none() } })).toMatchObject({
      reading: 'lit',
      severity: 'critical',
      because: 'No business owner is named.',
      clearsWhen: 'a business owner is named, usually the VP whose KPI improves when it works',
      evidence: [
        { kind: 'text', label: 'Business owner', value: 'none', fact: 'business-owner', by: 'Lena Brandt' },
      ],
    });
  });

  it('is critical when nobody could say, and tells who was asked and when', () => {
    const reading = readSign('OWN-1', { facts: { 'business-owner': nobodyCanSay('Jo Park') } });
    expect(reading.severity).toBe('critical');
    expect(reading.because).toBe(
      'Nobody could say who in the business owns the outcome. Asked: Jo Park, 23 November 2026.',
    );
  });

  it('is clear with an owner of any kind', () => {
    expect(readSign('OWN-1', { facts: { 'business-owner': known(DANA) } }).reading).toBe('clear');
  });

  it('is unknown when nobody was asked', () => {
    const reading = readSign('OWN-1', {});
    expect(reading.reading).toBe('unknown');
    expect(reading.questions).toEqual([
      { fact: 'business-owner', question: 'Who in the business owns the outcome?' },
    ]);
  });

  it('applies from Scoped to Production', () => {
    const stages = litStages('OWN-1', { facts: { 'business-owner': none() } });
    expect(stages).toEqual(['scoped', 'building', 'pilot', 'production']);
  });
});
