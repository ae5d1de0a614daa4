import { Injectable } from '@nestjs/common';
import { Logger } from 'nestjs-pino';
import type { SsoStartQuery } from '@telltale/contract';
import { buildAuthorizationUrl, calculatePKCECodeChallenge } from 'openid-client';
import { DataSource } from 'typeorm';
import { Clock } from '../../clock/clock';
import { audit } from '../../database/audit';
import { poolOf } from '../../database/pool';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { isLinkSecret } from '../links/link-secret';
import { hashOfToken, SessionStore } from '../session-store';
import type { CameFrom } from '../sessions/beginning';
import { askProvider, type Checks, refusalOf } from './ask-provider';
import { assertedPerson, domainOf } from './asserted-person';
import { Attempts } from './attempts';
import { checksOf } from './checks-of';
import { Doorway } from './doorway';
import { localPath } from './local-path';
import { troubleWithAddress } from './provider-address';
import { ProviderConnections } from './provider-connections';
import { doorScope, findProvider, type ProviderRow } from './provider-row';
import { SignOnRefusal } from './sign-on-refusal';
import { SsoThrottle } from './sso-throttle';

const SCOPE = 'openid email profile';

/** The way out: where the browser goes, and what it keeps meanwhile. */
export interface WayOut {
  readonly location: string;
  readonly browserSecret: string;
}

/** An answer of a provider, as the browser brought it. */
export interface Answer {
  /** The address of the callback with all that was added to it. */
  readonly url: URL;
  readonly browserSecret: string | undefined;
  /** The session that the browser had before. */
  readonly oldToken: string | undefined;
  readonly from: CameFrom;
}

export interface Entered {
  readonly token: string;
  readonly back: string;
}

interface Begun {
  readonly provider: ProviderRow;
  readonly back: string;
  readonly checks: Checks;
}

const NOT_BEGUN = 'No such way was begun in this browser in the last 10 minutes';

/** Sign-in by the provider of a workspace: OpenID Connect with authorization code and PKCE, and nothing else. */
@Injectable()
export class SsoService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly transactions: WorkspaceTransaction,
    private readonly connections: ProviderConnections,
    private readonly attempts: Attempts,
    private readonly doorway: Doorway,
    private readonly sessions: SessionStore,
    private readonly throttle: SsoThrottle,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Throws a SignOnRefusal; it says the same whoever asks, for no account is looked at. */
  async start(query: SsoStartQuery, redirectUri: string, address: string): Promise<WayOut> {
    await this.throttle.count(address);
    const provider = await this.providerFor(query);
    if (provider === undefined) throw new SignOnRefusal('sso-unknown', 'No provider, or more than one');
    try {
      const configuration = await this.connections.of(provider);
      const attempt = await this.attempts.begin(provider, localPath(query.back));
      const { nonce, codeVerifier } = checksOf(attempt.browserSecret, attempt.state);
      const location = buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: SCOPE,
        state: attempt.state,
        nonce,
        code_challenge: await calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      });
      const trouble = troubleWithAddress(location.href, this.connections.allowsPrivate);
      if (trouble !== null) throw new SignOnRefusal('sso-misconfigured', trouble);
      return { location: location.href, browserSecret: attempt.browserSecret };
    } catch (error) {
      // Waits for a provider that is away or says something else than it should: only asking tells.
      throw await this.note(provider, refusalOf(error));
    }
  }

  /** A session for whoever the provider has vouched for; throws a SignOnRefusal otherwise. */
  async finish(answer: Answer): Promise<Entered> {
    const { provider, back, checks } = await this.begun(answer);
    try {
      const configuration = await this.connections.of(provider);
      const claims = await askProvider(configuration, answer.url, checks);
      const token = await this.doorway.enter(provider, assertedPerson(provider, claims), answer.from);
      if (answer.oldToken !== undefined) await this.sessions.end(hashOfToken(answer.oldToken));
      return { token, back };
    } catch (error) {
      // Waits for what the checks refuse, which is the rule here and not the exception.
      throw await this.note(provider, refusalOf(error));
    }
  }

  /** What this browser set out with; from here on it is used up, whatever the answer turns out to be. */
  private async begun({ url, browserSecret }: Answer): Promise<Begun> {
    const state = url.searchParams.get('state') ?? '';
    if (browserSecret === undefined || !isLinkSecret(state) || !isLinkSecret(browserSecret))
      throw new SignOnRefusal('sso-expired', NOT_BEGUN);
    const attempt = await this.attempts.take({ state, browserSecret });
    if (attempt === undefined) throw new SignOnRefusal('sso-expired', NOT_BEGUN);
    const provider = await this.read(attempt.workspace_id);
    if (provider?.version !== attempt.provider_version)
      throw new SignOnRefusal('sso-expired', 'The settings were changed meanwhile');
    return { provider, back: attempt.back, checks: { state, ...checksOf(browserSecret, state) } };
  }

  private async providerFor({ domain, workspace }: SsoStartQuery): Promise<ProviderRow | undefined> {
    if (workspace !== undefined) return await this.read(workspace);
    if (domain === undefined) return undefined;
    const { rows } = await poolOf(this.dataSource).query<{ workspace_id: string }>(
      'select workspace_id from sso_workspaces($1) limit 2',
      [domainOf(domain)],
    );
    // Where two workspaces name one domain, nobody is sent to the wrong one: each has an address of its own.
    return rows.length === 1 && rows[0] !== undefined ? await this.read(rows[0].workspace_id) : undefined;
  }

  private async read(workspaceId: string): Promise<ProviderRow | undefined> {
    return await this.transactions.runAs(doorScope(workspaceId), (manager) =>
      findProvider(manager, workspaceId),
    );
  }

  /** The workspace's administrators find out why somebody did not come in; the page says less. */
  private async note(
    { workspace_id: workspaceId }: ProviderRow,
    refusal: SignOnRefusal,
  ): Promise<SignOnRefusal> {
    const { code, why } = refusal;
    this.logger.warn({ workspaceId, code, why }, 'single sign-on was refused');
    const nobody = { workspaceId, accountId: null, name: null, role: 'viewer', clients: null } as const;
    await this.transactions.runAs(doorScope(workspaceId), (manager) =>
      audit(manager, nobody, this.clock.now(), { what: 'session.refused', subject: { code, why } }),
    );
    return refusal;
  }
}
