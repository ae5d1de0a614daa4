import { ran, suite } from './evaluation.fixture';
import { inMonth, known, litStages, none, on, questionsOf, readSign } from './record.fixture';

const dates = (fixed: string, feature: string) => ({
  facts: { 'eval-suite': known('triage'), 'eval-suite-fixed-on': on(fixed), 'first-feature-on': on(feature) },
});

describe('EVAL-2, a late suite', () => {
  it('is a watch sign where the suite was fixed a day after the first feature', () => {
    expect(readSign('EVAL-2', dates('2026-03-02', '2026-03-01'))).toMatchObject({
      severity: 'watch',
      because: 'The first feature ran on 1 March 2026, the suite is fixed since 2 March 2026.',
      clearsWhen: 'the project ends; which came first is kept for ever',
      evidence: [
        { kind: 'date', label: 'First feature', fact: 'first-feature-on' },
        { kind: 'date', label: 'Suite fixed since', fact: 'eval-suite-fixed-on' },
      ],
    });
  });

  it('is clear where both are of one day, or there is no feature so far', () => {
    expect(readSign('EVAL-2', dates('2026-03-01', '2026-03-01')).reading).toBe('clear');
    const facts = { ...dates('2026-03-01', '2026-03-01').facts, 'first-feature-on': none<never>() };
    expect(readSign('EVAL-2', { facts }).reading).toBe('clear');
  });

  it('counts a day known to the month from its last day', () => {
    const facts = { ...dates('2026-03-31', '2026-03-01').facts, 'first-feature-on': inMonth('2026-03') };
    expect(readSign('EVAL-2', { facts }).reading).toBe('clear');
    expect(
      readSign('EVAL-2', { facts: { ...facts, 'eval-suite-fixed-on': on('2026-04-01') } }).because,
    ).toContain('ran in March 2026');
  });

  it('takes the oldest suite that is recorded, and an earlier day that somebody told', () => {
    const evaluation = ran(suite({ fixedSince: '2026-05-01' }), suite({ fixedSince: '2026-02-01' }));
    const feature = { 'first-feature-on': on('2026-01-31') };
    expect(readSign('EVAL-2', { evaluation, facts: feature }).because).toContain(
      'fixed since 1 February 2026',
    );
    const told = { ...feature, 'eval-suite-fixed-on': on('2026-01-31') };
    expect(readSign('EVAL-2', { evaluation, facts: told }).reading).toBe('clear');
  });

  it('does not apply without a suite', () => {
    const facts = { ...dates('2026-03-02', '2026-03-01').facts, 'eval-suite': none<string>() };
    expect(readSign('EVAL-2', { facts }).reading).toBe('not-applicable');
  });

  it('is unknown while either day is not known, also of a suite that is not fixed', () => {
    expect(questionsOf('EVAL-2', { evaluation: ran(suite({ fixedSince: null })), facts: {} })).toEqual([
      'Since when is the suite fixed?',
      'When did the first feature run?',
    ]);
    const facts = { ...dates('2026-03-02', '2026-03-01').facts, 'eval-suite-fixed-on': none<never>() };
    expect(questionsOf('EVAL-2', { facts })).toEqual(['On which day was the suite fixed?']);
  });

  it('applies from Building to Production', () => {
    expect(litStages('EVAL-2', dates('2026-03-02', '2026-03-01'))).toEqual([
      'building',
      'pilot',
      'production',
    ]);
  });
});
