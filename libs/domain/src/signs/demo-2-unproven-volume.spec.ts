import { entries, known, litStages, none, questionsOf, readSign } from './record.fixture';

const volume = (stage: 'pilot' | 'production', target: number, ...runs: readonly number[]) => ({
  stage,
  facts: {
    'target-volume': known(target),
    'volume-runs': entries(...runs.map((casesPerDay) => ({ on: '2026-11-03', casesPerDay }))),
  },
});

describe('DEMO-2, an unproven volume', () => {
  it('is serious in a pilot with under 10 % of the target proven', () => {
    expect(readSign('DEMO-2', volume('pilot', 5_000, 499))).toMatchObject({
      severity: 'serious',
      because: '499 of 5,000 cases a day are proven; a pilot needs at least 10 %.',
      clearsWhen: 'a volume run of at least 500 cases a day is recorded',
      evidence: [
        { label: 'Largest volume run', value: '499 cases a day on 3 November 2026', fact: 'volume-runs' },
        { label: 'Target volume', value: '5,000 cases a day', fact: 'target-volume' },
      ],
    });
    expect(readSign('DEMO-2', volume('pilot', 5_000, 500)).reading).toBe('clear');
  });

  it('is critical in Production with less than the target proven', () => {
    expect(readSign('DEMO-2', volume('production', 5_000, 4_999))).toMatchObject({
      severity: 'critical',
      because: '4,999 of 5,000 cases a day are proven; going live needs at least 100 %.',
      clearsWhen: 'a volume run of at least 5,000 cases a day is recorded',
    });
    expect(readSign('DEMO-2', volume('production', 5_000, 5_000)).reading).toBe('clear');
  });

  it('takes the largest run, not the latest', () => {
    expect(readSign('DEMO-2', volume('pilot', 5_000, 20, 800, 3)).reading).toBe('clear');
    expect(readSign('DEMO-2', volume('pilot', 9_000, 20, 800, 3)).because).toMatch(/^800 of 9,000 /);
  });

  it('takes no run so far for nothing proven', () => {
    const facts = { 'target-volume': known(5_000), 'volume-runs': none<never>() };
    expect(readSign('DEMO-2', { stage: 'pilot', facts })).toMatchObject({
      because: '0 of 5,000 cases a day are proven; a pilot needs at least 10 %.',
      evidence: [{ label: 'Largest volume run', value: 'none so far' }, {}],
    });
  });

  it('names whole cases where the share is a broken number', () => {
    expect(readSign('DEMO-2', volume('pilot', 15, 1)).clearsWhen).toBe(
      'a volume run of at least 2 cases a day is recorded',
    );
    expect(readSign('DEMO-2', volume('pilot', 15, 2)).reading).toBe('clear');
  });

  it('takes the limits of a workspace', () => {
    const settings = { thresholds: { 'DEMO-2': { pilot: 20, live: 80 } } };
    expect(readSign('DEMO-2', { ...volume('pilot', 100, 19), settings }).reading).toBe('lit');
    expect(readSign('DEMO-2', { ...volume('pilot', 100, 20), settings }).reading).toBe('clear');
    expect(readSign('DEMO-2', { ...volume('production', 100, 79), settings }).reading).toBe('lit');
    expect(readSign('DEMO-2', { ...volume('production', 100, 80), settings }).reading).toBe('clear');
  });

  it('does not apply where no target volume is set', () => {
    const facts = { 'target-volume': none<never>(), 'volume-runs': none<never>() };
    expect(readSign('DEMO-2', { stage: 'pilot', facts })).toMatchObject({
      reading: 'not-applicable',
      because: 'no target volume is set',
    });
  });

  it('is unknown while nobody was asked for the target or for a run', () => {
    const stage = 'pilot';
    expect(questionsOf('DEMO-2', { stage, facts: { 'volume-runs': none() } })).toEqual([
      'How many cases a day shall it handle in production?',
    ]);
    expect(questionsOf('DEMO-2', { stage, facts: { 'target-volume': known(5_000) } })).toEqual([
      'How many cases a day did it handle in its volume runs?',
    ]);
  });

  it('applies in Pilot and Production', () => {
    expect(litStages('DEMO-2', volume('pilot', 5_000, 3))).toEqual(['pilot', 'production']);
  });
});
