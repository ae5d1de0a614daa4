import { Module } from '@nestjs/common';
import { BackTestService } from './back-test.service';
import { InsightsController } from './insights.controller';
import { SignalsService } from './signals.service';

@Module({ controllers: [InsightsController], providers: [BackTestService, SignalsService] })
export class InsightsModule {}
