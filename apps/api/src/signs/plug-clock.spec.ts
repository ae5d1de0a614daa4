import type { LatestDecision } from './judgements';
import type { LitEpisode } from './lit-episodes';
import { criticalSince, missedSince } from './plug-clock';
import type { KeptCondition } from './turn-conditions';

const lit = (sign: string, severityOn: string, more: Partial<LitEpisode> = {}): LitEpisode => ({
  sign,
  litOn: severityOn,
  severity: 'critical',
  severityOn,
  litBy: null,
  clearedOn: null,
  clearedBy: null,
  waivedUntil: null,
  ...more,
});

const decided = (on: string, ...covers: string[]): LatestDecision => ({
  id: 'd',
  kind: 'fix',
  dueOn: null,
  conditions: [],
  decidedBy: null,
  covers,
  on,
  by: 'Jo Park',
});

describe('the plug clock', () => {
  it('runs from the oldest critical sign that is lit', () => {
    const open = [lit('LOCK-1', '2026-11-12'), lit('OWN-1', '2026-11-04')];
    expect(criticalSince(open)).toBe('2026-11-04');
    expect(criticalSince([lit('OWN-3', '2026-11-04', { severity: 'serious' })])).toBeNull();
    // Lit since the first, critical since the 22nd.
    expect(criticalSince([lit('EVAL-3', '2026-11-22', { litOn: '2026-11-01' })])).toBe('2026-11-22');
  });

  it('is stopped by a decision and started again by a critical sign that comes later', () => {
    const open = [lit('OWN-1', '2026-11-04')];
    expect(criticalSince(open, decided('2026-11-10', 'OWN-1'))).toBeNull();
    expect(criticalSince([...open, lit('LOCK-1', '2026-11-11')], decided('2026-11-10', 'OWN-1'))).toBe(
      '2026-11-11',
    );
  });

  it('runs on the day of the decision only for what was lit after it', () => {
    const decision = decided('2026-11-10', 'OWN-1');
    expect(criticalSince([lit('OWN-1', '2026-11-10')], decision)).toBeNull();
    expect(criticalSince([lit('LOCK-1', '2026-11-10')], decision)).toBe('2026-11-10');
  });

  it('is started again by a condition that was missed, from the day on which it was', () => {
    const missed: KeptCondition = {
      of: 'd',
      place: 0,
      state: 'missed',
      because: 'Nobody has said.',
      turnedOn: '2026-12-04',
      turnedBy: null,
    };
    const met = { ...missed, place: 1, state: 'met', turnedOn: '2026-12-01' } as const;
    expect(missedSince({ stage: 'pilot' }, [missed, met])).toBe('2026-12-04');
    expect(missedSince({ stage: 'pilot' }, [met])).toBeNull();
    // What was stopped has no plug left to pull.
    expect(missedSince({ stage: 'stopped' }, [missed])).toBeNull();
    const decision = decided('2026-11-10', 'OWN-1');
    expect(criticalSince([lit('OWN-1', '2026-11-04')], decision, '2026-12-04')).toBe('2026-12-04');
    expect(criticalSince([lit('LOCK-1', '2026-11-11')], decision, '2026-12-04')).toBe('2026-11-11');
  });

  it('leaves out what is waived', () => {
    expect(criticalSince([lit('OWN-1', '2026-11-04', { waivedUntil: '2026-12-01' })])).toBeNull();
  });
});
