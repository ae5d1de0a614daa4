import { Injectable } from '@nestjs/common';
import type { CheckInAnswersRequest, CheckInLinkReply } from '@telltale/contract';
import { checkText, LONGEST_CHECK_IN_ANSWER, spokenDay } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { type LinkProject, linkProject } from '../../access/links/link-project';
import { hashOfSecret, isLinkSecret } from '../../access/links/link-secret';
import { LinkThrottle } from '../../access/links/link-throttle';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { announce } from '../../events/outbox';
import { checkedName } from '../../http/check-name';
import { Problem } from '../../http/problem';
import { findCheckIn, type StoredCheckIn } from './check-in-rows';

interface CheckInLink {
  readonly workspaceId: string;
  readonly clientId: string;
  readonly checkInId: string;
}

interface OpenedLink {
  readonly secret: string;
  readonly address: string;
}

const FIND = `
  select workspace_id as "workspaceId", client_id as "clientId", check_in_id as "checkInId" from check_in_link where link_hash = $1`;

/** Of two who answer at once one finds it answered. */
const ANSWER = `
  update check_in set answers = $3, answered_at = $4, answered_on = $5, answered_by = $6
  where workspace_id = $1 and id = $2 and answered_at is null returning id`;

/** Answers a check-in without an account: whoever has its link sees no more of the project than its name. */
@Injectable()
export class LinkCheckInsService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly throttle: LinkThrottle,
    private readonly clock: Clock,
  ) {}

  async read(link: OpenedLink): Promise<CheckInLinkReply> {
    return await this.open(link, async (manager, holder, checkIn) =>
      this.reply(await linkProject(manager, holder, checkIn.projectId), checkIn),
    );
  }

  async answer(link: OpenedLink, request: CheckInAnswersRequest): Promise<CheckInLinkReply> {
    const by = request.by === undefined || request.by.trim() === '' ? null : checkedName(request.by, 'by');
    return await this.open(link, async (manager, holder, checkIn) => {
      const answers = checkedAnswers(checkIn, request);
      const project = await linkProject(manager, holder, checkIn.projectId);
      const now = this.clock.now();
      const [rows] = await manager.query<[unknown[], number]>(ANSWER, [
        ...[holder.workspaceId, checkIn.id, JSON.stringify(answers), now, this.clock.today(project.timeZone)],
        by ?? checkIn.askedOf,
      ]);
      if (rows.length === 0) throw new Problem('answer-link-ended', { detail: ANSWERED });
      const announcer = { ...holder, name: by ?? checkIn.askedOf };
      await announce(manager, announcer, now, [
        { topic: 'project', subjectId: checkIn.projectId, clientId: holder.clients?.[0] ?? null },
      ]);
      const answered = (await findCheckIn(manager, holder, checkIn.id)) as StoredCheckIn;
      return this.reply(project, answered);
    });
  }

  private async open<T>(
    { secret, address }: OpenedLink,
    work: (manager: EntityManager, holder: Caller, checkIn: StoredCheckIn) => Promise<T>,
  ): Promise<T> {
    const link = isLinkSecret(secret) ? await this.find(hashOfSecret(secret)) : undefined;
    if (link === undefined) {
      await this.throttle.countFailure(address);
      throw new Problem('answer-link-ended', { detail: UNKNOWN });
    }
    const holder: Caller = {
      ...{ workspaceId: link.workspaceId, accountId: null, name: null, role: 'viewer' },
      clients: [link.clientId],
    };
    return await this.transactions.run(holder, async (manager) => {
      const checkIn = await findCheckIn(manager, holder, link.checkInId);
      if (checkIn === undefined) throw new Problem('answer-link-ended', { detail: UNKNOWN });
      this.refuseEnded(checkIn);
      return await work(manager, holder, checkIn);
    });
  }

  private reply({ project, client, timeZone }: LinkProject, checkIn: StoredCheckIn): CheckInLinkReply {
    const { askedBy, askedOf, answeredAt, linkEndsAt } = checkIn;
    const questions = checkIn.questions.map(({ mode, sign, question }) => ({ mode, sign, question }));
    const linkEndsOn = this.clock.dayOf(new Date(linkEndsAt), timeZone);
    return { project, client, askedBy, askedOf, questions, linkEndsOn, answeredAt };
  }

  private refuseEnded({ answeredAt, linkEndsAt, askedOn }: StoredCheckIn): void {
    if (answeredAt !== null) throw new Problem('answer-link-ended', { detail: ANSWERED });
    if (linkEndsAt > this.clock.now().toISOString()) return;
    const detail = `It was asked on ${spokenDay(askedOn)}, and a link ends after 14 days. Ask for a new one.`;
    throw new Problem('answer-link-ended', { detail });
  }

  private async find(hash: Buffer): Promise<CheckInLink | undefined> {
    const scope = { check_in_link_hash: hash.toString('hex') };
    const [link] = await this.transactions.runAs(scope, (manager) =>
      manager.query<CheckInLink[]>(FIND, [hash]),
    );
    return link;
  }
}

const UNKNOWN = 'This link is not known. It may be cut short: copy the whole of it, or ask for a new one.';
const ANSWERED = 'It was answered already. Thank you.';

/** Each answer to a question that was asked; an empty one leaves it open, and not all of them may be. */
function checkedAnswers(
  { questions }: StoredCheckIn,
  { answers }: CheckInAnswersRequest,
): Record<string, string> {
  const asked = new Set(questions.map(({ sign }) => sign));
  const errors = answers.flatMap(({ sign, answer }, index) => {
    if (!asked.has(sign)) return [{ pointer: `#/answers/${index}/sign`, detail: 'This was not asked.' }];
    return answer.trim() === ''
      ? []
      : [...checkText(answer, `#/answers/${index}/answer`, LONGEST_CHECK_IN_ANSWER)];
  });
  if (errors.length > 0) throw new Problem('invalid-request', { errors });
  return Object.fromEntries(
    answers.filter(({ answer }) => answer.trim() !== '').map(({ sign, answer }) => [sign, answer.trim()]),
  );
}
