import { known, litStages, nobodyCanSay, none, OMAR, questionsOf, readSign } from './record.fixture';

describe('BUILD-1, a missing builder', () => {
  it('is critical when nobody builds it', () => {
    expect(readSign('BUILD-1', { facts: { builder: none() } })).toMatchObject({
      severity: 'critical',
      because: 'No builder is named.',
      clearsWhen: 'the person who builds it is named',
    });
  });

  it('is clear with a builder', () => {
    expect(readSign('BUILD-1', { facts: { builder: known(OMAR) } }).reading).toBe('clear');
  });

  it('stays a question when nobody could say', () => {
    expect(readSign('BUILD-1', { facts: { builder: nobodyCanSay('Jo Park') } })).toMatchObject({
      reading: 'unknown',
      questions: [{ fact: 'builder', asked: { who: 'Jo Park', on: '2026-11-23' } }],
    });
  });

  it('is unknown while nobody was asked, a build partner known or not', () => {
    expect(questionsOf('BUILD-1', { facts: { 'build-partner': known('in-house') } })).toEqual([
      'Who builds it, by name?',
    ]);
  });

  it('applies from Scoped to Production', () => {
    const stages = litStages('BUILD-1', { facts: { builder: none() } });
    expect(stages).toEqual(['scoped', 'building', 'pilot', 'production']);
  });
});
