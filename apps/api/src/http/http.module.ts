import { Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { NoteRefusals } from '../audit/note-refusals';
import { IdempotencyInterceptor } from './idempotency.interceptor';
import { ProblemFilter } from './problem.filter';
import { ReplyInterceptor } from './reply.interceptor';
import { WireValidationPipe } from './wire-validation.pipe';

/** What every request passes: validation on its way in, ETag and problems on its way out. */
@Module({
  providers: [
    NoteRefusals,
    { provide: APP_PIPE, useClass: WireValidationPipe },
    // The first is the outermost: it keeps what the second has made.
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    { provide: APP_INTERCEPTOR, useClass: ReplyInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class HttpModule {}
