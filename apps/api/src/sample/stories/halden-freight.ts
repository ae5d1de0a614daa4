import { goodEnough, idea, ownedBy, ownLayers, planned, saves, signed, SMALL_SCOPE, suite } from '../answers';
import type { SampleClient } from '../story';
import {
  answered,
  buildsWeekly,
  by,
  created,
  moved,
  movedDespite,
  none,
  project,
  runsWeekly,
  targetMoved,
} from '../tell';
import {
  CARRIER_SCORECARDS,
  DETENTION_FEE_LETTERS,
  EMPTY_LEG_MATCHING,
  QUOTE_DESK_ASSISTANT,
  YARD_CAMERA_COUNTS,
} from './halden-freight-new';
import { DRIVER_HELPDESK, INVOICE_MATCHING } from './halden-freight-trouble';
import { IDRIS, KATRINE, MOSES, PRIIT, YASMIN } from './halden-people';

/** The first project: small, boring, shipped on day 84, and what cleared each of its signs was done within days. */
const CLAIMS_TRIAGE = project(
  'Claims triage',
  'Claims',
  created(322, 'idea', {
    ...idea(322, 'A damage claim waits nine days for a first look; this sorts them within the hour.'),
    'expected-saving': none,
  }),
  answered(320, { ...SMALL_SCOPE, 'scope-user-groups': 3 }),
  answered(314, {
    'scope-user-groups': 1,
    ...saves(210_000, 'Four handlers sorting by hand, counted over six weeks'),
  }),
  moved(312, 'scoped', {
    ...ownedBy(MOSES, 'Days to first decision', 'Halve the time to a first decision'),
    ...planned({
      builder: YASMIN,
      greenlit: 312,
      target: 232,
      unglamorous: 65,
      production: '400 claims a day, each logged; unsure ones go to a handler; alarms on errors and drift.',
    }),
  }),
  answered(308, { 'unglamorous-share': 74, ...ownLayers(140, 'Polaris Models', 'Fjordcloud') }),
  moved(301, 'building', { 'scope-signature': none, 'good-enough': none, ...suite('claims v1', 3) }),
  by('Yasmin Belhadj', ...buildsWeekly(297, 262)),
  answered(296, { ...signed(1, MOSES, 296), ...goodEnough(MOSES, 'Claims sent to the right queue', 92) }),
  answered(290, suite('claims v2', 240)),
  moved(260, 'pilot'),
  movedDespite(238, 'production', 'A handler sees every claim that it is unsure of.', {
    'entered-production-on': 238,
  }),
  by('Yasmin Belhadj', ...runsWeekly(255, 3)),
);

/** In production, and the weekly run is forgotten whenever the team is busy: the same sign came back three times. */
const CUSTOMS_CODES = project(
  'Customs code suggestions',
  'Customs',
  created(226, 'idea', {
    ...idea(226, 'Clerks look up 1,100 goods codes a day; a wrong one costs a day at the border.'),
    ...SMALL_SCOPE,
    ...saves(145_000, 'Penalties and look-up time of the year before'),
  }),
  moved(212, 'scoped', {
    ...ownedBy(IDRIS, 'Declarations sent back', 'Fewer lorries held at the border'),
    ...planned({
      builder: PRIIT,
      greenlit: 212,
      target: 138,
      unglamorous: 72,
      production: '1,100 look-ups a day with the three best codes and why; the clerk decides.',
    }),
    ...ownLayers(110, 'Quillon AI', 'Fjordcloud'),
  }),
  moved(203, 'building', {
    ...signed(1, IDRIS, 203),
    ...goodEnough(IDRIS, 'Right code among the first three', 95),
    ...suite('codes v1', 310),
  }),
  by('Priit Kask', ...buildsWeekly(201, 166)),
  moved(164, 'pilot'),
  by('Priit Kask', ...runsWeekly(159, 145)),
  movedDespite(140, 'production', 'The clerk decides on each code.', { 'entered-production-on': 140 }),
  by('Priit Kask', ...runsWeekly(138, 96), ...runsWeekly(82, 54), ...runsWeekly(39, 11)),
);

/** Half a year of hardening: it wore the team out, and it did ship. */
const DELIVERY_SCANS = project(
  'Proof of delivery scans',
  'Billing',
  created(304, 'scoped', {
    ...idea(304, 'Signed papers are typed in by hand; the invoice goes out nine days after the delivery.'),
    ...SMALL_SCOPE,
    ...saves(175_000, 'Typing hours and interest on late invoices'),
    ...ownedBy(KATRINE, 'Days from delivery to invoice', 'Invoice on the day of delivery'),
    ...planned({
      builder: PRIIT,
      greenlit: 304,
      target: 214,
      unglamorous: 62,
      production: '3,500 papers a day from phones; what cannot be read goes to Billing within the hour.',
    }),
    ...ownLayers(125, 'Polaris Models', 'Fjordcloud'),
  }),
  moved(291, 'building', {
    ...signed(1, KATRINE, 291),
    ...goodEnough(KATRINE, 'Papers read without a touch', 88),
    ...suite('papers v1', 200),
  }),
  answered(262, { 'unglamorous-share': 73, 'scope-version': 2 }),
  answered(255, signed(2, KATRINE, 255)),
  by('Priit Kask', ...buildsWeekly(288, 218)),
  targetMoved(217, 150, 'Carbon copies from the south cannot be read; new cameras in the cabs'),
  moved(190, 'pilot'),
  by('Priit Kask', ...runsWeekly(214, 102)),
  movedDespite(104, 'production', 'Billing gets what it cannot read within the hour.', {
    'entered-production-on': 104,
  }),
  by('Priit Kask', ...runsWeekly(96, 5)),
);

export const HALDEN_FREIGHT: SampleClient = {
  name: 'Halden Freight',
  key: 'HALDEN',
  timeZone: 'Europe/Oslo',
  createdDaysAgo: 330,
  recordedBy: 'Lena Brandt',
  projects: [
    CLAIMS_TRIAGE,
    DELIVERY_SCANS,
    CUSTOMS_CODES,
    DRIVER_HELPDESK,
    YARD_CAMERA_COUNTS,
    INVOICE_MATCHING,
    QUOTE_DESK_ASSISTANT,
    DETENTION_FEE_LETTERS,
    EMPTY_LEG_MATCHING,
    CARRIER_SCORECARDS,
  ],
};
