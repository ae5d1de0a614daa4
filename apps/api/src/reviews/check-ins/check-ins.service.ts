import { Inject, Injectable } from '@nestjs/common';
import type { CheckInListReply, CheckInMadeReply, CheckInRequest } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { newLinkSecret } from '../../access/links/link-secret';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { announce } from '../../events/outbox';
import { Problem } from '../../http/problem';
import { MESSAGE_OPTIONS, type MessageOptions } from '../../messages/message-options';
import { queueMessages } from '../../messages/queue-messages';
import { type TakenProject, takeProject } from '../../projects/take-project';
import { askCheckIn, type Person, personAsked } from './ask-check-in';
import { checkInMail } from './check-in-mail';
import { checkInReply, checkInsOf, findCheckIn, type StoredCheckIn } from './check-in-rows';
import { emailOf } from './email-of';

const IN_SIGHT = 'select from project where workspace_id = $1 and id = $2';

/** Asks people how a project stands, by a link that needs no account, and by mail where an address is known. */
@Injectable()
export class CheckInsService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
    @Inject(MESSAGE_OPTIONS) private readonly options: MessageOptions,
  ) {}

  async list(caller: Caller, projectId: string): Promise<CheckInListReply> {
    return await this.transactions.run(caller, async (manager) => {
      const found = await manager.query<unknown[]>(IN_SIGHT, [caller.workspaceId, projectId]);
      if (found.length === 0) throw new Problem('not-found');
      const data = (await checkInsOf(manager, caller, projectId)).map(checkInReply);
      const now = this.clock.now().toISOString();
      const open = data.find(({ answeredAt, linkEndsAt }) => answeredAt === null && linkEndsAt > now);
      return { data, open: open ?? null };
    });
  }

  /** `origin` is Telltale's own address, as the asker knows it. */
  async ask(
    caller: Caller,
    projectId: string,
    { personId }: CheckInRequest,
    origin: string,
  ): Promise<CheckInMadeReply> {
    const secret = newLinkSecret();
    return await this.transactions.run(caller, async (manager) => {
      const taken = await this.take(manager, caller, projectId);
      const person = await personAsked(manager, caller, taken.project, personId);
      const email = await this.addressOf(manager, person);
      const at = this.clock.now();
      const asking = { person, mailTo: email, secret, at, today: taken.client.today };
      const id = await askCheckIn(manager, caller, taken.project, asking);
      const asked = (await findCheckIn(manager, caller, id)) as StoredCheckIn;
      if (email !== null) await this.mail(manager, caller, taken, { asked, email, secret, origin });
      await announce(manager, caller, at, [
        { topic: 'project', subjectId: taken.project.id, clientId: taken.client.id },
      ]);
      return Object.assign(checkInReply(asked), { link: `/check-in/${secret}` });
    });
  }

  private async mail(
    manager: EntityManager,
    caller: Caller,
    { project, client }: TakenProject,
    { asked, email, secret, origin }: { asked: StoredCheckIn; email: string; secret: string; origin: string },
  ): Promise<void> {
    const at = this.clock.now();
    const link = `${this.options.publicUrl ?? origin}/check-in/${secret}`;
    const endsOn = this.clock.dayOf(new Date(asked.linkEndsAt), client.timeZone);
    const { clientId, name } = project.state;
    const mail = {
      to: email,
      clientId,
      project: name,
      askedBy: caller.name,
      questions: asked.questions.length,
    };
    await queueMessages(manager, caller, at, [checkInMail({ ...mail, link, endsOn, isReminder: false })]);
  }

  /** Null where no mail server is set up, or nobody is asked who has an account. */
  private async addressOf(manager: EntityManager, person: Person | null): Promise<string | null> {
    const accountId = person?.accountId ?? null;
    if (this.options.smtpUrl === undefined || accountId === null) return null;
    return await emailOf(manager, accountId);
  }

  private async take(manager: EntityManager, caller: Caller, id: string): Promise<TakenProject> {
    const taken = await takeProject(manager, caller, id, { with: 'nothing', clock: this.clock });
    if (taken === undefined) throw new Problem('not-found');
    return taken;
  }
}
