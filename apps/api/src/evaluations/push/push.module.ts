import { type DynamicModule, Module } from '@nestjs/common';
import { ProjectsModule } from '../../projects/projects.module';
import { KeepPartitions } from '../partitions/keep-partitions';
import { StandingWriter } from '../standing/standing-writer';
import { EvalPushController } from './push.controller';
import { PushService } from './push.service';
import { RESULTS_WORKER, ResultsReader } from './results-reader';

@Module({})
export class EvalPushModule {
  /** `worker` is the program of the thread that reads large files; undefined where there is no build. */
  static for(worker: string | undefined): DynamicModule {
    return {
      module: EvalPushModule,
      imports: [ProjectsModule],
      controllers: [EvalPushController],
      providers: [
        KeepPartitions,
        PushService,
        ResultsReader,
        StandingWriter,
        { provide: RESULTS_WORKER, useValue: worker },
      ],
    };
  }
}
