import { type ProblemReply, PROBLEMS } from '@telltale/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { namedAddress } from './named-address';
import type { Problem } from './problem';

/** `application/problem+json` (RFC 9457). */
export function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply): void {
  const { code, status, details } = problem;
  const { detail, errors, headers = {}, members } = details;
  const body: ProblemReply = {
    type: `https://telltale.dev/problems/${code}`,
    code,
    title: PROBLEMS[code].title,
    status,
    ...(detail === undefined ? {} : { detail }),
    instance: namedAddress(request.url),
    ...(errors === undefined ? {} : { errors: errors.map((error) => ({ ...error })) }),
  };
  void reply
    .status(status)
    .headers({
      'cache-control': 'no-store',
      ...headers,
      'content-type': 'application/problem+json; charset=utf-8',
    })
    .send(JSON.stringify(Object.assign({}, members, body)));
}
