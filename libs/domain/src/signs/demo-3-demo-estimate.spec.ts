import { known, litStages, none, questionsOf, readSign } from './record.fixture';

describe('DEMO-3, an estimate from the demo', () => {
  it('is serious when the estimate rests on the demo', () => {
    expect(readSign('DEMO-3', { facts: { 'estimate-basis': known('demo') } })).toMatchObject({
      severity: 'serious',
      because: 'The estimate rests on the effort of the demo, not on that of production engineering.',
      clearsWhen: 'the effort is estimated anew, from production engineering',
    });
  });

  it('is clear when it rests on production engineering', () => {
    expect(readSign('DEMO-3', { facts: { 'estimate-basis': known('production') } }).reading).toBe('clear');
  });

  it('does not apply when there is no estimate', () => {
    expect(readSign('DEMO-3', { facts: { 'estimate-basis': none() } })).toMatchObject({
      reading: 'not-applicable',
      because: 'there is no estimate',
    });
  });

  it('is unknown while nobody was asked', () => {
    expect(questionsOf('DEMO-3', {})).toHaveLength(1);
  });

  it('applies from Scoped to Pilot', () => {
    const stages = litStages('DEMO-3', { facts: { 'estimate-basis': known('demo') } });
    expect(stages).toEqual(['scoped', 'building', 'pilot']);
  });
});
