import { Module } from '@nestjs/common';
import { WeekAnswer } from '../answers/week-answer';
import { EvalCaseList } from './case-list';
import { EvalRunList } from './run-list';
import { EvalRunReader } from './run-reader';
import { EvalRunsController } from './runs.controller';

@Module({
  controllers: [EvalRunsController],
  providers: [EvalCaseList, EvalRunList, EvalRunReader, WeekAnswer],
})
export class EvalRunsModule {}
