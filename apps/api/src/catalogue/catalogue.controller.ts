import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { FactCatalogueReply, SignCatalogueReply } from '@telltale/contract';
import { Allow } from '../access/allow';
import { Problem } from '../http/problem';
import { Replies } from '../http/replies';
import { FACT_CATALOGUE_REPLY } from './fact-catalogue';
import { SIGN_CATALOGUE } from './sign-catalogue';
import { readSignPages } from './sign-pages';

@Controller()
export class CatalogueController {
  private readonly pages = readSignPages();

  @Get('api/v1/signs')
  @Allow('catalogue:read')
  @Replies(SignCatalogueReply)
  signs(): SignCatalogueReply {
    return SIGN_CATALOGUE;
  }

  @Get('api/v1/facts')
  @Allow('catalogue:read')
  @Replies(FactCatalogueReply)
  facts(): FactCatalogueReply {
    return FACT_CATALOGUE_REPLY;
  }

  /** What a sign watches and what to do about it, as Markdown: it holds nothing of any workspace. */
  @Get('docs/signs/:page')
  @Allow('public')
  @Header('content-type', 'text/plain; charset=utf-8')
  @ApiResponse({ status: 200, content: { 'text/plain': { schema: { type: 'string' } } } })
  page(@Param('page') page: string): string {
    const text = this.pages.get(page);
    if (text === undefined) throw new Problem('not-found');
    return text;
  }
}
