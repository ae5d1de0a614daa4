import type { Facts } from '../facts/fact-catalogue';
import {
  entries,
  litStages,
  nobodyCanSay,
  none,
  on,
  questionsOf,
  readProject,
  readSign,
} from './record.fixture';

const shipped = (facts: Facts, shippedOn: string | null = '2026-10-09') =>
  ({ stage: 'production', history: { shippedOn, firstMark: 'shipped' }, facts }) as const;
const told = (day: string, amount?: number) => ({
  headlines: entries({
    on: day,
    text: 'We shipped it',
    amount: amount === undefined ? undefined : { amount, currency: 'EUR' },
  }),
});
const silent = { headlines: none<never>() };

describe('FIRST-7, a missing headline', () => {
  it('is a watch sign when no headline tells an amount', () => {
    expect(readSign('FIRST-7', shipped(silent))).toMatchObject({
      severity: 'watch',
      because:
        "The client's first project shipped on 9 October 2026; 45 days later no headline tells an amount. The limit is 30.",
      clearsWhen: 'a headline with the amount saved is recorded',
      evidence: [
        { kind: 'date', label: 'Shipped', value: { on: '2026-10-09' } },
        { label: 'Headlines with an amount since', value: 'none', fact: 'headlines' },
      ],
    });
  });

  it('lights on day 31 after it shipped, and the reading of day 30 says so', () => {
    expect(readSign('FIRST-7', shipped(silent, '2026-10-23')).reading).toBe('lit');
    expect(readSign('FIRST-7', shipped(silent, '2026-10-24')).reading).toBe('clear');
    expect(readProject(shipped(silent, '2026-10-24')).nextChangeOn).toBe('2026-11-24');
  });

  it('is cleared by a headline with an amount, a late one too', () => {
    expect(readSign('FIRST-7', shipped(told('2026-10-09', 42_000_000))).reading).toBe('clear');
    expect(readSign('FIRST-7', shipped(told('2026-11-23', 1))).reading).toBe('clear');
    expect(readProject(shipped(told('2026-10-24', 1), '2026-10-24')).nextChangeOn).toBeNull();
  });

  it('takes no headline without an amount, with none saved, or from before it shipped', () => {
    expect(readSign('FIRST-7', shipped(told('2026-11-01'))).reading).toBe('lit');
    expect(readSign('FIRST-7', shipped(told('2026-11-01', 0))).reading).toBe('lit');
    expect(readSign('FIRST-7', shipped(told('2026-10-08', 42_000_000))).reading).toBe('lit');
  });

  it('takes the limit of a workspace', () => {
    const settings = { thresholds: { 'FIRST-7': { watch: 45 } } };
    expect(readSign('FIRST-7', { ...shipped(silent), settings }).reading).toBe('clear');
    expect(readSign('FIRST-7', { ...shipped(silent, '2026-10-08'), settings }).reading).toBe('lit');
  });

  it.each([null, 'stopped'] as const)('does not apply where its mark as first project is %s', (firstMark) => {
    const situation = { ...shipped(silent), history: { shippedOn: '2026-01-01', firstMark } };
    expect(readSign('FIRST-7', situation)).toMatchObject({
      reading: 'not-applicable',
      because: 'it did not ship as the first project of the client',
    });
  });

  it('is unknown while nobody was asked for headlines or for the day on which it shipped', () => {
    const question = 'With which sentence, and which amount, was the result told inside the company?';
    expect(questionsOf('FIRST-7', shipped({}))).toEqual([question]);
    expect(questionsOf('FIRST-7', shipped({ headlines: nobodyCanSay() }))).toEqual([question]);
    expect(questionsOf('FIRST-7', shipped(silent, null))).toEqual(['When did it go into production?']);
    const facts = { ...silent, 'entered-production-on': on('2026-01-01') };
    expect(readSign('FIRST-7', shipped(facts, null)).reading).toBe('lit');
  });

  it('applies in Production', () => {
    expect(litStages('FIRST-7', shipped(silent))).toEqual(['production']);
  });
});
