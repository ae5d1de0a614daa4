import { Controller, Get, Query } from '@nestjs/common';
import { PortfolioDaysQuery, PortfolioDaysReply, ProjectFilterQuery, SummaryReply } from '@telltale/contract';
import { Allow } from '../access/allow';
import { CurrentSession } from '../access/current-caller';
import { callerOf, type SignedIn } from '../access/signed-in';
import { Clock } from '../clock/clock';
import { Refuses, Replies } from '../http/replies';
import { PortfolioDays } from './portfolio-days';
import { SummaryService } from './summary.service';

@Controller('api/v1/portfolio')
export class PortfolioController {
  constructor(
    private readonly summaries: SummaryService,
    private readonly portfolioDays: PortfolioDays,
    private readonly clock: Clock,
  ) {}

  @Get('summary')
  @Allow('project:read')
  @Replies(SummaryReply)
  summary(@CurrentSession() session: SignedIn, @Query() query: ProjectFilterQuery): Promise<SummaryReply> {
    return this.summaries.summarise(callerOf(session), query, this.clock.today(session.workspace.timeZone));
  }

  /** Between which days the portfolio, or one project, can be looked at as it was, and when signs turned. */
  @Get('days')
  @Allow('project:read')
  @Replies(PortfolioDaysReply)
  @Refuses('not-found')
  days(@CurrentSession() session: SignedIn, @Query() query: PortfolioDaysQuery): Promise<PortfolioDaysReply> {
    const today = this.clock.today(session.workspace.timeZone);
    return this.portfolioDays.read(callerOf(session), query, today);
  }
}
