import { Module } from '@nestjs/common';
import { LinkThrottle } from '../access/links/link-throttle';
import { CheckInsController } from './check-ins/check-ins.controller';
import { CheckInsService } from './check-ins/check-ins.service';
import { LinkCheckInsService } from './check-ins/link-check-ins.service';
import { NudgeCheckIns } from './check-ins/nudge-check-ins';
import { MinutesReader } from './minutes/minutes-reader';
import { ReviewList } from './review-list';
import { ReviewNotesService } from './review-notes.service';
import { ReviewsController } from './reviews.controller';
import { ReviewsService } from './reviews.service';

@Module({
  controllers: [CheckInsController, ReviewsController],
  providers: [
    CheckInsService,
    LinkCheckInsService,
    LinkThrottle,
    MinutesReader,
    NudgeCheckIns,
    ReviewList,
    ReviewNotesService,
    ReviewsService,
  ],
})
export class ReviewsModule {}
