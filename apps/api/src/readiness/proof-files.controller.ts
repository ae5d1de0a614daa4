import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse } from '@nestjs/swagger';
import { ProofFileReply } from '@telltale/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller } from '../access/current-caller';
import { IdPipe } from '../http/id.pipe';
import { Replies } from '../http/replies';
import { ProofFiles } from './proof-files';
import { receiveProof } from './receive-proof';

const FORM = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
};

@Controller('api/v1/projects/:id/proofs')
export class ProofFilesController {
  constructor(private readonly files: ProofFiles) {}

  @Post()
  @Allow('project:write')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FORM })
  @Replies(ProofFileReply, 201)
  async keep(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<ProofFileReply> {
    return this.files.keep(caller, id, await receiveProof(request));
  }

  @Get(':file')
  @Allow('project:read')
  @ApiResponse({ status: 200, content: { '*/*': { schema: { type: 'string', format: 'binary' } } } })
  async read(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('file', IdPipe) file: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, media_type: mediaType, content } = await this.files.read(caller, id, file);
    await reply
      .header('content-type', mediaType)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
      .header('x-content-type-options', 'nosniff')
      .send(content);
  }
}
