import { inMonth, IS_FIRST, litStages, none, on, questionsOf, readSign } from './record.fixture';

const window = (start: string, target: string) => ({
  client: IS_FIRST,
  facts: { 'started-on': on(start), 'target-on': on(target) },
});

describe('FIRST-1, a long first project', () => {
  it('is critical 91 days from start to target', () => {
    expect(readSign('FIRST-1', window('2026-06-01', '2026-08-31'))).toMatchObject({
      severity: 'critical',
      because:
        "The client's first project is planned for 91 days, 1 June 2026 to 31 August 2026; the limit is 90.",
      clearsWhen: 'its target is 30 August 2026 or earlier',
    });
  });

  it('is clear at 90 days', () => {
    expect(readSign('FIRST-1', window('2026-06-01', '2026-08-30')).reading).toBe('clear');
  });

  it('counts a target known to the month from its last day', () => {
    const facts = { 'started-on': on('2026-06-01'), 'target-on': inMonth('2026-08') };
    const reading = readSign('FIRST-1', { client: IS_FIRST, facts });
    expect(reading.because).toContain('planned for 91 days, 1 June 2026 to August 2026');
  });

  it('counts a start known to the month from its last day', () => {
    const facts = { 'started-on': inMonth('2026-05'), 'target-on': on('2026-08-29') };
    expect(readSign('FIRST-1', { client: IS_FIRST, facts }).reading).toBe('clear');
    const later = { ...facts, 'target-on': on('2026-08-30') };
    expect(readSign('FIRST-1', { client: IS_FIRST, facts: later }).reading).toBe('lit');
  });

  it('does not apply without a target', () => {
    const facts = { 'started-on': on('2026-06-01'), 'target-on': none<never>() };
    expect(readSign('FIRST-1', { client: IS_FIRST, facts })).toMatchObject({
      reading: 'not-applicable',
      because: 'no target is set, so there is no time to measure',
    });
  });

  it('is unknown while nobody was asked for the target', () => {
    const facts = { 'started-on': on('2026-06-01') };
    expect(questionsOf('FIRST-1', { client: IS_FIRST, facts })).toEqual([
      'On which day shall it be in production?',
    ]);
  });

  it('keeps the limit of the article, whatever a workspace sets', () => {
    const settings = { thresholds: { 'FIRST-1': { critical: 365 } } };
    expect(readSign('FIRST-1', { ...window('2026-06-01', '2026-08-31'), settings }).reading).toBe('lit');
  });

  it('applies from Idea to Pilot', () => {
    const stages = litStages('FIRST-1', window('2026-01-01', '2026-12-31'));
    expect(stages).toEqual(['idea', 'scoped', 'building', 'pilot']);
  });
});
