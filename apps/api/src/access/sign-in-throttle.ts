import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { consume, limiter } from './limiter';

const WINDOW_SECONDS = 15 * 60;
const FAILURES_AN_ACCOUNT = 5;
const FAILURES_AN_ADDRESS = 20;

/** Failed sign-ins, counted in the database so that all processes count together. */
@Injectable()
export class SignInThrottle {
  private readonly accounts: RateLimiterPostgres;
  private readonly addresses: RateLimiterPostgres;

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
  }

  /** Counts the attempt before it is judged: attempts made at once do not all slip through. Refuses with 429. */
  async count(email: string, address: string): Promise<void> {
    await consume(this.accounts, accountKey(email), words);
    await consume(this.addresses, address, words);
  }

  /** A right password takes its attempt back. */
  async forgive(email: string, address: string): Promise<void> {
    await this.accounts.delete(accountKey(email));
    await this.addresses.reward(address);
  }
}

/** An address that was typed is not kept as text. */
function accountKey(email: string): string {
  return createHash('sha256').update(email.toLowerCase()).digest('base64url');
}

function words(seconds: number): string {
  return `Too many failed sign-ins. Try again in ${Math.ceil(seconds / 60)} minutes`;
}
