import { Controller, Get, Query } from '@nestjs/common';
import { ProjectFilterQuery, SummaryReply } from '@telltale/contract';
import { Allow } from '../access/allow';
import { CurrentSession } from '../access/current-caller';
import { callerOf, type SignedIn } from '../access/signed-in';
import { Clock } from '../clock/clock';
import { Replies } from '../http/replies';
import { SummaryService } from './summary.service';

@Controller('api/v1/portfolio')
export class PortfolioController {
  constructor(
    private readonly summaries: SummaryService,
    private readonly clock: Clock,
  ) {}

  @Get('summary')
  @Allow('project:read')
  @Replies(SummaryReply)
  summary(@CurrentSession() session: SignedIn, @Query() query: ProjectFilterQuery): Promise<SummaryReply> {
    return this.summaries.summarise(callerOf(session), query, this.clock.today(session.workspace.timeZone));
  }
}
