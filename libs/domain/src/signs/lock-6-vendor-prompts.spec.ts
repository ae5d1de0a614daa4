import { heldBy, litStages, none, questionsOf, readSign } from './record.fixture';

describe('LOCK-6, prompts at the vendor', () => {
  it('is serious when they live in the system of a vendor only', () => {
    expect(readSign('LOCK-6', { facts: { 'prompts-holder': heldBy('vendor', 'Acme') } })).toMatchObject({
      severity: 'serious',
      because: 'The prompts are kept only in the system of Acme.',
      clearsWhen: 'we hold the prompts, alone or shared',
    });
  });

  it('says so without the name of the vendor', () => {
    expect(readSign('LOCK-6', { facts: { 'prompts-holder': heldBy('vendor') } }).because).toBe(
      'The prompts are kept only in the system of a vendor.',
    );
  });

  it.each([heldBy('us'), heldBy('shared', 'Acme'), none<never>()])('is clear otherwise', (answer) => {
    expect(readSign('LOCK-6', { facts: { 'prompts-holder': answer } }).reading).toBe('clear');
  });

  it('is unknown while nobody was asked', () => {
    expect(questionsOf('LOCK-6', {})).toEqual(['Who holds the prompts: we, a vendor, or both?']);
  });

  it('applies from Scoped to Production', () => {
    const stages = litStages('LOCK-6', { facts: { 'prompts-holder': heldBy('vendor') } });
    expect(stages).toEqual(['scoped', 'building', 'pilot', 'production']);
  });
});
