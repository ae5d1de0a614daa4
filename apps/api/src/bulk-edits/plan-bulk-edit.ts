import type { BulkEditRequest, BulkProblemReply, FactWrites } from '@telltale/contract';
import {
  addDays,
  checkStageMove,
  countsFrom,
  type Day,
  isDay,
  type KnownDay,
  type Stage,
  STAGE_NAMES,
} from '@telltale/domain';
import type { ProjectEdit } from '../projects/project-edit';
import { checkDates } from '../projects/check-dates';
import type { FactsContext } from '../projects/check-sent-value';
import { checkSentFacts } from '../projects/sent-facts';
import type { ProjectState } from '../signs/project-state';

/** What of one request concerns each project alike. */
export type BulkWish = Pick<BulkEditRequest, 'set' | 'reason'>;

export type BulkPlan =
  { readonly edit: ProjectEdit } | { readonly edit: null; readonly problem: BulkProblemReply };

/** Moves between these can be taken back without a trace in what a project counts as. */
const BULK_STAGES: readonly (Stage | null)[] = [null, 'idea', 'scoped', 'building', 'pilot'];

/** What a bulk edit makes different on one project, or the first thing that forbids it. Nothing of a project is half done. */
export function planBulkEdit(state: ProjectState, wish: BulkWish, context: FactsContext): BulkPlan {
  const reason = wish.reason?.trim() || null;
  const { stage, owner } = wish.set;
  const target = newTarget(state, wish.set);
  const { problems, writes } = checkSentFacts(factsOf(owner, target), context);
  const sent = [...problems, ...checkDates(writes, state.facts)].map(({ pointer, detail }) =>
    invalid(fieldOf(pointer, wish), detail),
  );
  const [problem] = [
    ...checkStage(state.stage, stage, reason),
    ...checkTarget(state, wish, { target, reason }),
    ...sent,
  ];
  if (problem !== undefined) return { edit: null, problem };
  return { edit: { stage, reason, facts: writes } };
}

function factsOf(owner: string | undefined, target: KnownDay | null): FactWrites {
  return {
    ...(owner === undefined ? {} : { 'business-owner': { answer: 'known', value: { personId: owner } } }),
    ...(target === null ? {} : { 'target-on': { answer: 'known', value: target } }),
  };
}

/** The target that is wished for; a month counts from its last day. Null where there is none, or none to move. */
function newTarget(state: ProjectState, { targetOn, targetDays }: BulkEditRequest['set']): KnownDay | null {
  if (targetOn !== undefined) return { on: targetOn, precision: 'day' };
  const current = targetOf(state);
  if (targetDays === undefined || current === null) return null;
  return { on: addDays(countsFrom(current), targetDays), precision: 'day' };
}

function targetOf({ facts }: ProjectState): KnownDay | null {
  return facts['target-on']?.value ?? null;
}

function checkStage(from: Stage | null, to: Stage | undefined, reason: string | null): BulkProblemReply[] {
  if (to === undefined || to === from) return [];
  const detail = oneByOne(from, to);
  if (detail !== null) return [{ code: 'stage-move-refused', pointer: '#/set/stage', detail }];
  const refusal = checkStageMove(from, to, reason);
  if (refusal === null) return [];
  const pointer = refusal.code === 'reason-needed' ? '#/reason' : '#/set/stage';
  return [{ code: 'stage-move-refused', pointer, detail: refusal.detail }];
}

/** Shipping, an end and a reopening are decided project by project, and stay on the record for ever. */
function oneByOne(from: Stage | null, to: Stage): string | null {
  if (!BULK_STAGES.includes(to))
    return `A project goes to ${STAGE_NAMES[to]} one by one: that is decided for each of them.`;
  if (from === null || BULK_STAGES.includes(from)) return null;
  return `It is in ${STAGE_NAMES[from]}, and leaves that one by one: that is decided for each of them.`;
}

function checkTarget(
  state: ProjectState,
  { set }: BulkWish,
  { target, reason }: { readonly target: KnownDay | null; readonly reason: string | null },
): BulkProblemReply[] {
  const current = targetOf(state);
  if (set.targetDays !== undefined && current === null)
    return [invalid('#/set/targetDays', 'It has no target that could be moved.')];
  if (target === null || current === null) return [];
  // A sum stops at the last day that can be written.
  if (set.targetDays !== undefined && isTooFar(current, set.targetDays))
    return [invalid('#/set/targetDays', 'The target would lie beyond the calendar.')];
  const isMoved = countsFrom(current) !== countsFrom(target);
  return isMoved && reason === null
    ? [invalid('#/reason', 'Say why the target moves: the reason is kept with each moved date.')]
    : [];
}

function isTooFar(current: KnownDay, days: number): boolean {
  const moved: Day = addDays(countsFrom(current), days);
  return !isDay(moved) || moved === '9999-12-31';
}

/** A problem of an answer, on the field of the bulk edit from which the answer comes. */
function fieldOf(pointer: string, { set }: BulkWish): string {
  if (pointer.startsWith('#/facts/business-owner')) return '#/set/owner';
  return set.targetOn === undefined ? '#/set/targetDays' : '#/set/targetOn';
}

function invalid(pointer: string, detail: string): BulkProblemReply {
  return { code: 'invalid-request', pointer, detail };
}
