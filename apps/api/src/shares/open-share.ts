import { Injectable } from '@nestjs/common';
import type { ShareKind } from '@telltale/contract';
import { type Day, spokenDay } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Caller } from '../access/caller';
import { hashOfSecret, isLinkSecret } from '../access/links/link-secret';
import { LinkThrottle } from '../access/links/link-throttle';
import { Clock } from '../clock/clock';
import { audit } from '../database/audit';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Problem } from '../http/problem';
import { findShare, shareState, type StoredShare } from './share-rows';

/** A link that somebody opens, and the address from which they do. */
export interface OpenedLink {
  readonly secret: string;
  readonly address: string;
}

/** What an open link leads to. `holder` sees what the link shows, and nothing else. */
export interface OpenShare {
  readonly share: StoredShare;
  readonly holder: Caller;
  readonly workspace: WorkspaceOfShare;
  /** The workspace's day. */
  readonly today: Day;
}

export interface WorkspaceOfShare {
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
}

interface Found {
  readonly workspaceId: string;
  readonly shareId: string;
  readonly clients: readonly string[] | null;
}

const FIND = `
  select workspace_id as "workspaceId", share_id as "shareId", client_ids as clients from share_secret where link_hash = $1`;

const WORKSPACE = `select name, currency, time_zone as "timeZone" from workspace where workspace_id = $1`;

/** A calendar is asked for by a program, again and again: of those one look an hour is written down. */
const VIEW = `
  insert into share_view (workspace_id, share_id, id, at, address)
  select $1, $2, $3, $4::timestamptz, $5
  where $6 <> 'calendar' or not exists (
    select from share_view v where v.workspace_id = $1 and v.share_id = $2 and v.at > $4::timestamptz - interval '1 hour')
  returning id`;

type Show<T> = (manager: EntityManager, open: OpenShare) => Promise<T>;

/** Opens links that need no account. Each look is written down. */
@Injectable()
export class OpenShares {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly throttle: LinkThrottle,
    private readonly clock: Clock,
  ) {}

  async open<T>(kind: ShareKind, link: OpenedLink, show: Show<T>): Promise<T> {
    return await this.openPart(kind, link, async (manager, open) => {
      await this.writeDown(manager, open.holder, open.share, link.address);
      return await show(manager, open);
    });
  }

  /** What belongs to a page that was opened, such as a picture on it: guarded the same, and no look of its own. */
  async openPart<T>(kind: ShareKind, { secret, address }: OpenedLink, show: Show<T>): Promise<T> {
    const found = isLinkSecret(secret) ? await this.find(hashOfSecret(secret)) : undefined;
    if (found === undefined) {
      await this.throttle.countFailure(address);
      throw new Problem('share-link-ended', { detail: UNKNOWN });
    }
    const { workspaceId, shareId, clients } = found;
    const holder: Caller = { workspaceId, accountId: null, name: null, role: 'viewer', clients };
    return await this.transactions.run(holder, async (manager) => {
      const [workspace] = await manager.query<WorkspaceOfShare[]>(WORKSPACE, [workspaceId]);
      const share = await findShare(manager, holder, shareId);
      if (share?.kind !== kind || workspace === undefined)
        throw new Problem('share-link-ended', { detail: UNKNOWN });
      const today = this.clock.today(workspace.timeZone);
      refuseEnded(share, today);
      return await show(manager, { share, holder, workspace, today });
    });
  }

  /** In the link's own list, and in the audit log: without an account, it is the address that looked. */
  private async writeDown(
    manager: EntityManager,
    holder: Caller,
    { id, kind, name }: StoredShare,
    address: string,
  ): Promise<void> {
    const now = this.clock.now();
    const values = [holder.workspaceId, id, v7(), now, address, kind];
    const [seen] = await manager.query<unknown[]>(VIEW, values);
    if (seen !== undefined)
      await audit(manager, holder, now, { what: 'share-link.opened', subject: { id, kind, name } });
  }

  private async find(hash: Buffer): Promise<Found | undefined> {
    const scope = { share_link_hash: hash.toString('hex') };
    const [found] = await this.transactions.runAs(scope, (manager) => manager.query<Found[]>(FIND, [hash]));
    return found;
  }
}

const UNKNOWN = 'This link is not known. It may be cut short, or it was taken back: ask for a new one.';

function refuseEnded(share: StoredShare, today: Day): void {
  const state = shareState(share, today);
  if (state === 'active') return;
  const detail =
    state === 'expired'
      ? `It ended on ${spokenDay(share.expiresOn ?? today)}. Ask for a new one.`
      : 'Whoever made it may no longer show this. Ask for a new one.';
  throw new Problem('share-link-ended', { detail });
}
