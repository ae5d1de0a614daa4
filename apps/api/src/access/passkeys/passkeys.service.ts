import { Injectable } from '@nestjs/common';
import type { PasskeyCreateRequest, PasskeyReply } from '@telltale/contract';
import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  type VerifiedRegistrationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { parse, v7 } from 'uuid';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { checkedName } from '../../http/check-name';
import { Problem } from '../../http/problem';
import { haveRecoveryCodes } from '../second-factor/recovery-codes';
import { type ChangedFactors, forgetCodesOfNothing } from '../second-factor/second-factors.service';
import { Confirmation } from '../sessions/confirmation';
import { WaysIn } from '../sessions/ways-in';
import { callerOf, type SignedIn } from '../signed-in';
import { Challenges } from './challenges';
import { passkeyReply, passkeyRowsOf } from './passkey-rows';
import type { RelyingParty } from './relying-party';

type Registered = NonNullable<VerifiedRegistrationResponse['registrationInfo']>['credential'];

const PASSKEYS_MOST = 20;

const INSERT = `
  insert into passkey (id, account_id, credential_id, public_key, counter, transports, name, made_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (credential_id) do nothing returning id`;

/** The passkeys of one's own account: each signs in alone, so that the authenticator must know its user. */
@Injectable()
export class PasskeysService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly challenges: Challenges,
    private readonly confirmation: Confirmation,
    private readonly waysIn: WaysIn,
    private readonly clock: Clock,
  ) {}

  async options(session: SignedIn, { id: rpID }: RelyingParty): Promise<object> {
    await this.confirmation.need(session);
    const { account } = session;
    const known = await this.transactions.run(callerOf(session), (manager) =>
      passkeyRowsOf(manager, account.id),
    );
    if (known.length >= PASSKEYS_MOST)
      throw new Problem('second-factor-exists', {
        detail: `An account has at most ${PASSKEYS_MOST} passkeys`,
      });
    return await generateRegistrationOptions({
      rpName: 'Telltale',
      rpID,
      userID: new Uint8Array(parse(account.id)),
      userName: account.email,
      userDisplayName: account.name,
      challenge: await this.challenges.make(account.id),
      attestationType: 'none',
      excludeCredentials: known.map(({ credential_id }) => ({ id: credential_id.toString('base64url') })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  async add(
    session: SignedIn,
    party: RelyingParty,
    { name: newName, credential }: PasskeyCreateRequest,
  ): Promise<ChangedFactors & { readonly passkey: PasskeyReply }> {
    const name = checkedName(newName);
    await this.confirmation.need(session);
    const { id: accountId } = session.account;
    const expectedChallenge = await this.challenges.take(credential, accountId);
    const registered = await verified(credential, expectedChallenge, party);
    const at = this.clock.now();
    const passkey = { id: v7(), name, made_at: at, last_used_at: null };
    const added = { what: 'passkey.added', subject: { id: passkey.id } } as const;
    return await this.waysIn.change(session, added, async (manager) => {
      const made = await manager.query<unknown[]>(INSERT, [
        ...[
          passkey.id,
          accountId,
          Buffer.from(registered.id, 'base64url'),
          Buffer.from(registered.publicKey),
        ],
        ...[registered.counter, registered.transports ?? [], name, at],
      ]);
      if (made.length === 0)
        throw new Problem('passkey-refused', { detail: 'This passkey is already in use' });
      return {
        recoveryCodes: await haveRecoveryCodes(manager, accountId, at),
        passkey: passkeyReply(passkey),
      };
    });
  }

  async rename(session: SignedIn, id: string, name: string): Promise<PasskeyReply> {
    const [rows] = await this.transactions.run(callerOf(session), (manager) =>
      manager.query<[Parameters<typeof passkeyReply>[0][], number]>(
        'update passkey set name = $3 where account_id = $1 and id = $2 returning id, name, made_at, last_used_at',
        [session.account.id, id, checkedName(name)],
      ),
    );
    if (rows[0] === undefined) throw new Problem('not-found');
    return passkeyReply(rows[0]);
  }

  /** Gives the token under which this session goes on. */
  async remove(session: SignedIn, id: string): Promise<string> {
    await this.confirmation.need(session);
    const { id: accountId } = session.account;
    const entry = { what: 'passkey.removed', subject: { id } } as const;
    const { token } = await this.waysIn.change(session, entry, async (manager) => {
      const [, removed] = await manager.query<[unknown, number]>(
        'delete from passkey where account_id = $1 and id = $2',
        [accountId, id],
      );
      if (removed === 0) throw new Problem('not-found');
      await forgetCodesOfNothing(manager, accountId);
      return {};
    });
    return token;
  }
}

async function verified(
  credential: unknown,
  expectedChallenge: string,
  { origin, id }: RelyingParty,
): Promise<Registered> {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: credential as RegistrationResponseJSON,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: id,
      requireUserVerification: true,
    });
    if (registrationInfo !== undefined) return registrationInfo.credential;
  } catch {
    // Waits for an answer that is malformed, for another address or without its user: the library throws for each.
  }
  throw new Problem('passkey-refused', {
    detail: 'The browser’s answer did not hold. Try again, or use another device',
  });
}
