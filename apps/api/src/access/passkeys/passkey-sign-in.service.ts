import { Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Problem } from '../../http/problem';
import { LinkThrottle } from '../links/link-throttle';
import { PendingSignIns } from '../second-factor/pending-sign-ins';
import { type NewSession, SessionService } from '../session.service';
import type { CameFrom } from '../sessions/beginning';
import { SignInThrottle } from '../sign-in-throttle';
import { Challenges } from './challenges';
import type { PasskeyRow } from './passkey-rows';
import { PasskeyThrottle } from './passkey-throttle';
import type { RelyingParty } from './relying-party';

const CREDENTIAL_ID = /^[\w-]{16,1400}$/;

export interface PasskeyCookies {
  readonly pendingToken?: string;
  readonly oldToken?: string;
}

/**
 * Signs in with a passkey: the authenticator holds the key and asks who uses it, which are two factors in one (NIST
 * SP 800-63B-4, 3.1.7). After a password it is the second step, and must be of the same account.
 */
@Injectable()
export class PasskeySignInService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly challenges: Challenges,
    private readonly pending: PendingSignIns,
    private readonly sessions: SessionService,
    private readonly throttle: SignInThrottle,
    private readonly failures: LinkThrottle,
    private readonly challengesAsked: PasskeyThrottle,
    private readonly clock: Clock,
  ) {}

  /** The same for everybody: whose passkey it is, the browser says. */
  async options({ id: rpID }: RelyingParty, address: string): Promise<object> {
    await this.challengesAsked.count(address);
    const challenge = await this.challenges.make(null);
    return await generateAuthenticationOptions({ rpID, challenge, userVerification: 'required' });
  }

  async signIn(
    credential: unknown,
    party: RelyingParty,
    from: CameFrom,
    { pendingToken, oldToken }: PasskeyCookies,
  ): Promise<NewSession> {
    const passkey = await this.judge(credential, party).catch(async (refusal: unknown) => {
      await this.failures.countFailure(from.address ?? '');
      throw refusal;
    });
    if (pendingToken !== undefined) await this.endPending(pendingToken, passkey.account_id);
    await this.throttle.forget(`second step of ${passkey.account_id}`);
    return await this.sessions.enter(passkey.account_id, { signedInBy: 'passkey', ...from }, oldToken);
  }

  private async judge(credential: unknown, party: RelyingParty): Promise<PasskeyRow> {
    const expectedChallenge = await this.challenges.take(credential, null);
    const passkey = await this.find(credential);
    if (passkey === undefined)
      throw new Problem('passkey-refused', { detail: 'This passkey is not known here' });
    const counter = await verifiedCounter(credential, passkey, { ...party, expectedChallenge });
    await this.noteUse(passkey, counter);
    return passkey;
  }

  private async find(credential: unknown): Promise<PasskeyRow | undefined> {
    const id = (credential as { readonly id?: unknown }).id;
    if (typeof id !== 'string' || !CREDENTIAL_ID.test(id)) return undefined;
    const bytes = Buffer.from(id, 'base64url');
    const [found] = await this.transactions.runAs({ passkey_id: bytes.toString('hex') }, (manager) =>
      manager.query<PasskeyRow[]>('select * from passkey where credential_id = $1', [bytes]),
    );
    return found;
  }

  /** A counter that did not grow tells of a copied key (WebAuthn Level 3, 6.1.1); those that have none always send 0. */
  private async noteUse({ id, account_id }: PasskeyRow, counter: number): Promise<void> {
    const [, noted] = await this.transactions.runAs({ account_id }, (manager) =>
      manager.query<[unknown, number]>(
        `update passkey set counter = $2, last_used_at = $3
         where id = $1 and (counter < $2 or counter = 0 and $2 = 0)`,
        [id, counter, this.clock.now()],
      ),
    );
    if (noted === 0) throw new Problem('passkey-refused', { detail: 'This passkey may have been copied' });
  }

  /** A password of one account and a passkey of another make no sign-in. */
  private async endPending(token: string, accountId: string): Promise<void> {
    const waiting = await this.pending.find(token);
    if (waiting !== undefined && waiting !== accountId)
      throw new Problem('passkey-refused', { detail: 'This passkey belongs to another account' });
    await this.pending.end(token);
  }
}

async function verifiedCounter(
  credential: unknown,
  { credential_id, public_key, counter, transports }: PasskeyRow,
  { origin, id, expectedChallenge }: RelyingParty & { readonly expectedChallenge: string },
): Promise<number> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: credential as AuthenticationResponseJSON,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
      credential: {
        id: credential_id.toString('base64url'),
        publicKey: new Uint8Array(public_key),
        counter: Number(counter),
        transports,
      },
    });
    if (verified) return authenticationInfo.newCounter;
  } catch {
    // Waits for an answer that is malformed, for another address, without its user or with an old counter: each is thrown.
  }
  throw new Problem('passkey-refused', {
    detail: 'The browser’s answer did not hold. Try again, or use your password',
  });
}
