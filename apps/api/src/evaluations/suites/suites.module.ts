import { Module } from '@nestjs/common';
import { ProjectsModule } from '../../projects/projects.module';
import { EvalSeries } from '../series/series.service';
import { StandingWriter } from '../standing/standing-writer';
import { EvalSuiteList } from './suite-list';
import { EvalSuitesController } from './suites.controller';
import { EvalSuitesService } from './suites.service';

@Module({
  imports: [ProjectsModule],
  controllers: [EvalSuitesController],
  providers: [EvalSeries, EvalSuiteList, EvalSuitesService, StandingWriter],
})
export class EvalSuitesModule {}
