import type { Facts } from '../facts/fact-catalogue';
import { cost, litStages, none, questionsOf, readSign } from './record.fixture';

const costs = (data: Facts['data-exit-cost']): Facts => ({
  'data-exit-cost': data,
  'model-exit-cost': none(),
  'prompts-exit-cost': cost(40_000, 60_000),
  'logic-exit-cost': cost(600_000, 700_000),
  'evals-exit-cost': none(),
  'infrastructure-exit-cost': cost(60_000, 60_000),
});

describe('LOCK-4, an exit of seven figures', () => {
  it('is critical when the low estimates add up to a million', () => {
    const reading = readSign('LOCK-4', { facts: costs(cost(300_000, 500_000)) });
    expect(reading).toMatchObject({
      severity: 'critical',
      because: 'Leaving costs EUR 1,000,000 or more over all six layers; the limit is EUR 1,000,000.',
      clearsWhen: 'the estimates of leaving, the high ones too, add up to less than EUR 1,000,000',
    });
    expect(reading.evidence?.slice(0, 4)).toMatchObject([
      { label: 'Low estimates together', value: { amount: 100_000_000, currency: 'EUR' } },
      { label: 'High estimates together', value: { amount: 132_000_000, currency: 'EUR' } },
      { label: 'Logic', value: 'EUR 600,000 to EUR 700,000', fact: 'logic-exit-cost' },
      { label: 'Data', value: 'EUR 300,000 to EUR 500,000', fact: 'data-exit-cost' },
    ]);
  });

  it('is serious when only the high estimates do', () => {
    expect(readSign('LOCK-4', { facts: costs(cost(299_999, 300_000)) })).toMatchObject({
      severity: 'serious',
      because:
        'Leaving costs between EUR 999,999 and EUR 1,120,000 over all six layers; the limit is EUR 1,000,000.',
      clearsWhen: 'the high estimates of leaving add up to less than EUR 1,000,000',
    });
    expect(readSign('LOCK-4', { facts: costs(cost(0, 180_000)) }).severity).toBe('serious');
  });

  it('is clear one euro below the limit', () => {
    expect(readSign('LOCK-4', { facts: costs(cost(0, 179_999)) }).reading).toBe('clear');
  });

  it('is unknown while a layer has no estimate', () => {
    const facts = { ...costs(cost(0, 0)), 'model-exit-cost': undefined };
    expect(questionsOf('LOCK-4', { facts })).toEqual([
      'What would it cost to move the model elsewhere, low and high?',
    ]);
  });

  it('is lit where the others already reach the limit', () => {
    const facts = { ...costs(cost(400_000, 400_000)), 'model-exit-cost': undefined };
    expect(readSign('LOCK-4', { facts })).toMatchObject({
      severity: 'critical',
      because:
        'Leaving costs EUR 1,100,000 or more over 5 layers with an estimate; the limit is EUR 1,000,000.',
    });
    const high = { ...costs(cost(0, 400_000)), 'model-exit-cost': undefined };
    expect(readSign('LOCK-4', { facts: high }).severity).toBe('serious');
  });

  it('does not add up another currency, and asks for it', () => {
    const facts = costs(cost(2_000_000, 3_000_000, 'USD'));
    expect(readSign('LOCK-4', { facts }).reading).toBe('unknown');
    expect(questionsOf('LOCK-4', { facts })).toEqual([
      'What would it cost in EUR to move the data elsewhere? The estimate is in USD.',
    ]);
  });

  it('counts in the currency of the workspace', () => {
    const facts: Facts = {
      'data-exit-cost': { ...cost(0, 0), value: { low: 1_000_000, high: 1_000_000, currency: 'JPY' } },
    };
    const reading = readSign('LOCK-4', { facts, settings: { currency: 'JPY' } });
    expect(reading.because).toBe(
      'Leaving costs JPY 1,000,000 or more over 1 layer with an estimate; the limit is JPY 1,000,000.',
    );
  });

  it('applies from Scoped to Production', () => {
    const stages = litStages('LOCK-4', { facts: { 'data-exit-cost': cost(1_000_000, 1_000_000) } });
    expect(stages).toEqual(['scoped', 'building', 'pilot', 'production']);
  });
});
