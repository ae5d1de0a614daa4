import { goodEnough, idea, ownedBy, planned, saves, signed, SMALL_SCOPE, suite } from '../answers';
import { attested, proven, readiness } from '../checklist';
import { claims, waived } from '../judgements';
import { ownLayers } from '../layers';
import { ranVolume, tradesOff } from '../owner-acts';
import { numbered, scoresWeekly, suiteKept, systemChanged } from '../scoring';
import { answered, by, created, moved, movedDespite, none, project } from '../tell';
import { buildsWeekly, runsWeekly } from '../weekly';
import { KOOKABURRA, MEI_LIN, POLARIS, RAVI, WATTLEBARK_LEAD } from './wattlebark-people';

export const POLICY_WORDING_SEARCH = project(
  'Policy wording search',
  'Underwriting',
  created(70, 'scoped', {
    ...idea(70, 'Underwriters search 600 policy wordings by memory.'),
    ...SMALL_SCOPE,
    ...saves(80_000, 'Search hours of eleven underwriters'),
    ...ownedBy(MEI_LIN, 'Quotes answered on the day', 'Brokers that come back'),
    ...planned({
      builder: RAVI,
      greenlit: 70,
      target: -14,
      days: 90,
      unglamorous: 70,
      production: '300 searches a day with the clause and its page; nothing without a source.',
      volume: 300,
    }),
    'demo-cases': 25,
    ...WATTLEBARK_LEAD,
    ...ownLayers(75, POLARIS, KOOKABURRA),
    'abstraction-layer': none,
    'model-apis': 1,
    'alternative-scored-on': none,
    'prompts-holder': { vendor: 'Polaris Models' },
  }),
  movedDespite(59, 'building', 'Underwriting has its own builder, and no photo waits for it.', {
    ...signed(1, MEI_LIN, 59),
    ...goodEnough(MEI_LIN, 'Right clause among the first five', 90),
    ...suite('wordings v2', 210),
  }),
  answered(45, { 'prompts-holder': 'us' }),
  by('Ravi Menon', ...buildsWeekly(58, 16)),
  answered(52, {
    'trade-offs': [{ what: 'Clauses only, no answers', gaveUp: 'Answers in words', madeBy: MEI_LIN }],
  }),
  tradesOff(MEI_LIN, 18, 18),
  claims(
    MEI_LIN,
    [44, 'on-track', 'The right clause comes first.'],
    [10, 'on-track', 'Four underwriters, no complaint.'],
  ),
  waived(12, 'LOCK-3', -30, 'One model API until the pilot is over; the layer is in the next scope.'),
  moved(13, 'pilot', ranVolume(45, 'Four underwriters')),
  by(
    'Ravi Menon',
    readiness(41, proven('wiki.wattlebark.example/wordings', 'data-pipeline', 'monitoring-cases')),
    readiness(10, {
      ...attested('fallback-unsure', 'operations-runbook'),
      ...proven('wiki.wattlebark.example/wordings', 'evaluation-suite', 'security-injection'),
    }),
    ...runsWeekly(11, 4),
    suiteKept(33, { suite: 'wordings', version: 'v2', fixedSince: 59, passThreshold: 0.9, unanswered: 0 }),
    ...scoresWeekly(4, {
      ...{ suite: 'wordings', version: 'v2', model: 'polaris-2', cases: numbered('Question', 210) },
      failing: [18, 17, 16, 17, 26],
    }),
    systemChanged(6, 'prompt', 'The page is named before the clause'),
  ),
);
