import { Module } from '@nestjs/common';
import { SignsModule } from '../signs/signs.module';
import { ChangeList } from './change-list';
import { EntriesController } from './entries.controller';
import { EntriesService } from './entries.service';
import { ProjectList } from './project-list';
import { ProjectReader } from './project-reader';
import { ProjectWriter } from './project-writer';
import { ProjectsController } from './projects.controller';
import { ProjectsService } from './projects.service';

@Module({
  imports: [SignsModule],
  controllers: [ProjectsController, EntriesController],
  providers: [ProjectsService, EntriesService, ProjectList, ChangeList, ProjectReader, ProjectWriter],
  exports: [ProjectList, ProjectWriter],
})
export class ProjectsModule {}
