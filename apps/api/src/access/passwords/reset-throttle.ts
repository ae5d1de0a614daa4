import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { spokenCount } from '@telltale/domain';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { consume, limiter } from '../limiter';

const WINDOW_SECONDS = 3_600;
const LINKS_AN_ACCOUNT = 3;
const LINKS_AN_ADDRESS = 20;

/** How often a link to a new password may be asked for, whether or not anybody has the e-mail address. */
@Injectable()
export class ResetThrottle {
  private readonly accounts: RateLimiterPostgres;
  private readonly addresses: RateLimiterPostgres;

  constructor(dataSource: DataSource) {
    const seconds = WINDOW_SECONDS;
    this.accounts = limiter(dataSource, { keyPrefix: 'reset', points: LINKS_AN_ACCOUNT, seconds });
    this.addresses = limiter(dataSource, { keyPrefix: 'reset-address', points: LINKS_AN_ADDRESS, seconds });
  }

  async count(email: string, address: string): Promise<void> {
    const key = createHash('sha256').update(email.toLowerCase()).digest('base64url');
    await consume(this.addresses, address, words);
    await consume(this.accounts, key, words);
  }
}

function words(seconds: number): string {
  const minutes = spokenCount(Math.ceil(seconds / 60), 'minute');
  return `Links to a new password were asked for too often. Try again in ${minutes}`;
}
