import { Injectable } from '@nestjs/common';
import type { EvalAnswerRequest, EvalLinkReply } from '@telltale/contract';
import { spokenDay } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { linkProject } from '../../access/links/link-project';
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
      return await this.reply(manager, holder, link, question);
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
      return await this.reply(manager, holder, link, await asked(manager, holder, link));
    });
  }

  private async reply(
    manager: EntityManager,
    holder: Caller,
    { projectId }: AnswerLink,
    { askedBy, askedOf, note, askedOn, linkEndsAt, answer }: StoredQuestion,
  ): Promise<EvalLinkReply> {
    const { project, client, timeZone } = await linkProject(manager, holder, projectId);
    const latest = await latestRun(manager, holder, projectId);
    return {
      ...{ project, client, askedBy, askedOf, note, askedOn, answer },
      linkEndsOn: this.clock.dayOf(endOf(linkEndsAt), timeZone),
      latestRun: latest === undefined ? null : { runId: latest.runId, on: latest.on },
      latestBecause: latest?.because ?? null,
    };
  }

  private refuseEnded(question: StoredQuestion): void {
    const isOver = endOf(question.linkEndsAt) <= this.clock.now();
    const detail = closedWords(question) ?? (isOver ? overWords(question) : null);
    if (detail !== null) throw new Problem('answer-link-ended', { detail });
  }
}

/** Written with the link itself, by which the question was found. */
function endOf(linkEndsAt: string | null): Date {
  if (linkEndsAt === null) throw new Error('A question that has a link says when that ends.');
  return new Date(linkEndsAt);
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
