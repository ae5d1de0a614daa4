import type { RecoveryCodesReply, SignInRulesReply, TotpSecretReply } from '@telltale/contract';
import { generateSync } from 'otplib';
import type { TestApp } from '../../../../test/test-app';
import type { Member } from '../../../../test/test-people';
import type { Reply, Visitor } from '../../../../test/visitor';

export const RULES = '/api/v1/settings/sign-in';

export async function ask<T = SignInRulesReply>(
  visitor: Visitor,
  version: number,
  needsSecondFactor: boolean,
): Promise<Reply<T>> {
  const headers = { 'if-match': `"v${version}"` };
  return await visitor.send<T>('PUT', RULES, { body: { needsSecondFactor }, headers });
}

/** As if an app had been set up long ago. */
export async function giveApp({ database, clock }: TestApp, { accountId }: Member): Promise<void> {
  await database.query(
    `insert into totp (account_id, secret, made_at, confirmed_at) values ($1, 'none', $2, $2)`,
    [accountId, clock.now()],
  );
}

/** As if a passkey had been added long ago. */
export async function givePasskey({ database, clock }: TestApp, { accountId }: Member): Promise<void> {
  await database.query(
    `insert into passkey (id, account_id, credential_id, public_key, counter, transports, name, made_at)
     values ($1::uuid, $1::uuid, decode(replace($1::text, '-', ''), 'hex'), '\\x00', 0, '{}', 'Laptop', $2)`,
    [accountId, clock.now()],
  );
}

/** Sets an app up as the account page does; the browser goes on with another cookie. */
export async function setUpApp({ clock, people }: TestApp, visitor: Visitor): Promise<Visitor> {
  const begun = await visitor.post<TotpSecretReply>('/api/v1/account/totp');
  const epoch = Math.floor(clock.now().getTime() / 1_000);
  const code = generateSync({ secret: begun.body.secret ?? '', epoch });
  const on = await visitor.post<RecoveryCodesReply>('/api/v1/account/totp/confirmation', { code });
  if (on.status !== 201) throw new Error(on.text);
  return people.visitorWith(cookieIn(on.headers));
}

export function cookieIn(headers: Headers): string {
  return headers.get('set-cookie')?.split(';')[0] ?? '';
}
