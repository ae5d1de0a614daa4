import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock';
import { Jobs } from '../jobs/jobs';

/** For as long a POST that is sent again is known. */
const KEYS_KEPT_HOURS = 24;

/** Takes away what nobody can use any more: sessions, ways to a provider, counted failures and idempotency keys of all workspaces. */
@Injectable()
export class ForgetExpired implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handleAt('forget-expired', '50 * * * *', () => this.run());
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    const oldestKey = new Date(now.getTime() - KEYS_KEPT_HOURS * 3_600_000);
    await this.dataSource.query('select forget_expired($1, $2)', [now, oldestKey]);
    await this.dataSource.query('select forget_sso_attempts($1)', [now]);
    await this.dataSource.query('select forget_expired_ways_in($1)', [now]);
  }
}
