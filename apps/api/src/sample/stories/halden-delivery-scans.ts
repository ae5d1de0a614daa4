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
import { claims } from '../judgements';
import { exported, ownLayers } from '../layers';
import { claimed, measured, reported } from '../money-registers';
import { ranVolume, tradesOff } from '../owner-acts';
import { numbered, scoresWeekly, suiteKept, systemChanged } from '../scoring';
import { answered, by, created, moved, movedDespite, none, project, targetMoved } from '../tell';
import { buildsWeekly, runsWeekly } from '../weekly';
import { FJORDCLOUD, HALDEN_LEAD, KATRINE, POLARIS, PRIIT } from './halden-people';

const WIKI = 'wiki.halden.example';

/** Half a year of hardening: it wore the team out, and it did ship. */
export const DELIVERY_SCANS = project(
  'Proof of delivery scans',
  'Billing',
  created(304, 'scoped', {
    ...idea(304, 'Signed papers are typed in by hand; the invoice goes out nine days after the delivery.'),
    ...SMALL_SCOPE,
    ...saves(175_000, 'Typing hours and interest on late invoices'),
    ...ownedBy(KATRINE, 'Days from delivery to invoice', 'Invoice on the day of delivery'),
    'kpi-unit': 'days',
    ...planned({
      builder: PRIIT,
      greenlit: 304,
      target: 214,
      days: 180,
      unglamorous: 62,
      production: '3,500 papers a day from phones; what cannot be read goes to Billing within the hour.',
      volume: 3_500,
    }),
    'demo-cases': 10,
    ...HALDEN_LEAD,
    ...ownLayers(125, POLARIS, FJORDCLOUD),
  }),
  movedDespite(291, 'building', 'Billing has its own builder; claims triage is in its last weeks.', {
    ...signed(1, KATRINE, 291, 'Papers of the home market'),
    ...goodEnough(KATRINE, 'Papers read without a touch', 88),
    ...suite('papers v1', 200),
  }),
  answered(262, { ...morePlanned('edge-cases', 74, 'Carbon copies and torn papers'), 'scope-version': 2 }),
  answered(255, signed(2, KATRINE, 255, 'Carbon copies are in; the archive is out')),
  answered(287, evaluationAsked({ fixed: 291, feature: 288, unanswered: 0, model: 'polaris-2' })),
  by('Priit Kask', ...buildsWeekly(288, 218, { days: 58, unglamorous: 74 })),
  tradesOff(KATRINE, 285, 125),
  targetMoved(217, 150, 'Carbon copies from the south cannot be read; new cameras in the cabs'),
  moved(190, 'pilot', ranVolume(520, 'Forty cabs')),
  by('Priit Kask', ...runsWeekly(214, 102)),
  answered(118, ranVolume(3_700)),
  answered(110, { 'usage-target': 15_000, ...exported('proven', 'Read by an open scanner on a laptop') }),
  by(
    'Priit Kask',
    readiness(112, proven(`${WIKI}/scans`, 'data-schema', 'scale-hard-cases', 'scale-staged')),
    readiness(106, required(`${WIKI}/scans`, { attested: ['exit-stop-plan'] })),
    readiness(20, renewed(`${WIKI}/scans`, 90)),
    readiness(5, renewed(`${WIKI}/scans`, 7)),
  ),
  moved(104, 'production', { 'entered-production-on': 104, incidents: none }),
  by('Priit Kask', ...runsWeekly(96, 5, { from: 11_800, to: 16_900, users: 210 })),
  claims(
    KATRINE,
    [60, 'on-track', 'Invoices go out on the day.'],
    [6, 'on-track', 'Two days from delivery to invoice.'],
  ),
  suiteKept(60, { suite: 'papers', version: 'v1', fixedSince: 291, passThreshold: 0.85, unanswered: 0 }),
  by(
    'Priit Kask',
    ...scoresWeekly(5, {
      ...{ suite: 'papers', version: 'v1', model: 'polaris-2', cases: numbered('Paper', 200) },
      failing: [25, 24, 26, 23, 24, 22, 23, 22],
    }),
    systemChanged(29, 'code', 'Cameras of the new cabs'),
  ),
  answered(84, claimed(175_000, 'a year')),
  answered(
    28,
    measured(
      61_000,
      'first two months live',
      'Typing hours of last year',
      'Hours booked, and interest not paid',
    ),
  ),
  ...reported({
    months: [9, 1],
    spend: { planned: 24_000, from: 29_000, to: 11_500 },
    kpi: { baseline: 9, target: 2, from: 9, to: 1.8 },
  }),
);
