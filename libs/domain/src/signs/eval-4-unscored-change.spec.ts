import { standing } from './evaluation.fixture';
import { litStages, none, on, questionsOf, readProject, readSign } from './record.fixture';

const change = (day: string) => ({ kind: 'prompt', what: 'Shorter answers', on: day }) as const;
const unscored = (day: string, count = 1) => ({
  evaluation: standing({
    changes: { latest: change(day), unscored: count, oldestUnscored: change(day), unscoredModel: null },
  }),
});

describe('EVAL-4, an unscored change', () => {
  it('is serious on day 3 after a change without a run, and names it', () => {
    expect(readSign('EVAL-4', unscored('2026-11-20'))).toMatchObject({
      severity: 'serious',
      because:
        "No run has scored the change of prompt of 20 November 2026 ('Shorter answers') for 3 days; the limit is 2.",
      clearsWhen: 'a run scores the change of prompt of 20 November 2026',
      evidence: [
        { label: 'Change of prompt' },
        { label: 'What was changed', value: 'Shorter answers' },
        { label: 'Changes without a run', value: '1' },
      ],
    });
    expect(readSign('EVAL-4', unscored('2026-11-20', 3)).because).toContain('3 days, nor for 2 others;');
  });

  it('is clear on day 2, and the reading says when it will change', () => {
    expect(readSign('EVAL-4', unscored('2026-11-21')).reading).toBe('clear');
    expect(readProject(unscored('2026-11-21')).nextChangeOn).toBe('2026-11-24');
  });

  it('is clear where each change of the ledger has its run', () => {
    const evaluation = standing({
      changes: { latest: change('2026-01-01'), unscored: 0, oldestUnscored: null, unscoredModel: null },
    });
    expect(readSign('EVAL-4', { evaluation }).reading).toBe('clear');
  });

  it('takes the limit of a workspace', () => {
    const settings = { thresholds: { 'EVAL-4': { serious: 3 } } };
    expect(readSign('EVAL-4', { ...unscored('2026-11-20'), settings }).reading).toBe('clear');
  });

  describe('without a ledger', () => {
    const told = (changed: string, run: ReturnType<typeof on>) => ({
      facts: { 'last-change-on': on(changed), 'last-eval-run-on': run },
    });

    it('compares the day of the last change with that of the last run', () => {
      expect(readSign('EVAL-4', told('2026-11-20', on('2026-11-19')))).toMatchObject({
        because: 'Changed 3 days ago, and the last run was on 19 November 2026; the limit is 2.',
        clearsWhen: 'a run from 20 November 2026 on is recorded',
      });
      expect(readSign('EVAL-4', told('2026-11-20', on('2026-11-20'))).reading).toBe('clear');
      expect(readSign('EVAL-4', told('2026-11-20', none())).because).toContain('there is no run so far');
    });

    it('takes a run that is recorded here', () => {
      const evaluation = standing({ runDays: [{ on: '2026-11-20', isPassed: null }] });
      expect(readSign('EVAL-4', { ...told('2026-11-20', none()), evaluation }).reading).toBe('clear');
    });

    it('is unknown while nobody was asked for a change, or for the run after it', () => {
      expect(questionsOf('EVAL-4', {})).toEqual([
        'When was a prompt, the model, the data or the code last changed?',
      ]);
      expect(questionsOf('EVAL-4', { facts: { 'last-change-on': on('2026-11-01') } })).toEqual([
        'When was the suite last run?',
      ]);
    });

    it('is clear where nothing was changed so far', () => {
      expect(readSign('EVAL-4', { facts: { 'last-change-on': none() } }).reading).toBe('clear');
    });
  });

  it('applies from Building to Production', () => {
    expect(litStages('EVAL-4', unscored('2026-01-01'))).toEqual(['building', 'pilot', 'production']);
  });
});
