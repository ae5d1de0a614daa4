import { Body, Controller, Get, Put } from '@nestjs/common';
import { SignInRulesReply, SignInRulesRequest } from '@telltale/contract';
import { IfMatch } from '../../../http/if-match';
import { Replies } from '../../../http/replies';
import type { Versioned } from '../../../http/reply';
import { Allow } from '../../allow';
import { CurrentSession } from '../../current-caller';
import type { SignedIn } from '../../signed-in';
import { SignInRulesService } from './sign-in-rules.service';

@Controller('api/v1/settings/sign-in')
export class SignInRulesController {
  constructor(private readonly rules: SignInRulesService) {}

  /** Version 0 where nothing was ever asked. */
  @Get()
  @Allow('settings:write')
  @Replies(SignInRulesReply)
  read(@CurrentSession() session: SignedIn): Promise<Versioned<SignInRulesReply>> {
    return this.rules.read(session);
  }

  /** Whoever has no second factor is stopped at once; an administrator needs one to ask it of others. */
  @Put()
  @Allow('settings:write')
  @Replies(SignInRulesReply)
  change(
    @CurrentSession() session: SignedIn,
    @IfMatch() version: number,
    @Body() { needsSecondFactor }: SignInRulesRequest,
  ): Promise<Versioned<SignInRulesReply>> {
    return this.rules.change(session, version, needsSecondFactor);
  }
}
