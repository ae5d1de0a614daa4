import {
  evaluationAsked,
  goodEnough,
  idea,
  ownedBy,
  planned,
  saves,
  signed,
  SMALL_SCOPE,
  suite,
} from '../answers';
import { proven, readiness, renewed, required } from '../checklist';
import { morePlanned } from '../effort';
import { claims, decided } from '../judgements';
import { exported, ownLayers } from '../layers';
import { claimed, measured, reported, verified } from '../money-registers';
import { headline, incident, ranVolume, tradesOff } from '../owner-acts';
import { askedTeam, numbered, scoresWeekly, suiteKept, systemChanged, teamAnswered } from '../scoring';
import { answered, by, created, moved, movedDespite, none, project, targetMoved } from '../tell';
import { buildsWeekly, runsWeekly } from '../weekly';
import { AYESHA, FYNBARK, LERATO, LWAZI, MARULA_LEAD, PIETER, POLARIS, TERN, ZANELE } from './marula-people';

const WIKI = 'wiki.marula.example';
const REFUNDS = 'Refunds at the till, 18 stores, last quarter';

const LABELS = numbered('Shelf photo', 420);

const labelsScored = (to: number, version: string, cases: readonly string[], failing: readonly number[]) =>
  by(
    'Lwazi Mokoena',
    ...scoresWeekly(to, { suite: 'labels', version, model: 'tern-vision-3', cases, failing }),
  );

export const SHELF_LABEL_CHECKS = project(
  'Shelf label checks',
  'Stores',
  created(345, 'idea', {
    ...idea(345, 'One label in thirty shows a wrong price; the till refunds the difference.'),
    ...SMALL_SCOPE,
    ...saves(150_000, REFUNDS),
  }),
  moved(338, 'scoped', { 'business-owner': none }),
  answered(335, {
    ...ownedBy(LERATO, 'Refunds at the till', 'Prices that customers can trust'),
    ...planned({
      builder: LWAZI,
      greenlit: 335,
      target: 262,
      days: 120,
      unglamorous: 75,
      production: '18 stores, 40,000 labels a week from shelf photos; staff confirm each change.',
      volume: 8000,
    }),
    'demo-cases': 60,
    ...MARULA_LEAD,
    ...ownLayers(70, TERN, FYNBARK),
  }),
  moved(326, 'building', {
    ...signed(1, LERATO, 326),
    ...goodEnough(LERATO, 'Wrong labels found', 90),
    ...suite('labels v1', 400),
  }),
  answered(323, evaluationAsked({ fixed: 326, feature: 324, unanswered: 0, model: 'tern-vision-3' })),
  by('Lwazi Mokoena', ...buildsWeekly(324, 296)),
  tradesOff(LERATO, 320, 280),
  moved(291, 'pilot', ranVolume(1_300, 'Three stores')),
  answered(276, {
    'usage-target': 18,
    ...ranVolume(8_400),
    ...exported('proven', 'A stock system on trial'),
  }),
  by(
    'Lwazi Mokoena',
    readiness(274, required(`${WIKI}/labels`, { attested: ['data-privacy'] })),
    readiness(182, renewed(`${WIKI}/labels`, 90)),
    readiness(92, renewed(`${WIKI}/labels`, 180)),
    readiness(27, renewed(`${WIKI}/labels`, 90)),
    readiness(6, renewed(`${WIKI}/labels`, 30)),
  ),
  moved(272, 'production', { 'entered-production-on': 272, incidents: none }),
  by('Lwazi Mokoena', ...runsWeekly(289, 275), ...runsWeekly(268, 2, { from: 17, to: 19, users: 54 })),
  ...labelsScored(44, 'v1', LABELS.slice(0, 400), [33]),
  ...labelsScored(37, 'v1', LABELS, [34]),
  suiteKept(34, { suite: 'labels', version: 'v2', fixedSince: 34, passThreshold: 0.9, unanswered: 0 }),
  ...labelsScored(2, 'v2', LABELS, [33, 30, 31, 28, 26]),
  systemChanged(15, 'code', 'Turned photos are set upright'),
  answered(240, claimed(150_000, 'a year')),
  answered(234, headline('One label in four hundred is wrong now; it was one in thirty')),
  claims(LERATO, [76, 'on-track', 'Stores trust it.'], [11, 'on-track', 'Refunds are down for good.']),
  answered(150, measured(68_000, 'first four months live', REFUNDS, 'Refunds at the till, the same stores')),
  answered(139, verified(66_000, 'first four months live', REFUNDS, 'Books of the stores, Finance', PIETER)),
  answered(85, incident('A store changed its shelves and half the photos were turned', 'team', 88, 85)),
  ...reported({
    months: [10, 1],
    spend: { planned: 12_000, from: 15_000, to: 6_300 },
    kpi: { baseline: 50, target: 10, from: 41, to: 6.5 },
  }),
);

const WASTE = 'Produce written off, all stores, last year';

