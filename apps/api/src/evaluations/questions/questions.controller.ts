import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import {
  EvalAnswerRequest,
  EvalQuestionAskedReply,
  EvalQuestionListReply,
  EvalQuestionReply,
  EvalQuestionRequest,
  PageQuery,
} from '@telltale/contract';
import { Allow } from '../../access/allow';
import type { Caller } from '../../access/caller';
import { CurrentCaller } from '../../access/current-caller';
import { IdPipe } from '../../http/id.pipe';
import { Replies, RepliesNothing } from '../../http/replies';
import { ShowsOnce } from '../../http/shows-once';
import { QuestionList } from './question-list';
import { QuestionsService } from './questions.service';

@Controller('api/v1/projects/:id/eval-questions')
export class EvalQuestionsController {
  constructor(
    private readonly questions: QuestionsService,
    private readonly questionList: QuestionList,
  ) {}

  @Get()
  @Allow('eval:read')
  @Replies(EvalQuestionListReply)
  list(
    @CurrentCaller() caller: Caller,
    @Param('id') project: string,
    @Query() page: PageQuery,
  ): Promise<EvalQuestionListReply> {
    return this.questionList.list(caller, project, page);
  }

  @Post()
  @Allow('eval:write')
  @ShowsOnce('link')
  @Replies(EvalQuestionAskedReply, 201)
  ask(
    @CurrentCaller() caller: Caller,
    @Param('id') project: string,
    @Body() request: EvalQuestionRequest,
  ): Promise<EvalQuestionAskedReply> {
    return this.questions.ask(caller, project, request);
  }

  @Post(':question/answer')
  @Allow('eval-answer:own')
  @Replies(EvalQuestionReply)
  answer(
    @CurrentCaller() caller: Caller,
    @Param('id') project: string,
    @Param('question', IdPipe) question: string,
    @Body() request: EvalAnswerRequest,
  ): Promise<EvalQuestionReply> {
    return this.questions.answer(caller, { project, question }, request);
  }

  /** Nobody waits any more: it is kept, marked, and its link ends. */
  @Delete(':question')
  @Allow('eval:write')
  @RepliesNothing()
  withdraw(
    @CurrentCaller() caller: Caller,
    @Param('id') project: string,
    @Param('question', IdPipe) question: string,
  ): Promise<void> {
    return this.questions.withdraw(caller, { project, question });
  }
}
