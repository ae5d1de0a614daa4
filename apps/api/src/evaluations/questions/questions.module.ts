import { Module } from '@nestjs/common';
import { ProjectsModule } from '../../projects/projects.module';
import { StandingWriter } from '../standing/standing-writer';
import { AnswerLinks } from './answer-links';
import { LinkThrottle } from '../../access/links/link-throttle';
import { AnswersController } from './answers.controller';
import { LinkAnswersService } from './link-answers.service';
import { QuestionList } from './question-list';
import { EvalQuestionsController } from './questions.controller';
import { QuestionsService } from './questions.service';
import { TellQuestion } from './tell-question';

@Module({
  imports: [ProjectsModule],
  controllers: [AnswersController, EvalQuestionsController],
  providers: [
    AnswerLinks,
    LinkThrottle,
    LinkAnswersService,
    QuestionList,
    QuestionsService,
    StandingWriter,
    TellQuestion,
  ],
})
export class EvalQuestionsModule {}
