import { Injectable } from '@nestjs/common';
import { spokenCount } from '@telltale/domain';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { consume, limiter } from '../limiter';

const FAILURES_AN_ADDRESS = 20;
const WINDOW_SECONDS = 15 * 60;

/** How often an address may look for links that nobody gave out. */
@Injectable()
export class LinkThrottle {
  private readonly failures: RateLimiterPostgres;

  constructor(dataSource: DataSource) {
    const limit = { keyPrefix: 'link-address', points: FAILURES_AN_ADDRESS, seconds: WINDOW_SECONDS };
    this.failures = limiter(dataSource, limit);
  }

  /** Counted after it was judged: nobody guesses 256 bits, and who has a good link must not wait for somebody's bad one. */
  async countFailure(address: string): Promise<void> {
    await consume(this.failures, address, words);
  }
}

function words(seconds: number): string {
  const minutes = spokenCount(Math.ceil(seconds / 60), 'minute');
  return `Too many links from this address that lead nowhere. Try again in ${minutes}`;
}
