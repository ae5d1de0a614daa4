import { exactly } from '../days/known-day';
import type { Facts } from '../facts/fact-catalogue';
import type { Verdict } from '../evaluation/eval-words';
import type { ClearFactStory } from './clear-fact-story.fixture';
import { ran, standing, suite } from './evaluation.fixture';
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
const lateSuite: Facts = {
  'eval-suite': known('triage v4'),
  'eval-suite-fixed-on': on('2026-03-02'),
  'first-feature-on': on('2026-03-01'),
};
const change = { kind: 'prompt', what: 'Shorter answers', on: '2026-11-10' } as const;
const scored = { latest: change, unscored: 0, oldestUnscored: null, unscoredModel: null };
const beside = (verdict: Verdict, worseInARow: number) =>
  suite({
    baseline: {
      verdict,
      because: 'It says why.',
      on: '2026-11-01',
      newlyFailing: [],
      newlyFailingCount: 0,
      worseInARow,
    },
  });
const foundByCustomer = (resolvedOn: string | undefined): Facts => ({
  incidents: entries({
    on: '2026-11-10',
    what: 'Wrong letter',
    foundBy: 'customer',
    resolvedOn,
  }),
});
const passedOn = (...days: readonly string[]) =>
  standing({ runDays: days.map((day) => ({ on: day, isPassed: true })) });
const retiring: Facts = { 'model-retires-on': on('2026-12-01'), 'model-successor': known('m-2') };
const question = { askedOn: '2026-11-10', askedOf: null, answer: null };
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
    sign: 'EVAL-2',
    lit: { facts: lateSuite },
    clearsWhen: 'the project ends; which came first is kept for ever',
    recorded: { stage: 'stopped', facts: lateSuite },
    reading: 'not-applicable',
  },
  {
    sign: 'EVAL-3',
    lit: { facts: silence },
    clearsWhen: 'an eval run after 10 November 2026 is recorded',
    recorded: { facts: { ...silence, 'last-eval-run-on': on(TODAY) } },
  },
  {
    sign: 'EVAL-4',
    lit: { evaluation: standing({ changes: { ...scored, unscored: 1, oldestUnscored: change } }) },
    clearsWhen: 'a run scores the change of prompt of 10 November 2026',
    recorded: { evaluation: standing({ changes: scored }) },
  },
  {
    sign: 'EVAL-5',
    lit: { evaluation: ran(beside('worse', 1)) },
    clearsWhen: "a run of suite 'triage' is not worse than the baseline of 1 November 2026",
    recorded: { evaluation: ran(beside('no-clear-change', 0)) },
  },
  {
    sign: 'EVAL-6',
    lit: {
      evaluation: ran(suite({ unversionedChange: { on: TODAY, added: 3, removed: 1, version: 'v4' } })),
    },
    clearsWhen: "suite 'triage' gets a new version",
    recorded: { evaluation: ran(suite({ version: 'v5' })) },
  },
  {
    sign: 'EVAL-7',
    lit: { evaluation: ran(suite({ unanswered: 2 })) },
    clearsWhen: "each case of suite 'triage' has a known right answer",
    recorded: { evaluation: ran(suite({ unanswered: 0 })) },
  },
  {
    sign: 'EVAL-8',
    lit: { facts: foundByCustomer(undefined), evaluation: passedOn('2026-11-09') },
    clearsWhen: 'the incident of 10 November 2026 is resolved and the suite has run since',
    recorded: { facts: foundByCustomer('2026-11-12'), evaluation: passedOn('2026-11-12', '2026-11-09') },
  },
  {
    sign: 'EVAL-9',
    lit: { facts: { ...retiring, 'successor-scored-on': none() } },
    clearsWhen: 'a run on the successor of the model is recorded',
    recorded: { facts: retiring, evaluation: standing({ models: [{ model: 'm-2', on: TODAY }] }) },
  },
  {
    sign: 'EVAL-10',
    lit: { facts: { 'eval-suite': known('triage v4'), 'eval-cases': known(3) } },
    clearsWhen: "suite 'triage v4' holds more than 3 cases",
    recorded: { facts: { 'eval-suite': known('triage v4'), 'eval-cases': known(4) } },
  },
  {
    sign: 'EVAL-11',
    lit: { evaluation: standing({ question }) },
    clearsWhen: 'the question of 10 November 2026 is answered by a run or in a sentence',
    recorded: { evaluation: standing({ question: { ...question, answer: { kind: 'run', on: TODAY } } }) },
  },
];
