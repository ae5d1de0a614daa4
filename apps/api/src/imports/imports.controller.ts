import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import {
  IMPORT_PRESET_CHOICES,
  ImportListReply,
  ImportNoteListReply,
  ImportNoteQuery,
  ImportReply,
  PageQuery,
} from '@telltale/contract';
import type { FastifyRequest } from 'fastify';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller } from '../access/current-caller';
import { IdPipe } from '../http/id.pipe';
import { Replies } from '../http/replies';
import { ImportsService } from './imports.service';
import { receiveUpload } from './upload';

const FORM = {
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', format: 'binary' },
    preset: { type: 'string', enum: [...IMPORT_PRESET_CHOICES], default: 'auto' },
    dryRun: { type: 'string', enum: ['true', 'false'], default: 'true' },
  },
};

@Controller('api/v1/imports')
export class ImportsController {
  constructor(private readonly imports: ImportsService) {}

  @Post()
  @Allow('import:write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FORM })
  @Replies(ImportReply, 201)
  create(@CurrentCaller() caller: Caller, @Req() request: FastifyRequest): Promise<ImportReply> {
    return this.imports.create(caller, () => receiveUpload(request));
  }

  @Get()
  @Allow('import:read')
  @Replies(ImportListReply)
  list(@CurrentCaller() caller: Caller, @Query() query: PageQuery): Promise<ImportListReply> {
    return this.imports.list(caller, query);
  }

  @Get(':id')
  @Allow('import:read')
  @Replies(ImportReply)
  read(@CurrentCaller() caller: Caller, @Param('id', IdPipe) id: string): Promise<ImportReply> {
    return this.imports.read(caller, id);
  }

  @Get(':id/notes')
  @Allow('import:read')
  @Replies(ImportNoteListReply)
  notes(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: ImportNoteQuery,
  ): Promise<ImportNoteListReply> {
    return this.imports.notes(caller, id, query);
  }

  @Post(':id/commit')
  @Allow('import:write')
  @Replies(ImportReply)
  commit(@CurrentCaller() caller: Caller, @Param('id', IdPipe) id: string): Promise<ImportReply> {
    return this.imports.commit(caller, id);
  }

  @Post(':id/undo')
  @Allow('import:write')
  @Replies(ImportReply)
  undo(@CurrentCaller() caller: Caller, @Param('id', IdPipe) id: string): Promise<ImportReply> {
    return this.imports.undo(caller, id);
  }
}
