import { types } from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from './migrations/migrations';

const DATE = 1082;
const BIGINT = 20;

// A day is a text from table to wire: a Date would carry a time zone into it. Counts are far below 2^53.
types.setTypeParser(DATE, (text) => text);
types.setTypeParser(BIGINT, Number);

export interface DataSourceOptions {
  readonly url: string;
  readonly poolSize: number;
  readonly applicationName: string;
}

/** TypeORM's door to PostgreSQL. It holds no schema of its own: tables are made by migrations alone. */
export function createDataSource({ url, poolSize, applicationName }: DataSourceOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    applicationName,
    poolSize,
    // Statements that are sent without waiting go out at once (round-trips.ts).
    extra: { pipeline: true },
    // The migrations make what they need; TypeORM would ask for uuid-ossp on each connection.
    installExtensions: false,
    migrations: [...MIGRATIONS],
    synchronize: false,
    logging: false,
  });
}
