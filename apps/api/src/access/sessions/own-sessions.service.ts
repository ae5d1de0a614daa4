import { Injectable } from '@nestjs/common';
import type { OwnSessionListReply, OwnSessionReply, SignedInBy } from '@telltale/contract';
import { Clock } from '../../clock/clock';
import { audit } from '../../database/audit';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Problem } from '../../http/problem';
import { IDLE_SECONDS } from '../session-store';
import { callerOf, type SignedIn } from '../signed-in';
import { endSessionsOf } from './end-sessions';

interface SessionRow {
  readonly id: string;
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly signed_in_by: SignedInBy;
  readonly client: string | null;
  readonly address: string | null;
  readonly is_this: boolean;
}

/** More than anybody has; the newest come first. */
const SHOWN_MOST = 200;

/** Where the account is signed in, in all its workspaces; a session by single sign-on knows those of its own workspace. */
@Injectable()
export class OwnSessionsService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  async list(session: SignedIn): Promise<OwnSessionListReply> {
    const { account, tokenHash } = session;
    const now = this.clock.now();
    const idleSince = new Date(now.getTime() - IDLE_SECONDS * 1_000);
    const rows = await this.transactions.run(callerOf(session), (manager) =>
      manager.query<SessionRow[]>(
        `select id, created_at, seen_at, signed_in_by, client, address, token_hash = $2 as is_this
         from session where account_id = $1 and expires_at > $3 and seen_at > $4
         order by is_this desc, seen_at desc, id limit ${SHOWN_MOST}`,
        [account.id, tokenHash, now, idleSince],
      ),
    );
    return { data: rows.map(replyOf), page: { nextCursor: null } };
  }

  /** Somebody else's answers as one that does not exist. */
  async end(session: SignedIn, id: string): Promise<void> {
    const caller = callerOf(session);
    await this.transactions.run(caller, async (manager) => {
      const [, ended] = await manager.query<[unknown, number]>(
        'delete from session where account_id = $1 and id = $2',
        [session.account.id, id],
      );
      if (ended === 0) throw new Problem('not-found');
      await audit(manager, caller, this.clock.now(), { what: 'session.ended', subject: { id } });
    });
  }

  async endOthers(session: SignedIn): Promise<void> {
    const caller = callerOf(session);
    await this.transactions.run(caller, async (manager) => {
      const ended = await endSessionsOf(manager, session.account.id, session.tokenHash);
      if (ended === 0) return;
      await audit(manager, caller, this.clock.now(), { what: 'session.others-ended', subject: { ended } });
    });
  }
}

function replyOf(row: SessionRow): OwnSessionReply {
  return {
    id: row.id,
    createdAt: row.created_at.toISOString(),
    seenAt: row.seen_at.toISOString(),
    signedInBy: row.signed_in_by,
    client: row.client,
    address: row.address,
    isThis: row.is_this,
  };
}
