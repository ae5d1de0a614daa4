import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { originOf } from '../../http/origin-of';
import { MESSAGE_OPTIONS, type MessageOptions } from '../../messages/message-options';

const CALLBACK = '/api/v1/sso/callback';

/** How a browser reaches us. `TELLTALE_PUBLIC_URL` is right behind every proxy; without it the request says. */
@Injectable()
export class SsoAddresses {
  constructor(@Inject(MESSAGE_OPTIONS) private readonly options: MessageOptions) {}

  redirectUri(request: FastifyRequest): string {
    return `${this.base(request)}${CALLBACK}`;
  }

  startUri(request: FastifyRequest, workspaceId: string): string {
    return `${this.base(request)}/api/v1/sso/start?workspace=${workspaceId}`;
  }

  isHttps(request: FastifyRequest): boolean {
    return this.base(request).startsWith('https:');
  }

  /** The callback with the query that the browser brought. */
  answerOf(request: FastifyRequest): URL {
    const answer = new URL(this.redirectUri(request));
    const query = request.url.indexOf('?');
    answer.search = query === -1 ? '' : request.url.slice(query);
    return answer;
  }

  private base(request: FastifyRequest): string {
    return this.options.publicUrl ?? originOf(request);
  }
}
