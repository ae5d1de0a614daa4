import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import {
  BackTestQuery,
  BackTestReply,
  ClientFilterQuery,
  PatternsReply,
  PortfolioSignalsReply,
} from '@telltale/contract';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller, CurrentSession } from '../access/current-caller';
import { callerOf, type SignedIn } from '../access/signed-in';
import { Clock } from '../clock/clock';
import { Replies } from '../http/replies';
import { backTestCsv } from './back-test-csv';
import { BackTestService } from './back-test.service';
import { PatternsService } from './patterns.service';
import { SignalsService } from './signals.service';

@Controller('api/v1')
export class InsightsController {
  constructor(
    private readonly signals: SignalsService,
    private readonly backTests: BackTestService,
    private readonly patterns: PatternsService,
    private readonly clock: Clock,
  ) {}

  @Get('portfolio/signals')
  @Allow('project:read')
  @Replies(PortfolioSignalsReply)
  readSignals(
    @CurrentSession() session: SignedIn,
    @Query() query: ClientFilterQuery,
  ): Promise<PortfolioSignalsReply> {
    const { currency, timeZone } = session.workspace;
    return this.signals.read(callerOf(session), query, { today: this.clock.today(timeZone), currency });
  }

  /** Who keeps to the dates that were set, and which sign is lit at several clients. */
  @Get('portfolio/patterns')
  @Allow('project:read')
  @Replies(PatternsReply)
  readPatterns(
    @CurrentSession() session: SignedIn,
    @Query() query: ClientFilterQuery,
  ): Promise<PatternsReply> {
    return this.patterns.read(callerOf(session), query, this.clock.today(session.workspace.timeZone));
  }

  @Get('portfolio/back-test')
  @Allow('project:read')
  @Replies(BackTestReply)
  readBackTest(@CurrentCaller() caller: Caller, @Query() query: BackTestQuery): Promise<BackTestReply> {
    return this.backTests.read(caller, query);
  }

  /** The same as a file. */
  @Get('exports/back-test')
  @Allow('project:read')
  @ApiResponse({ status: 200, content: { 'text/csv': { schema: { type: 'string' } } } })
  async downloadBackTest(
    @CurrentCaller() caller: Caller,
    @Query() query: BackTestQuery,
  ): Promise<StreamableFile> {
    const backTest = await this.backTests.forFile(caller, query);
    return new StreamableFile(Buffer.from(backTestCsv(backTest)), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="telltale-back-test-day-${backTest.day}.csv"`,
    });
  }
}
