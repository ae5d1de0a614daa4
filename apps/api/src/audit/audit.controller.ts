import { Controller, Get, Ip, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { AuditExportQuery, AuditListReply, AuditQuery, SharedAuditReply } from '@telltale/contract';
import { Allow } from '../access/allow';
import { CurrentSession } from '../access/current-caller';
import { callerOf, type SignedIn } from '../access/signed-in';
import { Clock } from '../clock/clock';
import { Replies } from '../http/replies';
import { OpenShares } from '../shares/open-share';
import { AuditExport } from './audit-export';
import { AuditLog } from './audit-log';

const TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson; charset=utf-8' } as const;

@Controller('api/v1')
export class AuditController {
  constructor(
    private readonly log: AuditLog,
    private readonly files: AuditExport,
    private readonly shares: OpenShares,
    private readonly clock: Clock,
  ) {}

  /** Who did what, the newest first. Reading it is an entry too. */
  @Get('audit')
  @Allow('audit:read')
  @Replies(AuditListReply)
  read(@CurrentSession() session: SignedIn, @Query() query: AuditQuery): Promise<AuditListReply> {
    return this.log.read(callerOf(session), query, session.workspace.timeZone);
  }

  /** The log as a file, the oldest first. As jsonl it ends with every seal, so that the chain can be followed without Telltale. */
  @Get('exports/audit')
  @Allow('audit:read')
  @ApiResponse({
    status: 200,
    content: {
      'text/csv': { schema: { type: 'string' } },
      'application/x-ndjson': { schema: { type: 'string' } },
    },
  })
  async download(
    @CurrentSession() session: SignedIn,
    @Query() query: AuditExportQuery,
  ): Promise<StreamableFile> {
    const { timeZone } = session.workspace;
    const { format = 'csv' } = query;
    return new StreamableFile(await this.files.open(callerOf(session), query, timeZone), {
      type: TYPES[format],
      disposition: `attachment; filename="telltale-audit-${this.clock.today(timeZone)}.${format}"`,
    });
  }

  /** The log for an auditor who was sent a link: needs no account, and shows just this. Each page is written down. */
  @Get('shared/audit/:secret')
  @Allow('public')
  @Replies(SharedAuditReply)
  shared(
    @Param('secret') secret: string,
    @Query() query: AuditQuery,
    @Ip() address: string,
  ): Promise<SharedAuditReply> {
    return this.shares.open(
      'audit',
      { secret, address },
      async (manager, { share, holder, workspace, today }) => {
        const page = await this.log.page(manager, holder, query, workspace.timeZone);
        const { name, madeBy: by, expiresOn } = share;
        const { timeZone } = workspace;
        return Object.assign(page, {
          shared: { workspace: workspace.name, timeZone, name, by, expiresOn: expiresOn ?? today },
        });
      },
    );
  }
}
