import type { Facts } from '../facts/fact-catalogue';
import type { Person } from '../facts/person';
import { DANA, known, litStages, nobodyCanSay, none, OMAR, questionsOf, readSign } from './record.fixture';

const setBy = (person: Person) => known({ metric: 'claims read right', value: 92, unit: '%', setBy: person });
const inOrder: Facts = { 'business-owner': known(DANA), 'good-enough': setBy(DANA) };

describe('OWN-6, an unset good-enough value', () => {
  it('is clear when the owner set it', () => {
    expect(readSign('OWN-6', { facts: inOrder }).reading).toBe('clear');
  });

  it('is serious when nobody set one', () => {
    expect(readSign('OWN-6', { facts: { ...inOrder, 'good-enough': none() } })).toMatchObject({
      severity: 'serious',
      because: 'No good-enough value is set.',
      clearsWhen: 'Dana Reyes sets a good-enough value',
    });
  });

  it('is serious when somebody else set it', () => {
    expect(readSign('OWN-6', { facts: { ...inOrder, 'good-enough': setBy(OMAR) } })).toMatchObject({
      severity: 'serious',
      because:
        'Omar Haddad (Head of IT) set 92 % as good enough for claims read right; the owner is Dana Reyes (VP Claims).',
      clearsWhen: 'Dana Reyes sets the good-enough value of claims read right',
    });
  });

  it.each([none<Person>(), nobodyCanSay<Person>()])(
    'is serious when it is set and nobody owns it',
    (owner) => {
      const reading = readSign('OWN-6', { facts: { ...inOrder, 'business-owner': owner } });
      expect(reading.because).toMatch(/as good enough for claims read right; no business owner is named\.$/);
      expect(reading.clearsWhen).toBe(
        'a business owner is named and sets the good-enough value of claims read right',
      );
    },
  );

  it('is unknown while the value or the owner was not asked', () => {
    expect(questionsOf('OWN-6', { facts: { 'business-owner': known(DANA) } })).toEqual([
      'At which value is the result good enough, and who set it?',
    ]);
    expect(questionsOf('OWN-6', { facts: { 'good-enough': setBy(DANA) } })).toEqual([
      'Who in the business owns the outcome?',
    ]);
  });

  it('applies from Building to Production', () => {
    const stages = litStages('OWN-6', { facts: { 'good-enough': none() } });
    expect(stages).toEqual(['building', 'pilot', 'production']);
  });
});
