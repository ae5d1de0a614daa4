import { Controller, Get, Query } from '@nestjs/common';
import { EvalOverviewQuery, EvalOverviewReply } from '@telltale/contract';
import { Allow } from '../../access/allow';
import type { Caller } from '../../access/caller';
import { CurrentCaller } from '../../access/current-caller';
import { Replies } from '../../http/replies';
import { EvalOverview } from './overview.service';

@Controller('api/v1/evaluations')
export class EvalOverviewController {
  constructor(private readonly overview: EvalOverview) {}

  /** All suites of all projects, worst verdict and longest silence first. */
  @Get()
  @Allow('eval:read')
  @Replies(EvalOverviewReply)
  read(@CurrentCaller() caller: Caller, @Query() query: EvalOverviewQuery): Promise<EvalOverviewReply> {
    return this.overview.read(caller, query);
  }
}
