import { Module } from '@nestjs/common';
import { PortfolioController } from './portfolio.controller';
import { SummaryService } from './summary.service';

@Module({ controllers: [PortfolioController], providers: [SummaryService] })
export class PortfolioModule {}
