import { Body, Controller, Post, Req, Res } from '@nestjs/common';
import {
  SessionReply,
  WorkspaceCreateRequest,
  WorkspaceMembershipReply,
  WorkspaceSwitchRequest,
} from '@telltale/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller, CurrentSession } from '../access/current-caller';
import { setSessionCookie } from '../access/session-cookie';
import { SESSION_SECONDS } from '../access/session-store';
import type { SignedIn } from '../access/signed-in';
import { TakesNoKey } from '../http/takes-no-key';
import { Refuses, Replies } from '../http/replies';
import { WorkspacesService } from './workspaces.service';

@Controller('api/v1')
export class WorkspacesController {
  constructor(private readonly workspaces: WorkspacesService) {}

  /** Takes the session to another workspace of the account; its token is another from then on. */
  @Post('session/workspace')
  @Allow('session:own')
  @TakesNoKey()
  @Replies(SessionReply)
  @Refuses('not-found')
  async enter(
    @CurrentSession() session: SignedIn,
    @Body() { workspaceId }: WorkspaceSwitchRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionReply> {
    const begun = await this.workspaces.enter(session, workspaceId);
    setSessionCookie(request, reply, begun.token, SESSION_SECONDS);
    return begun.reply;
  }

  /** Makes a workspace with its maker as administrator; the session stays where it is. */
  @Post('workspaces')
  @Allow('workspace:make')
  @Replies(WorkspaceMembershipReply, 201)
  make(
    @CurrentCaller() caller: Caller,
    @Body() request: WorkspaceCreateRequest,
  ): Promise<WorkspaceMembershipReply> {
    return this.workspaces.make(caller, request);
  }
}
