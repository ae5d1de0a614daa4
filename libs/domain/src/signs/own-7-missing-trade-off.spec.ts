import {
  DANA,
  entries,
  known,
  litStages,
  nobodyCanSay,
  none,
  OMAR,
  on,
  questionsOf,
  readProject,
  readSign,
} from './record.fixture';

const owned = { 'business-owner': known(DANA) };
const tradeOffs = (...made: readonly { readonly on: string; readonly madeBy: typeof DANA }[]) => ({
  facts: { ...owned, 'trade-offs': entries(...made.map((one) => ({ ...one, what: 'Speed before looks' }))) },
});

describe('OWN-7, a missing trade-off', () => {
  it('is a watch sign on day 29 after the last trade-off of the owner', () => {
    expect(readSign('OWN-7', tradeOffs({ on: '2026-10-25', madeBy: DANA }))).toMatchObject({
      severity: 'watch',
      because: 'No trade-off by Dana Reyes (VP Claims) for 29 days; the limit is 28.',
      clearsWhen: 'Dana Reyes makes a trade-off and it is recorded',
      evidence: [
        { label: 'Business owner', value: { name: 'Dana Reyes' }, fact: 'business-owner' },
        { kind: 'days', label: 'since the last one', value: '2026-10-25', fact: 'trade-offs' },
      ],
    });
  });

  it('is clear on day 28, and the reading says when it will change', () => {
    const situation = tradeOffs({ on: '2026-10-26', madeBy: DANA });
    expect(readSign('OWN-7', situation).reading).toBe('clear');
    expect(readProject(situation).nextChangeOn).toBe('2026-11-24');
  });

  it('counts the latest of several, and none that somebody else made', () => {
    const situation = tradeOffs(
      { on: '2026-09-01', madeBy: DANA },
      { on: '2026-10-01', madeBy: DANA },
      { on: '2026-11-20', madeBy: OMAR },
    );
    expect(readSign('OWN-7', situation).because).toMatch(/ for 53 days;/);
  });

  it('counts from the entry into Building where the owner has made none so far', () => {
    const byOmar = tradeOffs({ on: '2026-11-20', madeBy: OMAR });
    const because =
      'No trade-off by Dana Reyes (VP Claims) so far, 29 days since it entered Building on 25 October 2026; the limit is 28.';
    const history = { buildingSince: '2026-10-25' };
    expect(readSign('OWN-7', { ...byOmar, history }).because).toBe(because);
    const facts = { ...owned, 'trade-offs': none<never>() };
    expect(readSign('OWN-7', { facts, history }).because).toBe(because);
    expect(readSign('OWN-7', { facts, history: { buildingSince: '2026-10-26' } }).reading).toBe('clear');
  });

  it('counts from the start of development where that is earlier', () => {
    const facts = { ...owned, 'trade-offs': none<never>(), 'development-started-on': on('2026-10-01') };
    expect(readSign('OWN-7', { facts, history: { buildingSince: '2026-11-20' } }).because).toMatch(
      /so far, 53 days since development began on 1 October 2026;/,
    );
  });

  it('takes the limit of a workspace', () => {
    const settings = { thresholds: { 'OWN-7': { watch: 7 } } };
    expect(readSign('OWN-7', { ...tradeOffs({ on: '2026-11-15', madeBy: DANA }), settings }).reading).toBe(
      'lit',
    );
    expect(readSign('OWN-7', { ...tradeOffs({ on: '2026-11-16', madeBy: DANA }), settings }).reading).toBe(
      'clear',
    );
  });

  it.each([none<never>(), nobodyCanSay<never>()])('does not apply while OWN-1 is lit', (owner) => {
    const facts = { 'business-owner': owner, 'trade-offs': none<never>() };
    expect(readSign('OWN-7', { facts })).toMatchObject({
      reading: 'not-applicable',
      because: 'no business owner is named, which OWN-1 says',
    });
  });

  it('is unknown while the owner or the trade-offs were not asked', () => {
    expect(questionsOf('OWN-7', { facts: owned })).toEqual(['Which trade-offs did the business owner make?']);
    const facts = { 'trade-offs': entries({ on: '2026-01-01', what: 'Speed', madeBy: DANA }) };
    expect(questionsOf('OWN-7', { facts })).toEqual(['Who in the business owns the outcome?']);
  });

  it('applies in Building and Pilot', () => {
    expect(litStages('OWN-7', tradeOffs({ on: '2026-01-01', madeBy: DANA }))).toEqual(['building', 'pilot']);
  });
});
