import { standing } from './evaluation.fixture';
import { entries, litStages, none, on, questionsOf, readSign } from './record.fixture';

const incident = (day: string, parts: object = {}) =>
  entries({ on: day, what: 'Wrong letter', foundBy: 'customer' as const, ...parts });
const passed = (day: string, isPassed: boolean | null = true) =>
  standing({ runDays: [{ on: day, isPassed }] });

describe('EVAL-8, a blind suite', () => {
  it('is critical where a customer found an incident on a day on which the suite passed', () => {
    const situation = { facts: { incidents: incident('2026-11-20') }, evaluation: passed('2026-11-20') };
    expect(readSign('EVAL-8', situation)).toMatchObject({
      severity: 'critical',
      because:
        'A customer found the incident of 20 November 2026, and the suite had passed on 20 November 2026.',
      clearsWhen: 'the incident of 20 November 2026 is resolved and the suite has run since',
      evidence: [{ value: 'Wrong letter', fact: 'incidents' }, {}, { label: 'The suite had passed' }],
    });
  });

  it('is clear where the last run before it failed, or came after it', () => {
    const facts = { incidents: incident('2026-11-20') };
    expect(readSign('EVAL-8', { facts, evaluation: passed('2026-11-20', false) }).reading).toBe('clear');
    expect(readSign('EVAL-8', { facts, evaluation: passed('2026-11-21') }).reading).toBe('clear');
  });

  it('is clear where others found them, or there were none', () => {
    const evaluation = passed('2026-11-20');
    const facts = { incidents: incident('2026-11-20', { foundBy: 'monitoring' }) };
    expect(readSign('EVAL-8', { facts, evaluation }).reading).toBe('clear');
    expect(readSign('EVAL-8', { facts: { incidents: none() }, evaluation }).reading).toBe('clear');
  });

  it('is clear once it is resolved and the suite has run since', () => {
    const facts = { incidents: incident('2026-11-10', { resolvedOn: '2026-11-15' }) };
    const days = (last: string) =>
      standing({
        runDays: [
          { on: last, isPassed: true },
          { on: '2026-11-01', isPassed: true },
        ],
      });
    expect(readSign('EVAL-8', { facts, evaluation: days('2026-11-14') }).reading).toBe('lit');
    expect(readSign('EVAL-8', { facts, evaluation: days('2026-11-15') }).reading).toBe('clear');
  });

  it('is unknown where nobody set a threshold, or the days are older than what is kept', () => {
    const facts = { incidents: incident('2026-11-20') };
    const question = ['Did the suite pass before 20 November 2026?'];
    expect(questionsOf('EVAL-8', { facts, evaluation: passed('2026-11-19', null) })).toEqual(question);
    const later = (count: number) =>
      standing({ runDays: Array.from({ length: count }, () => ({ on: '2026-11-21', isPassed: true })) });
    expect(questionsOf('EVAL-8', { facts, evaluation: later(60) })).toEqual(question);
    expect(readSign('EVAL-8', { facts, evaluation: later(59) }).reading).toBe('clear');
  });

  it('does not apply without a run, and is unknown while nobody was asked', () => {
    const facts = { incidents: incident('2026-11-20') };
    expect(readSign('EVAL-8', { facts: { ...facts, 'last-eval-run-on': none() } }).reading).toBe(
      'not-applicable',
    );
    expect(readSign('EVAL-8', { facts: { ...facts, 'last-eval-run-on': on('2026-11-19') } }).reading).toBe(
      'unknown',
    );
    expect(questionsOf('EVAL-8', {})).toEqual(['Which incidents were there, and who found them?']);
  });

  it('applies from Building to Production', () => {
    const situation = { facts: { incidents: incident('2026-11-20') }, evaluation: passed('2026-11-20') };
    expect(litStages('EVAL-8', situation)).toEqual(['building', 'pilot', 'production']);
  });
});
