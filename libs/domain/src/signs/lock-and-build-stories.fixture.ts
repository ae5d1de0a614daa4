import type { Facts } from '../facts/fact-catalogue';
import type { ClearFactStory } from './clear-fact-story.fixture';
import { cost, entries, heldBy, known, none, OMAR, on, TODAY } from './record.fixture';

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
const contracts: Facts = { contracts: entries({ vendor: 'Acme', endsOn: '2027-01-03' }) };
const lead: Facts = {
  'ai-lead': known(OMAR),
  'lead-strategy-proof': known('Planned the claims programme of 2024'),
  'lead-build-proof': none(),
};
const documents: Facts = {
  'strategy-documents': entries(
    { title: 'AI strategy', on: '2026-03-01' },
    { title: 'AI roadmap', on: '2026-09-01' },
  ),
  'last-increment-on': none(),
};

export const LOCK_AND_BUILD_STORIES: readonly ClearFactStory[] = [
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
    sign: 'LOCK-5',
    lit: { facts: { ...contracts, 'alternative-scored-on': none() } },
    clearsWhen: 'an alternative to Acme is scored on the same cases',
    recorded: { facts: { ...contracts, 'alternative-scored-on': on(TODAY) } },
  },
  {
    sign: 'LOCK-6',
    lit: { facts: allAtAcme },
    clearsWhen: 'we hold the prompts, alone or shared',
    recorded: { facts: { ...allAtAcme, 'prompts-holder': heldBy('shared', 'Acme') } },
  },
  {
    sign: 'LOCK-7',
    lit: { stage: 'production', facts: { exports: none() } },
    clearsWhen: 'an export is opened elsewhere and recorded as proven',
    recorded: {
      stage: 'production',
      facts: { exports: entries({ on: TODAY, layer: 'data', how: 'proven' }) },
    },
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
    sign: 'BUILD-3',
    lit: { facts: lead },
    clearsWhen: 'Omar Haddad has proof of building, or somebody with both is responsible',
    recorded: { facts: { ...lead, 'lead-build-proof': known('The quote service, 40,000 quotes a day') } },
  },
  {
    sign: 'BUILD-4',
    lit: { facts: documents },
    clearsWhen: 'a working increment of 1 March 2026 or later is recorded',
    recorded: { facts: { ...documents, 'last-increment-on': on(TODAY) } },
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
