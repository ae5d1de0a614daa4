import { exactly } from '../days/known-day';
import type { Facts } from '../facts/fact-catalogue';
import type { ClearFactStory } from './clear-fact-story.fixture';
import { entries, known, none, on, type Situation, TODAY } from './record.fixture';

const silence: Facts = { 'last-eval-run-on': on('2026-11-10'), 'last-increment-on': on('2026-11-01') };
const quickPrototype: Facts = {
  'greenlit-on': on('2026-07-03'),
  'prototype-started-on': on('2026-06-15'),
  'prototype-ended-on': on('2026-06-26'),
  'production-scope': none(),
};
const movedTarget = { history: { originalTarget: exactly('2026-06-01'), targetMoves: 2 } };
const worked = (...kinds: readonly string[]) =>
  entries(...kinds.map((kind) => ({ on: TODAY, kind, actual: 2 }))) as Facts['effort'];
const hardening: Facts = { 'greenlit-on': on('2026-10-20'), effort: worked('features', 'logging') };
const volume = (casesPerDay: number): Situation => ({
  stage: 'pilot',
  facts: { 'target-volume': known(5_000), 'volume-runs': entries({ on: TODAY, casesPerDay }) },
});

export const DEMO_AND_EVAL_STORIES: readonly ClearFactStory[] = [
  {
    sign: 'DEMO-1',
    lit: { facts: hardening },
    clearsWhen: 'the first person-days worked on monitoring, error handling and fallback are recorded',
    recorded: {
      facts: { ...hardening, effort: worked('logging', 'monitoring', 'error-handling', 'fallback') },
    },
  },
  {
    sign: 'DEMO-2',
    lit: volume(120),
    clearsWhen: 'a volume run of at least 500 cases a day is recorded',
    recorded: volume(500),
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
];
