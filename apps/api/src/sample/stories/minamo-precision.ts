import { goodEnough, idea, ownedBy, planned, saves, signed, SMALL_SCOPE, suite } from '../answers';
import { attested, readiness } from '../checklist';
import { claims, decided, waived } from '../judgements';
import { ownLayers, supplier } from '../layers';
import { tradesOff } from '../owner-acts';
import type { SampleClient, SampleFacts } from '../story';
import { answered, by, created, moved, none, person, project } from '../tell';
import { buildsWeekly } from '../weekly';

const KENJI = person('Kenji Hattori', 'COO', 'business', 'c-level');
const SAYURI = person('Sayuri Endo', 'VP Production', 'business', 'vp');
const DANIEL = person('Daniel Osei', 'VP Quality', 'business', 'vp');
const VIVIENNE = person('Vivienne Marchetti', 'Partner, Vellichor Advisory', 'vendor', 'c-level');
const YUTO = person('Yuto Shibata', 'Software engineer', 'it', 'staff');

/** An adviser is responsible for AI: plans that others carried out, and no system of her own. */
const ADVISED: SampleFacts = {
  'ai-lead': VIVIENNE,
  'lead-strategy-proof': 'Roadmaps for four machine builders; two of them were carried out',
  'lead-build-proof': none,
};

const TERN = supplier('Tern Labs', 'Search and drawing models', -280);
const QUILLON = supplier('Quillon AI', 'Model API, paid by use', -310);
const KAWASEMI = supplier('Kawasemi Hosting', 'Hosting in the country', -450);

/** Beautiful, delivered on the day, and nobody who would build any of it. */
const AI_ROADMAP = project(
  'AI roadmap',
  'Strategy',
  created(118, 'scoped', {
    kind: 'roadmap',
    'started-on': 118,
    'problem-and-benefit': 'Where AI could help in the plants over the next three years.',
    'business-goal': 'Hold the margin with a quarter fewer hands by 2030',
    'business-owner': KENJI,
    'owner-kpi': 'Margin of the plants',
    moonshot: false,
  }),
  answered(96, {
    builder: none,
    ...ADVISED,
    increments: none,
    effort: none,
    contracts: none,
    'strategy-documents': [{ title: 'Where AI helps in the plants' }],
    'roadmap-items': [
      { title: 'Tool wear warnings', deliveredOn: 96, project: 'Tool wear warnings' },
      { title: 'Supplier quality letters', deliveredOn: 96, project: 'Supplier quality letters' },
      { title: 'Drawing search', deliveredOn: 96, project: 'Drawing search' },
      { title: 'Energy peaks of the furnaces', deliveredOn: 96 },
      { title: 'A shift plan that writes itself', deliveredOn: 96 },
      { title: 'Quotes for single parts', deliveredOn: 96 },
    ],
  }),
  answered(33, { 'strategy-documents': [{ title: 'The operating model for AI, second edition' }] }),
  answered(61, { 'business-owner': VIVIENNE, 'owner-kpi': none }),
  decided(90, { kind: 'continue', reason: 'A builder is hired by the spring.', due: 20 }),
  claims(
    VIVIENNE,
    [60, 'on-track', 'The roadmap is delivered.'],
    [32, 'on-track', 'A second edition, with an operating model.'],
  ),
);

const fromRoadmap = (problemAndBenefit: string): SampleFacts => ({
  kind: 'build',
  moonshot: false,
  'started-on': none,
  'roadmap-delivered-on': 96,
  'problem-and-benefit': problemAndBenefit,
});

const TOOL_WEAR_WARNINGS = project(
  'Tool wear warnings',
  'Plant 2',
  created(94, 'idea', fromRoadmap('A worn tool ruins eleven parts before anybody hears it.')),
);

const SUPPLIER_QUALITY_LETTERS = project(
  'Supplier quality letters',
  'Quality',
  created(94, 'idea', fromRoadmap('Faults of parts bought in are written up after three weeks.')),
);

