import type { DaysAgo, HeldByVendor, SampleEntry, SampleFacts } from './story';
import { vendor } from './tell';

/** A vendor under contract; `endsOn` lies ahead as a rule, so it is below zero. */
export interface Supplier {
  readonly name: string;
  readonly what: string;
  readonly endsOn: DaysAgo;
}

const NOTICE_DAYS = 60;
/** What those who move a layer cost. */
const THOUSANDS_A_DAY = 4;

export function supplier(name: string, what: string, endsOn: DaysAgo): Supplier {
  return { name, what, endsOn };
}

export function contract({ name, what, endsOn }: Supplier): SampleEntry {
  return { vendor: name, what, endsOn, noticeOn: endsOn + NOTICE_DAYS };
}

type HeldLayer = readonly [holder: 'us' | 'shared' | HeldByVendor, low: number, high: number];

/** Who holds each layer, and what leaving would cost, low and high, in thousands. */
export function layers(held: {
  readonly data: HeldLayer;
  readonly model: HeldLayer;
  readonly prompts: HeldLayer;
  readonly logic: HeldLayer;
  readonly evals: HeldLayer;
  readonly infrastructure: HeldLayer;
}): SampleFacts {
  const entries = Object.entries(held).flatMap(([layer, [holder, low, high]]) => [
    [`${layer}-holder`, holder] as const,
    [`${layer}-exit-cost`, [low * 1_000, high * 1_000]] as const,
    [`${layer}-exit-days`, Math.ceil(low / THOUSANDS_A_DAY)] as const,
  ]);
  return Object.fromEntries(entries) as SampleFacts;
}

/** Components are bought under contract, the system is ours; leaving costs about `exit` thousand in all. */
export function ownLayers(exit: number, model: Supplier, cloud: Supplier): SampleFacts {
  const share = (part: number) => [Math.ceil(exit * part), Math.ceil(exit * part * 1.6)] as const;
  return {
    ...layers({
      data: ['us', ...share(0.1)],
      model: [vendor(model.name), ...share(0.3)],
      prompts: ['us', ...share(0.05)],
      logic: ['us', ...share(0.25)],
      evals: ['us', ...share(0.1)],
      infrastructure: [vendor(cloud.name), ...share(0.2)],
    }),
    'abstraction-layer': true,
    'model-apis': 2,
    contracts: [contract(model), contract(cloud)],
  };
}

/** Data, logic and evals were taken out. Proven means that somebody opened them elsewhere. */
export function exported(how: 'proven' | 'said', where?: string): SampleFacts {
  const entry = where === undefined ? { how } : { how, where };
  return { exports: ['data', 'logic', 'evals'].map((layer) => ({ layer, ...entry })) };
}
