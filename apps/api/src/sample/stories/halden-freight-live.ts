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
import { attested, proven, readiness, renewed, required } from '../checklist';
import { morePlanned } from '../effort';
import { claims } from '../judgements';
import { contract, exported, ownLayers, supplier } from '../layers';
import { claimed, measured, reported, verified } from '../money-registers';
import { headline, incident, ranVolume, tradesOff } from '../owner-acts';
import { numbered, scoresWeekly, suiteKept, systemChanged } from '../scoring';
import { answered, by, created, moved, movedDespite, none, project } from '../tell';
import { buildsWeekly, runsWeekly } from '../weekly';
import {
  FJORDCLOUD,
  HALDEN_LEAD,
  IDRIS,
  KATRINE,
  MOSES,
  POLARIS,
  PRIIT,
  QUILLON,
  YASMIN,
} from './halden-people';

const WIKI = 'wiki.halden.example';
const SORTING_BASELINE = 'Four handlers sorting by hand, counted over six weeks';

/** The first project: small, boring, shipped on day 84, and what cleared each of its signs was done within days. */
export const CLAIMS_TRIAGE = project(
  'Claims triage',
  'Claims',
  created(322, 'idea', {
    ...idea(322, 'A damage claim waits nine days for a first look; this sorts them within the hour.'),
    'expected-saving': none,
  }),
  answered(320, { ...SMALL_SCOPE, 'scope-user-groups': 3 }),
  answered(314, { 'scope-user-groups': 1, ...saves(210_000, SORTING_BASELINE) }),
  moved(312, 'scoped', {
    ...ownedBy(MOSES, 'Days to first decision', 'Halve the time to a first decision'),
    'kpi-unit': 'days',
    ...planned({
      builder: YASMIN,
      greenlit: 312,
      target: 232,
      days: 140,
      unglamorous: 65,
      production: '400 claims a day, each logged; unsure ones go to a handler; alarms on errors and drift.',
      volume: 400,
    }),
    'demo-cases': 25,
    ...HALDEN_LEAD,
  }),
  answered(308, {
    ...morePlanned('edge-cases', 49, 'Claims with more than one damage'),
    ...ownLayers(140, POLARIS, FJORDCLOUD),
  }),
  moved(301, 'building', { 'scope-signature': none, 'good-enough': none, ...suite('claims v1', 3) }),
  by('Yasmin Belhadj', ...buildsWeekly(297, 262, { days: 84, unglamorous: 75 })),
  answered(296, {
    ...signed(1, MOSES, 296, 'Damage claims up to 5,000, one queue'),
    ...goodEnough(MOSES, 'Claims sent to the right queue', 92),
  }),
  answered(290, {
    ...suite('claims v2', 240),
    ...evaluationAsked({ fixed: 290, feature: 297, unanswered: 12, model: 'polaris-1' }),
  }),
  answered(286, { 'eval-suite-fixed-on': 301, 'eval-cases-unanswered': 0 }),
  tradesOff(MOSES, 294, 254),
  moved(260, 'pilot', ranVolume(120, 'One queue of three')),
  answered(246, ranVolume(430)),
  answered(240, { 'usage-target': 1_600, ...exported('said') }),
  by(
    'Yasmin Belhadj',
    readiness(280, attested('data-schema', 'data-pipeline', 'evaluation-suite')),
    readiness(241, required(`${WIKI}/claims`, { attested: ['data-privacy', 'fallback-unsure'] })),
    readiness(150, renewed(`${WIKI}/claims`, 90)),
    readiness(71, proven(`${WIKI}/claims`, 'exit-second-model', 'evaluation-kpi', 'scale-slices')),
    readiness(64, renewed(`${WIKI}/claims`, 180)),
    readiness(2, renewed(`${WIKI}/claims`, 30)),
  ),
  moved(238, 'production', { 'entered-production-on': 238, headlines: none, incidents: none }),
  by('Yasmin Belhadj', ...runsWeekly(255, 241), ...runsWeekly(234, 3, { from: 1_350, to: 1_980, users: 31 })),
  answered(224, claimed(210_000, 'a year')),
  answered(204, exported('proven', 'A plain PostgreSQL and a notebook of our own')),
  answered(189, incident('Claims from one branch had no date and were left out', 'monitoring', 190, 189)),
  answered(
    186,
    measured(58_000, 'first quarter live', SORTING_BASELINE, 'Hours booked on sorting, before and after'),
  ),
  answered(
    178,
    verified(
      54_000,
      'first quarter live',
      SORTING_BASELINE,
      'Payroll of the desk, checked by Finance',
      KATRINE,
    ),
  ),
  answered(176, headline('First look within the hour: 54,000 saved in the first quarter', 54_000)),
  claims(MOSES, [80, 'on-track', 'Handlers ask for it.'], [9, 'on-track', 'It runs; nothing to report.']),
  answered(80, { 'model-retires-on': 30, 'model-successor': none }),
  answered(71, { 'alternative-scored-on': 71 }),
  suiteKept(66, { suite: 'claims', version: 'v2', fixedSince: 290, passThreshold: 0.9, unanswered: 0 }),
  answered(64, { 'model-successor': 'polaris-2', 'successor-scored-on': 64 }),
  systemChanged(54, 'model', 'polaris-1 to polaris-2'),
  answered(54, { 'model-pin': 'polaris-2', 'model-retires-on': none }),
  by(
    'Yasmin Belhadj',
    ...scoresWeekly(3, {
      ...{ suite: 'claims', version: 'v2', model: 'polaris-2', cases: numbered('Claim', 240) },
      failing: [22, 20, 21, 19, 16, 17, 14, 13],
    }),
    systemChanged(25, 'prompt', 'Asks for the date of the damage first'),
  ),
  ...reported({
    months: [10, 1],
    spend: { planned: 21_000, from: 26_000, to: 9_000 },
    kpi: { baseline: 9, target: 4, from: 8.8, to: 3.1 },
  }),
);

