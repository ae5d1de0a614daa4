import { exactly } from '../days/known-day';
import type { Facts } from '../facts/fact-catalogue';
import type { Reading } from '../words/reading';
import { cost, DANA, heldBy, IS_FIRST, known, none, OMAR, on, type Situation, TODAY } from './record.fixture';

/** A sign that is lit, the clear-fact that it names, and the record once exactly that has been recorded. */
export interface ClearFactStory {
  readonly sign: string;
  readonly lit: Situation;
  readonly clearsWhen: string;
  readonly recorded: Situation;
  /** What it reads then; clear unless the clear-fact is a stage in which the sign does not apply. */
  readonly reading?: Reading;
}

const owned: Facts = { 'business-owner': known(DANA) };
const silence: Facts = { 'last-eval-run-on': on('2026-11-10'), 'last-increment-on': on('2026-11-01') };
const acme = heldBy('vendor', 'Acme');
const allAtAcme: Facts = {
  'data-holder': acme,
  'model-holder': acme,
  'prompts-holder': acme,
  'logic-holder': acme,
  'evals-holder': acme,
  'infrastructure-holder': acme,
};
const exitCosts: Facts = {
  'data-exit-cost': cost(700_000, 900_000),
  'model-exit-cost': cost(300_000, 300_000),
  'prompts-exit-cost': none(),
  'logic-exit-cost': none(),
  'evals-exit-cost': none(),
  'infrastructure-exit-cost': none(),
};
const quickPrototype: Facts = {
  'greenlit-on': on('2026-07-03'),
  'prototype-started-on': on('2026-06-15'),
  'prototype-ended-on': on('2026-06-26'),
  'production-scope': none(),
};
const movedTarget = { history: { originalTarget: exactly('2026-06-01'), targetMoves: 2 } };
const first = (facts: Facts): Situation => ({
  client: IS_FIRST,
  facts: { 'started-on': on('2026-06-01'), ...facts },
});
const oneOfEach = {
  'scope-processes': known(1),
  'scope-departments': known(1),
  'scope-user-groups': known(1),
};

