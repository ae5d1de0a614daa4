import type { Facts } from '../facts/fact-catalogue';
import { IS_FIRST, known, litStages, none, questionsOf, readSign } from './record.fixture';

const first = (facts: Facts) => ({ client: IS_FIRST, facts });
const one = known(1);
const oneOfEach: Facts = { 'scope-processes': one, 'scope-departments': one, 'scope-user-groups': one };

describe('FIRST-4, a wide first project', () => {
  it('is clear with one of each', () => {
    expect(readSign('FIRST-4', first(oneOfEach)).reading).toBe('clear');
  });

  it('is clear where none is named', () => {
    const facts = { ...oneOfEach, 'scope-user-groups': none<number>() };
    expect(readSign('FIRST-4', first(facts)).reading).toBe('clear');
  });

  it.each([
    ['scope-processes', '2 processes', 'one process'],
    ['scope-departments', '2 departments', 'one department'],
    ['scope-user-groups', '2 user groups', 'one user group'],
  ])('is serious with two of %s', (key, words, cut) => {
    expect(readSign('FIRST-4', first({ ...oneOfEach, [key]: known(2) }))).toMatchObject({
      severity: 'serious',
      because: `The client's first project changes ${words}; one of each is enough.`,
      clearsWhen: `its scope is cut to ${cut}`,
      evidence: [{ value: '2', fact: key }],
    });
  });

  it('names all that is wide in one sentence', () => {
    const facts = {
      'scope-processes': known(3),
      'scope-departments': known(4),
      'scope-user-groups': known(1_200),
    };
    expect(readSign('FIRST-4', first(facts))).toMatchObject({
      because:
        "The client's first project changes 3 processes, 4 departments and 1,200 user groups; one of each is enough.",
      clearsWhen: 'its scope is cut to one process, one department and one user group',
    });
  });

  it('is lit by one count while the others were not asked', () => {
    expect(readSign('FIRST-4', first({ 'scope-departments': known(2) })).reading).toBe('lit');
  });

  it('is unknown while one count was not asked and none is wide', () => {
    const facts = { ...oneOfEach, 'scope-processes': undefined };
    expect(questionsOf('FIRST-4', first(facts))).toEqual(['How many business processes does it change?']);
  });

  it('applies from Idea to Pilot', () => {
    const stages = litStages('FIRST-4', first({ 'scope-departments': known(2) }));
    expect(stages).toEqual(['idea', 'scoped', 'building', 'pilot']);
  });
});
