import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Problem } from './problem';

/** The addresses that take files. */
const DOORS: readonly (string | undefined)[] = [
  '/api/v1/imports',
  '/api/v1/projects/:id/eval-runs',
  '/api/v1/projects/:id/proofs',
  '/api/v1/clients/:id/logo',
  '/api/v1/handovers',
];

/** Lets the API take forms with files, at these doors alone. */
export async function takeUploads(app: NestFastifyApplication): Promise<void> {
  // A file that is too large is refused by us, in words about the file.
  await app.register(multipart, { throwFileSizeLimit: false });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preParsing', (request: FastifyRequest, _reply, _payload, done) => {
      const isForm = request.headers['content-type']?.startsWith('multipart/') === true;
      if (isForm && !DOORS.includes(request.routeOptions.url)) throw new Problem('unsupported-media-type');
      done();
    });
}
