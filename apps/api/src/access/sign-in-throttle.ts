import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { Problem } from '../http/problem';

const WINDOW_SECONDS = 15 * 60;
const FAILURES_AN_ACCOUNT = 5;
const FAILURES_AN_ADDRESS = 20;

/** Failed sign-ins, counted in the database so that all processes count together. */
@Injectable()
export class SignInThrottle {
  private readonly accounts: RateLimiterPostgres;
  private readonly addresses: RateLimiterPostgres;

  constructor(dataSource: DataSource) {
    this.accounts = limiter(dataSource, 'account', FAILURES_AN_ACCOUNT);
    this.addresses = limiter(dataSource, 'address', FAILURES_AN_ADDRESS);
  }

  /** Counts the attempt before it is judged: attempts made at once do not all slip through. Refuses with 429. */
  async count(email: string, address: string): Promise<void> {
    await consume(this.accounts, accountKey(email));
    await consume(this.addresses, address);
  }

  /** A right password takes its attempt back. */
  async forgive(email: string, address: string): Promise<void> {
    await this.accounts.delete(accountKey(email));
    await this.addresses.reward(address);
  }
}

function limiter(dataSource: DataSource, keyPrefix: string, points: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: dataSource,
    storeType: 'typeorm',
    tableName: 'throttle',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration: WINDOW_SECONDS,
  });
}

/** An address that was typed is not kept as text. */
function accountKey(email: string): string {
  return createHash('sha256').update(email.toLowerCase()).digest('base64url');
}

async function consume(limit: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limit.consume(key);
  } catch (refusal) {
    // The limiter throws its result when the points are used up; anything else is a failure of the database.
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
    throw new Problem('too-many-requests', {
      detail: `Too many failed sign-ins. Try again in ${Math.ceil(seconds / 60)} minutes`,
      headers: { 'retry-after': String(seconds) },
    });
  }
}
