import { goodEnough, idea, ownedBy, ownLayers, planned, saves, signed, SMALL_SCOPE, suite } from '../answers';
import {
  answered,
  buildsWeekly,
  by,
  created,
  moved,
  movedBecause,
  project,
  runsWeekly,
  targetMoved,
} from '../tell';
import { DANA, KATRINE, PRIIT, SOLVEIG, TORE, YASMIN } from './halden-people';

export const QUOTE_DESK_ASSISTANT = project(
  'Quote desk assistant',
  'Sales',
  created(73, 'idea', {
    ...idea(71, 'A quote takes two days; whoever answers first gets the load.'),
    ...SMALL_SCOPE,
    ...saves(320_000, 'Quotes lost to slower answers, second quarter'),
  }),
  moved(66, 'scoped', {
    ...ownedBy(DANA, 'Quote turnaround time', 'Answer every quote the same day'),
    ...planned({
      builder: YASMIN,
      greenlit: 66,
      target: -19,
      unglamorous: 70,
      production: '450 quotes a day drafted from the rate book; Sales sends them.',
    }),
    'estimate-basis': 'demo',
    ...ownLayers(160, 'Polaris Models', 'Fjordcloud'),
  }),
  moved(58, 'building', {
    ...signed(1, DANA, 58),
    ...goodEnough(DANA, 'Drafts sent unchanged', 75),
    ...suite('quotes v3', 180),
  }),
  by('Yasmin Belhadj', ...buildsWeekly(57, 22)),
  answered(50, { 'estimate-basis': 'production' }),
  moved(17, 'pilot'),
  answered(16, { 'estimate-basis': 'demo' }),
  by('Yasmin Belhadj', ...runsWeekly(16, 2)),
);

export const DETENTION_FEE_LETTERS = project(
  'Detention fee letters',
  'Terminal Operations',
  created(52, 'idea', {
    ...idea(52, 'Fees for waiting lorries are written off, because nobody writes the letters.'),
    ...SMALL_SCOPE,
    ...saves(95_000, 'Fees written off last year'),
  }),
  moved(45, 'scoped', {
    ...ownedBy(TORE, 'Detention fees collected', 'Terminals that pay for themselves'),
    ...planned({
      builder: PRIIT,
      greenlit: 45,
      target: -24,
      unglamorous: 70,
      production: '60 letters a day with the gate times; a person signs each.',
    }),
    ...ownLayers(60, 'Quillon AI', 'Fjordcloud'),
  }),
  moved(30, 'building', { ...signed(1, TORE, 30), ...suite('letters v1', 90) }),
  answered(27, goodEnough(PRIIT, 'Letters sent unchanged', 85)),
  by('Priit Kask', ...buildsWeekly(29, 1)),
);

export const CARRIER_SCORECARDS = project(
  'Carrier scorecards',
  'Procurement',
  created(26, 'idea', {
    ...idea(26, 'Which carrier is late and why stands in 900 mails a week; nobody counts them.'),
    ...SMALL_SCOPE,
    ...saves(120_000, 'Claims against late carriers that were never made'),
  }),
  moved(12, 'scoped', {
    ...ownedBy(KATRINE, 'Late deliveries a carrier pays for', 'Carriers that keep their word'),
    ...planned({
      builder: YASMIN,
      greenlit: 12,
      target: -70,
      unglamorous: 75,
      production: '900 mails a week read overnight; each score shows the mails behind it.',
    }),
    ...ownLayers(70, 'Polaris Models', 'Fjordcloud'),
  }),
);

export const EMPTY_LEG_MATCHING = project(
  'Empty-leg matching',
  'Dispatch',
  created(40, 'idea', {
    ...idea(41, 'A third of the lorries drive home empty; loads near by are found by phone.'),
    ...saves(400_000, 'Empty kilometres of the autumn'),
  }),
);

/** Stopped within two weeks after the first critical sign. */
export const YARD_CAMERA_COUNTS = project(
  'Yard camera counts',
  'Terminal Operations',
  created(196, 'scoped', {
    ...idea(196, 'Trailers in the yard are counted on foot twice a day.'),
    ...SMALL_SCOPE,
    ...saves(40_000, 'Hours of two yard hands'),
    ...ownedBy(SOLVEIG, 'Minutes to find a trailer', 'Faster turnaround at the gate'),
    ...planned({
      builder: PRIIT,
      greenlit: 196,
      target: 120,
      unglamorous: 55,
      production: 'Two yards, 24 cameras, a count every ten minutes.',
    }),
    ...ownLayers(90, 'Tern Labs', 'Fjordcloud'),
  }),
  moved(185, 'building', {
    ...signed(1, SOLVEIG, 185),
    ...goodEnough(SOLVEIG, 'Trailers counted right', 98),
    ...suite('yards v1', 120),
  }),
  by('Priit Kask', ...buildsWeekly(182, 140)),
  moved(138, 'pilot'),
  targetMoved(124, 80, 'Snow on the lenses'),
  by('Priit Kask', answered(112, { 'last-eval-run-on': 112 })),
  movedBecause(
    95,
    'stopped',
    'Counts right in 71 % of the cases against 98 needed; a gate scanner does it for less.',
  ),
);
