import { Controller, Get, Param, Query } from '@nestjs/common';
import {
  EvalCaseListQuery,
  EvalCaseListReply,
  EvalRunListQuery,
  EvalRunListReply,
  EvalRunReply,
  EvaluationQuery,
  EvaluationReply,
} from '@telltale/contract';
import { Allow } from '../../access/allow';
import type { Caller } from '../../access/caller';
import { CurrentCaller } from '../../access/current-caller';
import { IdPipe } from '../../http/id.pipe';
import { Replies } from '../../http/replies';
import { WeekAnswer } from '../answers/week-answer';
import { EvalCaseList } from './case-list';
import { EvalRunList } from './run-list';
import { EvalRunReader } from './run-reader';

@Controller('api/v1/projects/:id')
export class EvalRunsController {
  constructor(
    private readonly runList: EvalRunList,
    private readonly reader: EvalRunReader,
    private readonly caseList: EvalCaseList,
    private readonly answer: WeekAnswer,
  ) {}

  @Get('eval-runs')
  @Allow('eval:read')
  @Replies(EvalRunListReply)
  list(
    @CurrentCaller() caller: Caller,
    @Param('id') project: string,
    @Query() query: EvalRunListQuery,
  ): Promise<EvalRunListReply> {
    return this.runList.list(caller, project, query);
  }

  @Get('eval-runs/:run')
  @Allow('eval:read')
  @Replies(EvalRunReply)
  read(
    @CurrentCaller() caller: Caller,
    @Param('id') project: string,
    @Param('run', IdPipe) run: string,
  ): Promise<EvalRunReply> {
    return this.reader.read(caller, project, run);
  }

  @Get('eval-runs/:run/cases')
  @Allow('eval:read')
  @Replies(EvalCaseListReply)
  cases(
    @CurrentCaller() caller: Caller,
    @Param('id') project: string,
    @Param('run', IdPipe) run: string,
    @Query() query: EvalCaseListQuery,
  ): Promise<EvalCaseListReply> {
    return this.caseList.list(caller, { project, run }, query);
  }

  /** Better or worse than last week? */
  @Get('evaluation')
  @Allow('eval:read')
  @Replies(EvaluationReply)
  evaluation(
    @CurrentCaller() caller: Caller,
    @Param('id') project: string,
    @Query() query: EvaluationQuery,
  ): Promise<EvaluationReply> {
    return this.answer.read(caller, project, query);
  }
}
