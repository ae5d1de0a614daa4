import { Injectable } from '@nestjs/common';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { spokenCount } from '@telltale/domain';
import { DataSource } from 'typeorm';
import { consume, limiter } from '../limiter';

const USES_A_MINUTE = 600;
const FAILURES_AN_ADDRESS = 20;
const FAILURES_SECONDS = 15 * 60;

/** How often a token is taken, and how often an address may show one that is not. */
@Injectable()
export class TokenThrottle {
  private readonly uses: RateLimiterPostgres;
  private readonly failures: RateLimiterPostgres;

  constructor(dataSource: DataSource) {
    this.uses = limiter(dataSource, { keyPrefix: 'token', points: USES_A_MINUTE, seconds: 60 });
    // Apart from sign-ins: a build with an old token must not lock the people of its office out.
    this.failures = limiter(dataSource, {
      keyPrefix: 'token-address',
      points: FAILURES_AN_ADDRESS,
      seconds: FAILURES_SECONDS,
    });
  }

  async countUse(tokenId: string): Promise<void> {
    await consume(this.uses, tokenId, usedUp);
  }

  /**
   * Counted after it was judged, unlike a password: nobody guesses 238 bits, and a good token must not wait because another
   * build behind the same address has a bad one.
   */
  async countFailure(address: string): Promise<void> {
    await consume(this.failures, address, failed);
  }
}

function usedUp(seconds: number): string {
  return `A token may send ${USES_A_MINUTE} requests a minute. Try again in ${spokenCount(seconds, 'second')}`;
}

function failed(seconds: number): string {
  const minutes = spokenCount(Math.ceil(seconds / 60), 'minute');
  return `Too many requests from this address with a token that is not taken. Try again in ${minutes}`;
}
