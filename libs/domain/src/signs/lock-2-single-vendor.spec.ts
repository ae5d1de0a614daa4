import type { Facts } from '../facts/fact-catalogue';
import { heldBy, litStages, nobodyCanSay, none, questionsOf, readSign } from './record.fixture';

const acme = heldBy('vendor', 'Acme');
const all: Facts = {
  'data-holder': acme,
  'model-holder': acme,
  'prompts-holder': acme,
  'logic-holder': acme,
  'evals-holder': acme,
  'infrastructure-holder': acme,
};

describe('LOCK-2, a single vendor', () => {
  it('is critical when one vendor holds all six layers', () => {
    expect(readSign('LOCK-2', { facts: all })).toMatchObject({
      severity: 'critical',
      because: 'Acme holds all six layers.',
      clearsWhen: 'at least one layer leaves Acme: to us, shared, or to another vendor',
    });
  });

  it('takes another spelling of the name for the same vendor', () => {
    const facts = { ...all, 'model-holder': heldBy('vendor', ' ACME ') };
    expect(readSign('LOCK-2', { facts }).reading).toBe('lit');
  });

  it.each([
    ['we hold', heldBy('us')],
    ['we share', heldBy('shared', 'Acme')],
    ['nobody keeps', none<never>()],
    ['another vendor holds', heldBy('vendor', 'Globex')],
  ])('is clear when %s one of them', (_words, answer) => {
    expect(readSign('LOCK-2', { facts: { ...all, 'model-holder': answer } }).reading).toBe('clear');
  });

  it('is clear by one layer in other hands while the others were not asked', () => {
    expect(readSign('LOCK-2', { facts: { 'logic-holder': heldBy('us') } }).reading).toBe('clear');
    const facts = { 'logic-holder': acme, 'data-holder': heldBy('vendor', 'Globex') };
    expect(readSign('LOCK-2', { facts }).reading).toBe('clear');
  });

  it('asks for the name of a vendor that nobody recorded', () => {
    const facts = { ...all, 'evals-holder': heldBy('vendor') };
    expect(questionsOf('LOCK-2', { facts })).toEqual(['Which vendor holds the evals?']);
  });

  it('is unknown while a layer was not asked, or nobody could say', () => {
    expect(questionsOf('LOCK-2', { facts: { ...all, 'model-holder': undefined } })).toEqual([
      'Who holds the model: we, a vendor, or both?',
    ]);
    expect(readSign('LOCK-2', { facts: { ...all, 'model-holder': nobodyCanSay() } }).reading).toBe('unknown');
  });

  it('applies from Scoped to Production', () => {
    expect(litStages('LOCK-2', { facts: all })).toEqual(['scoped', 'building', 'pilot', 'production']);
  });
});
