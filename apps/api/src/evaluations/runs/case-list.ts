import { Injectable } from '@nestjs/common';
import {
  type EvalCaseListQuery,
  type EvalCaseListReply,
  type EvalCaseReply,
  PAGE_LIMIT_DEFAULT,
} from '@telltale/contract';
import { caseKeyOf, type CaseOutcome } from '@telltale/domain';
import type { Caller } from '../../access/caller';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { decodeCursor, encodeCursor } from '../../http/cursor';
import { Problem } from '../../http/problem';
import { idAndKey } from '../named-project';
import { outcomeIn } from '../stored/outcome-bytes';

const CASES = `
  select r.outcomes, r.scores, t.keys, t.labels, b.outcomes as before, bt.keys as before_keys
  from project p
  join eval_run r on r.workspace_id = p.workspace_id and r.project_id = p.id
  left join eval_test_set t on t.workspace_id = r.workspace_id and t.id = r.test_set_id
  left join eval_run b on b.workspace_id = r.workspace_id and b.id = (r.comparison #>> '{comparedWith,runId}')::uuid
  left join eval_test_set bt on bt.workspace_id = b.workspace_id and bt.id = b.test_set_id
  where p.workspace_id = $1 and (p.id = $2 or p.key = $3) and r.id = $4`;

interface Found {
  readonly outcomes: Buffer | null;
  readonly scores: readonly (number | null)[] | null;
  readonly keys: readonly string[] | null;
  readonly labels: readonly (string | null)[] | null;
  readonly before: Buffer | null;
  readonly before_keys: readonly string[] | null;
}

/** The cases of a run beside what became of them in the run that it was compared with, in the order of the test set. */
@Injectable()
export class EvalCaseList {
  constructor(private readonly transactions: WorkspaceTransaction) {}

  async list(
    caller: Caller,
    { project, run }: { readonly project: string; readonly run: string },
    query: EvalCaseListQuery,
  ): Promise<EvalCaseListReply> {
    const { outcome, flip, q, limit = PAGE_LIMIT_DEFAULT, cursor } = query;
    const list = `eval-cases ${JSON.stringify([run, outcome, flip, q])}`;
    const from = cursor === undefined ? 0 : placeIn(decodeCursor(list, cursor, 1));
    const [found] = await this.transactions.read<Found>(caller, {
      name: 'cases of an eval run',
      text: CASES,
      values: [caller.workspaceId, ...idAndKey(project), run],
    });
    if (found === undefined) throw new Problem('not-found');
    const asked = casesOf(found).filter(isAsked(query));
    const data = asked.slice(from, from + limit);
    const next = from + limit;
    return { data, page: { nextCursor: next < asked.length ? encodeCursor(list, [next]) : null } };
  }
}

function casesOf({ outcomes, scores, keys, labels, before, before_keys }: Found): EvalCaseReply[] {
  const earlier = new Map(
    before_keys?.map((key, place) => [key, outcomeIn(before ?? Buffer.alloc(0), place)]),
  );
  return (keys ?? []).flatMap((key, place) => {
    const outcome = outcomeIn(outcomes ?? Buffer.alloc(0), place);
    if (outcome === undefined) return [];
    const told = { label: labels?.[place] ?? null, score: scores?.[place] ?? null };
    return [{ key: caseKeyOf(key), ...told, outcome, before: earlier.get(key) ?? null }];
  });
}

function isAsked({ outcome, flip, q = '' }: EvalCaseListQuery): (one: EvalCaseReply) => boolean {
  const sought = q.trim().toLowerCase();
  const holds = (text: string | null) => text?.toLowerCase().includes(sought) === true;
  return (one) =>
    (outcome === undefined || one.outcome === outcome) &&
    (flip === undefined || flipOf(one) === flip) &&
    (sought === '' || holds(one.key) || holds(one.label));
}

function flipOf({ before, outcome }: { before: CaseOutcome | null; outcome: CaseOutcome }) {
  if (before === 'passed' && outcome === 'failed') return 'newly-failing';
  return before === 'failed' && outcome === 'passed' ? 'newly-fixed' : null;
}

function placeIn([place]: readonly unknown[]): number {
  if (Number.isSafeInteger(place) && (place as number) >= 0) return place as number;
  throw new Problem('invalid-cursor');
}