/** A bet on how the whole company orders: it waited in red until something small had shipped. */
export const FRESH_PRODUCE_ORDERS = project(
  'Fresh produce orders',
  'Supply Chain',
  created(300, 'idea', {
    ...idea(300, 'A fifth of the fresh produce is thrown away or sold out by noon.'),
    moonshot: true,
    autonomy: 'part',
    'scope-departments': 3,
    ...saves(620_000, WASTE),
  }),
  moved(292, 'scoped', {
    ...ownedBy(ZANELE, 'Produce written off', 'Half the waste by next year'),
    ...planned({
      builder: AYESHA,
      greenlit: 292,
      target: 203,
      days: 200,
      unglamorous: 66,
      production: '18 stores, 210 articles, orders by 4 a.m.; the buyer may change each.',
      volume: 3780,
    }),
    'demo-cases': 12,
    ...MARULA_LEAD,
    'abstraction-layer': false,
    'model-apis': 1,
  }),
  movedDespite(284, 'building', 'The season does not wait, and the label checks need no buyer.', {
    ...signed(1, ZANELE, 284),
    'eval-suite': none,
  }),
  decided(282, {
    kind: 'continue',
    reason: 'The labels ship within two weeks; until then it stays in one store.',
  }),
  claims(
    ZANELE,
    [66, 'on-track', 'Half the waste of last year.'],
    [33, 'at-risk', 'Two weeks of heat were hard on it.'],
    [7, 'on-track', 'Back to where it was.'],
  ),
  answered(277, {
    ...suite('produce v1', 365),
    ...goodEnough(ZANELE, 'Articles within 10 % of what sold', 80),
    ...morePlanned('data-pipelines', 43, 'Tills of three makers'),
    ...ownLayers(210, POLARIS, FYNBARK),
  }),
  answered(275, evaluationAsked({ fixed: 277, feature: 276, unanswered: 0, model: 'polaris-forecast' })),
  by('Ayesha Patel', ...buildsWeekly(276, 241)),
  tradesOff(ZANELE, 280, 200),
  moved(240, 'pilot', ranVolume(900, 'Four stores')),
  targetMoved(215, 196, 'One more harvest week in the pilot'),
  by('Ayesha Patel', ...runsWeekly(234, 199)),
  answered(203, ranVolume(3_200, 'Fifteen stores')),
  by(
    'Ayesha Patel',
    readiness(198, required(`${WIKI}/produce`, { attested: ['data-privacy'], open: ['scale-full-volume'] })),
    readiness(190, proven(`${WIKI}/produce`, 'scale-full-volume', 'scale-slices', 'scale-staged')),
    readiness(110, renewed(`${WIKI}/produce`, 90)),
    readiness(22, renewed(`${WIKI}/produce`, 180)),
    readiness(4, renewed(`${WIKI}/produce`, 30)),
  ),
  movedDespite(196, 'production', 'Three of 18 stores follow on Monday; the buyer may change each order.', {
    'entered-production-on': 196,
    'usage-target': 120,
    incidents: none,
  }),
  answered(191, ranVolume(3_900, 'All 18 stores')),
  answered(188, exported('proven', 'The planning tool of the wholesaler')),
  by('Ayesha Patel', ...runsWeekly(192, 3, { from: 96, to: 126, users: 18 })),
  suiteKept(60, { suite: 'produce', version: 'v1', fixedSince: 277, passThreshold: 0.8, unanswered: 0 }),
  by(
    'Ayesha Patel',
    ...scoresWeekly(3, {
      ...{
        suite: 'produce',
        version: 'v1',
        model: 'polaris-forecast',
        cases: numbered('Article and day', 365),
      },
      failing: [60, 61, 58, 79, 62, 57, 52, 50],
    }),
    systemChanged(35, 'data', 'Weather of the two hot weeks'),
    systemChanged(18, 'prompt', 'Holidays that moved are told by name'),
  ),
  by(ZANELE.name, askedTeam(36)),
  decided(29, {
    kind: 'fix',
    reason: 'The heat may come again: nine of ten right with the weather data, or the buyer orders by hand.',
    due: -20,
    conditions: [{ suite: 'produce', atLeast: 0.9, by: 5 }],
  }),
  by('Ayesha Patel', teamAnswered(30, 'Worse: the heat; the weather data go in this week.')),
  answered(160, claimed(620_000, 'a year')),
  answered(119, incident('Ordered strawberries for a public holiday that had been moved', 'user', 120, 119)),
  answered(52, measured(212_000, 'first four months live', WASTE, 'Weighed waste of 18 stores')),
  answered(40, verified(198_000, 'first four months live', WASTE, 'Stock count of the auditors', PIETER)),
  ...reported({
    months: [9, 1],
    spend: { planned: 31_000, from: 38_000, to: 19_500 },
    kpi: { baseline: 20, target: 10, from: 19.5, to: 11.2 },
  }),
);
