import { idea, layers, planned, signed, suite } from '../answers';
import {
  answered,
  buildsWeekly,
  by,
  created,
  moved,
  movedBecause,
  none,
  project,
  targetMoved,
  vendor,
} from '../tell';
import { GRAHAM, RAVI, SIOBHAN } from './wattlebark-people';

const CLAIMWARREN = vendor('Claimwarren');

/** The first project of this client: a moonshot in the hands of IT. It was stopped, and two years may be lost. */
export const CLAIMS_AUTOPILOT = project(
  'Claims autopilot',
  'Motor claims',
  created(296, 'idea', {
    ...idea(296, 'Motor claims are received, judged and paid without a person.'),
    moonshot: true,
    autonomy: 'whole',
    'scope-processes': 5,
    'scope-departments': 3,
    'scope-user-groups': 4,
    'expected-saving': none,
  }),
  moved(281, 'scoped', {
    'business-owner': GRAHAM,
    'owner-kpi': none,
    'business-goal': 'A claim paid in a day',
    ...planned({
      builder: RAVI,
      greenlit: 281,
      target: 60,
      unglamorous: 30,
      production: 'All motor claims.',
    }),
    'build-partner': 'both',
    'estimate-basis': 'demo',
    'prototype-started-on': 295,
    'prototype-ended-on': 284,
    'production-scope': none,
  }),
  moved(264, 'building', { 'scope-signature': none, 'good-enough': none, 'eval-suite': none }),
  by('Ravi Menon', ...[258, 249, 238, 210].map((day) => answered(day, { 'last-increment-on': day }))),
  answered(232, {
    ...layers({
      data: [CLAIMWARREN, 300, 420],
      model: [CLAIMWARREN, 90, 150],
      prompts: [CLAIMWARREN, 30, 60],
      logic: [CLAIMWARREN, 520, 700],
      evals: ['us', 20, 40],
      infrastructure: [CLAIMWARREN, 180, 260],
    }),
    'abstraction-layer': false,
    'model-apis': 1,
  }),
  answered(205, {
    'business-owner': SIOBHAN,
    'owner-kpi': 'Days from claim to payment',
    'estimate-basis': 'production',
    'production-scope': '1,200 motor claims a day; an assessor sees every one above 3,000.',
    'unglamorous-share': 58,
    ...suite('claims v1', 45),
  }),
  answered(200, signed(2, SIOBHAN, 200)),
  targetMoved(190, 20, 'Claims above 3,000 were left out of the plan'),
  by('Ravi Menon', ...buildsWeekly(194, 145)),
  targetMoved(150, -60, 'Claimwarren delivers the rules later'),
  movedBecause(
    132,
    'stopped',
    'Five months in, it settles one claim in nine; the rules stay with the vendor. We keep the test cases.',
  ),
);
