import { Inject, Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  None,
} from 'openid-client';
import { Clock } from '../../clock/clock';
import { MESSAGE_OPTIONS, type MessageOptions } from '../../messages/message-options';
import { SecretBox } from '../secrets/secret-box';
import { guardedFetch } from './guarded-fetch';
import type { ProviderRow } from './provider-row';
import { troubleWithAddress } from './provider-address';

const KEPT_MS = 10 * 60_000;
const TIMEOUT_SECONDS = 10;

interface Kept {
  readonly version: number;
  readonly until: number;
  readonly configuration: Promise<Configuration>;
}

/** What providers say of themselves (OpenID Connect Discovery 1.0), kept for ten minutes a process. */
@Injectable()
export class ProviderConnections {
  private readonly kept = new Map<string, Kept>();

  constructor(
    @Inject(MESSAGE_OPTIONS) private readonly options: MessageOptions,
    private readonly secrets: SecretBox,
    private readonly clock: Clock,
  ) {}

  get allowsPrivate(): boolean {
    return this.options.allowsPrivateWebhooks === true;
  }

  async of(provider: ProviderRow): Promise<Configuration> {
    const before = this.kept.get(provider.workspace_id);
    if (before?.version === provider.version && before.until > this.now()) return await before.configuration;
    const configuration = this.discover(provider);
    const { workspace_id: key, version } = provider;
    this.kept.set(key, { version, until: this.now() + KEPT_MS, configuration });
    try {
      return await configuration;
    } catch (error) {
      // What failed now may go well in a moment: only what went well is kept.
      if (this.kept.get(key)?.configuration === configuration) this.kept.delete(key);
      throw error;
    }
  }

  private now(): number {
    return this.clock.now().getTime();
  }

  /** Throws what openid-client does, a TypeError for an address that is none, and SecretUnreadable. */
  async discover(provider: ProviderRow): Promise<Configuration> {
    const { workspace_id: owner, issuer, client_id: clientId, client_secret: sealed } = provider;
    const trouble = troubleWithAddress(issuer, this.allowsPrivate);
    if (trouble !== null) throw new TypeError(trouble);
    const auth = sealed === null ? None() : withSecret(this.secrets.open(sealed, owner));
    const isPlain = issuer.startsWith('http:');
    const configuration = await discovery(new URL(issuer), clientId, undefined, auth, {
      [customFetch]: guardedFetch(this.allowsPrivate),
      timeout: TIMEOUT_SECONDS,
      // The signature of an ID token is checked even though it came over TLS: a proxy that is made to lie finds no belief.
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- struck out by its makers to be noticed; for loopback alone
      execute: [enableNonRepudiationChecks, ...(isPlain ? [allowInsecureRequests] : [])],
    });
    refuseOtherIssuer(configuration, issuer);
    return configuration;
  }
}

/** Discovery 1.0, 4.3. openid-client lets some known providers call themselves otherwise than they are asked for. */
function refuseOtherIssuer(configuration: Configuration, issuer: string): void {
  const { issuer: said } = configuration.serverMetadata();
  if (new URL(said).href !== new URL(issuer).href)
    throw new TypeError(`It calls itself ${said}: enter that as the issuer.`);
}

/** Basic unless the provider takes the secret in the form alone (Discovery 1.0, 3: without a list it is basic). */
function withSecret(secret: string): ClientAuth {
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const takesForm = !methods.includes('client_secret_basic') && methods.includes('client_secret_post');
    (takesForm ? post : basic)(server, client, body, headers);
  };
}
