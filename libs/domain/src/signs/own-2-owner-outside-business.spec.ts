import type { Person } from '../facts/person';
import { DANA, known, litStages, nobodyCanSay, none, OMAR, questionsOf, readSign } from './record.fixture';

const ownedBy = (owner: Partial<Person>) => ({ facts: { 'business-owner': known({ ...OMAR, ...owner }) } });

describe('OWN-2, an owner from outside the business', () => {
  it('is critical when IT owns it', () => {
    expect(readSign('OWN-2', ownedBy({ function: 'it' }))).toMatchObject({
      severity: 'critical',
      because: 'IT owns it, nobody from the business does: the owner is Omar Haddad (Head of IT).',
      clearsWhen: 'a person from the business owns it in place of Omar Haddad',
    });
  });

  it('is serious when the data team owns it', () => {
    const reading = readSign('OWN-2', ownedBy({ function: 'data', title: null }));
    expect(reading.severity).toBe('serious');
    expect(reading.because).toBe(
      'The data team owns it, nobody from the business does: the owner is Omar Haddad.',
    );
  });

  it('is serious when a vendor owns it', () => {
    const reading = readSign('OWN-2', ownedBy({ function: 'vendor' }));
    expect(reading.severity).toBe('serious');
    expect(reading.because).toMatch(/^A vendor owns it, nobody from the business does/);
  });

  it('is clear when the owner comes from the business', () => {
    expect(readSign('OWN-2', { facts: { 'business-owner': known(DANA) } }).reading).toBe('clear');
  });

  it('asks for the function where nobody recorded it', () => {
    expect(readSign('OWN-2', ownedBy({ function: null })).reading).toBe('unknown');
    expect(questionsOf('OWN-2', ownedBy({ function: null }))).toEqual([
      'What is the function of Omar Haddad: business, IT, data or vendor?',
    ]);
  });

  it.each([none(), nobodyCanSay()])('does not apply while OWN-1 is lit', (answer) => {
    const reading = readSign('OWN-2', { facts: { 'business-owner': answer as never } });
    expect(reading).toMatchObject({
      reading: 'not-applicable',
      because: 'no business owner is named, which OWN-1 says',
    });
  });

  it('is unknown when nobody was asked for the owner', () => {
    expect(questionsOf('OWN-2', {})).toEqual(['Who in the business owns the outcome?']);
  });

  it('applies from Scoped to Production', () => {
    expect(litStages('OWN-2', ownedBy({}))).toEqual(['scoped', 'building', 'pilot', 'production']);
  });
});
