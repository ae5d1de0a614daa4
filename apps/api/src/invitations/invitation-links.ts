import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { hashOfSecret, newLinkSecret } from '../access/links/link-secret';
import { callerOf, type SignedIn } from '../access/signed-in';
import { Clock } from '../clock/clock';
import { MESSAGE_OPTIONS, type MessageOptions } from '../messages/message-options';
import { queueMessages } from '../messages/queue-messages';
import { invitationMail } from './invitation-mail';
import type { StoredInvitation } from './invitation-rows';

/** The link of an invitation: the newest is the only one, it is mailed where mail is set up, and told once. */
@Injectable()
export class InvitationLinks {
  constructor(
    private readonly clock: Clock,
    @Inject(MESSAGE_OPTIONS) private readonly options: MessageOptions,
  ) {}

  async give(manager: EntityManager, session: SignedIn, invitation: StoredInvitation): Promise<string> {
    const { workspaceId } = callerOf(session);
    const secret = newLinkSecret();
    await manager.query('delete from invitation_secret where workspace_id = $1 and invitation_id = $2', [
      workspaceId,
      invitation.id,
    ]);
    await manager.query(
      'insert into invitation_secret (link_hash, workspace_id, invitation_id) values ($1, $2, $3)',
      [hashOfSecret(secret), workspaceId, invitation.id],
    );
    const link = `/invitation/${secret}`;
    await this.mail(manager, session, invitation, link);
    return link;
  }

  private async mail(
    manager: EntityManager,
    session: SignedIn,
    { id, email, role, expiresOn }: StoredInvitation,
    link: string,
  ): Promise<void> {
    const { smtpUrl, publicUrl } = this.options;
    if (smtpUrl === undefined || publicUrl === undefined) return;
    const at = this.clock.now();
    const href = new URL(link, publicUrl).href;
    const { account, workspace } = session;
    const words = { email, role, expiresOn, href, workspaceName: workspace.name, invitedBy: account.name };
    await queueMessages(manager, { workspaceId: workspace.id }, at, [invitationMail(words)]);
    await manager.query('update invitation set sent_at = $3 where workspace_id = $1 and id = $2', [
      workspace.id,
      id,
      at,
    ]);
  }
}
