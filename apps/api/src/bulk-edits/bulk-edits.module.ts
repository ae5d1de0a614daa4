import { Module } from '@nestjs/common';
import { ProjectsModule } from '../projects/projects.module';
import { BulkEdits } from './bulk-edits';
import { BulkEditsController } from './bulk-edits.controller';
import { BulkUndo } from './bulk-undo';

@Module({
  imports: [ProjectsModule],
  controllers: [BulkEditsController],
  providers: [BulkEdits, BulkUndo],
})
export class BulkEditsModule {}
