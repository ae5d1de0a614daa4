import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../clock/clock';
import { Jobs } from '../../jobs/jobs';

const WHY = {
  code: 'interrupted',
  detail: 'Telltale was stopped while it worked on this file. Nothing was written: send the file again.',
};

/**
 * What a process that was killed left behind was never committed; here its imports are told so, at the start and now and then:
 * the database may take minutes to notice that the other side of a connection is gone.
 */
@Injectable()
export class RecoverImports implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger('RecoverImports');

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handleAt('fail-abandoned-imports', '*/5 * * * *', () => this.recover());
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.recover();
  }

  private async recover(): Promise<void> {
    const [row] = await this.dataSource.query<{ failed: number }[]>(
      'select fail_abandoned_imports($1, $2) as failed',
      [this.clock.now(), JSON.stringify(WHY)],
    );
    if (row !== undefined && row.failed > 0) this.logger.warn(`${row.failed} imports had been broken off.`);
  }
}
