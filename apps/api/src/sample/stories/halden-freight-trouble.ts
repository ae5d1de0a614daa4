import { goodEnough, idea, ownedBy, planned, saves, signed, suite } from '../answers';
import { attested, proven, readiness } from '../checklist';
import { morePlanned } from '../effort';
import { claims, decided, disputed } from '../judgements';
import { contract, layers, supplier } from '../layers';
import { reported } from '../money-registers';
import { incident, ranVolume, tradesOff } from '../owner-acts';
import { numbered, scoresWeekly, suiteKept } from '../scoring';
import { answered, by, created, moved, nobodyCanSay, none, project, targetMoved, vendor } from '../tell';
import { buildsWeekly, runsWeekly } from '../weekly';
import { FJORDCLOUD, HALDEN_LEAD, JULES, KATRINE, OMAR, PRIIT, SOLVEIG } from './halden-people';

const MATCHIFY = vendor('Matchify');

/** Begun well enough; then the owner left, IT took over, and nobody can say any more whether it gets better. */
export const INVOICE_MATCHING = project(
  'Invoice matching',
  'Finance',
  created(143, 'scoped', {
    ...idea(143, 'Carrier invoices and orders are matched by hand; one in eight is paid late.'),
    autonomy: 'part',
    ...saves(260_000, 'Late fees and two clerks, ledger of last year'),
    ...ownedBy(KATRINE, 'Days to match', 'Pay carriers on time'),
    'kpi-unit': 'days',
    ...planned({
      builder: PRIIT,
      greenlit: 143,
      target: 68,
      days: 160,
      unglamorous: 40,
      production: '5,000 invoices a day; what does not match goes to Finance.',
      volume: 5_000,
    }),
    'demo-cases': 3,
    'build-partner': 'both',
    ...HALDEN_LEAD,
    contracts: [
      contract(supplier('Matchify', 'Matching as a service, with the ledger interface', -440)),
      contract(FJORDCLOUD),
    ],
  }),
  moved(125, 'building', {
    ...signed(1, KATRINE, 125, 'Carrier invoices of three countries'),
    ...goodEnough(KATRINE, 'Invoices matched without a touch', 80),
    'development-started-on': 125,
    'eval-suite': 'invoices v1',
    'eval-cases': 60,
    'volume-runs': none,
  }),
  by(
    'Priit Kask',
    ...buildsWeekly(124, 26, { days: 30, unglamorous: 24, without: ['monitoring', 'fallback'] }),
  ),
  tradesOff(KATRINE, 118, 38),
  ...reported({ months: [4, 1], spend: { planned: 22_000, from: 19_000, to: 41_000 } }),
  by(
    'Priit Kask',
    readiness(88, {
      ...attested('data-schema'),
      ...proven('wiki.halden.example/invoices', 'evaluation-suite'),
    }),
  ),
  targetMoved(75, 40, 'Matchify needs four more weeks for the ledger interface'),
  answered(58, {
    ...layers({
      data: [MATCHIFY, 380, 460],
      model: [MATCHIFY, 0, 0],
      prompts: ['shared', 30, 50],
      logic: [MATCHIFY, 440, 800],
      evals: ['us', 10, 20],
      infrastructure: ['us', 40, 70],
    }),
    'abstraction-layer': true,
  }),
  answered(50, incident('A batch of 310 invoices was matched twice', 'user', 52, 50)),
  claims(
    KATRINE,
    [70, 'on-track', 'The interface is nearly there.'],
    [37, 'at-risk', 'The second new date; I want to see it match.'],
  ),
  decided(36, {
    kind: 'fix',
    reason: 'It stays if the ledger interface handles its own errors.',
    due: 10,
    conditions: [
      { text: 'Matchify hands over the error handling', by: 12 },
      { fact: 'volume-runs', by: 10 },
    ],
  }),
  claims(OMAR, [12, 'on-track', 'There is a new estimate, and a plan.']),
  targetMoved(45, 12, 'The interface came without error handling'),
  answered(32, morePlanned('features', 131, 'Screens that the clerks asked for')),
  answered(19, {
    'business-owner': OMAR,
    'owner-kpi': none,
    'business-goal': none,
    'scope-signature': none,
  }),
  targetMoved(18, -26, 'New estimate of Matchify'),
  answered(14, { 'eval-suite': nobodyCanSay('Omar Haddad') }),
  by(
    'Priit Kask',
    answered(5, { increments: [{ what: 'The new screens, on test data', where: 'Test system' }] }),
  ),
);

