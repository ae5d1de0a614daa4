import { Module } from '@nestjs/common';
import { FoldCounters } from './fold-counters';
import { RereadDue } from './reread-due';
import { RereadQueue } from './reread-queue';
import { Rereader } from './rereader';
import { SignJobs } from './sign-jobs';

@Module({
  providers: [FoldCounters, RereadDue, RereadQueue, Rereader, SignJobs],
  exports: [Rereader, RereadQueue],
})
export class SignsModule {}
