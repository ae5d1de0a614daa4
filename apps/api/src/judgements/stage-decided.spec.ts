import type { Problem } from '../http/problem';
import { stageDecided } from './stage-decided';

const REASON = 'The vendor left.';
const refusal = (work: () => unknown) => {
  try {
    return work();
  } catch (error) {
    // What the rules refuse they throw as a Problem.
    const { code, details } = error as Problem;
    return [code, ...(details.errors ?? []).map(({ pointer, detail }) => `${pointer} ${detail}`)];
  }
};

describe('a decision', () => {
  it('leaves the stage as it is, unless it stops', () => {
    for (const kind of ['continue', 'fix', 're-scope'] as const)
      expect(stageDecided('building', { kind, reason: REASON })).toBeUndefined();
    for (const from of [null, 'idea', 'pilot'] as const)
      expect(stageDecided(from, { kind: 'stop', reason: REASON })).toBe('stopped');
  });

  it('does not stop what is in Production', () => {
    expect(refusal(() => stageDecided('production', { kind: 'stop', reason: REASON }))).toEqual([
      'stage-move-refused',
      '#/kind A project that reached Production is not stopped but retired.',
    ]);
  });

  it('reopens what has ended, and says where it goes on', () => {
    const reopen = { kind: 'continue', reason: REASON, stage: 'building' } as const;
    expect(stageDecided('stopped', reopen)).toBe('building');
    expect(stageDecided('retired', reopen)).toBe('building');
    expect(refusal(() => stageDecided('stopped', { ...reopen, stage: undefined }))).toEqual([
      'invalid-request',
      '#/stage It is Stopped: say at which stage it goes on.',
    ]);
    for (const kind of ['fix', 'stop'] as const)
      expect(refusal(() => stageDecided('retired', { kind, reason: REASON }))).toEqual([
        'stage-move-refused',
        '#/kind It is Retired: only a decision to continue reopens it.',
      ]);
  });

  it('takes no stage where nothing has ended', () => {
    expect(
      refusal(() => stageDecided('pilot', { kind: 'continue', reason: REASON, stage: 'building' })),
    ).toEqual([
      'invalid-request',
      '#/stage A stage goes only with a decision to continue a project that has ended.',
    ]);
  });
});
