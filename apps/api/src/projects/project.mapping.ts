import type { EvalTrendReply, FactReplies, ProjectReply, TargetMoveReply } from '@telltale/contract';
import {
  countsFrom,
  type Day,
  type EvaluationTrend,
  type Person,
  resolveFacts,
  type StoredFacts,
} from '@telltale/domain';
import type { ProjectSnapshot } from '../signs/project-snapshot';
import { keptSigns, type StoredSign } from '../signs/stored-signs';
import type { Judgements } from '../signs/judgements';
import { claimReply, closingReply, decisionReply } from './judgement.mapping';
import { rowReply } from './project-row.mapping';
import { isTargetMove, targetIn } from './record-changes';
import { questionReplies, signReplies } from './sign.mapping';
import type { Lights } from './turn.mapping';

/** A project whole, as it is stored or was on a past day. */
export interface ProjectView {
  readonly row: ProjectSnapshot;
  readonly version: number;
  /** Null without a run, and on a past day. */
  readonly evaluation: EvaluationTrend | null;
  /** The version of the sign settings that the signs were read with. */
  readonly settingsVersion: number;
  readonly facts: StoredFacts;
  readonly judgements: Judgements;
  readonly people: ReadonlyMap<string, Person>;
  readonly signs: readonly StoredSign[];
  readonly lights: Lights;
  readonly targetChanges: readonly TargetChange[];
  /** ISO 4217: of the client's amounts. */
  readonly currency: string;
  /** The client's day on which it was first recorded. */
  readonly recordedOn: Day;
  /** The day on which sentences are read. */
  readonly day: Day;
  /** With a past day: facts that were recorded after it and hold from then or before. */
  readonly later: StoredFacts | null;
}

/** A change of the fact `target-on`. */
export interface TargetChange {
  readonly seq: number;
  readonly recordedOn: Day;
  readonly before: unknown;
  readonly after: unknown;
  readonly at: string;
  readonly by: string | null;
  readonly reason: string | null;
}

export function projectReply(view: ProjectView): ProjectReply {
  const { row, version, settingsVersion, facts, judgements, people, day, later } = view;
  const signs = keptSigns(view.signs);
  return {
    ...rowReply(row),
    version,
    evaluation: trendReply(view.evaluation),
    isPast: later !== null,
    createdAt: row.created_at,
    recordedOn: view.recordedOn,
    settingsVersion,
    currency: view.currency,
    facts: factReplies(facts, people),
    signs: signReplies(signs, view.lights, { day, judgements }),
    openQuestions: questionReplies(signs, facts),
    moves: view.targetChanges.filter(isTargetMove).map(moveReply),
    claim: claimReply(judgements, row),
    decision: decisionReply(judgements),
    closing: closingReply({ stage: row.stage, judgements }),
    overrides: [...(judgements.overrides ?? [])],
    later: later === null ? null : { facts: factReplies(later, people) },
  };
}

function trendReply(trend: EvaluationTrend | null): EvalTrendReply | null {
  return trend === null ? null : { ...trend, weeks: [...trend.weeks] };
}

function factReplies(facts: StoredFacts, people: ReadonlyMap<string, Person>): FactReplies {
  return resolveFacts(facts, people);
}

function moveReply({ seq, before, after, at, recordedOn, by, reason }: TargetChange): TargetMoveReply {
  return { seq, from: targetDay(before), to: targetDay(after), at, on: recordedOn, by, reason };
}

function targetDay(logged: unknown): Day | null {
  const target = targetIn(logged);
  return target === null ? null : countsFrom(target);
}
