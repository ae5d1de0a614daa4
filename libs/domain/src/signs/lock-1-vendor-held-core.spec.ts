import { heldBy, litStages, none, questionsOf, readSign } from './record.fixture';

const ours = { 'data-holder': heldBy('us'), 'logic-holder': heldBy('us'), 'evals-holder': heldBy('us') };

describe('LOCK-1, a core held by a vendor', () => {
  it('is critical when a vendor holds one layer of the core', () => {
    expect(
      readSign('LOCK-1', { facts: { ...ours, 'logic-holder': heldBy('vendor', 'Acme') } }),
    ).toMatchObject({
      severity: 'critical',
      because: 'Acme holds logic.',
      clearsWhen: 'we hold logic, alone or shared',
      evidence: [{ label: 'Logic', value: 'Acme', fact: 'logic-holder' }],
    });
  });

  it('names several layers of one vendor once', () => {
    const acme = heldBy('vendor', 'Acme');
    const facts = { 'data-holder': acme, 'logic-holder': acme, 'evals-holder': acme };
    const spelt = { ...facts, 'evals-holder': heldBy('vendor', 'ACME') };
    expect(readSign('LOCK-1', { facts: spelt }).because).toBe('Acme holds data, logic and evals.');
    expect(readSign('LOCK-1', { facts })).toMatchObject({
      because: 'Acme holds data, logic and evals.',
      clearsWhen: 'we hold data, logic and evals, alone or shared',
    });
  });

  it('speaks of several vendors in the plural', () => {
    const facts = {
      ...ours,
      'data-holder': heldBy('vendor', 'Acme'),
      'evals-holder': heldBy('vendor', 'Globex'),
    };
    expect(readSign('LOCK-1', { facts }).because).toBe('Acme and Globex hold data and evals.');
  });

  it('speaks of a vendor whose name nobody recorded', () => {
    const one = { ...ours, 'logic-holder': heldBy('vendor') };
    expect(readSign('LOCK-1', { facts: one }).because).toBe('A vendor holds logic.');
    const two = { ...one, 'data-holder': heldBy('vendor', 'Acme') };
    expect(readSign('LOCK-1', { facts: two }).because).toBe(
      'Acme and a vendor not named hold data and logic.',
    );
  });

  it('is clear when we hold, share, or keep none of the core', () => {
    const facts = {
      'data-holder': heldBy('us'),
      'logic-holder': heldBy('shared'),
      'evals-holder': none<never>(),
    };
    expect(readSign('LOCK-1', { facts }).reading).toBe('clear');
  });

  it('is no sign when a vendor holds the model alone', () => {
    expect(readSign('LOCK-1', { facts: { ...ours, 'model-holder': heldBy('vendor') } }).reading).toBe(
      'clear',
    );
  });

  it('is lit by one layer while the others were not asked', () => {
    expect(readSign('LOCK-1', { facts: { 'logic-holder': heldBy('vendor') } }).reading).toBe('lit');
  });

  it('is unknown while a layer of the core was not asked', () => {
    expect(questionsOf('LOCK-1', { facts: { ...ours, 'evals-holder': undefined } })).toEqual([
      'Who holds the evals: we, a vendor, or both?',
    ]);
  });

  it('applies from Scoped to Production', () => {
    const stages = litStages('LOCK-1', { facts: { 'logic-holder': heldBy('vendor') } });
    expect(stages).toEqual(['scoped', 'building', 'pilot', 'production']);
  });
});
