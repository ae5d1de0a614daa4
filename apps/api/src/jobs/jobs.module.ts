import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Jobs, JOBS_OPTIONS, type JobsOptions } from './jobs';

@Global()
@Module({})
export class JobsModule {
  static for(options: JobsOptions): DynamicModule {
    return {
      module: JobsModule,
      providers: [{ provide: JOBS_OPTIONS, useValue: options }, Jobs],
      exports: [Jobs],
    };
  }
}
