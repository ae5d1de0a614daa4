import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { Problem } from '../http/problem';

export interface Limit {
  readonly keyPrefix: string;
  readonly points: number;
  readonly seconds: number;
}

/** Counts in the database, so that all processes count together. */
export function limiter(dataSource: DataSource, { keyPrefix, points, seconds }: Limit): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: dataSource,
    storeType: 'typeorm',
    tableName: 'throttle',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration: seconds,
  });
}

/** Refuses with 429 when the points are used up; `words` says so, given the seconds until it may be tried again. */
export async function consume(
  limit: RateLimiterPostgres,
  key: string,
  words: (seconds: number) => string,
): Promise<void> {
  try {
    await limit.consume(key);
  } catch (refusal) {
    // The limiter throws its result when the points are used up; anything else is a failure of the database.
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
    throw new Problem('too-many-requests', {
      detail: words(seconds),
      headers: { 'retry-after': String(seconds) },
    });
  }
}
