import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import {
  ConditionReply,
  ConditionTurnRequest,
  DecisionListReply,
  DecisionReply,
  DecisionRequest,
  PageQuery,
} from '@telltale/contract';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller } from '../access/current-caller';
import { IdPipe } from '../http/id.pipe';
import { Replies } from '../http/replies';
import { ConditionsService } from './conditions.service';
import { DecisionList } from './decision-list';
import { DecisionsService } from './decisions.service';

@Controller('api/v1/projects/:id/decisions')
export class DecisionsController {
  constructor(
    private readonly decisions: DecisionsService,
    private readonly decisionList: DecisionList,
    private readonly conditions: ConditionsService,
  ) {}

  @Get()
  @Allow('project:read')
  @Replies(DecisionListReply)
  list(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() page: PageQuery,
  ): Promise<DecisionListReply> {
    return this.decisionList.list(caller, id, page);
  }

  @Post()
  @Allow('decision:write')
  @Replies(DecisionReply, 201)
  decide(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() request: DecisionRequest,
  ): Promise<DecisionReply> {
    return this.decisions.decide(caller, id, request);
  }

  @Post(':decision/conditions/:place')
  @Allow('decision:write')
  @Replies(ConditionReply, 201)
  turn(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Param('decision', IdPipe) decision: string,
    @Param('place') place: string,
    @Body() request: ConditionTurnRequest,
  ): Promise<ConditionReply> {
    return this.conditions.turn(caller, { id, decision, place }, request);
  }
}
