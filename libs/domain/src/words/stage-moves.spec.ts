import { checkStageMove } from './stage-moves';
import { ACTIVE_STAGES, type Stage, STAGES } from './stage';

const BEFORE_PRODUCTION: readonly Stage[] = ['idea', 'scoped', 'building', 'pilot'];
const WHY = 'The vendor left.';

describe('a move of stage', () => {
  it('forward by one step or several needs no reason', () => {
    expect(checkStageMove('idea', 'scoped', null)).toBeNull();
    expect(checkStageMove('idea', 'production', null)).toBeNull();
    expect(checkStageMove('pilot', 'production', null)).toBeNull();
  });

  it('back needs a reason', () => {
    expect(checkStageMove('pilot', 'building', WHY)).toBeNull();
    expect(checkStageMove('production', 'pilot', WHY)).toBeNull();
    expect(checkStageMove('pilot', 'building', null)).toEqual({
      code: 'reason-needed',
      detail: 'Say why it goes from Pilot to Building: send a reason.',
    });
    expect(checkStageMove('pilot', 'building', '  ')?.code).toBe('reason-needed');
  });

  it.each(BEFORE_PRODUCTION)('from %s to Stopped needs a reason', (from) => {
    expect(checkStageMove(from, 'stopped', WHY)).toBeNull();
    expect(checkStageMove(from, 'stopped', null)?.code).toBe('reason-needed');
  });

  it('from Production to Stopped is refused: it is retired', () => {
    expect(checkStageMove('production', 'stopped', WHY)).toEqual({
      code: 'production-retires',
      detail: 'A project that reached Production is not stopped but retired.',
    });
    expect(checkStageMove('retired', 'stopped', WHY)?.code).toBe('production-retires');
  });

  it('to Retired is possible from Production alone, without a reason', () => {
    expect(checkStageMove('production', 'retired', null)).toBeNull();
    for (const from of [...BEFORE_PRODUCTION, 'stopped'] as const) {
      expect(checkStageMove(from, 'retired', WHY)?.code).toBe('only-production-retires');
    }
  });

  it.each(ACTIVE_STAGES)('from an end back to %s needs a reason', (to) => {
    for (const from of ['stopped', 'retired'] as const) {
      expect(checkStageMove(from, to, WHY)).toBeNull();
      expect(checkStageMove(from, to, null)?.code).toBe('reason-needed');
    }
  });

  it.each(STAGES)('to %s is free where the stage was not asked, and where nothing moves', (to) => {
    expect(checkStageMove(null, to, null)).toBeNull();
    expect(checkStageMove(to, to, null)).toBeNull();
  });
});
