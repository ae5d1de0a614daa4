import { Body, Controller, Get, Patch, Post, Query } from '@nestjs/common';
import {
  PageQuery,
  SignSettingsPatchRequest,
  SignSettingsPreviewReply,
  SignSettingsReply,
  SignSettingsVersionListReply,
} from '@telltale/contract';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller } from '../access/current-caller';
import { IfMatch } from '../http/if-match';
import { Replies } from '../http/replies';
import type { Versioned } from '../http/reply';
import { SettingsPreview } from './preview/settings-preview';
import { SignSettingsService } from './sign-settings.service';

@Controller('api/v1/settings/signs')
export class SignSettingsController {
  constructor(
    private readonly settings: SignSettingsService,
    private readonly previews: SettingsPreview,
  ) {}

  @Get()
  @Allow('settings:read')
  @Replies(SignSettingsReply)
  read(@CurrentCaller() caller: Caller): Promise<Versioned<SignSettingsReply>> {
    return this.settings.read(caller);
  }

  @Patch()
  @Allow('settings:write')
  @Replies(SignSettingsReply)
  change(
    @CurrentCaller() caller: Caller,
    @IfMatch() version: number,
    @Body() request: SignSettingsPatchRequest,
  ): Promise<Versioned<SignSettingsReply>> {
    return this.settings.change(caller, version, request);
  }

  /** What a change would do today, on all projects of the workspace. */
  @Post('preview')
  @Allow('settings:write')
  @Replies(SignSettingsPreviewReply)
  preview(
    @CurrentCaller() caller: Caller,
    @Body() request: SignSettingsPatchRequest,
  ): Promise<SignSettingsPreviewReply> {
    return this.previews.preview(caller, request);
  }

  @Get('versions')
  @Allow('settings:read')
  @Replies(SignSettingsVersionListReply)
  versions(
    @CurrentCaller() caller: Caller,
    @Query() query: PageQuery,
  ): Promise<SignSettingsVersionListReply> {
    return this.settings.versions(caller, query);
  }
}
