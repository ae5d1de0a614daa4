import { Body, Controller, Delete, Get, Param, Patch, Query } from '@nestjs/common';
import {
  MemberLeaveQuery,
  MemberLeftReply,
  MemberListReply,
  MemberPatchRequest,
  MemberReply,
  PageQuery,
} from '@telltale/contract';
import { Clock } from '../clock/clock';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller, CurrentSession } from '../access/current-caller';
import { callerOf, type SignedIn } from '../access/signed-in';
import { IdPipe } from '../http/id.pipe';
import { IfMatch } from '../http/if-match';
import { Replies } from '../http/replies';
import type { Versioned } from '../http/reply';
import { LeaveService } from './leave.service';
import { MembersService } from './members.service';

@Controller('api/v1/members')
export class MembersController {
  constructor(
    private readonly members: MembersService,
    private readonly leaving: LeaveService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('member:manage')
  @Replies(MemberListReply)
  list(@CurrentCaller() caller: Caller, @Query() query: PageQuery): Promise<MemberListReply> {
    return this.members.list(caller, query);
  }

  /** Anybody reads themselves; administrators of all clients read everybody. */
  @Get(':id')
  @Allow('member:own')
  @Replies(MemberReply)
  read(@CurrentCaller() caller: Caller, @Param('id', IdPipe) id: string): Promise<Versioned<MemberReply>> {
    return this.members.read(caller, id);
  }

  /** Changes role or scope. The member's sessions in this workspace end: they sign in anew. */
  @Patch(':id')
  @Allow('member:manage')
  @Replies(MemberReply)
  change(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: MemberPatchRequest,
  ): Promise<Versioned<MemberReply>> {
    return this.members.change(caller, id, version, request);
  }

  /** Anybody leaves; administrators of all clients remove others. */
  @Delete(':id')
  @Allow('member:own')
  @Replies(MemberLeftReply)
  remove(
    @CurrentSession() session: SignedIn,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Query() query: MemberLeaveQuery,
  ): Promise<MemberLeftReply> {
    const today = this.clock.today(session.workspace.timeZone);
    return this.leaving.remove(callerOf(session), { id, version, handOverTo: query.handOverTo, today });
  }
}
