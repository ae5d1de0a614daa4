import { Injectable } from '@nestjs/common';
import { type Day, spokenDay } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import { hashOfSecret, isLinkSecret } from '../access/links/link-secret';
import { LinkThrottle } from '../access/links/link-throttle';
import { Clock } from '../clock/clock';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Problem } from '../http/problem';
import { existingInvitation } from './existing-invitation';
import { invitationState, type StoredInvitation } from './invitation-rows';

/** A link that somebody opens, and the address from which they do. */
export interface OpenedLink {
  readonly secret: string;
  readonly address: string;
}

export interface OpenInvitation {
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly invitation: StoredInvitation;
}

interface Found {
  readonly workspaceId: string;
  readonly invitationId: string;
}

const FIND = `
  select workspace_id as "workspaceId", invitation_id as "invitationId" from invitation_secret where link_hash = $1`;

/** Opens invitations. A secret that nobody gave out tells nothing and is counted; a good one is told why it ended. */
@Injectable()
export class OpenInvitations {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly throttle: LinkThrottle,
    private readonly clock: Clock,
  ) {}

  /** `work` runs under the lock of the invitation, with the scope of the account that accepts, where one does. */
  async open<T>(
    { secret, address }: OpenedLink,
    accountId: string,
    work: (manager: EntityManager, open: OpenInvitation) => Promise<T>,
  ): Promise<T> {
    const found = isLinkSecret(secret) ? await this.find(hashOfSecret(secret)) : undefined;
    if (found === undefined) {
      await this.throttle.countFailure(address);
      throw new Problem('invitation-ended', { detail: UNKNOWN });
    }
    const { workspaceId, invitationId } = found;
    const scope = { workspace_id: workspaceId, clients: 'all', account_id: accountId };
    return await this.transactions.elsewhere(scope, async (manager) => {
      const [workspace] = await manager.query<{ name: string; timeZone: string }[]>(
        'select name, time_zone as "timeZone" from workspace where workspace_id = $1',
        [workspaceId],
      );
      if (workspace === undefined) throw new Problem('invitation-ended', { detail: UNKNOWN });
      const invitation = await existingInvitation(manager, found, invitationId);
      refuseEnded(invitation, this.clock.today(workspace.timeZone));
      return await work(manager, { workspaceId, workspaceName: workspace.name, invitation });
    });
  }

  private async find(hash: Buffer): Promise<Found | undefined> {
    const scope = { invitation_hash: hash.toString('hex') };
    const [found] = await this.transactions.elsewhere(scope, (manager) =>
      manager.query<Found[]>(FIND, [hash]),
    );
    return found;
  }
}

const UNKNOWN = 'This link is not known. It may be cut short, or a newer one was sent: ask for a new one.';

function refuseEnded(invitation: StoredInvitation, today: Day): void {
  const state = invitationState(invitation, today);
  if (state === 'open') return;
  const why = {
    accepted: 'It was accepted already. Sign in with your account.',
    revoked: 'It was taken back. Ask whoever invited you.',
    expired: `It ended on ${spokenDay(invitation.expiresOn)}. Ask for a new one.`,
  };
  throw new Problem('invitation-ended', { detail: why[state] });
}