const DOCKSIDE = vendor('Dockside Assist');

/** A vendor does everything, and seven months after the greenlight it is still a pilot. */
export const DRIVER_HELPDESK = project(
  'Driver helpdesk',
  'Driver Relations',
  created(221, 'scoped', {
    ...idea(221, 'Drivers wait eleven minutes on the phone for a question that a page could answer.'),
    autonomy: 'part',
    'expected-saving': 90_000,
    'saving-baseline': 'Calls and minutes of the spring',
    ...ownedBy(SOLVEIG, 'Minutes a driver waits', 'Keep drivers'),
    ...planned({
      builder: JULES,
      greenlit: 221,
      target: 130,
      days: 150,
      unglamorous: 70,
      production: 'All questions of 600 drivers, in five languages; a person answers what it cannot.',
      volume: 900,
    }),
    'demo-cases': 15,
    builder: none,
    'build-partner': 'vendor',
    ...HALDEN_LEAD,
    contracts: [
      {
        vendor: 'Dockside Assist',
        what: 'The helpdesk with all that it needs',
        endsOn: -44,
        priceTerms: 'A third more for each renewal of a year',
      },
    ],
    exports: none,
  }),
  answered(206, { builder: JULES }),
  moved(200, 'building', {
    ...signed(1, SOLVEIG, 200),
    ...goodEnough(SOLVEIG, 'Questions answered without a call', 60),
    'eval-suite': none,
  }),
  answered(186, {
    ...suite('drivers v1', 85),
    'last-eval-run-on': 186,
    increments: [{ what: 'Answers from the drivers’ handbook', where: 'At Dockside' }],
  }),
  by('Jules Carrow', ...buildsWeekly(180, 152)),
  tradesOff(SOLVEIG, 190, 10),
  ...reported({ months: [7, 1], spend: { planned: 24_000, from: 22_000, to: 31_000 } }),
  targetMoved(135, 96, 'Two languages were missing'),
  moved(146, 'pilot', ranVolume(35, '40 drivers of one depot')),
  by('Jules Carrow', ...runsWeekly(145, 5)),
  answered(99, incident('Sent a driver to a closed border crossing', 'user', 101, 99)),
  answered(88, {
    ...layers({
      data: ['shared', 150, 240],
      model: [DOCKSIDE, 60, 120],
      prompts: [DOCKSIDE, 40, 70],
      logic: [DOCKSIDE, 380, 520],
      evals: ['us', 40, 60],
      infrastructure: [DOCKSIDE, 210, 300],
    }),
    'abstraction-layer': false,
    'model-apis': 1,
    'alternative-scored-on': none,
  }),
  by(
    'Jules Carrow',
    readiness(140, {
      ...attested('fallback-model', 'fallback-unsure', 'operations-runbook'),
      ...proven('docs.dockside.example/halden', 'data-pipeline', 'monitoring-cases', 'security-spend'),
    }),
  ),
  answered(60, ranVolume(62, 'Three depots')),
  suiteKept(40, { suite: 'drivers', version: 'v1', passThreshold: 0.6 }),
  by(
    'Jules Carrow',
    ...scoresWeekly(5, {
      ...{ suite: 'drivers', version: 'v1', model: 'dockside-assist', cases: numbered('Question', 85) },
      failing: [27, 26, 28, 25, 26],
    }),
  ),
  answered(9, incident('Told a driver that the ferry sails on Sundays', 'customer', 10)),
  answered(33, {
    'data-holder': DOCKSIDE,
    'data-exit-cost': [330_000, 410_000],
    'evals-holder': DOCKSIDE,
  }),
  claims(
    SOLVEIG,
    [82, 'on-track', 'Two languages to go.'],
    [47, 'on-track', 'The vendor is confident.'],
    [13, 'at-risk', 'The pilot takes longer than we thought.'],
  ),
  decided(86, { kind: 'continue', reason: 'Drivers like it, and the price of leaving is known now.' }),
  disputed(30, 'LOCK-1', 'We buy an outcome and no parts; the contract gives us the data when it ends.'),
  decided(26, {
    kind: 'fix',
    reason: 'Either the data and the logic come out, or another vendor is scored before the contract ends.',
    due: -12,
    conditions: [
      { fact: 'alternative-scored-on', by: -12 },
      { text: 'An export that we opened ourselves', by: -12 },
    ],
  }),
);
