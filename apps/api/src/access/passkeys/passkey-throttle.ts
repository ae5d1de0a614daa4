import { Injectable } from '@nestjs/common';
import { spokenCount } from '@telltale/domain';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { consume, limiter } from '../limiter';

/** A whole office may stand behind one address on a Monday morning, and the sign-in page asks whenever it is opened. */
const CHALLENGES_AN_ADDRESS = 300;
const WINDOW_SECONDS = 15 * 60;

/** How often an address that is not signed in may ask for a challenge: each leaves a row for five minutes. */
@Injectable()
export class PasskeyThrottle {
  private readonly challenges: RateLimiterPostgres;

  constructor(dataSource: DataSource) {
    const limit = { keyPrefix: 'passkey-address', points: CHALLENGES_AN_ADDRESS, seconds: WINDOW_SECONDS };
    this.challenges = limiter(dataSource, limit);
  }

  /** Refuses with `too-many-requests`. */
  async count(address: string): Promise<void> {
    await consume(this.challenges, address, words);
  }
}

function words(seconds: number): string {
  const minutes = spokenCount(Math.ceil(seconds / 60), 'minute');
  return `Passkeys were asked for too often from this address. Try again in ${minutes}, or use your password`;
}
