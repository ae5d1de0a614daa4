import type { ClientStanding } from '../clients/client-standing';
import type { Facts } from '../facts/fact-catalogue';
import { IS_FIRST, known, none, on, questionsOf, readSign, SHIPPED_BEFORE } from './record.fixture';

const FIRST_SIGNS = ['FIRST-1', 'FIRST-2', 'FIRST-3', 'FIRST-4'];

/** Lights all four on a first project. */
const facts: Facts = {
  'started-on': on('2026-06-01'),
  'target-on': on('2027-06-01'),
  autonomy: known('whole'),
  'expected-saving': none(),
  'scope-departments': known(4),
};
const standing = (first: ClientStanding['first']): ClientStanding => ({ ...IS_FIRST, first });

describe.each(FIRST_SIGNS)('%s and the client’s first project', (id) => {
  it('is lit on the first project', () => {
    expect(readSign(id, { facts, client: IS_FIRST }).reading).toBe('lit');
  });

  it('does not apply when another project is the first', () => {
    const client = standing({ state: 'known', projectId: 'another' });
    expect(readSign(id, { facts, client })).toMatchObject({
      reading: 'not-applicable',
      because: "another project is the client's first",
    });
  });

  it('does not apply when the client has shipped', () => {
    expect(readSign(id, { facts, client: SHIPPED_BEFORE })).toMatchObject({
      reading: 'not-applicable',
      because: 'the client has shipped before',
    });
  });

  it('does not apply when the client has no first project', () => {
    expect(readSign(id, { facts, client: standing({ state: 'none' }) }).reading).toBe('not-applicable');
  });

  it('is unknown while its own start is not known', () => {
    const client = standing({ state: 'not-known', because: 'start' });
    const situation = { facts: { ...facts, 'started-on': undefined }, client };
    expect(readSign(id, situation).reading).toBe('unknown');
    expect(questionsOf(id, situation)).toEqual(['When was it started or first proposed?']);
  });

  it('is unknown while the start of another active project is not known', () => {
    const client = standing({ state: 'not-known', because: 'start' });
    expect(questionsOf(id, { facts, client })).toEqual([
      "When did the client's other active projects start?",
    ]);
  });

  it('is unknown while the stage of another project is not known', () => {
    const client = standing({ state: 'not-known', because: 'stage' });
    expect(questionsOf(id, { facts, client })).toEqual(["Which stage are the client's other projects in?"]);
  });
});
