import { signById } from '../signs/register';
import type { SignReading } from '../signs/sign-reading';
import { FAILURE_MODES, type FailureMode } from '../words/failure-mode';
import type { Reading, Severity } from '../words/reading';
import { rollUp } from './roll-up';

/** `OWN-1 lit critical`, `EVAL-3 unknown`: readings as one would say them. */
function readings(...words: readonly string[]): readonly SignReading[] {
  return words.map((text) => {
    const [id, reading, severity = null] = text.split(' ') as [string, Reading, Severity?];
    const mode = signById(id)?.mode as FailureMode;
    const questions =
      reading === 'unknown' ? [{ fact: 'stage' as const, question: `What of ${id}?` }] : undefined;
    return { id, mode, reading, severity, questions };
  });
}
const modeOf = (mode: FailureMode, ...words: readonly string[]) =>
  rollUp('building', readings(...words)).modes[mode];
const statusOf = (...words: readonly string[]) => rollUp('building', readings(...words)).status;

describe('a mode', () => {
  it('is lit with the worst severity of its lit signs', () => {
    expect(modeOf('evaluation', 'EVAL-3 lit serious', 'EVAL-1 lit critical', 'EVAL-10 lit serious')).toEqual({
      reading: 'lit',
      severity: 'critical',
    });
    expect(modeOf('builder', 'BUILD-6 lit watch', 'BUILD-1 unknown')).toEqual({
      reading: 'lit',
      severity: 'watch',
    });
  });

  it('is lit when one of two lit signs is waived, with the severity of the other', () => {
    expect(modeOf('evaluation', 'EVAL-1 waived', 'EVAL-3 lit serious')).toEqual({
      reading: 'lit',
      severity: 'serious',
    });
  });

  it('is waived when all its lit signs are, whatever is unknown or clear beside them', () => {
    expect(modeOf('evaluation', 'EVAL-1 waived', 'EVAL-3 unknown', 'EVAL-10 clear').reading).toBe('waived');
  });

  it('is unknown while one of its critical or serious signs is', () => {
    expect(modeOf('builder', 'BUILD-1 unknown', 'BUILD-5 clear').reading).toBe('unknown');
    expect(modeOf('builder', 'BUILD-1 clear', 'BUILD-5 unknown').reading).toBe('unknown');
  });

  it('is unknown while a sign is that may be serious as well as watch', () => {
    expect(modeOf('builder', 'BUILD-1 clear', 'BUILD-2 unknown').reading).toBe('unknown');
  });

  it('is clear when only a watch sign is unknown: that is a question, and holds nothing back', () => {
    expect(modeOf('builder', 'BUILD-1 clear', 'BUILD-6 unknown').reading).toBe('clear');
  });

  it('is not clear when nothing in it was found clear', () => {
    expect(modeOf('builder', 'BUILD-1 not-applicable', 'BUILD-6 unknown').reading).toBe('unknown');
  });

  it('does not apply when none of its signs does', () => {
    expect(modeOf('builder', 'BUILD-1 not-applicable', 'BUILD-6 not-applicable').reading).toBe(
      'not-applicable',
    );
    expect(modeOf('builder', 'BUILD-1 not-applicable', 'BUILD-6 clear').reading).toBe('clear');
  });
});

describe('coverage', () => {
  it('counts modes with a verdict, of those that apply', () => {
    const { coverage } = rollUp(
      'building',
      readings(
        'OWN-1 lit critical',
        'FIRST-1 not-applicable',
        'DEMO-3 waived',
        'EVAL-1 clear',
        'LOCK-1 unknown',
      ),
    );
    expect(coverage).toEqual({ judged: 3, of: 4 });
  });

  it('counts lit and waived signs, and each question once', () => {
    const signs = readings(
      'OWN-1 lit critical',
      'OWN-4 lit watch',
      'DEMO-3 waived',
      'EVAL-1 unknown',
      'EVAL-3 unknown',
    );
    expect(rollUp('building', signs)).toMatchObject({ lit: 2, waived: 1, questions: 2 });
    expect(rollUp('building', [...signs, ...readings('EVAL-1 unknown')]).questions).toBe(2);
  });
});

describe('the computed status', () => {
  const clearModes = (...modes: readonly FailureMode[]) =>
    modes.map((mode) => ({ id: '', mode, reading: 'clear', severity: null }) as const);
  const unknownModes = (...modes: readonly FailureMode[]) =>
    modes.map((mode) => ({ id: '', mode, reading: 'unknown', severity: null }) as const);
  const [one, two, three, four, five] = FAILURE_MODES;

  it('is off track when a critical sign is lit, however many are clear', () => {
    expect(statusOf('OWN-1 lit critical', 'DEMO-3 lit serious', 'EVAL-1 clear', 'LOCK-1 clear')).toBe(
      'off-track',
    );
  });

  it('is at risk when a serious one is the worst', () => {
    expect(statusOf('OWN-3 lit serious', 'BUILD-6 lit watch')).toBe('at-risk');
  });

  it('is on track when at least half of the modes that apply are judged', () => {
    const half = [...clearModes(one, two), ...unknownModes(three, four)];
    expect(rollUp('building', half).status).toBe('on-track');
    const less = [...half, ...unknownModes(five)];
    expect(rollUp('building', less).status).toBe('not-known');
  });

  it('is not known on fewer than 2 judged modes, though they be all', () => {
    expect(rollUp('building', clearModes(one)).status).toBe('not-known');
    expect(rollUp('building', clearModes(one, two)).status).toBe('on-track');
  });

  it('takes a watch sign and a waiver for judged, not for risk', () => {
    expect(statusOf('OWN-4 lit watch', 'DEMO-3 waived')).toBe('on-track');
  });

  it('is not known when nothing applies', () => {
    expect(rollUp('building', []).status).toBe('not-known');
  });

  it.each(['stopped', 'retired'] as const)('is none for a project that is %s', (stage) => {
    expect(rollUp(stage, readings('OWN-1 lit critical')).status).toBeNull();
  });
});
