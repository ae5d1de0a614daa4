import { idea, planned, signed, suite } from '../answers';
import { morePlanned } from '../effort';
import { closed, conditionSaid, decided } from '../judgements';
import { contract, layers, supplier } from '../layers';
import { reported } from '../money-registers';
import { tradesOff } from '../owner-acts';
import { answered, by, created, moved, movedDespite, none, project, targetMoved, vendor } from '../tell';
import { buildsWeekly } from '../weekly';
import { GRAHAM, RAVI, SIOBHAN, WATTLEBARK_LEAD } from './wattlebark-people';

const CLAIMWARREN = vendor('Claimwarren');

/** The first project of this client: a moonshot in the hands of IT. It was stopped, and two years may be lost. */
export const CLAIMS_AUTOPILOT = project(
  'Claims autopilot',
  'Motor claims',
  created(438, 'idea', {
    ...idea(438, 'Motor claims are received, judged and paid without a person.'),
    moonshot: true,
    autonomy: 'whole',
    'scope-processes': 5,
    'scope-departments': 3,
    'scope-user-groups': 4,
    'expected-saving': none,
  }),
  moved(423, 'scoped', {
    'business-owner': GRAHAM,
    'owner-kpi': none,
    'business-goal': 'A claim paid in a day',
    ...planned({
      builder: RAVI,
      greenlit: 423,
      target: 202,
      days: 200,
      unglamorous: 30,
      production: 'All motor claims.',
      volume: 1_200,
    }),
    'demo-cases': 5,
    'ai-lead': GRAHAM,
    'lead-strategy-proof': 'The cloud programme, finished a year late',
    'lead-build-proof': none,
    increments: none,
    contracts: [contract(supplier('Claimwarren', 'Claims platform with rules and models', -30))],
    'strategy-documents': [
      { on: 432, title: 'Claims without hands' },
      { on: 423, title: 'Target picture of motor claims' },
    ],
    'build-partner': 'both',
    'estimate-basis': 'demo',
    'prototype-started-on': 437,
    'prototype-ended-on': 426,
    'production-scope': none,
  }),
  movedDespite(406, 'building', 'The executive committee wants one large success.', {
    'scope-signature': none,
    'good-enough': none,
    'eval-suite': none,
  }),
  by(
    'Ravi Menon',
    ...[400, 391, 380, 352].map((day) =>
      answered(day, { increments: [{ what: 'Another kind of claim, as a demo', where: 'At Claimwarren' }] }),
    ),
  ),
  answered(374, {
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
  answered(347, {
    'business-owner': SIOBHAN,
    'owner-kpi': 'Days from claim to payment',
    'estimate-basis': 'production',
    'production-scope': '1,200 motor claims a day; an assessor sees every one above 3,000.',
    ...morePlanned('error-handling', 134, 'What goes back to an assessor, and how'),
    ...WATTLEBARK_LEAD,
    ...suite('claims v1', 45),
  }),
  answered(342, signed(2, SIOBHAN, 342)),
  targetMoved(332, 162, 'Claims above 3,000 were left out of the plan'),
  by('Ravi Menon', ...buildsWeekly(336, 287)),
  tradesOff(SIOBHAN, 340, 280),
  ...reported({ months: [14, 11], spend: { planned: 40_000, from: 36_000, to: 62_000 } }),
  targetMoved(292, 82, 'Claimwarren delivers the rules later'),
  decided(274, {
    kind: 'stop',
    reason:
      'Five months in, it settles one claim in nine; the rules stay with the vendor. We keep the test cases.',
    conditions: [{ text: 'Claimwarren hands back the claims data', by: 240 }],
  }),
  conditionSaid(241, { place: 0, state: 'met', note: 'Two years of claims came back, and were counted.' }),
  closed(
    241,
    { item: 'data-returned' },
    { item: 'contract-notice', note: 'Notice given; it ends with the quarter.' },
    { item: 'access-off' },
    { item: 'owner-told' },
    { item: 'users-told', isNeedless: true, note: 'Nobody used it outside the pilot.' },
    { item: 'lesson-written', note: 'No rules in a vendor’s hands, and no whole process first.' },
    { item: 'money-spent', amount: 98_000 },
  ),
);
