import { FAILURE_MODES, type FailureMode, type ModeReading } from '@telltale/domain';
import {
  gravityOf,
  leastGravity,
  litCode,
  MODE_COLUMNS,
  MODE_READINGS,
  modeCode,
  modeReading,
} from './mode-codes';

const CLEAR: ModeReading = { reading: 'clear', severity: null };
const clearModes = () =>
  Object.fromEntries(FAILURE_MODES.map((mode) => [mode, CLEAR])) as Record<FailureMode, ModeReading>;

describe('a mode as a number', () => {
  it('rises from what does not apply to what is critical', () => {
    expect(MODE_READINGS.map(({ reading, severity }) => severity ?? reading)).toEqual([
      'not-applicable',
      'clear',
      'unknown',
      'waived',
      'watch',
      'serious',
      'critical',
    ]);
  });

  it('is the same reading when it is read back', () => {
    for (const reading of MODE_READINGS) expect(modeReading(modeCode(reading))).toEqual(reading);
    expect(() => modeReading(7)).toThrow('7 is no code of a mode.');
  });

  it('counts as lit from watch on', () => {
    expect([litCode(null), litCode('watch'), litCode('serious'), litCode('critical')]).toEqual([4, 4, 5, 6]);
  });

  it('has a column of its own for each of the six', () => {
    expect(new Set(FAILURE_MODES.map((mode) => MODE_COLUMNS[mode])).size).toBe(6);
  });
});

describe('gravity', () => {
  it('is nothing where no sign is lit', () => {
    expect(gravityOf(clearModes(), 0)).toBe(0);
  });

  it('puts one critical sign before any number of serious ones', () => {
    const critical = gravityOf({ ...clearModes(), demo: { reading: 'lit', severity: 'critical' } }, 1);
    const serious = gravityOf({ ...clearModes(), builder: { reading: 'lit', severity: 'serious' } }, 29);
    expect([critical, serious]).toEqual([3001, 2029]);
  });

  it('tells from which value on a severity is lit', () => {
    expect([leastGravity('watch'), leastGravity('serious'), leastGravity('critical')]).toEqual([
      1000, 2000, 3000,
    ]);
    expect(gravityOf({ ...clearModes(), demo: { reading: 'waived', severity: null } }, 0)).toBeLessThan(1000);
  });
});
