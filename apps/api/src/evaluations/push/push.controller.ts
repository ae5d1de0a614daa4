import { Controller, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiHeader } from '@nestjs/swagger';
import { EvalPushQuery, EvalPushReply } from '@telltale/contract';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../../access/allow';
import type { Caller } from '../../access/caller';
import { CurrentCaller } from '../../access/current-caller';
import { AllowToken } from '../../access/tokens/allow-token';
import { Clock } from '../../clock/clock';
import { originOf } from '../../http/origin-of';
import { Problem } from '../../http/problem';
import { Replies, RepliesAgain } from '../../http/replies';
import { Repeated } from '../../http/reply';
import { checkedOptions } from './push-options';
import { PushService } from './push.service';
import { receiveResults } from './receive-results';
import { ResultsReader } from './results-reader';

const KINDS = [
  'application/json',
  'application/jsonl',
  'application/xml',
  'text/csv',
  'application/zip',
  'application/octet-stream',
  'multipart/form-data',
];

@Controller('api/v1/projects/:id/eval-runs')
export class EvalPushController {
  constructor(
    private readonly pushes: PushService,
    private readonly reader: ResultsReader,
    private readonly clock: Clock,
  ) {}

  /** The body is the tool's own file, packed or not; the same file once more is told with 200 and changes nothing. */
  @Post()
  @Allow('eval:write')
  @AllowToken('evals:write')
  @ApiConsumes(...KINDS)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiHeader({ name: 'Content-Encoding', required: false, description: 'gzip, deflate or br' })
  @ApiHeader({ name: 'Idempotency-Key', required: false, description: 'Of one suite; 1 to 200 characters' })
  @Replies(EvalPushReply, 201)
  @RepliesAgain(EvalPushReply)
  async push(
    @CurrentCaller() caller: Caller,
    @Param('id') project: string,
    @Query() query: EvalPushQuery,
    @Req() request: FastifyRequest,
  ): Promise<EvalPushReply | Repeated<EvalPushReply>> {
    const options = checkedOptions(query, request.headers['idempotency-key'], this.clock.now());
    const received = await receiveResults(request);
    const { format, mapping } = options;
    const results = await this.reader.read({ ...received, format, mapping });
    const push = { received, results, options, origin: originOf(request) };
    const reply = await this.pushes.push(caller, project, push);
    if (options.failsOnWorse && reply.verdict === 'worse') throw isWorse(reply);
    return reply.isReplay ? new Repeated(reply) : reply;
  }
}

/** It is recorded; the refusal is for the job of CI that asked for one, and holds what the reply would. */
function isWorse(reply: EvalPushReply): Problem {
  const { because, url, suite, counts, variants, verdict, id } = reply;
  const members = { id, suite, counts, variants, verdict, because, url };
  return new Problem('run-worse', { detail: `${because} See ${url}`, members });
}
