import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/projects.module';
import { ClaimRecord } from './claim-record';
import { ClaimRecordController } from './claim-record.controller';
import { ClaimsController } from './claims.controller';
import { ClaimsService } from './claims.service';
import { ClosingList } from './closing-list';
import { ClosingListController } from './closing-list.controller';
import { ClosingListService } from './closing-list.service';
import { ConditionsService } from './conditions.service';
import { DecisionList } from './decision-list';
import { DecisionsController } from './decisions.controller';
import { DecisionsService } from './decisions.service';
import { DisputesController } from './disputes.controller';
import { DisputesService } from './disputes.service';
import { JudgementLog } from './judgement-log';
import { JudgementRecorder } from './judgement-recorder';
import { NoteJudgement } from './note-judgement';
import { OverridesController } from './overrides.controller';
import { OverridesService } from './overrides.service';
import { WaiversController } from './waivers.controller';
import { WaiversService } from './waivers.service';

@Module({
  imports: [ProjectsModule],
  controllers: [
    ClaimRecordController,
    ClaimsController,
    ClosingListController,
    DecisionsController,
    DisputesController,
    OverridesController,
    WaiversController,
  ],
  providers: [
    ClaimRecord,
    ClaimsService,
    ClosingList,
    ClosingListService,
    ConditionsService,
    DecisionList,
    DecisionsService,
    DisputesService,
    JudgementLog,
    JudgementRecorder,
    NoteJudgement,
    OverridesService,
    WaiversService,
  ],
})
export class JudgementsModule {}
