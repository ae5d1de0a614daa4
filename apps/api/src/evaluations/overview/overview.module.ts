import { Module } from '@nestjs/common';
import { EvalOverviewController } from './overview.controller';
import { EvalOverview } from './overview.service';

@Module({ controllers: [EvalOverviewController], providers: [EvalOverview] })
export class EvalOverviewModule {}
