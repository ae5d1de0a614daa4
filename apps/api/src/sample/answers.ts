import type { DaysAgo, HeldByVendor, SampleFacts, SamplePerson } from './story';
import { vendor } from './tell';

/** Answers that are given together, as a kick-off or a scope workshop brings them. */
export function idea(startedDaysAgo: DaysAgo, problemAndBenefit: string): SampleFacts {
  return {
    kind: 'build',
    'started-on': startedDaysAgo,
    moonshot: false,
    'problem-and-benefit': problemAndBenefit,
  };
}

/** One process of one department for one group of users: a scope that a first project can carry. */
export const SMALL_SCOPE: SampleFacts = {
  autonomy: 'assist',
  'scope-processes': 1,
  'scope-departments': 1,
  'scope-user-groups': 1,
};

export function saves(amount: number, baseline: string): SampleFacts {
  return { 'expected-saving': amount, 'saving-baseline': baseline };
}

export function ownedBy(owner: SamplePerson, kpi: string, goal: string): SampleFacts {
  return { 'business-owner': owner, 'owner-kpi': kpi, 'business-goal': goal };
}

export interface Plan {
  readonly builder: SamplePerson;
  readonly greenlit: DaysAgo;
  readonly target: DaysAgo;
  /** Percent of the effort for the unglamorous work. */
  readonly unglamorous: number;
  readonly production: string;
}

/** Planned as production engineering from the first day. */
export function planned({ builder, greenlit, target, unglamorous, production }: Plan): SampleFacts {
  return {
    builder,
    'build-partner': 'in-house',
    'greenlit-on': greenlit,
    'target-on': target,
    'estimate-basis': 'production',
    'unglamorous-share': unglamorous,
    'production-scope': production,
    'scope-version': 1,
  };
}

export function signed(version: number, signedBy: SamplePerson, on: DaysAgo): SampleFacts {
  return { 'scope-version': version, 'scope-signature': { version, signedBy, on } };
}

export function goodEnough(setBy: SamplePerson, metric: string, value: number, unit = '%'): SampleFacts {
  return { 'good-enough': { metric, value, unit, setBy } };
}

export function suite(name: string, cases: number): SampleFacts {
  return { 'eval-suite': name, 'eval-cases': cases };
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
  ]);
  return Object.fromEntries(entries) as SampleFacts;
}

/** Components are bought, the system is ours; leaving costs about `exit` thousand in all. */
export function ownLayers(exit: number, model: string, cloud: string): SampleFacts {
  const share = (part: number) => [Math.ceil(exit * part), Math.ceil(exit * part * 1.6)] as const;
  return {
    ...layers({
      data: ['us', ...share(0.1)],
      model: [vendor(model), ...share(0.3)],
      prompts: ['us', ...share(0.05)],
      logic: ['us', ...share(0.25)],
      evals: ['us', ...share(0.1)],
      infrastructure: [vendor(cloud), ...share(0.2)],
    }),
    'abstraction-layer': true,
    'model-apis': 2,
  };
}
