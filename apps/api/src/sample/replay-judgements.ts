import type { ConditionRequest } from '@telltale/contract';
import type { Day } from '@telltale/domain';
import type { Caller } from '../access/caller';
import type { ClaimsService } from '../judgements/claims.service';
import type { DecisionsService } from '../judgements/decisions.service';
import type { DisputesService } from '../judgements/disputes.service';
import type { OverridesService } from '../judgements/overrides.service';
import type { WaiversService } from '../judgements/waivers.service';
import { workingDay } from './calendar';
import type { SampleCondition, SampleJudgement } from './story';

export interface JudgementServices {
  readonly claims: ClaimsService;
  readonly waivers: WaiversService;
  readonly disputes: DisputesService;
  readonly decisions: DecisionsService;
  readonly overrides: OverridesService;
}

export interface JudgedInStory {
  readonly id: string;
  /** The business owner as the record names him or her. */
  readonly ownerId: string | null;
  /** The client's day on which the story ends. */
  readonly today: Day;
}

/** Judges as people do, through the service of each judgement. */
export async function replayJudgement(
  services: JudgementServices,
  caller: Caller,
  { id, ownerId, today }: JudgedInStory,
  judged: SampleJudgement,
): Promise<void> {
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
    case 'decision': {
      const { kind, reason, due, conditions = [] } = judged;
      await services.decisions.decide(caller, id, {
        kind,
        reason,
        conditions: conditions.map((condition) => conditionRequest(condition, today)),
        dueOn: due === undefined ? null : workingDay(today, due),
        decidedBy: ownerId,
      });
    }
  }
}

function conditionRequest(condition: SampleCondition, today: Day): ConditionRequest {
  const by = condition.by === undefined ? {} : { by: workingDay(today, condition.by) };
  if ('text' in condition) return { kind: 'text', text: condition.text, ...by };
  const { fact, atLeast } = condition;
  const watched = { kind: 'fact', fact, ...by } as const;
  return atLeast === undefined
    ? { ...watched, comparison: 'known' }
    : { ...watched, comparison: 'at-least', value: atLeast };
}
