import { Module } from '@nestjs/common';
import { WeekAnswer } from '../answers/week-answer';
import { EvalCaseList } from './case-list';
import { LatestVerdict } from './latest-verdict';
import { EvalRunFile } from './run-file';
import { EvalRunList } from './run-list';
import { EvalRunReader } from './run-reader';
import { EvalRunsController } from './runs.controller';

@Module({
  controllers: [EvalRunsController],
  providers: [EvalCaseList, EvalRunFile, EvalRunList, EvalRunReader, LatestVerdict, WeekAnswer],
})
export class EvalRunsModule {}
