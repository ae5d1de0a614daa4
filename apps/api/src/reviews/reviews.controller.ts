import { Body, Controller, Delete, Get, Param, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import {
  MinutesQuery,
  MinutesReply,
  ReviewAdditionReply,
  ReviewAdditionRequest,
  ReviewCloseRequest,
  ReviewCreateRequest,
  ReviewListQuery,
  ReviewListReply,
  ReviewNoteReply,
  ReviewNoteRequest,
  ReviewPatchRequest,
  ReviewReply,
  schemaReference,
} from '@telltale/contract';
import type { FastifyReply } from 'fastify';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller, CurrentSession } from '../access/current-caller';
import type { SignedIn } from '../access/signed-in';
import { IdPipe } from '../http/id.pipe';
import { Replies, RepliesNothing } from '../http/replies';
import { MinutesReader } from './minutes/minutes-reader';
import { ReviewList } from './review-list';
import { ReviewNotesService } from './review-notes.service';
import { ReviewsService } from './reviews.service';

@Controller('api/v1/reviews')
export class ReviewsController {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly reviewList: ReviewList,
    private readonly notes: ReviewNotesService,
    private readonly minutesReader: MinutesReader,
  ) {}

  @Get()
  @Allow('review:read')
  @Replies(ReviewListReply)
  list(@CurrentCaller() caller: Caller, @Query() query: ReviewListQuery): Promise<ReviewListReply> {
    return this.reviewList.list(caller, query);
  }

  @Post()
  @Allow('review:write')
  @Replies(ReviewReply, 201)
  open(@CurrentSession() session: SignedIn, @Body() request: ReviewCreateRequest): Promise<ReviewReply> {
    return this.reviews.open(session, request);
  }

  /** While it is open, how things stand now; once it is closed, what its minutes say. */
  @Get(':id')
  @Allow('review:read')
  @Replies(ReviewReply)
  read(@CurrentSession() session: SignedIn, @Param('id', IdPipe) id: string): Promise<ReviewReply> {
    return this.reviews.read(session, id);
  }

  @Patch(':id')
  @Allow('review:write')
  @Replies(ReviewReply)
  change(
    @CurrentSession() session: SignedIn,
    @Param('id', IdPipe) id: string,
    @Body() request: ReviewPatchRequest,
  ): Promise<ReviewReply> {
    return this.reviews.change(session, id, request);
  }

  /** Forgets one that was opened by mistake, while it has no notes. */
  @Delete(':id')
  @Allow('review:write')
  @RepliesNothing()
  discard(@CurrentSession() session: SignedIn, @Param('id', IdPipe) id: string): Promise<void> {
    return this.reviews.discard(session, id);
  }

  /** Writes a note under an id that the caller made; the same again changes it. */
  @Put(':id/notes/:note')
  @Allow('review:note')
  @Replies(ReviewNoteReply)
  keepNote(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) review: string,
    @Param('note', IdPipe) note: string,
    @Body() request: ReviewNoteRequest,
  ): Promise<ReviewNoteReply> {
    return this.notes.keep(caller, { review, note }, request);
  }

  @Delete(':id/notes/:note')
  @Allow('review:note')
  @RepliesNothing()
  removeNote(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) review: string,
    @Param('note', IdPipe) note: string,
  ): Promise<void> {
    return this.notes.remove(caller, { review, note });
  }

  /** Freezes the minutes. */
  @Post(':id/close')
  @Allow('review:write')
  @Replies(ReviewReply)
  close(
    @CurrentSession() session: SignedIn,
    @Param('id', IdPipe) id: string,
    @Body() { attendees }: ReviewCloseRequest,
  ): Promise<ReviewReply> {
    return this.reviews.close(session, id, attendees);
  }

  @Post(':id/additions')
  @Allow('review:write')
  @Replies(ReviewAdditionReply, 201)
  add(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Body() request: ReviewAdditionRequest,
  ): Promise<ReviewAdditionReply> {
    return this.notes.add(caller, id, request);
  }

  /** The frozen bytes. Their SHA-256 is the review’s `minutesHash`. */
  @Get(':id/minutes')
  @Allow('review:read')
  @ApiResponse({
    status: 200,
    content: {
      'application/json': { schema: schemaReference(MinutesReply) },
      'text/markdown': { schema: { type: 'string' } },
    },
  })
  async minutes(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() { format = 'json' }: MinutesQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { text, mediaType, name } = await this.minutesReader.read(caller, id, format);
    await reply
      .header('content-type', mediaType)
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
      .send(text);
  }
}
