import fc from 'fast-check';
import { addMonths } from '../days/day';
import type { StoredFacts } from '../facts/stored-facts';
import { anyAnswer } from '../signs/any-record.fixture';
import { heldBy, known, nobodyCanSay, none, on, readSign, TODAY } from '../signs/record.fixture';
import { evalStanding } from './eval-standing';
import { hardeningClock } from './hardening-clock';
import { heldLayers } from './held-layers';
import { isMoonshot } from './is-moonshot';
import { roadmapCount } from './roadmap-items';
import { spentByMonth } from './savings-and-spend';

describe('the clock of hardening', () => {
  it('runs from the greenlight, else from the start of development', () => {
    const both = { 'greenlit-on': on('2026-05-01'), 'development-started-on': on('2026-01-01') };
    expect(hardeningClock(both)).toEqual({ since: '2026-05-01', anchor: 'greenlight' });
    const one = { 'greenlit-on': none<never>(), 'development-started-on': on('2026-01-01') };
    expect(hardeningClock(one)).toEqual({ since: '2026-01-01', anchor: 'development' });
  });

  it('does not run where both are none, and is not known where one was not asked', () => {
    const neither = { 'greenlit-on': none<never>(), 'development-started-on': none<never>() };
    expect(hardeningClock(neither)).toEqual({ since: null, anchor: 'neither' });
    expect(hardeningClock({ 'greenlit-on': none<never>() })).toEqual({ since: null, anchor: 'not-known' });
    expect(hardeningClock({})).toEqual({ since: null, anchor: 'not-known' });
    expect(hardeningClock({ 'development-started-on': on('2026-01-01') })).toEqual({
      since: '2026-01-01',
      anchor: 'perhaps-greenlit',
    });
  });

  it('agrees with DEMO-5 and DEMO-6, whatever was answered', () => {
    const anyDates = fc.record({
      'greenlit-on': fc.option(anyAnswer('greenlit-on'), { nil: undefined }),
      'development-started-on': fc.option(anyAnswer('development-started-on'), { nil: undefined }),
    });
    fc.assert(
      fc.property(anyDates, (dates) => {
        const facts = dates as StoredFacts;
        const { since, anchor } = hardeningClock(facts);
        const has = (months: number) => since !== null && addMonths(since, months) <= TODAY;
        const situation = { stage: 'building' as const, facts: facts as never };
        const reading = (id: string) => readSign(id, situation).reading;
        expect(reading('DEMO-6') === 'lit').toBe(has(6));
        expect(reading('DEMO-5') === 'lit').toBe(has(4) && !has(6));
        const isOpen = anchor === 'not-known' || (anchor === 'perhaps-greenlit' && !has(6));
        expect(reading('DEMO-6') === 'unknown').toBe(isOpen);
        expect(reading('DEMO-6') === 'not-applicable').toBe(anchor === 'neither');
      }),
    );
  });
});

describe('what a project could answer week over week with', () => {
  it('tells no suite and no run so far from what is not known', () => {
    expect(evalStanding({})).toEqual({ hasSuite: null, hasRun: null, lastRunOn: null });
    const without = { 'eval-suite': none<never>(), 'last-eval-run-on': none<never>() };
    expect(evalStanding(without)).toEqual({ hasSuite: false, hasRun: false, lastRunOn: null });
    const unsaid = { 'eval-suite': nobodyCanSay<never>(), 'last-eval-run-on': nobodyCanSay<never>() };
    expect(evalStanding(unsaid)).toEqual({ hasSuite: false, hasRun: null, lastRunOn: null });
    const both = { 'eval-suite': known('triage v4'), 'last-eval-run-on': on('2026-11-20') };
    expect(evalStanding(both)).toEqual({ hasSuite: true, hasRun: true, lastRunOn: '2026-11-20' });
  });
});

describe('layers of a project with vendors', () => {
  it('are counted by vendor, capitals or not; one without a name is not known', () => {
    expect(
      heldLayers({
        'data-holder': heldBy('vendor', 'Acme'),
        'logic-holder': heldBy('vendor', ' ACME'),
        'model-holder': heldBy('vendor', 'Nimbus'),
        'prompts-holder': heldBy('us'),
        'evals-holder': none(),
        'infrastructure-holder': heldBy('vendor'),
      }),
    ).toEqual({ vendors: { Acme: 2, Nimbus: 1 }, known: 5 });
    expect(heldLayers({ 'data-holder': nobodyCanSay() })).toEqual({ vendors: {}, known: 0 });
  });
});

describe('a moonshot', () => {
  it('is one where somebody said so, and unknown where nobody did', () => {
    expect(isMoonshot({ moonshot: known(true) })).toBe(true);
    expect(isMoonshot({ moonshot: known(false) })).toBe(false);
    expect(isMoonshot({ moonshot: none() })).toBe(false);
    expect(isMoonshot({ moonshot: nobodyCanSay() })).toBeNull();
    expect(isMoonshot({})).toBeNull();
  });
});

describe('the registers that the signals count', () => {
  const entry = { id: 'e-1', recordedOn: TODAY };
  const money = (amount: number) => ({ amount, currency: 'EUR' });

  it('are empty where somebody said so, and unknown where nobody did', () => {
    expect(roadmapCount({})).toBeNull();
    expect(roadmapCount({ 'roadmap-items': nobodyCanSay() })).toBeNull();
    expect(roadmapCount({ 'roadmap-items': none() })).toEqual({ items: 0, started: 0 });
    expect(spentByMonth({})).toBeNull();
    expect(spentByMonth({ spend: none() })).toEqual({});
  });

  it('tell items with a started build, and what was spent, not what was planned', () => {
    const item = { ...entry, title: 'Claims triage', deliveredOn: '2026-05-01' };
    const items = known([item, { ...item, id: 'e-2', startedOn: '2026-06-01' }]);
    expect(roadmapCount({ 'roadmap-items': items })).toEqual({ items: 2, started: 1 });
    const spend = known([
      { ...entry, month: '2026-05', planned: money(900), actual: money(700) },
      { ...entry, id: 'e-2', month: '2026-06', planned: money(900) },
    ]);
    expect(spentByMonth({ spend })).toEqual({ '2026-05': 700 });
  });
});
