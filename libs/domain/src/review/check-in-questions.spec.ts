import { checkInQuestions } from './check-in-questions';

const lit = (id: string, severity: 'watch' | 'serious' | 'critical') => ({
  id,
  reading: 'lit' as const,
  severity,
});
const unknown = (id: string, question: string) => ({
  ...{ id, reading: 'unknown' as const, severity: null },
  questions: [{ fact: 'stage' as const, question }],
});
const clear = (id: string) => ({ id, reading: 'clear' as const, severity: null });
const asked = (signs: Parameters<typeof checkInQuestions>[0]) =>
  checkInQuestions(signs).map(({ sign }) => sign);

describe('the questions of a check-in', () => {
  it('are one a mode, the gravest lit sign first', () => {
    expect(
      asked([
        lit('OWN-4', 'watch'),
        lit('OWN-1', 'critical'),
        lit('LOCK-3', 'serious'),
        lit('BUILD-6', 'watch'),
      ]),
    ).toEqual(['OWN-1', 'LOCK-3', 'BUILD-6']);
    expect(checkInQuestions([lit('OWN-1', 'critical')])[0]).toMatchObject({
      mode: 'business-owner',
      fact: 'business-owner',
    });
  });

  it('are the open question where nothing is lit, what might be critical first', () => {
    const signs = [
      unknown('OWN-4', 'Which level?'),
      unknown('LOCK-1', 'Who holds it?'),
      lit('BUILD-6', 'watch'),
    ];
    expect(
      checkInQuestions(signs)
        .map(({ question }) => question)
        .slice(1),
    ).toEqual(['Who holds it?', 'Which level?']);
    expect(asked(signs)[0]).toBe('BUILD-6');
  });

  it('ask nothing of a mode that is clear or does not apply', () => {
    expect(asked([clear('OWN-1'), { id: 'LOCK-1', reading: 'not-applicable', severity: null }])).toEqual([]);
  });

  it('are five at most', () => {
    const all = ['OWN-1', 'FIRST-1', 'DEMO-2', 'EVAL-1', 'LOCK-1', 'BUILD-1'].map((id) =>
      lit(id, 'critical'),
    );
    expect(asked(all)).toHaveLength(5);
  });
});
