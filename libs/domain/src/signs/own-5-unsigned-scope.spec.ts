import { exactly } from '../days/known-day';
import type { Facts } from '../facts/fact-catalogue';
import type { Person } from '../facts/person';
import { DANA, known, litStages, nobodyCanSay, none, OMAR, questionsOf, readSign } from './record.fixture';

const signed = (version: number, signedBy: Person) => known({ version, signedBy, on: exactly('2026-10-01') });

const inOrder: Facts = {
  'business-owner': known(DANA),
  'scope-version': known(3),
  'scope-signature': signed(3, DANA),
};

describe('OWN-5, an unsigned scope', () => {
  it('is clear when the owner signed the current version', () => {
    expect(readSign('OWN-5', { facts: inOrder }).reading).toBe('clear');
  });

  it('is serious when nobody signed', () => {
    expect(readSign('OWN-5', { facts: { ...inOrder, 'scope-signature': none() } })).toMatchObject({
      severity: 'serious',
      because: 'Scope version 3 is not signed.',
      clearsWhen: 'Dana Reyes signs scope version 3',
    });
  });

  it('is serious when the owner signed an older version', () => {
    expect(readSign('OWN-5', { facts: { ...inOrder, 'scope-signature': signed(2, DANA) } })).toMatchObject({
      severity: 'serious',
      because: 'Dana Reyes (VP Claims) signed scope version 2; version 3 is current.',
      clearsWhen: 'Dana Reyes signs scope version 3',
    });
  });

  it('is serious when somebody else signed', () => {
    const reading = readSign('OWN-5', { facts: { ...inOrder, 'scope-signature': signed(3, OMAR) } });
    expect(reading.because).toBe(
      'Omar Haddad (Head of IT) signed scope version 3; the owner is Dana Reyes (VP Claims).',
    );
    expect(reading.evidence?.[0]).toMatchObject({
      label: 'Signed version 3',
      value: { name: 'Omar Haddad' },
    });
  });

  it.each([none<Person>(), nobodyCanSay<Person>()])(
    'is serious when it was signed and nobody owns it',
    (owner) => {
      expect(readSign('OWN-5', { facts: { ...inOrder, 'business-owner': owner } })).toMatchObject({
        because: 'Dana Reyes (VP Claims) signed scope version 3; no business owner is named.',
        clearsWhen: 'a business owner is named and signs scope version 3',
      });
    },
  );

  it('is serious when there is no written scope', () => {
    expect(readSign('OWN-5', { facts: { ...inOrder, 'scope-version': none() } })).toMatchObject({
      because: 'There is no written scope to sign.',
      clearsWhen: 'Dana Reyes signs a written scope',
    });
  });

  it('is serious when nothing but the missing signature is known', () => {
    expect(readSign('OWN-5', { facts: { 'scope-signature': none() } })).toMatchObject({
      because: 'The scope is not signed.',
      clearsWhen: 'the business owner signs the current scope',
    });
  });

  it('is unknown while the version, the signature or the owner was not asked', () => {
    const without = (key: keyof Facts) => ({ facts: { ...inOrder, [key]: undefined } });
    expect(questionsOf('OWN-5', without('scope-version'))).toEqual([
      'Which version of the scope is current?',
    ]);
    expect(questionsOf('OWN-5', without('scope-signature'))).toEqual([
      'Which version of the scope has been signed, by whom and when?',
    ]);
    expect(questionsOf('OWN-5', without('business-owner'))).toEqual([
      'Who in the business owns the outcome?',
    ]);
  });

  it('applies from Building to Production', () => {
    const stages = litStages('OWN-5', { facts: { 'scope-signature': none() } });
    expect(stages).toEqual(['building', 'pilot', 'production']);
  });
});
