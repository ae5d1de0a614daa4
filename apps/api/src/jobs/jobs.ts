import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import type { EntityManager } from 'typeorm';
import { JOBS_SCHEMA, type QueueName } from './queues';

export const JOBS_OPTIONS = Symbol('jobs options');

export interface JobsOptions {
  readonly databaseUrl: string;
  /** False: jobs are only put down, for another process to do. */
  readonly runsJobs: boolean;
}

type Handler = (data: object) => Promise<void>;

/**
 * Work that is done later or at set times, kept in PostgreSQL by pg-boss: a job that is sent in a transaction exists when
 * that transaction commits, and several processes share the work without doing any of it twice.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly boss: PgBoss;
  private readonly handlers = new Map<QueueName, Handler>();
  private readonly crons = new Map<QueueName, string>();
  private readonly logger = new Logger('Jobs');

  constructor(@Inject(JOBS_OPTIONS) private readonly options: JobsOptions) {
    const { databaseUrl, runsJobs } = options;
    this.boss = new PgBoss({
      connectionString: databaseUrl,
      application_name: 'telltale jobs',
      schema: JOBS_SCHEMA,
      max: 2,
      // The owner makes and renews the tables: see prepare-jobs.
      migrate: false,
      createSchema: false,
      schedule: runsJobs,
      supervise: runsJobs,
      reindex: false,
    });
    this.boss.on('error', (error) => this.logger.error(error));
  }

  /** Says who does the jobs of a queue; called by the features while the application starts. */
  handle(queue: QueueName, handler: Handler): void {
    this.handlers.set(queue, handler);
  }

  /** The same, at the times of a cron expression (UTC), and once at the start: what was due meanwhile is made up for. */
  handleAt(queue: QueueName, cron: string, handler: () => Promise<void>): void {
    this.handle(queue, handler);
    this.crons.set(queue, cron);
  }

  /** Puts a job down in the transaction of the write that causes it. */
  async send(manager: EntityManager, queue: QueueName, data: object): Promise<void> {
    const executeSql = async (text: string, values?: unknown[]) => ({
      // TypeORM hands on rows, or rows and their count for a statement that writes.
      rows: rowsOf(await manager.query(text, values)),
    });
    await this.boss.send(queue, data, { db: { executeSql } });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.boss.start();
    if (!this.options.runsJobs) return;
    for (const [queue, handler] of this.handlers) {
      await this.boss.work<object>(queue, { pollingIntervalSeconds: 2 }, async (jobs) => {
        for (const { data } of jobs) await handler(data);
      });
    }
    for (const [queue, cron] of this.crons) {
      await this.boss.schedule(queue, cron);
      await this.boss.send(queue, {});
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.boss.stop({ graceful: true, close: true, timeout: 5_000 });
  }
}

function rowsOf(result: unknown): unknown[] {
  if (!Array.isArray(result)) return [];
  const [rows, count] = result as unknown[];
  return result.length === 2 && Array.isArray(rows) && typeof count === 'number' ? rows : result;
}
