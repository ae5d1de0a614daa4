import type { RecordedFact } from '../facts/answer';
import type { FactKey } from '../facts/fact-catalogue';
import { LAYERS } from '../facts/layer';
import { cost, DANA, heldBy, known, nobodyCanSay, none } from './record.fixture';

const counts = [none(), known(0), known(1), known(2), known(9)];
const text = [known('some text'), none()];
const holders = [heldBy('us'), heldBy('shared', 'Acme'), heldBy('vendor', 'Acme')];
const costs = [
  none(),
  cost(0, 0),
  cost(100_000, 200_000),
  cost(100_000, 1_200_000),
  cost(1_200_000, 1_300_000),
];

const owners = [
  known(DANA),
  known({ ...DANA, level: 'director' }),
  known({ ...DANA, level: 'staff' }),
  known({ ...DANA, level: 'staff', function: 'data' }),
  known({ ...DANA, level: 'staff', function: 'vendor' }),
  known({ ...DANA, level: 'staff', function: 'it' }),
  none(),
  nobodyCanSay(),
];

/** The answers of each fact from good to bad. Days are left out: what a worse day is depends on the other days. */
export const FROM_GOOD_TO_BAD = {
  'business-owner': owners,
  'owner-kpi': text,
  'scope-version': [known(1), none()],
  'scope-signature': [
    known({ version: 1, signedBy: DANA, on: { on: '2026-10-01', precision: 'day' } }),
    none(),
  ],
  'good-enough': [known({ metric: 'error rate', value: 2, setBy: DANA }), none()],
  'business-goal': text,
  autonomy: [none(), known('assist'), known('part'), known('whole')],
  'scope-processes': counts,
  'scope-departments': counts,
  'scope-user-groups': counts,
  moonshot: [none(), known(false), known(true)],
  'production-scope': text,
  'expected-saving': [known({ amount: 1, currency: 'EUR' }), known({ amount: 0, currency: 'EUR' }), none()],
  'saving-baseline': text,
  'estimate-basis': [known('production'), known('demo')],
  'unglamorous-share': [known(100), known(70), known(69), known(50), known(49), known(0), none()],
  'eval-suite': [known('triage v4'), none(), nobodyCanSay()],
  'eval-cases': [known(500), known(4), known(3), known(1), known(0), none()],
  'abstraction-layer': [known(true), known(false), none()],
  'model-apis': [known(2), known(1)],
  builder: [known(DANA), none()],
  ...Object.fromEntries(LAYERS.map((layer) => [`${layer}-holder`, holders])),
  ...Object.fromEntries(LAYERS.map((layer) => [`${layer}-exit-cost`, costs])),
} as Readonly<Partial<Record<FactKey, readonly RecordedFact[]>>>;
