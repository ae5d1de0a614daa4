import type { PersonLevel } from '../facts/person';
import { DANA, known, litStages, nobodyCanSay, none, questionsOf, readSign } from './record.fixture';

const ownerAt = (level: PersonLevel | null) => ({
  facts: { 'business-owner': known({ ...DANA, title: 'Claims Lead', level }) },
});

describe('OWN-4, an owner below VP level', () => {
  it('is a watch sign just below VP', () => {
    expect(readSign('OWN-4', ownerAt('director'))).toMatchObject({
      severity: 'watch',
      because: 'Dana Reyes (Claims Lead) owns it at director level; trade-offs need a VP or above.',
      clearsWhen: 'somebody at VP level or above owns it in place of Dana Reyes',
    });
  });

  it.each(['staff', 'manager'] as const)('is lit at %s level', (level) => {
    expect(readSign('OWN-4', ownerAt(level)).severity).toBe('watch');
  });

  it.each(['vp', 'c-level'] as const)('is clear at %s level', (level) => {
    expect(readSign('OWN-4', ownerAt(level)).reading).toBe('clear');
  });

  it('asks for the level where nobody recorded it', () => {
    expect(readSign('OWN-4', ownerAt(null)).reading).toBe('unknown');
    expect(questionsOf('OWN-4', ownerAt(null))).toEqual([
      'What is the level of Dana Reyes: staff, manager, director, VP or C-level?',
    ]);
  });

  it.each([none(), nobodyCanSay()])('does not apply while OWN-1 is lit', (answer) => {
    const reading = readSign('OWN-4', { facts: { 'business-owner': answer as never } });
    expect(reading.reading).toBe('not-applicable');
  });

  it('is unknown when nobody was asked for the owner', () => {
    expect(questionsOf('OWN-4', {})).toEqual(['Who in the business owns the outcome?']);
  });

  it('applies from Scoped to Production', () => {
    expect(litStages('OWN-4', ownerAt('staff'))).toEqual(['scoped', 'building', 'pilot', 'production']);
  });
});
