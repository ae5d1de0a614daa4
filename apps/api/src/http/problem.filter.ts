import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { NoteRefusals } from '../audit/note-refusals';
import { isMadeUpCursor } from './made-up-cursor';
import { Problem } from './problem';
import { problemOf } from './problem-of';
import { sendProblem } from './send-problem';

/** Every refusal and every failure leaves the API here, as `application/problem+json`, and never with a stack trace. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  constructor(private readonly refusals: NoteRefusals) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<FastifyRequest>();
    const problem = isMadeUpCursor(error, request) ? new Problem('invalid-cursor') : problemOf(error);
    if (problem.status >= 500) this.logger.error(error);
    await this.refusals.note(problem, request);
    // A reply that has begun can only be cut.
    if (reply.raw.headersSent) reply.raw.destroy();
    else sendProblem(problem, request, reply);
  }
}
