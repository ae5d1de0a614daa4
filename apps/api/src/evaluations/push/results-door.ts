import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';

const DOOR = '/api/v1/projects/:id/eval-runs';

/** As what a body goes on that is a file, whatever its sender called it. */
const FILE = 'application/x-results-file';

/** How the file of a request is packed, told apart from how other bodies are: those are unpacked for everybody. */
const ENCODINGS = new WeakMap<FastifyRequest, string>();

export function encodingOf(request: FastifyRequest): string | undefined {
  return ENCODINGS.get(request);
}

/** True for a request whose body is the file of an evaluation tool itself. */
function isResultsFile({ method, routeOptions, headers }: FastifyRequest): boolean {
  return method === 'POST' && routeOptions.url === DOOR && !isForm(headers['content-type']);
}

/**
 * Lets files of evaluation tools in, at their door alone: the body is handed on as it comes, however large, and whoever may
 * push reads it with limits of its own. Everywhere else JSON stays the one kind of body.
 */
export function takeResults(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addContentTypeParser(FILE, (_request, payload, done) => done(null, payload));
  fastify.addHook('preParsing', (request: FastifyRequest, _reply, _payload, done) => {
    if (isResultsFile(request)) keepAsItComes(request);
    done();
  });
}

function keepAsItComes(request: FastifyRequest): void {
  const { headers } = request;
  headers['content-type'] = FILE;
  if (headers['content-encoding'] === undefined) return;
  ENCODINGS.set(request, headers['content-encoding']);
  delete headers['content-encoding'];
}

function isForm(contentType: string | undefined): boolean {
  return contentType?.startsWith('multipart/') === true;
}
