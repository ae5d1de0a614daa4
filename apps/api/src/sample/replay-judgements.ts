import type { ClosingItemRequest, ConditionRequest, DecisionRequest } from '@telltale/contract';
import { type Day, minorUnits } from '@telltale/domain';
import type { Caller } from '../access/caller';
import type { ClaimsService } from '../judgements/claims.service';
import type { ClosingListService } from '../judgements/closing-list.service';
import type { ConditionsService } from '../judgements/conditions.service';
import type { DecisionList } from '../judgements/decision-list';
import type { DecisionsService } from '../judgements/decisions.service';
import type { DisputesService } from '../judgements/disputes.service';
import type { OverridesService } from '../judgements/overrides.service';
import type { WaiversService } from '../judgements/waivers.service';
import { workingDay } from './calendar';
import type { SampleClosing, SampleCondition, SampleDecision, SampleJudgement, SampleTurn } from './story';

export interface JudgementServices {
  readonly claims: ClaimsService;
  readonly waivers: WaiversService;
  readonly disputes: DisputesService;
  readonly decisions: DecisionsService;
  readonly decisionList: DecisionList;
  readonly conditions: ConditionsService;
  readonly closing: ClosingListService;
  readonly overrides: OverridesService;
}

export interface JudgedInStory {
  readonly id: string;
  /** The business owner as the record names him or her. */
  readonly ownerId: string | null;
  /** The client's day on which the story ends. */
  readonly today: Day;
  /** The workspace's, ISO 4217. */
  readonly currency: string;
}

/** Judges as people do, through the service of each judgement. */
export async function replayJudgement(
  services: JudgementServices,
  caller: Caller,
  project: JudgedInStory,
  judged: SampleJudgement,
): Promise<void> {
  const { id, today } = project;
  switch (judged.what) {
    case 'claim':
      await services.claims.claim(caller, id, judged);
      return;
    case 'waiver':
      await services.waivers.waive(caller, id, { ...judged, until: workingDay(today, judged.until) });
      return;
    case 'dispute':
      await services.disputes.answer(caller, id, judged);
      return;
    case 'override':
      await services.overrides.explain(caller, id, judged);
      return;
    case 'decision':
      await services.decisions.decide(caller, id, decisionRequest(judged, project));
      return;
    case 'condition':
      await turnCondition(services, caller, id, judged);
      return;
    case 'closing':
      await services.closing.answer(caller, { id, item: judged.item }, closingRequest(judged, project));
  }
}

function decisionRequest(
  { kind, reason, due, conditions = [] }: SampleDecision,
  { ownerId, today }: JudgedInStory,
): DecisionRequest {
  return {
    kind,
    reason,
    conditions: conditions.map((condition) => conditionRequest(condition, today)),
    dueOn: due === undefined ? null : workingDay(today, due),
    decidedBy: ownerId,
  };
}

function conditionRequest(condition: SampleCondition, today: Day): ConditionRequest {
  const by = condition.by === undefined ? {} : { by: workingDay(today, condition.by) };
  if ('text' in condition) return { kind: 'text', text: condition.text, ...by };
  if ('suite' in condition) {
    const { suite, atLeast: value } = condition;
    return { kind: 'score', suite, comparison: 'at-least', value, ...by };
  }
  const { fact, atLeast } = condition;
  const watched = { kind: 'fact', fact, ...by } as const;
  return atLeast === undefined
    ? { ...watched, comparison: 'known' }
    : { ...watched, comparison: 'at-least', value: atLeast };
}

async function turnCondition(
  { decisionList, conditions }: JudgementServices,
  caller: Caller,
  id: string,
  { place, state, note }: SampleTurn,
): Promise<void> {
  const { data } = await decisionList.list(caller, id, { limit: 1 });
  const decision = data[0]?.id ?? '';
  await conditions.turn(caller, { id, decision, place: String(place) }, { state, note });
}

function closingRequest(
  { note, amount, isNeedless }: SampleClosing,
  { currency }: JudgedInStory,
): ClosingItemRequest {
  return {
    state: isNeedless === true ? 'not-applicable' : 'done',
    note,
    amount: amount === undefined ? undefined : amount * minorUnits(currency),
  };
}
