import type { QuestionStanding } from '../evaluation/standing';
import { standing } from './evaluation.fixture';
import { litStages, readProject, readSign } from './record.fixture';

const asked = (parts: Partial<QuestionStanding>) => ({
  evaluation: standing({
    question: { askedOn: '2026-11-18', askedOf: 'Dana Reyes', answer: null, ...parts },
  }),
});

describe('EVAL-11, an unanswered question', () => {
  it('is serious once the second working day is over', () => {
    expect(readSign('EVAL-11', asked({}))).toMatchObject({
      severity: 'serious',
      because:
        'Asked of Dana Reyes on 18 November 2026 whether it is better or worse: no answer for 5 days; the limit is 2 working days.',
      clearsWhen: 'the question of 18 November 2026 is answered by a run or in a sentence',
      evidence: [{ label: 'Asked' }, { value: 'Dana Reyes' }, { kind: 'days', value: '2026-11-18' }],
    });
  });

  it('is clear on its due day, with a weekend between, and the reading says when it will change', () => {
    const friday = asked({ askedOn: '2026-11-20' });
    expect(readSign('EVAL-11', { ...friday, today: '2026-11-24' }).reading).toBe('clear');
    expect(readProject({ ...friday, today: '2026-11-23' }).nextChangeOn).toBe('2026-11-25');
    expect(readSign('EVAL-11', { ...friday, today: '2026-11-25' }).reading).toBe('lit');
  });

  it('takes the limit of a workspace', () => {
    const settings = { thresholds: { 'EVAL-11': { serious: 3 } } };
    expect(readSign('EVAL-11', { ...asked({}), settings }).reading).toBe('clear');
    expect(readSign('EVAL-11', { ...asked({ askedOn: '2026-11-17' }), settings }).reading).toBe('lit');
  });

  it('is serious at once where nobody can say', () => {
    const answer = { kind: 'nobody-can-say', on: '2026-11-19' } as const;
    expect(readSign('EVAL-11', asked({ askedOf: null, answer }))).toMatchObject({
      because:
        'Asked on 18 November 2026 whether it is better or worse: nobody can say, as was answered on 19 November 2026.',
      clearsWhen: 'the question is asked anew and answered by a run or in a sentence',
    });
  });

  it.each(['run', 'sentence'] as const)('is clear where a %s answered', (kind) => {
    expect(readSign('EVAL-11', asked({ answer: { kind, on: '2026-11-30' } })).reading).toBe('clear');
  });

  it('does not apply while nobody asked', () => {
    expect(readSign('EVAL-11', {}).reading).toBe('not-applicable');
    expect(readSign('EVAL-11', { evaluation: standing() }).reading).toBe('not-applicable');
  });

  it('applies from Building to Production', () => {
    expect(litStages('EVAL-11', asked({}))).toEqual(['building', 'pilot', 'production']);
  });
});
