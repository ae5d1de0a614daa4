import { exactly } from '../days/known-day';
import { DANA, known, nobodyCanSay, none, OMAR } from '../signs/record.fixture';
import { resolveFacts } from './resolve-facts';

const people = new Map([DANA, OMAR].map((person) => [person.personId, person]));
const dana = { personId: DANA.personId };

describe('a stored record with its people', () => {
  it('names them wherever a fact refers to one', () => {
    const on = exactly('2026-07-03');
    const facts = resolveFacts(
      {
        'business-owner': known(dana),
        'scope-signature': known({ version: 3, signedBy: { personId: OMAR.personId }, on }),
        'good-enough': known({ metric: 'Error rate', value: 2, setBy: dana }),
        'owner-kpi': known('Error rate'),
      },
      people,
    );
    expect(facts['business-owner']?.value).toEqual(DANA);
    expect(facts['scope-signature']?.value).toEqual({ version: 3, signedBy: OMAR, on });
    expect(facts['good-enough']?.value?.setBy).toEqual(DANA);
    expect(facts['owner-kpi']?.value).toBe('Error rate');
    expect(facts['business-owner']).toMatchObject({
      answer: 'known',
      recordedOn: '2026-11-23',
      by: 'Lena Brandt',
    });
  });

  it('is handed back as it is where it names nobody', () => {
    const stored = {
      'owner-kpi': known('Error rate'),
      'business-owner': none<never>(),
      builder: nobodyCanSay<never>(),
    };
    expect(resolveFacts(stored, people)).toBe(stored);
  });

  it('leaves what was stored untouched', () => {
    const stored = { 'business-owner': known(dana) };
    resolveFacts(stored, people);
    expect(stored['business-owner'].value).toEqual(dana);
  });

  it('keeps somebody whose data were erased as a person of whom nothing is known', () => {
    const facts = resolveFacts({ builder: known({ personId: 'gone' }) }, people);
    expect(facts.builder?.value).toEqual({
      personId: 'gone',
      name: 'somebody no longer on record',
      title: null,
      function: null,
      level: null,
    });
  });
});
