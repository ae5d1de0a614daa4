import type { RecordedFact } from '../facts/answer';
import type { FactKey } from '../facts/fact-catalogue';
import { LAYERS } from '../facts/layer';
import { cost, DANA, entries, heldBy, known, nobodyCanSay, none, on, TODAY } from './record.fixture';

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

const worked = (...kinds: readonly string[]) =>
  entries(...kinds.map((kind) => ({ on: TODAY, kind, actual: 5 })));
const usedTimes = (uses: number) => entries({ on: TODAY, uses });
const casesADay = (casesPerDay: number) => entries({ on: TODAY, casesPerDay });
const roadmapOf = (deliveredOn: string, startedOn?: string) =>
  entries({ title: 'Claims triage', deliveredOn, startedOn });
const contractUntil = (endsOn: string) => entries({ vendor: 'Acme', endsOn });

/** The answers of each fact from good to bad. Days alone are left out: what a worse day is depends on the other days. */
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
  'eval-cases-unanswered': [none(), known(0), known(1), known(9)],
  'successor-scored-on': [on('2026-01-01'), none()],
  'abstraction-layer': [known(true), known(false), none()],
  'model-apis': [known(2), known(1)],
  builder: [known(DANA), none()],
  'trade-offs': [entries({ on: TODAY, what: 'Speed', madeBy: DANA }), none()],
  usage: [usedTimes(9), usedTimes(1), usedTimes(0), none()],
  'usage-target': [known(0), known(3), known(100)],
  headlines: [
    entries({ on: TODAY, text: 'EUR 420,000 saved', amount: { amount: 42_000_000, currency: 'EUR' } }),
    entries({ on: TODAY, text: 'Nothing saved', amount: { amount: 0, currency: 'EUR' } }),
    entries({ on: TODAY, text: 'It works' }),
    none(),
  ],
  effort: [
    worked('logging', 'monitoring', 'error-handling', 'fallback'),
    worked('logging', 'monitoring', 'fallback'),
    worked('features'),
    none(),
  ],
  'volume-runs': [casesADay(5_000), casesADay(9), casesADay(0), none()],
  'target-volume': [known(0), known(9), known(90), known(5_000)],
  'alternative-scored-on': [on('2026-01-01'), none()],
  contracts: [none(), contractUntil('2027-02-22'), contractUntil('2027-02-21'), contractUntil(TODAY)],
  exports: [
    entries({ on: TODAY, layer: 'data', how: 'proven' }),
    entries({ on: TODAY, layer: 'data', how: 'said' }),
    none(),
  ],
  'roadmap-items': [
    none(),
    roadmapOf('2026-01-01', '2026-02-01'),
    roadmapOf('2026-10-24'),
    roadmapOf('2026-10-23'),
    roadmapOf('2026-09-23'),
  ],
  'strategy-documents': [
    none(),
    entries({ on: '2026-11-01', title: 'Strategy' }),
    entries({ on: '2026-11-01', title: 'Strategy' }, { on: '2026-11-20', title: 'Roadmap' }),
  ],
  'ai-lead': [known(DANA), none()],
  'lead-strategy-proof': text,
  'lead-build-proof': text,
  'second-lead-proof': text,
  ...Object.fromEntries(LAYERS.map((layer) => [`${layer}-holder`, holders])),
  ...Object.fromEntries(LAYERS.map((layer) => [`${layer}-exit-cost`, costs])),
} as Readonly<Partial<Record<FactKey, readonly RecordedFact[]>>>;
