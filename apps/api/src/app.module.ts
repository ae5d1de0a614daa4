import type { Writable } from 'node:stream';
import { type DynamicModule, Module } from '@nestjs/common';
import { AccessModule } from './access/access.module';
import { SecretsModule } from './access/secrets/secrets.module';
import { AuditModule } from './audit/audit.module';
import { BulkEditsModule } from './bulk-edits/bulk-edits.module';
import { CatalogueModule } from './catalogue/catalogue.module';
import { ClientsModule } from './clients/clients.module';
import type { Clock } from './clock/clock';
import { ClockModule } from './clock/clock.module';
import { DatabaseModule } from './database/database.module';
import { EvalChangesModule } from './evaluations/changes/changes.module';
import { EvalOverviewModule } from './evaluations/overview/overview.module';
import { EvalRunsModule } from './evaluations/runs/runs.module';
import { EvalPushModule } from './evaluations/push/push.module';
import { EvalQuestionsModule } from './evaluations/questions/questions.module';
import { EvalSuitesModule } from './evaluations/suites/suites.module';
import { EventsModule } from './events/events.module';
import { ExportsModule } from './exports/exports.module';
import { HandoversModule } from './handovers/handovers.module';
import { HealthModule } from './health/health.module';
import { HttpModule } from './http/http.module';
import { ImportsModule } from './imports/imports.module';
import { InsightsModule } from './insights/insights.module';
import { JudgementsModule } from './judgements/judgements.module';
import { JobsModule } from './jobs/jobs.module';
import { LogModule } from './logging/log.module';
import { PeopleModule } from './people/people.module';
import type { MessageOptions } from './messages/message-options';
import { MessagesModule } from './messages/messages.module';
import { InvitationsModule } from './invitations/invitations.module';
import { MembersModule } from './members/members.module';
import { OpenApiModule } from './openapi/openapi.module';
import { PortfolioModule } from './portfolio/portfolio.module';
import { ProjectsModule } from './projects/projects.module';
import { ReadinessModule } from './readiness/readiness.module';
import { ReviewsModule } from './reviews/reviews.module';
import { SampleModule } from './sample/sample.module';
import { SharesModule } from './shares/shares.module';
import { ViewsModule } from './views/views.module';
import { WorkspacesModule } from './workspaces/workspaces.module';
import type { LogLevel } from './settings/settings';
import { SignSettingsModule } from './sign-settings/sign-settings.module';

export interface AppOptions {
  /** The role that Telltale works as; migrations are done before. */
  readonly databaseUrl: string;
  readonly poolSize: number;
  readonly clock: Clock;
  readonly logLevel: LogLevel;
  /** Takes the log in place of standard output: for a test that reads it. */
  readonly logStream?: Writable;
  /** Whether this process does the jobs that are due; false where a test calls them itself. */
  readonly runsJobs: boolean;
  /** The program of the thread that reads large files of results; without one they are read on the spot. */
  readonly resultsWorker?: string;
  /** How mail and webhooks leave; without it none does. */
  readonly messages?: MessageOptions;
  /** What kept secrets are sealed with; null: none are kept; absent: they are readable for this process alone. */
  readonly secretKey?: Buffer | null;
}

/** A line a feature. */
const FEATURES = [
  AuditModule,
  BulkEditsModule,
  CatalogueModule,
  ClientsModule,
  EvalChangesModule,
  EvalOverviewModule,
  EvalQuestionsModule,
  EvalRunsModule,
  EvalSuitesModule,
  EventsModule,
  ExportsModule,
  HandoversModule,
  HealthModule,
  ImportsModule,
  InsightsModule,
  InvitationsModule,
  JudgementsModule,
  MembersModule,
  OpenApiModule,
  PeopleModule,
  PortfolioModule,
  ProjectsModule,
  ReadinessModule,
  ReviewsModule,
  SampleModule,
  SharesModule,
  SignSettingsModule,
  ViewsModule,
  WorkspacesModule,
];

@Module({})
export class AppModule {
  static for({
    databaseUrl,
    poolSize,
    clock,
    logLevel,
    logStream,
    runsJobs,
    resultsWorker,
    messages = {},
    secretKey,
  }: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        LogModule.for(logLevel, logStream),
        ClockModule.for(clock),
        DatabaseModule.for({ url: databaseUrl, poolSize }),
        HttpModule,
        JobsModule.for({ databaseUrl, runsJobs }),
        SecretsModule.for(secretKey),
        AccessModule,
        EvalPushModule.for(resultsWorker),
        MessagesModule.for(messages),
        ...FEATURES,
      ],
    };
  }
}
