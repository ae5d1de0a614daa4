import { Controller, Get, Param, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import {
  EvalCaseListQuery,
  EvalCaseListReply,
  EvalRunListQuery,
  EvalRunListReply,
  EvalRunReply,
  EvalVerdictQuery,
  EvaluationQuery,
  EvaluationReply,
  LatestVerdictReply,
} from '@telltale/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../../access/allow';
import type { Caller } from '../../access/caller';
import { CurrentCaller } from '../../access/current-caller';
import { IdPipe } from '../../http/id.pipe';
import { originOf } from '../../http/origin-of';
import { Replies } from '../../http/replies';
import { WeekAnswer } from '../answers/week-answer';
import { EvalCaseList } from './case-list';
import { LatestVerdict, verdictLine } from './latest-verdict';
import { EvalRunFile } from './run-file';
import { EvalRunList } from './run-list';
import { EvalRunReader } from './run-reader';

@Controller('api/v1/projects/:id')
export class EvalRunsController {
  constructor(
    private readonly runList: EvalRunList,
    private readonly reader: EvalRunReader,
    private readonly caseList: EvalCaseList,
    private readonly answer: WeekAnswer,
    private readonly latest: LatestVerdict,
    private readonly files: EvalRunFile,
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

  /** For a job of CI: one plain line with the verdict, because of what, and where to look; or the same for a program. */
  @Get('eval-runs/latest/verdict')
  @Allow('eval:read')
  @ApiExtraModels(LatestVerdictReply)
  @ApiResponse({
    status: 200,
    content: {
      'text/plain': { schema: { type: 'string' } },
      'application/json': { schema: { $ref: getSchemaPath(LatestVerdictReply) } },
    },
  })
  async verdict(
    @CurrentCaller() caller: Caller,
    @Param('id') project: string,
    @Query() query: EvalVerdictQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LatestVerdictReply | string> {
    const found = await this.latest.read(caller, project, query, originOf(request));
    if (query.format === 'json') return found;
    reply.type('text/plain; charset=utf-8');
    return verdictLine(found);
  }

  /** The file itself, where it was kept. */
  @Get('eval-runs/:run/file')
  @Allow('eval:read')
  @ApiResponse({ status: 200, content: { 'application/octet-stream': { schema: { type: 'string' } } } })
  async file(
    @CurrentCaller() caller: Caller,
    @Param('id') project: string,
    @Param('run', IdPipe) run: string,
  ): Promise<StreamableFile> {
    const { bytes, name } = await this.files.read(caller, project, run);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(bytes, { type: 'application/octet-stream', disposition });
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
