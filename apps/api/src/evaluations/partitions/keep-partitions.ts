import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import { Clock } from '../../clock/clock';
import { Jobs } from '../../jobs/jobs';

/** As long as the job may fail before a run finds no place. */
const MONTHS_AHEAD = 3;

/**
 * Runs lie in a partition a month, by the time at which they came: this makes those of the next months. The owner's function does
 * it, as the application may not make tables.
 */
@Injectable()
export class KeepPartitions implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handleAt('keep-eval-partitions', '20 1 * * *', () => this.run());
  }

  async run(): Promise<void> {
    const days = new Set([this.clock.today('UTC'), this.clock.dayOf(instantOf(v7()), 'UTC')]);
    for (const day of days)
      await this.dataSource.query('select make_eval_partitions($1, $2)', [day, MONTHS_AHEAD]);
  }
}

/** Ids are made of the machine's own time, to which the clock of a demonstration may not be set. */
function instantOf(id: string): Date {
  return new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));
}
