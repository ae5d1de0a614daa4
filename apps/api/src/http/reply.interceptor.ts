import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { entityTag, JsonText, Repeated, Versioned } from './reply';

/** Turns what a handler returns into headers and body: an ETag for an entity, PostgreSQL's JSON untouched. */
@Injectable()
export class ReplyInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((result: unknown) => bodyOf(result, reply)));
  }
}

function bodyOf(result: unknown, reply: FastifyReply): unknown {
  if (result instanceof Versioned) {
    void reply.header('etag', entityTag(result.version));
    return bodyOf(result.body, reply);
  }
  if (result instanceof Repeated) {
    void reply.status(200);
    return bodyOf(result.body, reply);
  }
  if (!(result instanceof JsonText)) return result;
  void reply.header('content-type', 'application/json; charset=utf-8');
  return result.text;
}
