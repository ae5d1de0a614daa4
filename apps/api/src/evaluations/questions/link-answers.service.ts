import { Injectable } from '@nestjs/common';
import type { EvalAnswerRequest, EvalLinkReply } from '@telltale/contract';
import { spokenDay } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { checkedName } from '../../http/check-name';
import { Problem } from '../../http/problem';
import { takeNamedProject } from '../named-project';
import { type AnswerLink, AnswerLinks, holderOf } from './answer-links';
import { latestRun } from './latest-run';
import { findQuestion, type StoredQuestion } from './question-rows';
import { closedWords } from './question-words';
import { recordAnswer } from './record-answer';
import { TellQuestion } from './tell-question';

const NAMES =
  'select name as project, client_name as client from project where workspace_id = $1 and id = $2';

/** A link that was sent, and the address that opens it. */
export interface OpenedLink {
  readonly secret: string;
  readonly address: string;
}

/** Answers one question without an account: whoever has its link sees no more of the project than its name. */
@Injectable()
export class LinkAnswersService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly links: AnswerLinks,
    private readonly teller: TellQuestion,
    private readonly clock: Clock,
  ) {}

  async read({ secret, address }: OpenedLink): Promise<EvalLinkReply> {
    const link = await this.links.open(secret, address);
    const holder = holderOf(link, null);
    return await this.transactions.run(holder, async (manager) => {
      const question = await asked(manager, holder, link);
      this.refuseEnded(question);
      return await linkReply(manager, holder, link, question);
    });
  }

  /** The reply bears the answer; from then on the link has ended. */
  async answer({ secret, address }: OpenedLink, request: EvalAnswerRequest): Promise<EvalLinkReply> {
    const link = await this.links.open(secret, address);
    const named = nameIn(request);
    const holder = holderOf(link, named);
    return await this.transactions.run(holder, async (manager) => {
      const taken = await takeNamedProject(manager, holder, link.projectId, this.clock);
      const question = await asked(manager, holder, link);
      this.refuseEnded(question);
      const { projectId, questionId } = link;
      const answered = { projectId, questionId, by: named ?? question.askedOf };
      await recordAnswer(
        manager,
        holder,
        { ...answered, at: this.clock.now(), on: taken.client.today },
        request,
      );
      await this.teller.tell(manager, { ...holder, name: answered.by }, taken);
      return await linkReply(manager, holder, link, await asked(manager, holder, link));
    });
  }

  private refuseEnded(question: StoredQuestion): void {
    const isOver = (question.linkEndsAt ?? '') <= this.clock.now().toISOString();
    const detail = closedWords(question) ?? (isOver ? overWords(question) : null);
    if (detail !== null) throw new Problem('answer-link-ended', { detail });
  }
}

function overWords({ askedOn }: StoredQuestion): string {
  return `It was asked on ${spokenDay(askedOn)}, and a link ends after 14 days. Ask for a new one.`;
}

function nameIn({ by }: EvalAnswerRequest): string | null {
  return by === undefined || by.trim() === '' ? null : checkedName(by, 'by');
}

async function asked(
  manager: EntityManager,
  holder: Caller,
  { projectId, questionId }: AnswerLink,
): Promise<StoredQuestion> {
  const found = await findQuestion(manager, holder, { projectId, id: questionId });
  if (found === undefined) throw new Problem('not-found');
  return found.question;
}

async function linkReply(
  manager: EntityManager,
  holder: Caller,
  { projectId }: AnswerLink,
  { askedBy, askedOf, note, askedOn, answer }: StoredQuestion,
): Promise<EvalLinkReply> {
  const [names] = await manager.query<{ project: string; client: string }[]>(NAMES, [
    holder.workspaceId,
    projectId,
  ]);
  if (names === undefined) throw new Problem('not-found');
  const latest = await latestRun(manager, holder, projectId);
  return {
    ...names,
    askedBy,
    askedOf,
    note,
    askedOn,
    latestRun: latest === undefined ? null : { runId: latest.runId, on: latest.on },
    latestBecause: latest?.because ?? null,
    answer,
  };
}
