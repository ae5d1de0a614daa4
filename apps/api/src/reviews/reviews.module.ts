import { Module } from '@nestjs/common';
import { MinutesReader } from './minutes/minutes-reader';
import { ReviewList } from './review-list';
import { ReviewNotesService } from './review-notes.service';
import { ReviewsController } from './reviews.controller';
import { ReviewsService } from './reviews.service';

@Module({
  controllers: [ReviewsController],
  providers: [MinutesReader, ReviewList, ReviewNotesService, ReviewsService],
})
export class ReviewsModule {}
