import { Module } from '@nestjs/common';
import { PortfolioController } from './portfolio.controller';
import { PortfolioDays } from './portfolio-days';
import { SummaryService } from './summary.service';

@Module({
  controllers: [PortfolioController],
  providers: [PortfolioDays, SummaryService],
  exports: [SummaryService],
})
export class PortfolioModule {}
