import type { Facts } from '../facts/fact-catalogue';
import { IS_FIRST, known, litStages, none, questionsOf, readSign } from './record.fixture';

const euros = (whole: number) => known({ amount: whole * 100, currency: 'EUR' });
const first = (facts: Facts) => ({ client: IS_FIRST, facts });
const baseline = known('Nine handlers at EUR 48,000 a year');

describe('FIRST-3, a first project without a stated saving', () => {
  it('is serious when no saving is stated', () => {
    expect(
      readSign('FIRST-3', first({ 'expected-saving': none(), 'saving-baseline': baseline })),
    ).toMatchObject({
      severity: 'serious',
      because: "The client's first project states no money saved.",
      clearsWhen: 'a yearly saving is recorded, with its baseline',
      evidence: [{ kind: 'text', label: 'Expected saving a year', value: 'none' }],
    });
  });

  it('is serious when the saving is nothing', () => {
    const reading = readSign('FIRST-3', first({ 'expected-saving': euros(0), 'saving-baseline': baseline }));
    expect(reading.because).toBe("The client's first project states no money saved.");
    expect(reading.evidence).toMatchObject([{ kind: 'money', value: { amount: 0, currency: 'EUR' } }]);
  });

  it('is clear from the first euro with a baseline', () => {
    const facts = { 'expected-saving': euros(1), 'saving-baseline': baseline };
    expect(readSign('FIRST-3', first(facts)).reading).toBe('clear');
  });

  it('is serious when the saving has no baseline', () => {
    const facts = { 'expected-saving': euros(420_000), 'saving-baseline': none<string>() };
    expect(readSign('FIRST-3', first(facts))).toMatchObject({
      because: "The client's first project names no baseline for its saving.",
      clearsWhen: 'the baseline of its saving is recorded',
      evidence: [
        { kind: 'money', label: 'Expected saving a year', value: { amount: 42_000_000, currency: 'EUR' } },
        { kind: 'text', label: 'Baseline of the saving', value: 'none' },
      ],
    });
  });

  it('is lit by a missing baseline alone, while the saving was not asked', () => {
    const reading = readSign('FIRST-3', first({ 'saving-baseline': none() }));
    expect(reading.because).toBe("The client's first project names no baseline for its saving.");
    expect(reading.evidence).toHaveLength(1);
  });

  it('is unknown while the saving or its baseline was not asked', () => {
    expect(questionsOf('FIRST-3', first({ 'saving-baseline': baseline }))).toEqual([
      'How much money shall it save in a year?',
    ]);
    expect(questionsOf('FIRST-3', first({ 'expected-saving': euros(420_000) }))).toEqual([
      'Against which baseline is the saving measured?',
    ]);
  });

  it('applies from Idea to Pilot', () => {
    const stages = litStages('FIRST-3', first({ 'expected-saving': none() }));
    expect(stages).toEqual(['idea', 'scoped', 'building', 'pilot']);
  });
});
