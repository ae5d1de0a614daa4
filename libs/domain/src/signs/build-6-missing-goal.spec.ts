import { known, litStages, none, questionsOf, readSign } from './record.fixture';

describe('BUILD-6, a missing goal', () => {
  it('is a watch sign when it serves no goal', () => {
    expect(readSign('BUILD-6', { facts: { 'business-goal': none() } })).toMatchObject({
      severity: 'watch',
      because: 'It is tied to no business goal.',
      clearsWhen: 'the business goal that it serves is recorded',
    });
  });

  it('is clear with a goal', () => {
    const facts = { 'business-goal': known('Halve the time to a first decision') };
    expect(readSign('BUILD-6', { facts }).reading).toBe('clear');
  });

  it('is unknown while nobody was asked', () => {
    expect(questionsOf('BUILD-6', {})).toEqual(['Which goal of the business does it serve?']);
  });

  it('applies from Scoped to Production', () => {
    const stages = litStages('BUILD-6', { facts: { 'business-goal': none() } });
    expect(stages).toEqual(['scoped', 'building', 'pilot', 'production']);
  });
});
