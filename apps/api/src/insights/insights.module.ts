import { Module } from '@nestjs/common';
import { BackTestService } from './back-test.service';
import { InsightsController } from './insights.controller';
import { PatternsService } from './patterns.service';
import { SignalsService } from './signals.service';

@Module({ controllers: [InsightsController], providers: [BackTestService, PatternsService, SignalsService] })
export class InsightsModule {}
