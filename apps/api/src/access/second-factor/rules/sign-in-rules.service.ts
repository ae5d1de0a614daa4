import { Injectable } from '@nestjs/common';
import type { SignInRulesReply } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../clock/clock';
import { audit } from '../../../database/audit';
import { WorkspaceTransaction } from '../../../database/workspace-transaction';
import { announce } from '../../../events/outbox';
import { Problem } from '../../../http/problem';
import { Versioned } from '../../../http/reply';
import { refuseStale } from '../../../http/stale-version';
import { refuseScoped } from '../../refuse-scoped';
import { callerOf, type SignedIn } from '../../signed-in';
import { secondStepsOf } from '../factors-of';

interface RulesRow {
  readonly needs_second_factor: boolean;
  readonly version: number;
}

const FIND = `
  select needs_second_factor, sign_in_rules_version as version from workspace where workspace_id = $1`;

/** One at a time changes them. */
const LOCK = 'select from workspace where workspace_id = $1 for no key update';

const STORE = `
  update workspace set needs_second_factor = $2, sign_in_rules_version = $3 where workspace_id = $1`;

/** What a workspace asks of those who come in by a password. */
@Injectable()
export class SignInRulesService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  async read(session: SignedIn): Promise<Versioned<SignInRulesReply>> {
    refuseScoped(session, ONE_FOR_ALL);
    return await this.transactions.run(callerOf(session), (manager) => describe(manager, session));
  }

  async change(
    session: SignedIn,
    version: number,
    needsSecondFactor: boolean,
  ): Promise<Versioned<SignInRulesReply>> {
    refuseScoped(session, ONE_FOR_ALL);
    const { id } = session.workspace;
    return await this.transactions.run(callerOf(session), async (manager) => {
      await manager.query(LOCK, [id]);
      const before = await find(manager, session);
      refuseStale(version, before.version);
      if (needsSecondFactor === before.needs_second_factor) return await describe(manager, session);
      if (needsSecondFactor) await refuseWithoutOwn(manager, session);
      await manager.query(STORE, [id, needsSecondFactor, version + 1]);
      await this.tell(manager, session, needsSecondFactor);
      return await describe(manager, session);
    });
  }

  /** In the log, and to the open pages of those who are stopped from now on: their streams end. */
  private async tell(manager: EntityManager, session: SignedIn, needsSecondFactor: boolean): Promise<void> {
    const [caller, at] = [callerOf(session), this.clock.now()];
    await audit(manager, caller, at, { what: 'sign-in-rules.changed', subject: { needsSecondFactor } });
    const stopped = needsSecondFactor ? await stoppedMembers(manager) : [];
    await announce(
      manager,
      caller,
      at,
      stopped.map((subjectId) => ({ topic: 'member', subjectId, clientId: null }) as const),
    );
  }
}

const ONE_FOR_ALL = 'How people sign in is one for all clients: it is for those who see all of them.';

/** Nobody asks of others what they have not done themselves. A session by single sign-on has done what its provider asks. */
async function refuseWithoutOwn(manager: EntityManager, { account, isBound }: SignedIn): Promise<void> {
  if (isBound === true || (await secondStepsOf(manager, account.id)).length > 0) return;
  const detail = 'Set up an app or a passkey for yourself first, under “Your account”.';
  throw new Problem('invalid-request', { errors: [{ pointer: '#/needsSecondFactor', detail }] });
}

async function describe(manager: EntityManager, session: SignedIn): Promise<Versioned<SignInRulesReply>> {
  const { version, needs_second_factor } = await find(manager, session);
  const membersWithout = (await stoppedMembers(manager)).length;
  return new Versioned(version, { needsSecondFactor: needs_second_factor, membersWithout });
}

async function find(manager: EntityManager, { workspace }: SignedIn): Promise<RulesRow> {
  const [found] = await manager.query<RulesRow[]>(FIND, [workspace.id]);
  if (found === undefined) throw new Problem('not-found');
  return found;
}

async function stoppedMembers(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ account_id: string }[]>('select account_id from stopped_members()');
  return rows.map(({ account_id }) => account_id);
}