const DRAWING_SEARCH = project(
  'Drawing search',
  'Engineering',
  created(94, 'idea', fromRoadmap('Engineers draw again what stands in 140,000 old drawings.')),
  moved(27, 'scoped', {
    'started-on': 27,
    ...SMALL_SCOPE,
    ...saves(9_000, 'Hours drawn twice, one team, one month'),
    ...ownedBy(DANIEL, 'Parts drawn twice', 'A part drawn once'),
    ...planned({
      builder: YUTO,
      greenlit: 27,
      target: -50,
      days: 70,
      unglamorous: 75,
      production: '140,000 drawings, 200 searches a day; the engineer opens the source.',
      volume: 200,
    }),
    'demo-cases': 40,
    ...ADVISED,
    ...ownLayers(60, TERN, KAWASEMI),
  }),
  claims(DANIEL, [12, 'on-track', 'Six teams have said yes.']),
  waived(20, 'BUILD-3', -40, 'A head of AI who has shipped two systems begins in five weeks.'),
  answered(24, saves(110_000, 'Hours drawn twice, six teams, one quarter')),
);

/** A first project that does everything at once, without an end in sight or anybody to build it. */
const SELF_PLANNING_LINE = project(
  'Self-planning line',
  'Plant 1',
  created(75, 'idea', {
    ...idea(75, 'The line plans itself: orders, shifts and tools, without the planners.'),
    autonomy: 'whole',
    'scope-processes': 4,
    'scope-departments': 3,
    'scope-user-groups': 2,
    'expected-saving': none,
  }),
  moved(60, 'scoped', {
    ...ownedBy(KENJI, 'Machine hours lost to planning', 'Two shifts on one plan'),
    'target-on': -120,
    'estimate-basis': 'demo',
    'greenlit-on': none,
    ...ADVISED,
  }),
  answered(44, { builder: none }),
  claims(KENJI, [40, 'on-track', 'The vision is clear.'], [15, 'at-risk', 'We look for people.']),
);

const NIGHT_SHIFT_NOTES = project(
  'Night shift notes',
  'Plant 2',
  created(47, 'idea', {
    ...idea(47, 'What broke at night stands in a notebook; the morning shift finds it out again.'),
    ...SMALL_SCOPE,
    ...saves(55_000, 'First-hour stops on three lines, two months'),
  }),
  moved(38, 'scoped', {
    ...ownedBy(SAYURI, 'Minutes lost in the first hour', 'A calm first hour'),
    ...planned({
      builder: YUTO,
      greenlit: 38,
      target: -38,
      days: 60,
      unglamorous: 68,
      production: 'Three lines, 90 notes a night; the shift lead signs each page.',
      volume: 90,
    }),
    'demo-cases': 12,
    ...ADVISED,
    ...ownLayers(35, QUILLON, KAWASEMI),
  }),
  moved(29, 'building', {
    ...signed(1, SAYURI, 29),
    ...goodEnough(SAYURI, 'Notes kept as written', 90),
    ...suite('notes v1', 80),
    'model-pin': 'quillon-m3',
    'model-retires-on': -40,
    'model-successor': none,
  }),
  by(
    'Yuto Shibata',
    ...buildsWeekly(25, 4, { days: 18, unglamorous: 55, without: ['logging', 'monitoring'] }),
  ),
  by('Yuto Shibata', readiness(7, attested('data-schema', 'evaluation-suite', 'fallback-unsure'))),
  tradesOff(SAYURI, 23, 3),
  claims(
    SAYURI,
    [19, 'on-track', 'The night shift writes less and says more.'],
    [6, 'on-track', 'Two lines of three.'],
  ),
);

export const MINAMO_PRECISION: SampleClient = {
  name: 'Minamo Precision',
  key: 'MINAMO',
  timeZone: 'Asia/Tokyo',
  createdDaysAgo: 120,
  recordedBy: 'Emi Kobayashi',
  projects: [
    AI_ROADMAP,
    TOOL_WEAR_WARNINGS,
    SUPPLIER_QUALITY_LETTERS,
    DRAWING_SEARCH,
    SELF_PLANNING_LINE,
    NIGHT_SHIFT_NOTES,
  ],
};
