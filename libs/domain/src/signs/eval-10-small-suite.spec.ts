import { ran, suite } from './evaluation.fixture';
import { known, litStages, nobodyCanSay, none, questionsOf, readSign } from './record.fixture';

const suiteOf = (cases: number) => ({
  facts: { 'eval-suite': known('triage v4'), 'eval-cases': known(cases) },
});

describe('EVAL-10, a small suite', () => {
  it('is serious with 3 cases', () => {
    expect(readSign('EVAL-10', suiteOf(3))).toMatchObject({
      severity: 'serious',
      because: "Suite 'triage v4' holds 3 cases; a demo shows 3.",
      clearsWhen: "suite 'triage v4' holds more than 3 cases",
    });
  });

  it('is clear with 4 cases', () => {
    expect(readSign('EVAL-10', suiteOf(4)).reading).toBe('clear');
  });

  it('says one case, and no case, as people do', () => {
    expect(readSign('EVAL-10', suiteOf(1)).because).toContain('holds 1 case;');
    expect(readSign('EVAL-10', suiteOf(0)).because).toContain('holds no case;');
  });

  it('takes none for no case', () => {
    const facts = { 'eval-suite': known('triage v4'), 'eval-cases': none<number>() };
    expect(readSign('EVAL-10', { facts }).because).toContain('holds no case;');
  });

  it('is lit by the count where nobody was asked for the name of the suite', () => {
    expect(readSign('EVAL-10', { facts: { 'eval-cases': known(2) } }).because).toBe(
      'The suite holds 2 cases; a demo shows 3.',
    );
  });

  it.each([none<string>(), nobodyCanSay<string>()])('does not apply without a suite', (suite) => {
    expect(readSign('EVAL-10', { facts: { 'eval-suite': suite, 'eval-cases': known(2) } })).toMatchObject({
      reading: 'not-applicable',
      because: 'there is no suite, which EVAL-1 says',
    });
  });

  it('is unknown, not clear, with many cases of a suite that nobody named', () => {
    expect(questionsOf('EVAL-10', { facts: { 'eval-cases': known(500) } })).toEqual([
      'Which fixed test set with known right answers says whether it gets better or worse?',
    ]);
  });

  it('is unknown while the cases were not counted', () => {
    expect(questionsOf('EVAL-10', { facts: { 'eval-suite': known('triage v4') } })).toEqual([
      'How many cases does the suite hold?',
    ]);
  });

  it('applies from Building to Production', () => {
    expect(litStages('EVAL-10', suiteOf(1))).toEqual(['building', 'pilot', 'production']);
  });

  it('takes the largest suite that ran before any word', () => {
    const cases = (count: number | null) => suite({ cases: count });
    expect(readSign('EVAL-10', { evaluation: ran(cases(3), cases(2)) })).toMatchObject({
      because: "Suite 'triage' holds 3 cases; a demo shows 3.",
      clearsWhen: "suite 'triage' holds more than 3 cases",
    });
    expect(readSign('EVAL-10', { ...suiteOf(1), evaluation: ran(cases(3), cases(4)) }).reading).toBe('clear');
    expect(readSign('EVAL-10', { ...suiteOf(1), evaluation: ran(cases(null)) }).reading).toBe('lit');
  });

  it('is not silenced by the word that there is no suite, where one ran', () => {
    const read = (situation: object) =>
      readSign('EVAL-10', { facts: { 'eval-suite': none(), 'eval-cases': known(2) }, ...situation });
    expect(read({ evaluation: ran(suite({ cases: null })) })).toMatchObject({
      reading: 'lit',
      because: 'The suite holds 2 cases; a demo shows 3.',
    });
    expect(read({}).reading).toBe('not-applicable');
  });
});
