import { type DynamicModule, Module } from '@nestjs/common';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';
import { LoggerModule, type Params } from 'nestjs-pino';
import { namedAddress } from '../http/named-address';
import type { LogLevel } from '../settings/settings';

/** One line of JSON an event. Requests that went well are told at `debug` only; no header, cookie or body is ever written. */
@Module({})
export class LogModule {
  /** `stream` takes the lines in place of standard output. */
  static for(level: LogLevel, stream?: Writable): DynamicModule {
    const { pinoHttp } = logOptions(level);
    return {
      module: LogModule,
      imports: [
        LoggerModule.forRoot({
          forRoutes: ['*splat'],
          pinoHttp: stream === undefined ? pinoHttp : [pinoHttp, stream],
        }),
      ],
    };
  }
}

interface LoggedRequest {
  readonly id?: string;
  readonly method: string;
  readonly url: string;
}

/** How much is written down of requests and errors. */
export function logOptions(level: LogLevel) {
  return {
    pinoHttp: {
      level,
      quietReqLogger: true,
      customLogLevel: (_request: IncomingMessage, response: ServerResponse) =>
        response.statusCode >= 500 ? 'error' : 'debug',
      serializers: {
        req: ({ id, method, url }: LoggedRequest) => ({ id, method, path: namedAddress(url) }),
        err: errorInWords,
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    },
  } satisfies Params;
}

/** Where it happened, and nothing else: an error of the database carries its connection and the values of its statement. */
function errorInWords({ name, message, stack, code }: Error & { readonly code?: unknown }): object {
  return { type: name, message, stack, code };
}
