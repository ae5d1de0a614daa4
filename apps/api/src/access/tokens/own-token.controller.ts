import { Controller, Get } from '@nestjs/common';
import { OwnTokenReply } from '@telltale/contract';
import { Problem } from '../../http/problem';
import { Refuses, Replies } from '../../http/replies';
import { Allow } from '../allow';
import { CurrentSession } from '../current-caller';
import type { SignedIn } from '../signed-in';
import { AllowToken } from './allow-token';

@Controller('api/v1/token')
export class OwnTokenController {
  /** The check of a set-up: which token this is, and which project it reaches. A session has none. */
  @Get()
  @Allow('session:own')
  @AllowToken('any-scope')
  @Replies(OwnTokenReply)
  @Refuses('not-found')
  read(@CurrentSession() { token }: SignedIn): OwnTokenReply {
    if (token === undefined) throw new Problem('not-found');
    return { ...token };
  }
}
