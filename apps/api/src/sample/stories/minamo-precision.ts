import { goodEnough, idea, ownedBy, ownLayers, planned, saves, signed, SMALL_SCOPE, suite } from '../answers';
import type { SampleClient, SampleFacts } from '../story';
import { answered, buildsWeekly, by, created, moved, none, person, project } from '../tell';

const KENJI = person('Kenji Hattori', 'COO', 'business', 'c-level');
const SAYURI = person('Sayuri Endo', 'VP Production', 'business', 'vp');
const DANIEL = person('Daniel Osei', 'VP Quality', 'business', 'vp');
const VIVIENNE = person('Vivienne Marchetti', 'Partner, Vellichor Advisory', 'vendor', 'c-level');
const YUTO = person('Yuto Shibata', 'Software engineer', 'it', 'staff');

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
  answered(96, { builder: none }),
  answered(61, { 'business-owner': VIVIENNE, 'owner-kpi': none }),
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
  moved(31, 'scoped', {
    'started-on': 31,
    ...SMALL_SCOPE,
    ...saves(9_000, 'Hours drawn twice, one team, one month'),
    ...ownedBy(DANIEL, 'Parts drawn twice', 'A part drawn once'),
    ...planned({
      builder: YUTO,
      greenlit: 31,
      target: -50,
      unglamorous: 75,
      production: '140,000 drawings, 200 searches a day; the engineer opens the source.',
    }),
    ...ownLayers(60, 'Tern Labs', 'Kawasemi Hosting'),
  }),
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
  }),
  answered(44, { builder: none }),
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
      unglamorous: 68,
      production: 'Three lines, 90 notes a night; the shift lead signs each page.',
    }),
    ...ownLayers(35, 'Quillon AI', 'Kawasemi Hosting'),
  }),
  moved(29, 'building', {
    ...signed(1, SAYURI, 29),
    ...goodEnough(SAYURI, 'Notes kept as written', 90),
    ...suite('notes v1', 80),
  }),
  by('Yuto Shibata', ...buildsWeekly(25, 4)),
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
