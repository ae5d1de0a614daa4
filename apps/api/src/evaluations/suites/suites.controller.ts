import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import {
  EvalBaselineRequest,
  EvalSeriesQuery,
  EvalSeriesReply,
  EvalSuiteListReply,
  EvalSuitePatchRequest,
  EvalSuiteReply,
  EvalSuiteRequest,
} from '@telltale/contract';
import { Allow } from '../../access/allow';
import type { Caller } from '../../access/caller';
import { CurrentCaller } from '../../access/current-caller';
import { IfMatch } from '../../http/if-match';
import { Replies } from '../../http/replies';
import { Versioned } from '../../http/reply';
import { EvalSeries } from '../series/series.service';
import { EvalSuiteList } from './suite-list';
import { EvalSuitesService } from './suites.service';

@Controller('api/v1/projects/:id/eval-suites')
export class EvalSuitesController {
  constructor(
    private readonly suiteList: EvalSuiteList,
    private readonly suites: EvalSuitesService,
    private readonly seriesOf: EvalSeries,
  ) {}

  @Get()
  @Allow('eval:read')
  @Replies(EvalSuiteListReply)
  list(@CurrentCaller() caller: Caller, @Param('id') project: string): Promise<EvalSuiteListReply> {
    return this.suiteList.list(caller, project);
  }

  @Post()
  @Allow('eval:write')
  @Replies(EvalSuiteReply, 201)
  create(
    @CurrentCaller() caller: Caller,
    @Param('id') project: string,
    @Body() request: EvalSuiteRequest,
  ): Promise<Versioned<EvalSuiteReply>> {
    return this.suites.create(caller, project, request);
  }

  @Get(':suite')
  @Allow('eval:read')
  @Replies(EvalSuiteReply)
  async read(
    @CurrentCaller() caller: Caller,
    @Param('id') project: string,
    @Param('suite') suite: string,
  ): Promise<Versioned<EvalSuiteReply>> {
    const reply = await this.suiteList.read(caller, project, suite);
    return new Versioned(reply.rowVersion, reply);
  }

  /** Score over time of one variant on one branch. */
  @Get(':suite/series')
  @Allow('eval:read')
  @Replies(EvalSeriesReply)
  series(
    @CurrentCaller() caller: Caller,
    @Param('id') project: string,
    @Param('suite') suite: string,
    @Query() query: EvalSeriesQuery,
  ): Promise<EvalSeriesReply> {
    return this.seriesOf.read(caller, { project, suite }, query);
  }

  @Patch(':suite')
  @Allow('eval:write')
  @Replies(EvalSuiteReply)
  change(
    @CurrentCaller() caller: Caller,
    @Param('id') project: string,
    @Param('suite') suite: string,
    @IfMatch() version: number,
    @Body() request: EvalSuitePatchRequest,
  ): Promise<Versioned<EvalSuiteReply>> {
    return this.suites.change(caller, { project, suite }, version, request);
  }

  /** The run that later ones of its variant are held against; null takes it away. */
  @Put(':suite/baseline')
  @Allow('eval:write')
  @Replies(EvalSuiteReply)
  chooseBaseline(
    @CurrentCaller() caller: Caller,
    @Param('id') project: string,
    @Param('suite') suite: string,
    @Body() request: EvalBaselineRequest,
  ): Promise<Versioned<EvalSuiteReply>> {
    return this.suites.chooseBaseline(caller, { project, suite }, request);
  }
}