export const CLEAR_FACT_STORIES: readonly ClearFactStory[] = [
  {
    sign: 'OWN-1',
    lit: { facts: { 'business-owner': none() } },
    clearsWhen: 'a business owner is named, usually the VP whose KPI improves when it works',
    recorded: { facts: owned },
  },
  {
    sign: 'OWN-2',
    lit: { facts: { 'business-owner': known(OMAR) } },
    clearsWhen: 'a person from the business owns it in place of Omar Haddad',
    recorded: { facts: owned },
  },
  {
    sign: 'OWN-3',
    lit: { facts: { ...owned, 'owner-kpi': none() } },
    clearsWhen: 'a KPI of Dana Reyes that this moves is recorded',
    recorded: { facts: { ...owned, 'owner-kpi': known('Days to first decision') } },
  },
  {
    sign: 'OWN-4',
    lit: { facts: { 'business-owner': known(OMAR) } },
    clearsWhen: 'somebody at VP level or above owns it in place of Omar Haddad',
    recorded: { facts: owned },
  },
  {
    sign: 'OWN-5',
    lit: { facts: { ...owned, 'scope-version': known(3), 'scope-signature': none() } },
    clearsWhen: 'Dana Reyes signs scope version 3',
    recorded: {
      facts: {
        ...owned,
        'scope-version': known(3),
        'scope-signature': known({ version: 3, signedBy: DANA, on: exactly(TODAY) }),
      },
    },
  },
  {
    sign: 'OWN-6',
    lit: { facts: { ...owned, 'good-enough': none() } },
    clearsWhen: 'Dana Reyes sets a good-enough value',
    recorded: { facts: { ...owned, 'good-enough': known({ metric: 'Error rate', value: 2, setBy: DANA }) } },
  },
  {
    sign: 'FIRST-1',
    lit: first({ 'target-on': on('2026-12-01') }),
    clearsWhen: 'its target is 30 August 2026 or earlier',
    recorded: first({ 'target-on': on('2026-08-30') }),
  },
  {
    sign: 'FIRST-2',
    lit: first({ autonomy: known('whole') }),
    clearsWhen: 'it is cut to assist people, or to take over a part of the process',
    recorded: first({ autonomy: known('part') }),
  },
  {
    sign: 'FIRST-3',
    lit: first({ 'expected-saving': none(), 'saving-baseline': none() }),
    clearsWhen: 'a yearly saving is recorded, with its baseline',
    recorded: first({
      'expected-saving': known({ amount: 42_000_000, currency: 'EUR' }),
      'saving-baseline': known('Nine handlers at EUR 48,000 a year'),
    }),
  },
  {
    sign: 'FIRST-4',
    lit: first({ ...oneOfEach, 'scope-departments': known(4) }),
    clearsWhen: 'its scope is cut to one department',
    recorded: first(oneOfEach),
  },
  {
    sign: 'DEMO-3',
    lit: { facts: { 'estimate-basis': known('demo') } },
    clearsWhen: 'the effort is estimated anew, from production engineering',
    recorded: { facts: { 'estimate-basis': known('production') } },
  },
  {
    sign: 'DEMO-4',
    lit: { facts: { 'unglamorous-share': known(22) } },
    clearsWhen:
      'at least 70 % of the planned effort goes to data pipelines, monitoring, logging, error handling, fallback and edge cases',
    recorded: { facts: { 'unglamorous-share': known(70) } },
  },
  {
    sign: 'DEMO-5',
    lit: { facts: { 'greenlit-on': on('2026-07-03') } },
    clearsWhen: 'it reaches Production',
    recorded: { stage: 'production', facts: { 'greenlit-on': on('2026-07-03') } },
    reading: 'not-applicable',
  },
  {
    sign: 'DEMO-6',
    lit: { facts: { 'greenlit-on': on('2026-05-03') } },
    clearsWhen: 'it reaches Production',
    recorded: { stage: 'production', facts: { 'greenlit-on': on('2026-05-03') } },
    reading: 'not-applicable',
  },
  {
    sign: 'DEMO-7',
    lit: { facts: quickPrototype },
    clearsWhen: 'a scope says how it runs in production: volume, logging, monitoring, fallback',
    recorded: { facts: { ...quickPrototype, 'production-scope': known('5,000 claims a day, each logged') } },
  },
  {
    sign: 'DEMO-8',
    lit: movedTarget,
    clearsWhen: 'it reaches Production; moved targets are kept for ever',
    recorded: { ...movedTarget, stage: 'production' },
    reading: 'not-applicable',
  },
  {
    sign: 'EVAL-1',
    lit: { facts: { 'eval-suite': none() } },
    clearsWhen: 'an eval suite with known right answers is recorded',
    recorded: { facts: { 'eval-suite': known('triage v4') } },
  },
  {
    sign: 'EVAL-3',
    lit: { facts: silence },
    clearsWhen: 'an eval run after 10 November 2026 is recorded',
    recorded: { facts: { ...silence, 'last-eval-run-on': on(TODAY) } },
  },
  {
    sign: 'EVAL-10',
    lit: { facts: { 'eval-suite': known('triage v4'), 'eval-cases': known(3) } },
    clearsWhen: "suite 'triage v4' holds more than 3 cases",
    recorded: { facts: { 'eval-suite': known('triage v4'), 'eval-cases': known(4) } },
  },
  {
    sign: 'LOCK-1',
    lit: { facts: allAtAcme },
    clearsWhen: 'we hold data, logic and evals, alone or shared',
    recorded: {
      facts: {
        ...allAtAcme,
        'data-holder': heldBy('us'),
        'logic-holder': heldBy('shared', 'Acme'),
        'evals-holder': heldBy('us'),
      },
    },
  },
  {
    sign: 'LOCK-2',
    lit: { facts: allAtAcme },
    clearsWhen: 'at least one layer leaves Acme: to us, shared, or to another vendor',
    recorded: { facts: { ...allAtAcme, 'evals-holder': heldBy('vendor', 'Globex') } },
  },
  {
    sign: 'LOCK-3',
    lit: { facts: { 'abstraction-layer': none(), 'model-apis': known(1) } },
    clearsWhen: 'a layer of our own stands between the system and the model API',
    recorded: { facts: { 'abstraction-layer': known(true), 'model-apis': known(1) } },
  },
  {
    sign: 'LOCK-4',
    lit: { facts: exitCosts },
    clearsWhen: 'the estimates of leaving, the high ones too, add up to less than EUR 1,000,000',
    recorded: { facts: { ...exitCosts, 'data-exit-cost': cost(100_000, 699_999) } },
  },
  {
    sign: 'LOCK-6',
    lit: { facts: allAtAcme },
    clearsWhen: 'we hold the prompts, alone or shared',
    recorded: { facts: { ...allAtAcme, 'prompts-holder': heldBy('shared', 'Acme') } },
  },
  {
    sign: 'BUILD-1',
    lit: { facts: { builder: none() } },
    clearsWhen: 'the person who builds it is named',
    recorded: { facts: { builder: known(OMAR) } },
  },
  {
    sign: 'BUILD-2',
    lit: { stage: 'idea', facts: { 'started-on': on('2026-09-01') } },
    clearsWhen: 'it is scoped, or stopped',
    recorded: { stage: 'scoped', facts: { 'started-on': on('2026-09-01') } },
  },
  {
    sign: 'BUILD-5',
    lit: { facts: silence },
    clearsWhen: 'a working increment after 1 November 2026 is recorded',
    recorded: { facts: { ...silence, 'last-increment-on': on(TODAY) } },
  },
  {
    sign: 'BUILD-6',
    lit: { facts: { 'business-goal': none() } },
    clearsWhen: 'the business goal that it serves is recorded',
    recorded: { facts: { 'business-goal': known('Halve the time to a first decision') } },
  },
];
