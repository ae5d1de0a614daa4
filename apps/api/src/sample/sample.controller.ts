import { Controller, Delete, Get, Post } from '@nestjs/common';
import { SamplePortfolioReply } from '@telltale/contract';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller } from '../access/current-caller';
import { Replies, RepliesNothing } from '../http/replies';
import { SampleService } from './sample.service';

@Controller('api/v1/sample-portfolio')
export class SampleController {
  constructor(private readonly sample: SampleService) {}

  @Get()
  @Allow('sample:read')
  @Replies(SamplePortfolioReply)
  async describe(@CurrentCaller() caller: Caller): Promise<SamplePortfolioReply> {
    return await this.sample.describe(caller);
  }

  @Post()
  @Allow('sample:write')
  @Replies(SamplePortfolioReply, 201)
  async load(@CurrentCaller() caller: Caller): Promise<SamplePortfolioReply> {
    return await this.sample.load(caller);
  }

  @Delete()
  @Allow('sample:write')
  @RepliesNothing()
  async remove(@CurrentCaller() caller: Caller): Promise<void> {
    await this.sample.remove(caller);
  }
}
