import { Module } from '@nestjs/common';
import { ProjectsModule } from '../../projects/projects.module';
import { StandingWriter } from '../standing/standing-writer';
import { ChangeLedger } from './change-ledger';
import { EvalChangesController } from './changes.controller';
import { ChangesService } from './changes.service';

@Module({
  imports: [ProjectsModule],
  controllers: [EvalChangesController],
  providers: [ChangeLedger, ChangesService, StandingWriter],
})
export class EvalChangesModule {}
