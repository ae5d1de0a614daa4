import { Injectable } from '@nestjs/common';
import type { SingleSignOnReply, SingleSignOnRequest, SsoTestReply } from '@telltale/contract';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../clock/clock';
import { audit } from '../../../database/audit';
import { scopeOf } from '../../../database/scope';
import { WorkspaceTransaction } from '../../../database/workspace-transaction';
import { Problem } from '../../../http/problem';
import { Versioned } from '../../../http/reply';
import { refuseStale } from '../../../http/stale-version';
import { SecretBox } from '../../secrets/secret-box';
import { refuseScoped } from '../../refuse-scoped';
import { callerOf, type SignedIn } from '../../signed-in';
import { ProviderConnections } from '../provider-connections';
import { checkedRequest } from './checked-request';
import { testConnection } from './connection-test';
import {
  emergencyAccount,
  isProven,
  refuseLockOut,
  refuseMovedSecret,
  refuseUnknownClients,
  refuseUnproven,
} from './may-change';
import {
  type KnownProvider,
  lockProvider,
  type ProviderValues,
  providerReply,
  readKnown,
  storeProvider,
} from './provider-rows';

/** What a reply tells of this Telltale's own addresses. */
export interface OwnAddresses {
  readonly redirectUri: string;
  readonly startUri: string;
}

/** By which provider the members of a workspace come in. */
@Injectable()
export class SingleSignOnService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly connections: ProviderConnections,
    private readonly secrets: SecretBox,
    private readonly clock: Clock,
  ) {}

  async read(session: SignedIn, addresses: OwnAddresses): Promise<Versioned<SingleSignOnReply>> {
    refuseScoped(session, ONE_FOR_ALL);
    return await this.transactions.run(callerOf(session), (manager) => describe(manager, session, addresses));
  }

  async change(
    session: SignedIn,
    version: number,
    request: SingleSignOnRequest,
    addresses: OwnAddresses,
  ): Promise<Versioned<SingleSignOnReply>> {
    refuseScoped(session, ONE_FOR_ALL);
    this.refuseWithoutKey(request);
    const { domains } = checkedRequest(request, this.connections.allowsPrivate);
    const caller = callerOf(session);
    // The walls show the one account whose address the scope names: the administrator for emergencies.
    const scope = { ...scopeOf(caller), sign_in_email: request.emergencyEmail ?? '' };
    return await this.transactions.runAs(scope, async (manager) => {
      await lockProvider(manager, caller);
      const before = await readKnown(manager, caller);
      refuseStale(version, before?.version ?? 0);
      await this.refuse(manager, session, request, before);
      const emergency = await emergencyAccount(manager, caller.workspaceId, request.emergencyEmail);
      const values = this.valuesOf(caller.workspaceId, request, { domains, before, emergency });
      const at = this.clock.now();
      const isSame = before !== undefined && !changesConnection(request, before);
      const connectionChangedAt = isSame ? before.connection_changed_at : at;
      await storeProvider(manager, caller, { version: version + 1, values, connectionChangedAt, at });
      await audit(manager, caller, at, {
        what: 'single-sign-on.changed',
        subject: subjectOf(request, domains),
      });
      return await describe(manager, session, addresses);
    });
  }

  async remove(session: SignedIn, version: number): Promise<void> {
    refuseScoped(session, ONE_FOR_ALL);
    const caller = callerOf(session);
    await this.transactions.run(caller, async (manager) => {
      await lockProvider(manager, caller);
      const before = await readKnown(manager, caller);
      if (before === undefined) throw new Problem('not-found');
      refuseStale(version, before.version);
      await refuseLockOut(manager);
      await manager.query('delete from sso_provider where workspace_id = $1', [caller.workspaceId]);
      const subject = { issuer: before.issuer, clientId: before.client_id };
      await audit(manager, caller, this.clock.now(), { what: 'single-sign-on.removed', subject });
    });
  }

  /** Asks the provider what it says of itself, with nothing kept from before. */
  async test(session: SignedIn): Promise<SsoTestReply> {
    refuseScoped(session, ONE_FOR_ALL);
    const provider = await this.transactions.run(callerOf(session), (manager) =>
      readKnown(manager, callerOf(session)),
    );
    if (provider === undefined) throw new Problem('not-found', { detail: 'Save a provider first.' });
    return await testConnection(this.connections, provider);
  }

  private async refuse(
    manager: EntityManager,
    session: SignedIn,
    request: SingleSignOnRequest,
    before: KnownProvider | undefined,
  ): Promise<void> {
    refuseMovedSecret(request, before);
    await refuseUnknownClients(manager, session.workspace.id, request.joinClients);
    const changes = changesConnection(request, before);
    if (request.isEnforced) await refuseUnproven(manager, session, { before, changesConnection: changes });
    if (before !== undefined && before.issuer !== request.issuer) await refuseLockOut(manager);
  }

  private refuseWithoutKey({ clientSecret }: SingleSignOnRequest): void {
    if (typeof clientSecret !== 'string' || this.secrets.hasKey) return;
    const detail = 'This server keeps no secrets: whoever runs it must set TELLTALE_SECRET_KEY.';
    throw new Problem('invalid-request', { errors: [{ pointer: '#/clientSecret', detail }] });
  }

  private valuesOf(
    workspaceId: string,
    request: SingleSignOnRequest,
    {
      domains,
      before,
      emergency,
    }: {
      readonly domains: string[];
      readonly before: KnownProvider | undefined;
      readonly emergency: string | null;
    },
  ): ProviderValues {
    const { clientSecret: sent } = request;
    const kept = before?.client_secret ?? null;
    const sealed = sent === undefined ? kept : sent === null ? null : this.secrets.seal(sent, workspaceId);
    return {
      issuer: request.issuer,
      client_id: request.clientId,
      client_secret: sealed,
      domains,
      verifies_email: request.verifiesEmail,
      joins: request.joins,
      join_role: request.joinRole,
      join_clients: request.joinClients,
      is_enforced: request.isEnforced,
      emergency_account_id: emergency,
    };
  }
}

/** It lets people in who may see all clients. */
const ONE_FOR_ALL = 'Single sign-on is one for all clients: it is for those who see all of them.';

async function describe(
  manager: EntityManager,
  session: SignedIn,
  addresses: OwnAddresses,
): Promise<Versioned<SingleSignOnReply>> {
  const known = await readKnown(manager, callerOf(session));
  return new Versioned(known?.version ?? 0, {
    redirectUri: addresses.redirectUri,
    startUri: addresses.startUri,
    provider: known === undefined ? null : providerReply(known),
    isProven: await isProven(manager, session, known),
  });
}

function changesConnection(request: SingleSignOnRequest, before: KnownProvider | undefined): boolean {
  return (
    before === undefined ||
    before.issuer !== request.issuer ||
    before.client_id !== request.clientId ||
    request.clientSecret !== undefined
  );
}

/** For the audit: everything but the secret, of which it says only whether it was entered. */
function subjectOf(request: SingleSignOnRequest, domains: readonly string[]): object {
  const { issuer, clientId, verifiesEmail, joins, joinRole, joinClients, isEnforced, emergencyEmail } =
    request;
  const isSecretNew = request.clientSecret !== undefined;
  return {
    issuer,
    clientId,
    isSecretNew,
    domains,
    verifiesEmail,
    joins,
    joinRole,
    joinClients,
    isEnforced,
    emergencyEmail,
  };
}
