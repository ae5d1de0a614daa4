import type { Facts } from '../facts/fact-catalogue';
import { known, litStages, none, OMAR, questionsOf, readSign } from './record.fixture';

const proof = known('Planned the claims programme of 2024');
const led = (facts: Facts) => ({ facts: { 'ai-lead': known(OMAR), ...facts } });
const onlyStrategy = led({ 'lead-strategy-proof': proof, 'lead-build-proof': none() });
const asPair = { settings: { thresholds: { 'BUILD-3': { pair: 1 } } } };

describe('BUILD-3, a lead with half of it', () => {
  it('is serious when the lead lacks proof of building', () => {
    expect(readSign('BUILD-3', onlyStrategy)).toMatchObject({
      severity: 'serious',
      because: 'Omar Haddad (Head of IT) is responsible for AI without proof of building.',
      clearsWhen: 'Omar Haddad has proof of building, or somebody with both is responsible',
      evidence: [
        { kind: 'person', label: 'Responsible for AI', value: { name: 'Omar Haddad' }, fact: 'ai-lead' },
        { label: 'Proof of building', value: 'none', fact: 'lead-build-proof' },
      ],
    });
  });

  it('is serious when the lead lacks proof of strategy, or of both', () => {
    const onlyBuilding = led({ 'lead-strategy-proof': none(), 'lead-build-proof': proof });
    expect(readSign('BUILD-3', onlyBuilding).because).toBe(
      'Omar Haddad (Head of IT) is responsible for AI without proof of strategy.',
    );
    const neither = led({ 'lead-strategy-proof': none(), 'lead-build-proof': none() });
    expect(readSign('BUILD-3', neither)).toMatchObject({
      because: 'Omar Haddad (Head of IT) is responsible for AI without proof of strategy and of building.',
      evidence: [{}, { label: 'Proof of strategy' }, { label: 'Proof of building' }],
    });
  });

  it('is serious when nobody is responsible', () => {
    expect(readSign('BUILD-3', { facts: { 'ai-lead': none() }, ...asPair })).toMatchObject({
      severity: 'serious',
      because: 'Nobody is responsible for AI.',
      clearsWhen: 'one person with proof of strategy and of building is responsible for AI',
    });
  });

  it('is clear when the lead has proof of both', () => {
    const both = led({ 'lead-strategy-proof': proof, 'lead-build-proof': proof });
    expect(readSign('BUILD-3', both).reading).toBe('clear');
  });

  it('takes no pair at first, and one where the workspace says so', () => {
    const pair = { facts: { ...onlyStrategy.facts, 'second-lead-proof': proof } };
    expect(readSign('BUILD-3', pair).reading).toBe('lit');
    expect(readSign('BUILD-3', { ...pair, ...asPair }).reading).toBe('clear');
    const alone = { facts: { ...onlyStrategy.facts, 'second-lead-proof': none<never>() } };
    expect(readSign('BUILD-3', { ...alone, ...asPair })).toMatchObject({
      reading: 'lit',
      clearsWhen: 'Omar Haddad has proof of building, or a second person has',
    });
    expect(questionsOf('BUILD-3', { ...onlyStrategy, ...asPair })).toEqual([
      'Is there a second person beside the lead who has proof of what the lead lacks?',
    ]);
  });

  it('is lit by a missing proof where nobody was asked for the name', () => {
    expect(readSign('BUILD-3', { facts: { 'lead-build-proof': none() } })).toMatchObject({
      because: 'The person responsible for AI has no proof of building.',
      clearsWhen: 'the person responsible for AI has proof of building, or somebody with both is responsible',
    });
  });

  it('is unknown while the person or a proof was not asked', () => {
    expect(questionsOf('BUILD-3', led({ 'lead-strategy-proof': proof }))).toEqual([
      'Which system did the person responsible for AI ship?',
    ]);
    expect(questionsOf('BUILD-3', {})).toEqual([
      'Who is the one person responsible for AI?',
      'What did the person responsible for AI plan that was then carried out?',
      'Which system did the person responsible for AI ship?',
    ]);
  });

  it('applies from Scoped to Production', () => {
    expect(litStages('BUILD-3', onlyStrategy)).toEqual(['scoped', 'building', 'pilot', 'production']);
  });
});
