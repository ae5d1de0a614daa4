import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import { FactCatalogueReply, SignCatalogueReply, SignCountsListReply } from '@telltale/contract';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller } from '../access/current-caller';
import { WorkspaceTransaction } from '../database/workspace-transaction';
import { Problem } from '../http/problem';
import { Replies } from '../http/replies';
import { FACT_CATALOGUE_REPLY } from './fact-catalogue';
import { findSettings } from '../sign-settings/settings-rows';
import { signCatalogue } from './sign-catalogue';
import { SignCounts } from './sign-counts';
import { readSignPages } from './sign-pages';

@Controller()
export class CatalogueController {
  private readonly pages = readSignPages();

  constructor(
    private readonly transactions: WorkspaceTransaction,
    private readonly signCounts: SignCounts,
  ) {}

  @Get('api/v1/signs')
  @Allow('catalogue:read')
  @Replies(SignCatalogueReply)
  async signs(@CurrentCaller() caller: Caller): Promise<SignCatalogueReply> {
    const { version, thresholds } = await this.transactions.run(caller, (manager) =>
      findSettings(manager, caller.workspaceId),
    );
    return signCatalogue(version, thresholds);
  }

  /** Today's, over the clients of the caller. */
  @Get('api/v1/signs/counts')
  @Allow('project:read')
  @Replies(SignCountsListReply)
  counts(@CurrentCaller() caller: Caller): Promise<SignCountsListReply> {
    return this.signCounts.count(caller);
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
