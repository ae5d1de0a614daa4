import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock';
import { WorkspaceTransaction } from '../../database/workspace-transaction';
import { Problem } from '../../http/problem';
import { hashOfSecret } from '../links/link-secret';

const CHALLENGE_MS = 5 * 60_000;

/** What an authenticator signs: 256 random bits, known to the server by their hash, good once and for five minutes. */
@Injectable()
export class Challenges {
  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly clock: Clock,
  ) {}

  /** For one account's new passkey, or for whoever signs in. */
  async make(accountId: string | null): Promise<Uint8Array<ArrayBuffer>> {
    const challenge = new Uint8Array(randomBytes(32));
    const hash = hashOfSecret(Buffer.from(challenge).toString('base64url'));
    const expiresAt = new Date(this.clock.now().getTime() + CHALLENGE_MS);
    await this.transactions.runAs({ challenge_hash: hash.toString('hex') }, (manager) =>
      manager.query(
        'insert into passkey_challenge (challenge_hash, account_id, expires_at) values ($1, $2, $3)',
        [hash, accountId, expiresAt],
      ),
    );
    return challenge;
  }

  /** The challenge that the browser's answer names; from then on it is over, whatever becomes of the answer. */
  async take(credential: unknown, accountId: string | null): Promise<string> {
    const challenge = challengeIn(credential);
    const hash = hashOfSecret(challenge);
    const [taken] = await this.transactions.runAs({ challenge_hash: hash.toString('hex') }, (manager) =>
      manager.query<[unknown[], number]>(
        `delete from passkey_challenge where challenge_hash = $1 and expires_at > $2
           and account_id is not distinct from $3::uuid returning 1`,
        [hash, this.clock.now(), accountId],
      ),
    );
    if (taken.length === 0)
      throw new Problem('passkey-refused', {
        detail: 'It took longer than five minutes, or was sent before. Try again',
      });
    return challenge;
  }
}

/** `clientDataJSON` (WebAuthn Level 3, 5.8.1) of whatever was sent. */
function challengeIn(credential: unknown): string {
  const { response } = (credential ?? {}) as { readonly response?: { readonly clientDataJSON?: unknown } };
  try {
    const text = Buffer.from(String(response?.clientDataJSON), 'base64url').toString('utf8');
    const { challenge } = JSON.parse(text) as { readonly challenge?: unknown };
    if (typeof challenge === 'string') return challenge;
  } catch {
    // Waits for what is no JSON: it was made up.
  }
  throw new Problem('passkey-refused', { detail: 'What was sent is not a passkey’s answer' });
}
