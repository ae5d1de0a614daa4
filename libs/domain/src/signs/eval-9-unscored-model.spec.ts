import { standing } from './evaluation.fixture';
import {
  known,
  litStages,
  nobodyCanSay,
  none,
  on,
  questionsOf,
  readProject,
  readSign,
} from './record.fixture';

const retiring = (day: string, more: object = {}) => ({
  facts: {
    'model-retires-on': on(day),
    'model-successor': known('m-2'),
    'successor-scored-on': none<never>(),
    ...more,
  },
});
const runOn = (model: string) => standing({ models: [{ model, on: '2026-11-20' }] });

describe('EVAL-9, an unscored model', () => {
  it('is serious 60 days before the model retires, without a run on its successor', () => {
    expect(readSign('EVAL-9', retiring('2027-01-22'))).toMatchObject({
      severity: 'serious',
      because:
        'The model retires on 22 January 2027, and no run has scored its successor; the limit is 60 days before.',
      clearsWhen: 'a run on the successor of the model is recorded',
      evidence: [{ label: 'Model retires' }, { label: 'Successor', value: 'm-2' }],
    });
  });

  it('is clear 61 days before, and the reading says when it will change', () => {
    expect(readSign('EVAL-9', retiring('2027-01-23')).reading).toBe('clear');
    expect(readProject(retiring('2027-01-23')).nextChangeOn).toBe('2026-11-24');
  });

  it('takes the limit of a workspace', () => {
    const settings = { thresholds: { 'EVAL-9': { serious: 61 } } };
    expect(readSign('EVAL-9', { ...retiring('2027-01-23'), settings }).reading).toBe('lit');
  });

  it('is clear with a run on the successor, recorded here or told of', () => {
    expect(
      readSign('EVAL-9', { ...retiring('2026-12-01'), evaluation: runOn('openai:chat:M-2') }).reading,
    ).toBe('clear');
    const told = retiring('2026-12-01', { 'successor-scored-on': on('2026-11-01') });
    expect(readSign('EVAL-9', told).reading).toBe('clear');
  });

  it('is serious where no successor is chosen, and unknown where nobody knows of a run on it', () => {
    const facts = { 'model-retires-on': on('2026-12-01'), 'model-successor': none<string>() };
    expect(readSign('EVAL-9', { facts }).because).toContain('and no successor is chosen;');
    expect(questionsOf('EVAL-9', { facts: { 'model-retires-on': on('2026-12-01') } })).toEqual([
      'When was the suite last run on the successor of the model?',
    ]);
  });

  it('is serious where the model that answers is not the one of any run', () => {
    const facts = { 'model-pin': known('m-2'), 'model-retires-on': none<never>() };
    expect(readSign('EVAL-9', { facts, evaluation: runOn('m-1') })).toMatchObject({
      because: "Model 'm-2' answers today, and the last run of 20 November 2026 scored 'm-1'.",
      clearsWhen: 'a run on the pinned model is recorded',
    });
    expect(readSign('EVAL-9', { facts, evaluation: runOn('m-2') }).reading).toBe('clear');
    expect(readSign('EVAL-9', { facts, evaluation: standing() }).reading).toBe('clear');
  });

  it('is serious with a change of the model that no run has scored', () => {
    const change = { kind: 'model', what: 'm-2', on: '2026-11-23' } as const;
    const evaluation = standing({
      changes: { latest: change, unscored: 1, oldestUnscored: change, unscoredModel: change },
    });
    expect(readSign('EVAL-9', { evaluation })).toMatchObject({
      because: "The model changed on 23 November 2026 ('m-2'), and no run has scored it since.",
      clearsWhen: 'a run scores the change of model of 23 November 2026',
    });
  });

  it('is unknown while nobody knows when the model retires', () => {
    expect(questionsOf('EVAL-9', {})).toEqual(['On which day does the vendor retire the model?']);
    expect(readSign('EVAL-9', { facts: { 'model-retires-on': nobodyCanSay() } }).reading).toBe('unknown');
  });

  it('applies from Building to Production', () => {
    expect(litStages('EVAL-9', retiring('2026-12-01'))).toEqual(['building', 'pilot', 'production']);
  });
});
