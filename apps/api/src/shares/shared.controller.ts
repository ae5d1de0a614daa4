import { Controller, Get, Header, Ip, Param, Req, Res } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { BoardReply } from '@telltale/contract';
import { addDays } from '@telltale/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../access/allow';
import { ClientLogoService } from '../clients/client-logo.service';
import { RepliesLogo, sendLogo } from '../clients/send-logo';
import { Clock } from '../clock/clock';
import { originOf } from '../http/origin-of';
import { Problem } from '../http/problem';
import { Replies } from '../http/replies';
import { BoardReader } from './board/board-reader';
import { CALENDAR_DAYS } from './calendar/calendar-days.sql';
import { calendarText } from './calendar/calendar-text';
import type { CalendarDay } from './calendar/calendar-words';
import { OpenShares } from './open-share';

const DAYS_BACK = 28;

/** For whoever was sent a link: needs no account, and shows just this. */
@Controller('api/v1')
export class SharedController {
  constructor(
    private readonly shares: OpenShares,
    private readonly board: BoardReader,
    private readonly logos: ClientLogoService,
    private readonly clock: Clock,
  ) {}

  @Get('shared/:secret')
  @Allow('public')
  @Replies(BoardReply)
  read(@Param('secret') secret: string, @Ip() address: string): Promise<BoardReply> {
    return this.shares.open(
      'board',
      { secret, address },
      async (_manager, { share, holder, workspace, today }) => {
        const since = addDays(today, -(share.days ?? DAYS_BACK));
        const logoPath = `/api/v1/shared/${secret}/logo`;
        const scope = { clients: share.clientIds, since, today, workspace, logoPath };
        const told = await this.board.read(holder, scope);
        return Object.assign(told, { shared: { by: share.madeBy, expiresOn: share.expiresOn ?? today } });
      },
    );
  }

  /** The logo on a page of one client; a look at the page is counted, and not its picture. */
  @Get('shared/:secret/logo')
  @Allow('public')
  @RepliesLogo()
  async logo(
    @Param('secret') secret: string,
    @Ip() address: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const logo = await this.shares.openPart('board', { secret, address }, (_manager, { share, holder }) => {
      const [one, ...others] = share.clientIds ?? [];
      if (one === undefined || others.length > 0) throw new Problem('not-found');
      return this.logos.read(holder, one);
    });
    await sendLogo(logo, request, reply);
  }

  /** An iCalendar to subscribe to: reviews, decisions, targets, retirements of models, ends of waivers and proofs. */
  @Get('calendars/:file')
  @Allow('public')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @ApiResponse({ status: 200, content: { 'text/calendar': { schema: { type: 'string' } } } })
  calendar(
    @Param('file') file: string,
    @Ip() address: string,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const secret = file.replace(/\.ics$/, '');
    return this.shares.open(
      'calendar',
      { secret, address },
      async (manager, { share, holder, workspace, today }) => {
        const values = [holder.workspaceId, share.clientIds, today, this.clock.now()];
        const found = await manager.query<{ day: CalendarDay }[]>(CALENDAR_DAYS, values);
        const { timeZone, name } = workspace;
        const head = {
          name: `Telltale: ${share.name}, ${name}`,
          timeZone,
          origin: originOf(request),
          at: this.clock.now(),
        };
        return calendarText(
          found.map(({ day }) => day),
          head,
        );
      },
    );
  }
}
