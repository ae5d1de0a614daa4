import { checkFactValue } from './check-fact-value';
import { FACT_KEYS, type FactKey } from './fact-catalogue';
import { normaliseFactValue } from './normalise-fact-value';
import { FACT_KEYS_WITH_PERSON, peopleIn, withPeople } from './person-in-value';
import { isNewPerson, type NamedPerson } from './stored-facts';
import { factValueExample } from './value-schema';

const DANA = '01934c1e-0000-7000-8000-00000000000d';
const normal = (key: FactKey, value: unknown): unknown => normaliseFactValue(key, value);

describe('the form in which a value is stored', () => {
  it('has a day with its precision and the first day of its span', () => {
    expect(normal('target-on', '2026-11-23')).toEqual({ on: '2026-11-23', precision: 'day' });
    expect(normal('target-on', { on: '2026-11-23' })).toEqual({ on: '2026-11-23', precision: 'day' });
    expect(normal('target-on', { on: '2026-11-23', precision: 'month', raw: 'Nov 26' })).toEqual({
      on: '2026-11-01',
      precision: 'month',
      raw: 'Nov 26',
    });
    expect(normal('target-on', { on: '2026-11-23', precision: 'year' })).toEqual({
      on: '2026-01-01',
      precision: 'year',
    });
  });

  it('has texts without white space around them', () => {
    expect(normal('owner-kpi', '  Days to first decision\n')).toBe('Days to first decision');
    expect(normal('data-holder', { holder: 'vendor', vendor: ' Acme ' })).toEqual({
      holder: 'vendor',
      vendor: 'Acme',
    });
  });

  it('has somebody known by one spelling of the id', () => {
    expect(normal('business-owner', { personId: DANA.toUpperCase() })).toEqual({ personId: DANA });
  });

  it('has somebody new with what was not asked as null', () => {
    const person = normal('business-owner', { name: ' Dana Reyes ', title: ' ' }) as NamedPerson;
    expect(person).toEqual({ name: 'Dana Reyes', title: null, function: null, level: null });
    expect(isNewPerson(person)).toBe(true);
    expect(isNewPerson({ personId: DANA })).toBe(false);
  });

  it('has the person and the day of a signature in the same forms', () => {
    expect(normal('scope-signature', { version: 3, signedBy: { personId: DANA }, on: '2026-07-03' })).toEqual(
      {
        version: 3,
        signedBy: { personId: DANA },
        on: { on: '2026-07-03', precision: 'day' },
      },
    );
    expect(
      normal('good-enough', { metric: ' Error rate ', value: 2, unit: ' % ', setBy: { personId: DANA } }),
    ).toEqual({
      metric: 'Error rate',
      value: 2,
      unit: '%',
      setBy: { personId: DANA },
    });
  });

  it.each(FACT_KEYS)('of %s is accepted again and stays as it is', (key) => {
    const stored = normal(key, factValueExample(key));
    expect(checkFactValue(key, stored, '2026-11-23')).toEqual([]);
    expect(normal(key, stored)).toEqual(stored);
  });
});

describe('the people in a value', () => {
  it('are found and replaced wherever a fact names somebody', () => {
    expect(FACT_KEYS_WITH_PERSON).toEqual([
      ...['business-owner', 'scope-signature', 'good-enough', 'builder', 'ai-lead'],
      ...['scope-versions', 'good-enough-values', 'trade-offs', 'roadmap-items', 'savings'],
    ]);
    for (const key of FACT_KEYS_WITH_PERSON) {
      const sent = normal(key, factValueExample(key));
      for (const { person } of peopleIn(key, sent)) expect(person).toMatchObject({ name: 'Dana Reyes' });
      const stored = withPeople(key, sent, () => ({ personId: DANA }));
      for (const { person } of peopleIn(key, stored)) expect(person).toEqual({ personId: DANA });
      expect(checkFactValue(key, stored, '2026-11-23')).toEqual([]);
    }
  });

  it('are told with the place in which they are named', () => {
    const madeBy = { personId: DANA };
    const tradeOffs = [
      { on: '2026-07-03', what: 'Fewer fields', madeBy },
      { on: '2026-07-10', what: 'A later start', madeBy },
    ];
    expect(peopleIn('trade-offs', tradeOffs)).toEqual([
      { person: madeBy, pointer: '/0/madeBy' },
      { person: madeBy, pointer: '/1/madeBy' },
    ]);
    expect(peopleIn('business-owner', madeBy)).toEqual([{ person: madeBy, pointer: '' }]);
  });

  it('are nobody in an entry that names nobody, and in any other fact', () => {
    const unsigned = [{ version: 1, on: '2026-07-03' }];
    expect(peopleIn('scope-versions', unsigned)).toEqual([]);
    expect(withPeople('scope-versions', unsigned, () => ({ personId: DANA }))).toEqual(unsigned);
    expect(peopleIn('owner-kpi', 'Error rate')).toEqual([]);
    expect(withPeople('owner-kpi', 'Error rate', () => ({ personId: DANA }))).toBe('Error rate');
  });
});
