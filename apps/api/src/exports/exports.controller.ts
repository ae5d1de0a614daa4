import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { ProjectExportQuery, ProjectRowReply, schemaReference } from '@telltale/contract';
import { Allow } from '../access/allow';
import { CurrentSession } from '../access/current-caller';
import { callerOf, type SignedIn } from '../access/signed-in';
import { Clock } from '../clock/clock';
import { ProjectExport } from './project-export';

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

const ALL_ROWS = {
  type: 'object',
  properties: { data: { type: 'array', items: schemaReference(ProjectRowReply) } },
  required: ['data'],
};

@Controller('api/v1/exports')
export class ExportsController {
  constructor(
    private readonly projects: ProjectExport,
    private readonly clock: Clock,
  ) {}

  /** Every project that a list with these filters shows, as a file. */
  @Get('projects')
  @Allow('project:read')
  @ApiResponse({
    status: 200,
    content: { 'text/csv': { schema: { type: 'string' } }, 'application/json': { schema: ALL_ROWS } },
  })
  async download(
    @CurrentSession() session: SignedIn,
    @Query() query: ProjectExportQuery,
  ): Promise<StreamableFile> {
    const today = this.clock.today(session.workspace.timeZone);
    const { format = 'csv', asOf = today } = query;
    return new StreamableFile(await this.projects.open(callerOf(session), query, today), {
      type: TYPES[format],
      disposition: `attachment; filename="telltale-projects-${asOf}.${format}"`,
    });
  }
}
