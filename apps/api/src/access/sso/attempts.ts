import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { hashOfSecret, newLinkSecret } from '../links/link-secret';
import { doorScope, type ProviderRow } from './provider-row';

export const ATTEMPT_SECONDS = 600;

/** One way to the provider and back. `state` goes along, `browserSecret` stays in a cookie. */
export interface Attempt {
  readonly state: string;
  readonly browserSecret: string;
}

interface AttemptRow {
  readonly workspace_id: string;
  readonly provider_version: number;
  readonly back: string;
  readonly expires_at: Date;
}

const INSERT = `
  insert into sso_attempt (state_hash, browser_hash, workspace_id, provider_version, back, expires_at)
  values ($1, $2, $3, $4, $5, $6)`;

/** Once, and by the browser that began it alone. */
const TAKE = `
  delete from sso_attempt where state_hash = $1 and browser_hash = $2
  returning workspace_id, provider_version, back, expires_at`;

/** Who is on the way to a provider. The database knows hashes alone. */
@Injectable()
export class Attempts {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  async begin({ workspace_id: workspaceId, version }: ProviderRow, back: string): Promise<Attempt> {
    const attempt = { state: newLinkSecret(), browserSecret: newLinkSecret() };
    const until = new Date(this.clock.now().getTime() + ATTEMPT_SECONDS * 1_000);
    const values = [
      hashOfSecret(attempt.state),
      hashOfSecret(attempt.browserSecret),
      workspaceId,
      version,
      back,
      until,
    ];
    await this.transactions.runAs(doorScope(workspaceId), (manager) => manager.query(INSERT, values));
    return attempt;
  }

  /** Undefined for one that is unknown, used, too old, or of another browser. */
  async take({ state, browserSecret }: Attempt): Promise<Omit<AttemptRow, 'expires_at'> | undefined> {
    const stateHash = hashOfSecret(state);
    const scope = { sso_state_hash: stateHash.toString('hex') };
    const [rows] = await this.transactions.runAs(scope, (manager) =>
      manager.query<[AttemptRow[], number]>(TAKE, [stateHash, hashOfSecret(browserSecret)]),
    );
    const [found] = rows;
    return found !== undefined && found.expires_at > this.clock.now() ? found : undefined;
  }
}
