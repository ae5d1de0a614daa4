import { factDefinition, type FactKey } from '@telltale/domain';
import { DANA } from '../facts.fixture';
import { spokenValue } from './spoken-value';
import type { ValueDraft } from './value-draft';
import { draftOfValue, readValue } from './value-shapes';

const TODAY = '2026-11-23';
const DANA_BY_ID = { personId: DANA.personId };

function read(key: FactKey, parts: Partial<ValueDraft>) {
  const definition = factDefinition(key);
  return readValue({ ...draftOfValue(definition.type, undefined, 'EUR'), ...parts }, definition, TODAY);
}

function problem(key: FactKey, parts: Partial<ValueDraft>): string | undefined {
  const reading = read(key, parts);
  return 'problems' in reading ? reading.problems[0]?.message : undefined;
}

interface Sample {
  readonly key: FactKey;
  /** As the API gives it, as it is sent when nobody changes it, and as one would say it. */
  readonly recorded: unknown;
  readonly sent?: unknown;
  readonly spoken: string;
}

const SAMPLES: readonly Sample[] = [
  { key: 'owner-kpi', recorded: 'Days to match', spoken: 'Days to match' },
  { key: 'eval-cases', recorded: 5_000, spoken: '5,000 cases' },
  { key: 'unglamorous-share', recorded: 22.5, spoken: '22.5 %' },
  { key: 'moonshot', recorded: false, spoken: 'No' },
  { key: 'autonomy', recorded: 'part', spoken: 'Takes over a part' },
  { key: 'started-on', recorded: { on: '2026-03-01', precision: 'month' }, spoken: 'March 2026' },
  { key: 'expected-saving', recorded: { amount: 42_000_000, currency: 'EUR' }, spoken: 'EUR 420,000 a year' },
  {
    key: 'data-exit-cost',
    recorded: { low: 90_000_000, high: 140_000_000, currency: 'EUR' },
    spoken: 'EUR 900,000 to EUR 1,400,000',
  },
  { key: 'business-owner', recorded: DANA, sent: DANA_BY_ID, spoken: 'Dana Reyes, VP Sales' },
  {
    key: 'prompts-holder',
    recorded: { holder: 'shared', vendor: 'Matchify' },
    spoken: 'Shared with Matchify',
  },
  {
    key: 'scope-signature',
    recorded: { version: 3, signedBy: DANA, on: { on: '2026-11-05', precision: 'day' } },
    sent: { version: 3, signedBy: DANA_BY_ID, on: { on: '2026-11-05', precision: 'day' } },
    spoken: 'Version 3, signed by Dana Reyes on 5 November 2026',
  },
  {
    key: 'good-enough',
    recorded: { metric: 'matched', value: 92.5, unit: '%', setBy: DANA },
    sent: { metric: 'matched', value: 92.5, unit: '%', setBy: DANA_BY_ID },
    spoken: 'matched 92.5 %, set by Dana Reyes',
  },
];

describe.each(SAMPLES)('the value of $key', ({ key, recorded, sent = recorded, spoken }) => {
  const definition = factDefinition(key);

  it('is sent unchanged when nobody changes it, people by their id', () => {
    const draft = draftOfValue(definition.type, recorded, 'USD');
    expect(readValue(draft, definition, TODAY)).toEqual({ value: sent });
  });

  it('is said in words', () => {
    expect(spokenValue(definition, recorded)).toBe(spoken);
  });

  it('is a problem while nothing is typed', () => {
    expect(read(key, {})).toHaveProperty('problems');
  });
});

describe('the limits of a value', () => {
  it('takes a text of the longest length and no character more', () => {
    expect(read('owner-kpi', { text: 'x'.repeat(200) })).toHaveProperty('value');
    expect(problem('owner-kpi', { text: 'x'.repeat(201) })).toBe('201 characters; the most is 200.');
  });

  it('takes 0 and 100 percent and nothing beyond', () => {
    expect(read('unglamorous-share', { text: '100 %' })).toEqual({ value: 100 });
    expect(read('unglamorous-share', { text: '0' })).toEqual({ value: 0 });
    expect(problem('unglamorous-share', { text: '100.1' })).toBe('The most is 100.');
    expect(problem('unglamorous-share', { text: '-1' })).toBe('The least is 0.');
  });

  it.each([
    ['expected-saving', { low: '-1' }],
    ['data-exit-cost', { low: '-1', high: '5' }],
  ] as const)('takes no negative money: %s', (key, draft) => {
    expect(problem(key, draft)).toBe('An amount cannot be negative.');
    expect(read(key, { ...draft, low: '0' })).toHaveProperty('value');
  });

  it('takes today and no later day where only the past can be meant', () => {
    expect(read('last-eval-run-on', { day: TODAY })).toEqual({ value: { on: TODAY, precision: 'day' } });
    expect(problem('last-eval-run-on', { day: '2026-11-24' })).toBe(
      'This day is still to come; it can only be past.',
    );
    expect(read('target-on', { day: '2027-01-31' })).toHaveProperty('value');
  });

  it('takes no day that the calendar lacks', () => {
    expect(problem('started-on', { day: '2026-02-30' })).toBe('Choose a day, such as 23 November 2026.');
    expect(problem('started-on', { day: '2026-13', precision: 'month' })).toBe(
      'Write year and month, such as 2026-11.',
    );
    expect(problem('started-on', { day: '26', precision: 'year' })).toBe('Write a year, such as 2026.');
  });

  it('takes as many decimals as the currency has', () => {
    expect(read('expected-saving', { low: '0.05' })).toEqual({ value: { amount: 5, currency: 'EUR' } });
    expect(problem('expected-saving', { low: '0.005' })).toBe('Too many decimals for EUR.');
    expect(problem('expected-saving', { low: '10.5', currency: 'JPY' })).toBe('Too many decimals for JPY.');
  });

  it('takes a high estimate that equals the low one, not a lower one', () => {
    expect(read('data-exit-cost', { low: '5', high: '5' })).toHaveProperty('value');
    expect(problem('data-exit-cost', { low: '6', high: '5' })).toBe(
      'The high estimate is under the low one.',
    );
  });

  it('names all that is missing of a value with several parts', () => {
    const reading = read('scope-signature', {});
    expect('problems' in reading && reading.problems.map(({ part }) => part)).toEqual([
      'text',
      'person',
      'day',
    ]);
  });
});
