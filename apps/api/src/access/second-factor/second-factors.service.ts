import { Injectable } from '@nestjs/common';
import type { SecondFactorReply } from '@telltale/contract';
import { generateSecret } from 'otplib';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Problem } from '../../http/problem';
import { passkeysOf } from '../passkeys/passkey-rows';
import { SecretBox } from '../secrets/secret-box';
import { Confirmation } from '../sessions/confirmation';
import { WaysIn } from '../sessions/ways-in';
import { callerOf, type SignedIn } from '../signed-in';
import { SignInThrottle } from '../sign-in-throttle';
import { secondStepsOf } from './factors-of';
import { haveRecoveryCodes, renewRecoveryCodes } from './recovery-codes';
import { useTotpCode } from './totp';

/** After a change: the token under which this session goes on, and codes where new ones were made. */
export interface ChangedFactors {
  readonly token: string;
  readonly recoveryCodes: string[] | null;
}

/** One that is not confirmed yet is begun anew. */
const BEGIN = `
  insert into totp as t (account_id, secret, made_at) values ($1, $2, $3)
  on conflict (account_id) do update set secret = excluded.secret, made_at = excluded.made_at, last_step = 0
  where t.confirmed_at is null
  returning t.account_id`;

/** The second factor of one's own account: the app's codes and the recovery codes. */
@Injectable()
export class SecondFactorsService {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly confirmation: Confirmation,
    private readonly waysIn: WaysIn,
    private readonly throttle: SignInThrottle,
    private readonly box: SecretBox,
    private readonly clock: Clock,
  ) {}

  async read(session: SignedIn): Promise<SecondFactorReply> {
    const { id } = session.account;
    return await this.transactions.run(callerOf(session), async (manager) => {
      const [found] = await manager.query<{ since: Date | null; left: number }[]>(
        `select (select confirmed_at from totp where account_id = $1) as since,
           (select count(*)::int from recovery_code where account_id = $1 and used_at is null) as left`,
        [id],
      );
      return {
        totpSince: found?.since?.toISOString() ?? null,
        passkeys: await passkeysOf(manager, id),
        recoveryCodesLeft: found?.left ?? 0,
      };
    });
  }

  /** A secret for the app (RFC 4226 asks for 160 bits); nobody is asked for its codes before one was given. */
  async begin(session: SignedIn): Promise<string> {
    await this.confirmation.need(session);
    if (!this.box.hasKey)
      throw new Problem('second-factor-unavailable', {
        detail:
          'Codes of an app need a key to be kept under: the administrator of this server sets TELLTALE_SECRET_KEY',
      });
    const secret = generateSecret({ length: 20 });
    const { id } = session.account;
    const made = await this.transactions.run(callerOf(session), (manager) =>
      manager.query<unknown[]>(BEGIN, [id, this.box.seal(secret, id), this.clock.now()]),
    );
    if (made.length === 0)
      throw new Problem('second-factor-exists', { detail: 'Remove the app first, then add the new one' });
    return secret;
  }

  /** From now on a code is asked for. Refuses a wrong one at `#/code`. */
  async confirm(session: SignedIn, address: string, code: string): Promise<ChangedFactors> {
    await this.confirmation.need(session);
    const { id: accountId } = session.account;
    const key = `second step of ${accountId}`;
    await this.throttle.count(key, address);
    const sent = { accountId, code, at: this.clock.now() };
    const changed = await this.waysIn.change(
      session,
      { what: 'totp.added', subject: {} },
      async (manager) => {
        if (!(await useTotpCode(manager, this.box, sent, { isConfirmed: false }))) throw wrongCode();
        return { recoveryCodes: await haveRecoveryCodes(manager, accountId, sent.at) };
      },
    );
    await this.throttle.forgive(key, address);
    return changed;
  }

  async remove(session: SignedIn): Promise<ChangedFactors> {
    await this.confirmation.need(session);
    const { id } = session.account;
    return await this.waysIn.change(session, { what: 'totp.removed', subject: {} }, async (manager) => {
      await manager.query('delete from totp where account_id = $1', [id]);
      await forgetCodesOfNothing(manager, id);
      return { recoveryCodes: null };
    });
  }

  async renewCodes(session: SignedIn): Promise<ChangedFactors> {
    await this.confirmation.need(session);
    const { id } = session.account;
    return await this.waysIn.change(
      session,
      { what: 'recovery-codes.renewed', subject: {} },
      async (manager) => {
        if ((await secondStepsOf(manager, id)).length === 0)
          throw new Problem('not-found', { detail: 'Recovery codes come with a second factor' });
        return { recoveryCodes: await renewRecoveryCodes(manager, id, this.clock.now()) };
      },
    );
  }
}

/** Without a factor there is nothing to recover. */
export async function forgetCodesOfNothing(manager: EntityManager, accountId: string): Promise<void> {
  if ((await secondStepsOf(manager, accountId)).length === 0)
    await manager.query('delete from recovery_code where account_id = $1', [accountId]);
}

function wrongCode(): Problem {
  const detail =
    'The code does not match. Check that the clock of the phone is right, and give the newest code';
  return new Problem('invalid-request', { errors: [{ pointer: '#/code', detail }] });
}
