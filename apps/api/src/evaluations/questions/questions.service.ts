import { Injectable } from '@nestjs/common';
import type {
  EvalAnswerRequest,
  EvalQuestionAskedReply,
  EvalQuestionReply,
  EvalQuestionRequest,
} from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { may } from '../../access/permissions';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Problem } from '../../http/problem';
import type { TakenProject } from '../../projects/take-project';
import { takeNamedProject } from '../named-project';
import { newLinkSecret } from '../../access/links/link-secret';
import { askQuestion } from './ask-question';
import { endQuestion } from './end-question';
import { type FoundQuestion, findQuestion, questionReply } from './question-rows';
import { closedWords } from './question-words';
import { recordAnswer } from './record-answer';
import { TellQuestion } from './tell-question';

/** A question of a project, as its address names both. */
export interface QuestionPlace {
  readonly project: string;
  readonly question: string;
}

/** "Better or worse than last week?", asked of the team and answered by somebody with an account. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly teller: TellQuestion,
    private readonly clock: Clock,
  ) {}

  /** The link is told here and never again: only the hash of its secret is kept. */
  async ask(caller: Caller, project: string, request: EvalQuestionRequest): Promise<EvalQuestionAskedReply> {
    return await this.transactions.run(caller, async (manager) => {
      const taken = await takeNamedProject(manager, caller, project, this.clock);
      const secret = newLinkSecret();
      const id = await askQuestion(manager, caller, taken, { request, secret, at: this.clock.now() });
      await this.teller.tell(manager, caller, taken);
      return Object.assign(await this.read(manager, caller, taken, id), { link: `/answer/${secret}` });
    });
  }

  async answer(
    caller: Caller,
    { project, question: id }: QuestionPlace,
    request: EvalAnswerRequest,
  ): Promise<EvalQuestionReply> {
    return await this.transactions.run(caller, async (manager) => {
      const taken = await takeNamedProject(manager, caller, project, this.clock);
      const found = await existing(manager, caller, taken, id);
      await refuseStranger(manager, caller, found);
      refuseOtherName(request);
      refuseClosed(found);
      const { project: answered, client } = taken;
      const by = { projectId: answered.id, questionId: id, by: caller.name };
      await recordAnswer(manager, caller, { ...by, at: this.clock.now(), on: client.today }, request);
      await this.teller.tell(manager, caller, taken);
      return await this.read(manager, caller, taken, id);
    });
  }

  async withdraw(caller: Caller, { project, question: id }: QuestionPlace): Promise<void> {
    await this.transactions.run(caller, async (manager) => {
      const taken = await takeNamedProject(manager, caller, project, this.clock);
      const found = await existing(manager, caller, taken, id);
      if (found.question.end?.why === 'withdrawn') return;
      refuseClosed(found);
      const ended = { projectId: taken.project.id, id, why: 'withdrawn' } as const;
      await endQuestion(manager, caller, { ...ended, at: this.clock.now(), on: taken.client.today });
      await this.teller.tell(manager, caller, taken);
    });
  }

  private async read(
    manager: EntityManager,
    caller: Caller,
    taken: TakenProject,
    id: string,
  ): Promise<EvalQuestionReply> {
    const { question } = await existing(manager, caller, taken, id);
    return questionReply(question, {
      today: taken.client.today,
      now: this.clock.now(),
      settings: taken.project.surroundings.settings,
    });
  }
}

async function existing(
  manager: EntityManager,
  caller: Caller,
  { project }: TakenProject,
  id: string,
): Promise<FoundQuestion> {
  const found = await findQuestion(manager, caller, { projectId: project.id, id });
  if (found === undefined) throw new Problem('not-found');
  return found;
}

const ASKED = 'select from person where workspace_id = $1 and id = $2 and account_id = $3';

async function refuseStranger(
  manager: EntityManager,
  { workspaceId, accountId, role }: Caller,
  { personId }: FoundQuestion,
): Promise<void> {
  if (may(role, 'eval:write')) return;
  const rows =
    personId === null ? [] : await manager.query<unknown[]>(ASKED, [workspaceId, personId, accountId]);
  if (rows.length > 0) return;
  const detail = 'Only the person who was asked and those who may edit answer it.';
  throw new Problem('not-allowed', { detail });
}

/** A name is given where nobody is signed in; here it is known. */
function refuseOtherName({ by }: EvalAnswerRequest): void {
  if (by === undefined) return;
  const detail = 'You are signed in and answer under your own name; leave it out.';
  throw new Problem('invalid-request', { errors: [{ pointer: '#/by', detail }] });
}

function refuseClosed({ question }: FoundQuestion): void {
  const detail = closedWords(question);
  if (detail !== null) throw new Problem('question-closed', { detail });
}
