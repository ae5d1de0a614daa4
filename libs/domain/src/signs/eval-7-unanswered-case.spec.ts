import { ran, suite } from './evaluation.fixture';
import { known, litStages, none, questionsOf, readSign } from './record.fixture';

const told = (count: number) => ({
  facts: { 'eval-suite': known('triage'), 'eval-cases-unanswered': known(count) },
});

describe('EVAL-7, an unanswered case', () => {
  it('is a watch sign with one case without a known answer', () => {
    expect(
      readSign('EVAL-7', { evaluation: ran(suite(), suite({ name: 'tone', unanswered: 1 })) }),
    ).toMatchObject({
      severity: 'watch',
      because: "1 of 200 cases of suite 'tone' has no known right answer.",
      clearsWhen: "each case of suite 'tone' has a known right answer",
    });
    const uncounted = ran(suite({ cases: null, unanswered: 2 }));
    expect(readSign('EVAL-7', { evaluation: uncounted }).because).toBe(
      "2 cases of suite 'triage' have no known right answer.",
    );
  });

  it('is clear where each case has its answer', () => {
    expect(readSign('EVAL-7', { evaluation: ran(suite()) }).reading).toBe('clear');
    expect(readSign('EVAL-7', told(0)).reading).toBe('clear');
    const facts = { ...told(0).facts, 'eval-cases-unanswered': none<number>() };
    expect(readSign('EVAL-7', { facts }).reading).toBe('clear');
  });

  it('takes what somebody told where runs do not tell it', () => {
    expect(readSign('EVAL-7', told(3)).because).toBe('3 cases of the suite have no known right answer.');
    const evaluation = ran(suite({ unanswered: null }));
    expect(questionsOf('EVAL-7', { evaluation })).toEqual([
      'How many cases of the suite have no known right answer?',
    ]);
    expect(readSign('EVAL-7', { evaluation, ...told(1) }).because).toBe(
      '1 case of the suite has no known right answer.',
    );
  });

  it('does not apply without a suite', () => {
    const facts = { ...told(3).facts, 'eval-suite': none<string>() };
    expect(readSign('EVAL-7', { facts }).reading).toBe('not-applicable');
  });

  it('applies from Building to Production', () => {
    expect(litStages('EVAL-7', told(1))).toEqual(['building', 'pilot', 'production']);
  });
});
