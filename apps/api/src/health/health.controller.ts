import { Controller, Get } from '@nestjs/common';
import { HealthReply, ReadyReply } from '@telltale/contract';
import { DataSource } from 'typeorm';
import { Allow } from '../access/allow';
import { Replies } from '../http/replies';

@Controller('api/health')
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  /** The process serves. */
  @Get()
  @Allow('public')
  @Replies(HealthReply)
  health(): HealthReply {
    return { status: 'up' };
  }

  /** The database answers; migrations were done before the first request could be taken. */
  @Get('ready')
  @Allow('public')
  @Replies(ReadyReply)
  async ready(): Promise<ReadyReply> {
    await this.dataSource.query('select 1');
    return { status: 'ready', database: 'up', migrations: 'done' };
  }
}
