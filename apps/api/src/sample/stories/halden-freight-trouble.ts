import { goodEnough, idea, layers, ownedBy, planned, saves, signed, suite } from '../answers';
import {
  answered,
  buildsWeekly,
  by,
  created,
  moved,
  nobodyCanSay,
  none,
  project,
  runsWeekly,
  targetMoved,
  vendor,
} from '../tell';
import { JULES, KATRINE, OMAR, PRIIT, SOLVEIG } from './halden-people';

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
    ...planned({
      builder: PRIIT,
      greenlit: 143,
      target: 68,
      unglamorous: 40,
      production: '5,000 invoices a day; what does not match goes to Finance.',
    }),
    'build-partner': 'both',
  }),
  moved(125, 'building', {
    ...signed(1, KATRINE, 125),
    ...goodEnough(KATRINE, 'Invoices matched without a touch', 80),
    'development-started-on': 125,
    'eval-suite': 'invoices v1',
    'eval-cases': 60,
  }),
  by('Priit Kask', ...buildsWeekly(124, 26)),
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
  targetMoved(45, 12, 'The interface came without error handling'),
  answered(32, { 'unglamorous-share': 22 }),
  answered(19, {
    'business-owner': OMAR,
    'owner-kpi': none,
    'business-goal': none,
    'scope-signature': none,
  }),
  targetMoved(18, -26, 'New estimate of Matchify'),
  answered(14, { 'eval-suite': nobodyCanSay('Omar Haddad') }),
  by('Priit Kask', answered(5, { 'last-increment-on': 5 })),
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
    builder: none,
    'build-partner': 'vendor',
    'greenlit-on': 221,
    'target-on': 130,
    'estimate-basis': 'production',
    'unglamorous-share': 70,
    'production-scope': 'All questions of 600 drivers, in five languages; a person answers what it cannot.',
    'scope-version': 1,
  }),
  answered(206, { builder: JULES }),
  moved(200, 'building', {
    ...signed(1, SOLVEIG, 200),
    ...goodEnough(SOLVEIG, 'Questions answered without a call', 60),
    'eval-suite': none,
  }),
  answered(186, { ...suite('drivers v1', 85), 'last-eval-run-on': 186, 'last-increment-on': 186 }),
  by('Jules Carrow', ...buildsWeekly(180, 152)),
  targetMoved(135, 96, 'Two languages were missing'),
  moved(146, 'pilot'),
  by('Jules Carrow', ...runsWeekly(145, 5)),
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
  }),
  answered(33, {
    'data-holder': DOCKSIDE,
    'data-exit-cost': [330_000, 410_000],
    'evals-holder': DOCKSIDE,
  }),
);