const CODES = { suite: 'codes', version: 'v1', model: 'quillon-m4', cases: numbered('Goods code', 310) };

const codesScored = (to: number, failing: readonly number[]) => scoresWeekly(to, { ...CODES, failing });

/** In production, and the weekly run is forgotten whenever the team is busy: the same sign came back three times. */
export const CUSTOMS_CODES = project(
  'Customs code suggestions',
  'Customs',
  created(226, 'idea', {
    ...idea(226, 'Clerks look up 1,100 goods codes a day; a wrong one costs a day at the border.'),
    ...SMALL_SCOPE,
    ...saves(145_000, 'Penalties and look-up time of the year before'),
  }),
  moved(212, 'scoped', {
    ...ownedBy(IDRIS, 'Declarations sent back', 'Fewer lorries held at the border'),
    'kpi-unit': '% of declarations',
    ...planned({
      builder: PRIIT,
      greenlit: 212,
      target: 138,
      days: 130,
      unglamorous: 72,
      production: '1,100 look-ups a day with the three best codes and why; the clerk decides.',
      volume: 1_100,
    }),
    'demo-cases': 50,
    ...HALDEN_LEAD,
    ...ownLayers(110, QUILLON, FJORDCLOUD),
    contracts: [contract(supplier('Quillon AI', 'Model API for a trial', 95)), contract(FJORDCLOUD)],
    'alternative-scored-on': none,
  }),
  moved(203, 'building', {
    ...signed(1, IDRIS, 203),
    ...goodEnough(IDRIS, 'Right code among the first three', 95),
    ...suite('codes v1', 310),
  }),
  answered(200, evaluationAsked({ fixed: 203, feature: 201, unanswered: 0, model: 'quillon-m4' })),
  by('Priit Kask', ...buildsWeekly(201, 166)),
  tradesOff(IDRIS, 196, 156),
  moved(164, 'pilot', ranVolume(260, 'One border office')),
  by('Priit Kask', ...runsWeekly(159, 145)),
  answered(152, { 'alternative-scored-on': 152, ...ranVolume(1_150) }),
  by(
    'Priit Kask',
    readiness(
      142,
      required(`${WIKI}/customs`, {
        attested: ['data-privacy', 'fallback-limits', 'operations-runbook'],
        open: ['monitoring-quality', 'fallback-rollback', 'exit-export'],
      }),
    ),
    readiness(60, renewed(`${WIKI}/customs`, 90, { open: ['monitoring-quality', 'fallback-rollback'] })),
  ),
  movedDespite(
    140,
    'production',
    'The old look-up was switched off on that Friday; alarms follow in a month.',
    {
      'entered-production-on': 140,
      'usage-target': 3_200,
      incidents: none,
    },
  ),
  answered(136, exported('said')),
  by(
    'Priit Kask',
    ...runsWeekly(138, 96, { from: 1_150, to: 1_900, users: 24 }),
    ...runsWeekly(82, 54, { from: 2_100, to: 1_750, users: 24 }),
    ...runsWeekly(39, 11, { from: 1_420, to: 1_180, users: 15 }),
  ),
  answered(100, { contracts: [contract(QUILLON)] }),
  claims(
    IDRIS,
    [48, 'on-track', 'The clerks get used to it.'],
    [13, 'on-track', 'We use it less than we wanted; that will come.'],
  ),
  answered(66, claimed(145_000, 'a year')),
  answered(51, incident('Codes of last year came back after an update', 'customer', 58, 51)),
  suiteKept(75, { suite: 'codes', version: 'v1', fixedSince: 203, passThreshold: 0.85, unanswered: 0 }),
  by(
    'Priit Kask',
    ...codesScored(54, [31, 30, 31]),
    ...codesScored(11, [32, 31, 30, 32, 31]),
    systemChanged(49, 'data', 'The goods codes of this year'),
    systemChanged(8, 'prompt', 'Shorter hints for the clerks'),
  ),
  ...reported({
    months: [6, 1],
    spend: { planned: 16_000, from: 18_500, to: 8_200 },
    kpi: { baseline: 6.4, target: 3, from: 6.1, to: 4.7 },
  }),
);
