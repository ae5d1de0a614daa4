import type { DaysAgo, SampleFacts, SamplePerson } from './story';
import { effortPlan } from './effort';
import { none } from './tell';

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

/** The one person responsible for AI, with what the person planned and what the person shipped. */
export function ledBy(lead: SamplePerson, strategy: string, build: string): SampleFacts {
  return { 'ai-lead': lead, 'lead-strategy-proof': strategy, 'lead-build-proof': build };
}

export interface Plan {
  readonly builder: SamplePerson;
  readonly greenlit: DaysAgo;
  readonly target: DaysAgo;
  /** Person-days, and the percent of them for the unglamorous work. */
  readonly days: number;
  readonly unglamorous: number;
  readonly production: string;
  /** Cases a day. */
  readonly volume: number;
}

/** Planned as production engineering from the first day. */
export function planned({
  builder,
  greenlit,
  target,
  days,
  unglamorous,
  production,
  volume,
}: Plan): SampleFacts {
  return {
    builder,
    'build-partner': 'in-house',
    'greenlit-on': greenlit,
    'target-on': target,
    'estimate-basis': 'production',
    ...effortPlan(days, unglamorous),
    'production-scope': production,
    'target-volume': volume,
    'scope-version': 1,
    'strategy-documents': none,
  };
}

export function signed(version: number, signedBy: SamplePerson, on: DaysAgo, what?: string): SampleFacts {
  const scope = { version, on, signedBy, signedOn: on };
  return { 'scope-versions': [what === undefined ? scope : { ...scope, what }] };
}

export function goodEnough(setBy: SamplePerson, metric: string, value: number, unit = '%'): SampleFacts {
  return { 'good-enough-values': [{ metric, value, unit, setBy }] };
}

export function suite(name: string, cases: number): SampleFacts {
  return { 'eval-suite': name, 'eval-cases': cases };
}

/** What a suite is asked for beside its runs. */
export function evaluationAsked(told: {
  readonly fixed: DaysAgo;
  readonly feature: DaysAgo;
  readonly unanswered: number;
  readonly model: string;
}): SampleFacts {
  return {
    'eval-suite-fixed-on': told.fixed,
    'first-feature-on': told.feature,
    'eval-cases-unanswered': told.unanswered,
    'model-pin': told.model,
    'model-retires-on': none,
  };
}
