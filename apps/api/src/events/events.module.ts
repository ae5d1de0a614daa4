import { Module, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock';
import { Jobs } from '../jobs/jobs';
import { EventLog } from './event-log';
import { EventStreams } from './event-streams';
import { EventsController } from './events.controller';
import { LiveFeed } from './live-feed';
import { trimOutbox } from './trim-outbox';

@Module({ controllers: [EventsController], providers: [EventLog, EventStreams, LiveFeed] })
export class EventsModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handleAt('trim-outbox', '35 * * * *', () => trimOutbox(this.dataSource, this.clock.now()));
  }
}
