import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { Problem } from '../http/problem';

/** The address that takes files. */
const DOOR = '/api/v1/imports';

/** Lets the API take forms with files, at this one door. */
export async function takeUploads(app: NestFastifyApplication): Promise<void> {
  // A file that is too large is refused by us, in words about the file.
  await app.register(multipart, { throwFileSizeLimit: false });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('preParsing', (request: FastifyRequest, _reply, _payload, done) => {
      const isForm = request.headers['content-type']?.startsWith('multipart/') === true;
      if (isForm && request.routeOptions.url !== DOOR) throw new Problem('unsupported-media-type');
      done();
    });
}
