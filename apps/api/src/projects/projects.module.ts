import { Module } from '@nestjs/common';
import { SignsModule } from '../signs/signs.module';
import { ChangeList } from './change-list';
import { EntriesController } from './entries.controller';
import { EntriesService } from './entries.service';
import { EpisodeList } from './episode-list';
import { ProjectList } from './project-list';
import { ProjectReader } from './project-reader';
import { ProjectWriter } from './project-writer';
import { ProjectsController } from './projects.controller';
import { ProjectsService } from './projects.service';
import { SimilarProjects } from './similar-projects';

@Module({
  imports: [SignsModule],
  controllers: [ProjectsController, EntriesController],
  providers: [
    ProjectsService,
    EntriesService,
    ProjectList,
    ChangeList,
    EpisodeList,
    ProjectReader,
    ProjectWriter,
    SimilarProjects,
  ],
  exports: [ProjectList, ProjectWriter],
})
export class ProjectsModule {}
