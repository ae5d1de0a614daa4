import { ran, suite } from './evaluation.fixture';
import { known, litStages, nobodyCanSay, none, questionsOf, readSign } from './record.fixture';

describe('EVAL-1, a missing eval suite', () => {
  it('is critical when there is no suite', () => {
    expect(readSign('EVAL-1', { facts: { 'eval-suite': none() } })).toMatchObject({
      severity: 'critical',
      because: 'There is no eval suite: no fixed test set with known right answers.',
      clearsWhen: 'an eval suite with known right answers is recorded',
    });
  });

  it('is critical when nobody could say, and tells who was asked and when', () => {
    const reading = readSign('EVAL-1', { facts: { 'eval-suite': nobodyCanSay('the team') } });
    expect(reading.severity).toBe('critical');
    expect(reading.because).toBe(
      'Nobody could say which test set it is scored against. Asked: the team, 23 November 2026.',
    );
  });

  it('is clear with a suite', () => {
    expect(readSign('EVAL-1', { facts: { 'eval-suite': known('triage v4') } }).reading).toBe('clear');
  });

  it('is unknown when nobody was asked', () => {
    expect(questionsOf('EVAL-1', {})).toEqual([
      'Which fixed test set with known right answers says whether it gets better or worse?',
    ]);
  });

  it('applies from Building to Production', () => {
    const stages = litStages('EVAL-1', { facts: { 'eval-suite': none() } });
    expect(stages).toEqual(['building', 'pilot', 'production']);
  });

  it('is clear with a suite that ran, whatever was said before; a suite alone is no run', () => {
    const facts = { 'eval-suite': none<string>() };
    expect(readSign('EVAL-1', { facts, evaluation: ran(suite()) }).reading).toBe('clear');
    expect(readSign('EVAL-1', { facts, evaluation: ran(suite({ lastRunOn: null })) }).reading).toBe('lit');
  });
});
