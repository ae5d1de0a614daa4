import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../clock/clock';

const WHY = {
  code: 'interrupted',
  detail: 'Telltale was stopped while it worked on this file. Nothing was written: send the file again.',
};

/** What a process that was killed left behind was never committed; here its imports are told so. */
@Injectable()
export class RecoverImports implements OnApplicationBootstrap {
  private readonly logger = new Logger('RecoverImports');

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const [row] = await this.dataSource.query<{ failed: number }[]>(
      'select fail_abandoned_imports($1, $2) as failed',
      [this.clock.now(), JSON.stringify(WHY)],
    );
    if (row !== undefined && row.failed > 0) this.logger.warn(`${row.failed} imports had been broken off.`);
  }
}
