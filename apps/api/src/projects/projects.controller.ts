import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import {
  AsOfQuery,
  ChangeListQuery,
  ChangeListReply,
  EpisodeListQuery,
  EpisodeListReply,
  ProjectCreateRequest,
  ProjectListQuery,
  ProjectListReply,
  ProjectPatchRequest,
  ProjectReply,
  SimilarProjectsQuery,
  SimilarProjectsReply,
} from '@telltale/contract';
import { Allow } from '../access/allow';
import type { Caller } from '../access/caller';
import { CurrentCaller, CurrentSession } from '../access/current-caller';
import { callerOf, type SignedIn } from '../access/signed-in';
import { Clock } from '../clock/clock';
import { IdPipe } from '../http/id.pipe';
import { IfMatch } from '../http/if-match';
import { Refuses, Replies, RepliesNothing } from '../http/replies';
import type { JsonText, Versioned } from '../http/reply';
import { ChangeList } from './change-list';
import { EpisodeList } from './episode-list';
import { ProjectList } from './project-list';
import { ProjectReader } from './project-reader';
import { ProjectsService } from './projects.service';
import { SimilarProjects } from './similar-projects';

@Controller('api/v1/projects')
export class ProjectsController {
  constructor(
    private readonly projects: ProjectsService,
    private readonly reader: ProjectReader,
    private readonly projectList: ProjectList,
    private readonly changeList: ChangeList,
    private readonly episodeList: EpisodeList,
    private readonly similarProjects: SimilarProjects,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('project:read')
  @Replies(ProjectListReply)
  list(@CurrentSession() session: SignedIn, @Query() query: ProjectListQuery): Promise<JsonText> {
    return this.projectList.list(callerOf(session), query, this.clock.today(session.workspace.timeZone));
  }

  @Post()
  @Allow('project:write')
  @Replies(ProjectReply, 201)
  @Refuses('not-found')
  create(
    @CurrentCaller() caller: Caller,
    @Body() request: ProjectCreateRequest,
  ): Promise<Versioned<ProjectReply>> {
    return this.projects.create(caller, request);
  }

  @Get('similar')
  @Allow('project:read')
  @Replies(SimilarProjectsReply)
  similar(
    @CurrentCaller() caller: Caller,
    @Query() query: SimilarProjectsQuery,
  ): Promise<SimilarProjectsReply> {
    return this.similarProjects.find(caller, query);
  }

  @Get(':id')
  @Allow('project:read')
  @Replies(ProjectReply)
  read(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() { asOf }: AsOfQuery,
  ): Promise<Versioned<ProjectReply> | ProjectReply> {
    return asOf === undefined ? this.reader.read(caller, id) : this.reader.readAsOf(caller, id, asOf);
  }

  @Get(':id/changes')
  @Allow('project:read')
  @Replies(ChangeListReply)
  changes(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: ChangeListQuery,
  ): Promise<ChangeListReply> {
    return this.changeList.list(caller, id, query);
  }

  /** Since when each sign was lit, by which change, and which one cleared it. */
  @Get(':id/episodes')
  @Allow('project:read')
  @Replies(EpisodeListReply)
  episodes(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @Query() query: EpisodeListQuery,
  ): Promise<EpisodeListReply> {
    return this.episodeList.list(caller, id, query);
  }

  @Patch(':id')
  @Allow('project:write')
  @Replies(ProjectReply)
  change(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
    @Body() request: ProjectPatchRequest,
  ): Promise<Versioned<ProjectReply>> {
    return this.projects.change(caller, id, version, request);
  }

  @Delete(':id')
  @Allow('project:delete')
  @RepliesNothing()
  remove(
    @CurrentCaller() caller: Caller,
    @Param('id', IdPipe) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.projects.remove(caller, id, version);
  }
}
