import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type ProblemReply, PROBLEMS } from '@telltale/contract';
import { Problem } from './problem';
import { problemOf } from './problem-of';

/** Every refusal and every failure leaves the API here, as `application/problem+json`, and never with a stack trace. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemOf(error);
    if (problem.status >= 500) this.logger.error(error);
    // The stream of a reply that has begun can only be cut.
    if (reply.raw.headersSent) reply.raw.destroy();
    else void send(problem, http.getRequest<FastifyRequest>(), reply);
  }
}

function send(problem: Problem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { detail, errors, headers = {} } = problem.details;
  const body: ProblemReply = {
    type: `https://telltale.dev/problems/${problem.code}`,
    code: problem.code,
    title: PROBLEMS[problem.code].title,
    status: problem.status,
    ...(detail === undefined ? {} : { detail }),
    instance: request.url.split('?')[0],
    ...(errors === undefined ? {} : { errors: errors.map((error) => ({ ...error })) }),
  };
  return reply
    .status(problem.status)
    .headers({ ...headers, 'content-type': 'application/problem+json; charset=utf-8' })
    .send(JSON.stringify(body));
}
