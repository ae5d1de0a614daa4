import { Controller, Delete, Get, Param, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { ClientReply, LOGO_BYTES_MOST } from '@telltale/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller } from '../access/current-caller';
import { IdPipe } from '../http/id.pipe';
import { IfMatch } from '../http/if-match';
import { Problem } from '../http/problem';
import { Refuses, Replies } from '../http/replies';
import type { Versioned } from '../http/reply';
import { ClientLogoService, tooLarge } from './client-logo.service';
import { RepliesLogo, sendLogo } from './send-logo';

const FORM = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
};

const LIMITS = { fileSize: LOGO_BYTES_MOST, files: 1, fields: 0, parts: 1 };

@Controller('api/v1/clients/:id/logo')
export class ClientLogoController {
  constructor(private readonly logos: ClientLogoService) {}

  /** The picture itself. It runs nothing, wherever it is opened; `If-None-Match` spares sending it again. */
  @Get()
  @Allow('client:read')
  @RepliesLogo()
  async read(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendLogo(await this.logos.read(caller, id), request, reply);
  }

  @Put()
  @Allow('client:write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FORM })
  @Replies(ClientReply)
  @Refuses('logo-refused', 'body-too-large')
  async keep(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Req() request: FastifyRequest,
  ): Promise<Versioned<ClientReply>> {
    return this.logos.keep(caller, id, version, await receiveLogo(request));
  }

  @Delete()
  @Allow('client:write')
  @Replies(ClientReply)
  remove(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
  ): Promise<Versioned<ClientReply>> {
    return this.logos.remove(caller, id, version);
  }
}

async function receiveLogo(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart())
    throw new Problem('unsupported-media-type', { detail: 'Send the file as multipart/form-data.' });
  const part = await request.file({ limits: LIMITS });
  if (part === undefined) {
    const detail = 'Send one file, in the part “file”.';
    throw new Problem('invalid-request', { errors: [{ pointer: '#/file', detail }] });
  }
  const chunks: Buffer[] = [];
  for await (const chunk of part.file) chunks.push(chunk as Buffer);
  if (part.file.truncated) throw tooLarge();
  return Buffer.concat(chunks);
}
