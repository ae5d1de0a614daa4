import { Injectable } from '@nestjs/common';
import { type EvalQuestionListReply, PAGE_LIMIT_DEFAULT, type PageQuery } from '@telltale/contract';
import type { SignSettings } from '@telltale/domain';
import { validate } from 'uuid';
import type { Caller } from '../../access/caller';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { decodeCursor, encodeCursor } from '../../http/cursor';
import { Problem } from '../../http/problem';
import { idAndKey } from '../named-project';
import { QUESTION, questionReply, type StoredQuestion } from './question-rows';

const LIST = 'eval-questions';

const QUESTIONS = `
  select g.questions, coalesce(k.time_zone, w.time_zone) as time_zone, w.sign_settings
  from project p
  join client k on k.workspace_id = p.workspace_id and k.id = p.client_id
  join workspace w on w.workspace_id = p.workspace_id
  cross join lateral (
    select coalesce(jsonb_agg(h.question order by h.id desc), '[]') as questions
    from (
      select q.id, ${QUESTION} as question from eval_question q
      where q.workspace_id = p.workspace_id and q.project_id = p.id and ($4::uuid is null or q.id < $4)
      order by q.id desc limit $5
    ) h
  ) g
  where p.workspace_id = $1 and (p.id = $2 or p.key = $3)`;

interface Found {
  readonly questions: readonly StoredQuestion[];
  readonly time_zone: string;
  readonly sign_settings: { readonly thresholds?: SignSettings['thresholds'] };
}

/** What a project was asked, the newest first, with the silence or the answer that followed: one statement. */
@Injectable()
export class QuestionList {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  async list(
    caller: Caller,
    project: string,
    { limit = PAGE_LIMIT_DEFAULT, cursor }: PageQuery,
  ): Promise<EvalQuestionListReply> {
    const after = cursor === undefined ? null : idIn(decodeCursor(LIST, cursor, 1));
    const [found] = await this.transactions.read<Found>(caller, {
      name: 'eval questions of a project',
      text: QUESTIONS,
      values: [caller.workspaceId, ...idAndKey(project), after, limit + 1],
    });
    if (found === undefined) throw new Problem('not-found');
    const seen = {
      today: this.clock.today(found.time_zone),
      now: this.clock.now(),
      settings: { thresholds: found.sign_settings.thresholds ?? {} },
    };
    const data = found.questions.slice(0, limit).map((question) => questionReply(question, seen));
    const last = data.at(-1);
    const isAll = found.questions.length === data.length || last === undefined;
    return { data, page: { nextCursor: isAll ? null : encodeCursor(LIST, [last.id]) } };
  }
}

function idIn([id]: readonly unknown[]): string {
  if (validate(id)) return id as string;
  throw new Problem('invalid-cursor');
}
