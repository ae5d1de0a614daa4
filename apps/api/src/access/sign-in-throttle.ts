import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { consume, limiter } from './limiter';

const WINDOW_SECONDS = 15 * 60;
const FAILURES_AN_ACCOUNT = 5;
const FAILURES_AN_ADDRESS = 20;
/** In a row, however slowly (NIST SP 800-63B-4, 3.2.2). Counted for a year from the first, so that addresses that nobody has are forgotten. */
const FAILURES_IN_A_ROW = 100;
const ROW_SECONDS = 365 * 86_400;

/** Failed sign-ins, counted in the database so that all processes count together. */
@Injectable()
export class SignInThrottle {
  private readonly accounts: RateLimiterPostgres;
  private readonly addresses: RateLimiterPostgres;
  private readonly rows: RateLimiterPostgres;

  constructor(dataSource: DataSource) {
    this.accounts = limiter(dataSource, {
      keyPrefix: 'account',
      points: FAILURES_AN_ACCOUNT,
      seconds: WINDOW_SECONDS,
    });
    this.addresses = limiter(dataSource, {
      keyPrefix: 'address',
      points: FAILURES_AN_ADDRESS,
      seconds: WINDOW_SECONDS,
    });
    this.rows = limiter(dataSource, { keyPrefix: 'row', points: FAILURES_IN_A_ROW, seconds: ROW_SECONDS });
  }

  /** Counts the attempt before it is judged: attempts made at once do not all slip through. Refuses with 429. */
  async count(email: string, address: string): Promise<void> {
    await consume(this.accounts, accountKey(email), words);
    await consume(this.addresses, address, words);
    await consume(this.rows, accountKey(email), () => IN_A_ROW);
  }

  /** A right password takes its attempt back. */
  async forgive(email: string, address: string): Promise<void> {
    await this.forget(email);
    await this.addresses.reward(address);
  }

  /** Whoever proved in another way that the account is theirs begins anew. */
  async forget(email: string): Promise<void> {
    await this.accounts.delete(accountKey(email));
    await this.rows.delete(accountKey(email));
  }
}

/** An address that was typed is not kept as text. */
function accountKey(email: string): string {
  return createHash('sha256').update(email.toLowerCase()).digest('base64url');
}

const IN_A_ROW =
  'A hundred sign-ins of this account failed in a row. Sign in with a passkey, or ask for a new password';

function words(seconds: number): string {
  return `Too many failed sign-ins. Try again in ${Math.ceil(seconds / 60)} minutes`;
}
