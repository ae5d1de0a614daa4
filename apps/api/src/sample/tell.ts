import type { PersonFunction, PersonLevel, Stage } from '@telltale/domain';
import type {
  DaysAgo,
  HeldByVendor,
  InMonth,
  NoValue,
  SampleChange,
  SampleFacts,
  SamplePerson,
  SampleProject,
} from './story';

/** The words in which the stories are told. Changes may be given in any order; they happen by their day. */
export function project(
  name: string,
  unit: string,
  ...changes: readonly (SampleChange | readonly SampleChange[])[]
): SampleProject {
  return { name, unit, changes: changes.flat().sort((a, b) => b.daysAgo - a.daysAgo) };
}

/** The project is recorded for the first time; `null`: nobody asked for its stage. */
export function created(daysAgo: DaysAgo, stage: Stage | null, facts: SampleFacts = {}): SampleChange {
  return stage === null ? { daysAgo, facts } : { daysAgo, stage, facts };
}

export function answered(daysAgo: DaysAgo, facts: SampleFacts): SampleChange {
  return { daysAgo, facts };
}

export function moved(daysAgo: DaysAgo, stage: Stage, facts: SampleFacts = {}): SampleChange {
  return { daysAgo, stage, facts };
}

/** A move past a guard that would have refused it, and why. */
export function movedDespite(
  daysAgo: DaysAgo,
  stage: Stage,
  override: string,
  facts: SampleFacts = {},
): SampleChange {
  return { daysAgo, stage, override, facts };
}

/** A stage move that needs a reason: back, stopped or reopened. */
export function movedBecause(daysAgo: DaysAgo, stage: Stage, reason: string): SampleChange {
  return { daysAgo, stage, reason };
}

export function targetMoved(daysAgo: DaysAgo, to: DaysAgo, reason: string): SampleChange {
  return { daysAgo, reason, facts: { 'target-on': to } };
}

/** Somebody other than the client's usual recorder. */
export function by(name: string, ...changes: readonly SampleChange[]): readonly SampleChange[] {
  return changes.map((change) => ({ ...change, by: name }));
}

/** The suite runs each week, last on the day `to`. */
export function runsWeekly(from: DaysAgo, to: DaysAgo): readonly SampleChange[] {
  return weeksBetween(from, to).map((day) => answered(day, { 'last-eval-run-on': day }));
}

/** Each week something new runs and the suite is run on it, last on the day `to`. */
export function buildsWeekly(from: DaysAgo, to: DaysAgo): readonly SampleChange[] {
  return weeksBetween(from, to).map((day) =>
    answered(day, { 'last-eval-run-on': day, 'last-increment-on': day }),
  );
}

function weeksBetween(from: DaysAgo, to: DaysAgo): readonly DaysAgo[] {
  return Array.from({ length: Math.floor((from - to) / 7) + 1 }, (_, week) => to + 7 * week).reverse();
}

export function person(
  name: string,
  title: string,
  itsFunction: PersonFunction,
  level: PersonLevel,
): SamplePerson {
  return { name, title, function: itsFunction, level };
}

export const none: NoValue = { answer: 'none' };

export function nobodyCanSay(asked: string): NoValue {
  return { answer: 'nobody-can-say', asked };
}

export function inMonth(monthOf: DaysAgo): InMonth {
  return { monthOf };
}

export function vendor(name: string): HeldByVendor {
  return { vendor: name };
}
