import { Injectable } from '@nestjs/common';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { Problem } from '../../http/problem';
import { consume, limiter } from '../limiter';
import { SignOnRefusal } from './sign-on-refusal';

/** A whole office may stand behind one address on a Monday morning. */
const STARTS_AN_ADDRESS = 300;
const WINDOW_SECONDS = 15 * 60;

/** How often an address may set out for a provider: each time leaves a row here and may be a request there. */
@Injectable()
export class SsoThrottle {
  private readonly starts: RateLimiterPostgres;

  constructor(dataSource: DataSource) {
    const limit = { keyPrefix: 'sso-address', points: STARTS_AN_ADDRESS, seconds: WINDOW_SECONDS };
    this.starts = limiter(dataSource, limit);
  }

  async count(address: string): Promise<void> {
    try {
      await consume(this.starts, address, (seconds) => `Wait ${seconds} seconds`);
    } catch (error) {
      // Waits for the limit: a browser that goes from page to page is told on a page.
      if (error instanceof Problem) throw new SignOnRefusal('sso-busy', error.message);
      throw error;
    }
  }
}
