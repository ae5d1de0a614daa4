import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/projects.module';
import { ImportsController } from './imports.controller';
import { ImportsService } from './imports.service';
import { ImportProgress } from './life/import-progress';
import { RecoverImports } from './life/recover-imports';
import { ImportReader } from './reading/import-reader';
import { ImportUndo } from './undoing/import-undo';
import { ImportWriter } from './writing/import-writer';

@Module({
  imports: [ProjectsModule],
  controllers: [ImportsController],
  providers: [ImportsService, ImportReader, ImportWriter, ImportUndo, ImportProgress, RecoverImports],
})
export class ImportsModule {}
