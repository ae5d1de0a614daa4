import { IS_FIRST, known, litStages, none, questionsOf, readSign } from './record.fixture';

const first = (autonomy: string) => ({ client: IS_FIRST, facts: { autonomy: known(autonomy) } });

describe('FIRST-2, a first project that takes over a whole process', () => {
  it('is critical when it takes over the whole', () => {
    expect(readSign('FIRST-2', first('whole'))).toMatchObject({
      severity: 'critical',
      because: "The client's first project takes over a whole process or function.",
      clearsWhen: 'it is cut to assist people, or to take over a part of the process',
    });
  });

  it.each(['assist', 'part'])('is clear at autonomy %s', (autonomy) => {
    expect(readSign('FIRST-2', first(autonomy)).reading).toBe('clear');
  });

  it('is clear when it takes over nothing', () => {
    const facts = { autonomy: none<string>() };
    expect(readSign('FIRST-2', { client: IS_FIRST, facts }).reading).toBe('clear');
  });

  it('is unknown while nobody was asked', () => {
    expect(questionsOf('FIRST-2', { client: IS_FIRST })).toHaveLength(1);
  });

  it('applies from Idea to Pilot', () => {
    expect(litStages('FIRST-2', first('whole'))).toEqual(['idea', 'scoped', 'building', 'pilot']);
  });
});
