import { ran, suite } from './evaluation.fixture';
import { litStages, none, on, questionsOf, readSign } from './record.fixture';

const changed = (version: string | null) => ({
  evaluation: ran(
    suite(),
    suite({ name: 'tone', unversionedChange: { on: '2026-11-16', added: 3, removed: 1, version } }),
  ),
});

describe('EVAL-6, a changed suite', () => {
  it('is serious where cases changed and the version did not', () => {
    expect(readSign('EVAL-6', changed('v4'))).toMatchObject({
      severity: 'serious',
      because: "Suite 'tone' changed on 16 November 2026 (+3 −1 cases), and its version is still v4.",
      clearsWhen: "suite 'tone' gets a new version",
      evidence: [{ value: { on: '2026-11-16' } }, { value: '+3 −1' }, { value: 'v4' }],
    });
  });

  it('is serious where nobody gave it a version', () => {
    expect(readSign('EVAL-6', changed(null))).toMatchObject({
      because: "Suite 'tone' changed on 16 November 2026 (+3 −1 cases), and it has no version.",
      clearsWhen: "suite 'tone' gets a version",
    });
  });

  it('is clear where nothing changed, and unknown where a run tells no cases', () => {
    expect(readSign('EVAL-6', { evaluation: ran(suite()) }).reading).toBe('clear');
    expect(questionsOf('EVAL-6', { evaluation: ran(suite(), suite({ name: 'tone', cases: null })) })).toEqual(
      ["Which cases does suite 'tone' hold?"],
    );
  });

  it('does not apply without a run, and is unknown with one that was only told of', () => {
    expect(readSign('EVAL-6', { facts: { 'last-eval-run-on': none() } }).reading).toBe('not-applicable');
    expect(readSign('EVAL-6', { facts: { 'last-eval-run-on': on('2026-11-22') } }).reading).toBe('unknown');
  });

  it('applies from Building to Production', () => {
    expect(litStages('EVAL-6', changed('v4'))).toEqual(['building', 'pilot', 'production']);
  });
});
