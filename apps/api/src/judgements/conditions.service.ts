import { Injectable } from '@nestjs/common';
import type { ConditionReply, ConditionTurnRequest } from '@telltale/contract';
import { checkText } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Problem } from '../http/problem';
import type { LoggedCondition } from '../projects/judgement-changes';
import type { ChangeEntry } from '../projects/record-changes';
import type { LatestDecision } from '../signs/judgements';
import { DecisionList } from './decision-list';
import { JudgementRecorder } from './judgement-recorder';

/** Where a condition is found. */
export interface ConditionPlace {
  readonly id: string;
  readonly decision: string;
  /** From 0 on. */
  readonly place: string;
}

/** A condition in words is met or missed when somebody says so. */
@Injectable()
export class ConditionsService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly recorder: JudgementRecorder,
    private readonly decisionList: DecisionList,
  ) {}

  async turn(caller: Caller, at: ConditionPlace, request: ConditionTurnRequest): Promise<ConditionReply> {
    return await this.transactions.run(caller, async () => {
      await this.recorder.record(caller, { id: at.id }, async ({ project }, manager) => {
        const { decision } = project.state.judgements;
        if (decision?.id !== at.decision) throw await notTheLatest(manager, caller, at);
        const place = placeOf(decision, at);
        const errors = request.note === undefined ? [] : checkText(request.note, '#/note', 2_000);
        if (errors.length > 0) throw new Problem('invalid-request', { errors });
        return { judgements: [conditionEntry(decision, place, request)] };
      });
      const { data } = await this.decisionList.list(caller, at.id, { limit: 1 });
      return data[0]?.conditions[Number(at.place)] as ConditionReply;
    });
  }
}

async function notTheLatest(
  manager: EntityManager,
  { workspaceId }: Caller,
  { id, decision }: ConditionPlace,
): Promise<Problem> {
  const rows = await manager.query<unknown[]>(
    'select from decision where workspace_id = $1 and project_id = $2 and id = $3',
    [workspaceId, id, decision],
  );
  if (rows.length === 0) return new Problem('not-found');
  const detail = 'A later decision was taken: the conditions of this one stay as they ended.';
  return new Problem('condition-refused', { detail });
}

function placeOf({ conditions }: LatestDecision, { place }: ConditionPlace): number {
  const found = conditions.findIndex((_one, index) => String(index) === place);
  const condition = conditions[found];
  if (condition === undefined) throw new Problem('not-found');
  if (condition.kind === 'text') return found;
  const what = condition.kind === 'fact' ? 'the fact is recorded' : 'a run scores it';
  const detail = `Telltale watches this condition by itself: it turns when ${what}, or when its day has passed.`;
  throw new Problem('condition-refused', { detail });
}

function conditionEntry(
  { id: decision, said }: LatestDecision,
  place: number,
  { state, note }: ConditionTurnRequest,
): ChangeEntry {
  const logged = (told: LoggedCondition['state']): LoggedCondition => ({ decision, place, state: told });
  const earlier = said?.[place];
  return {
    what: 'condition',
    before: earlier === undefined ? null : logged(earlier.state),
    after: logged(state),
    holdsFrom: null,
    reason: note?.trim() ?? null,
    source: null,
  };
}
