import { type Stage, STAGES } from '@telltale/domain';
import { PROBLEM_CODES, type ProblemCode } from '../problems/problem-codes';
import { DayText, Flag, Id, Integer, ListOf, Nested, OneOf, Open, Text } from '../wire/property';
import { ClientNameReply, OwnerReply } from './project-row';

/** As many projects as one bulk edit takes. */
export const BULK_PROJECTS_MOST = 500;
/** For so long whoever made a bulk edit, or an administrator, may undo it. */
export const BULK_UNDO_HOURS = 24;

export class BulkProjectRequest {
  @Id() id!: string;
  @Integer({ min: 1, description: 'The version that was seen' }) version!: number;
}

/** What all of the projects are to be given; at least one of these. */
export class BulkSetRequest {
  @OneOf(STAGES, { optional: true }) stage?: Stage;
  @Id({ optional: true, description: 'The business owner: the id of a person of the projects’ client' })
  owner?: string;
  @DayText({ optional: true, description: 'A new target' }) targetOn?: string;
  @Integer({
    optional: true,
    min: -3_650,
    max: 3_650,
    description: 'Moves each target by so many days, in place of targetOn',
  })
  targetDays?: number;
}

export class BulkEditRequest {
  @ListOf(() => BulkProjectRequest, { min: 1, max: BULK_PROJECTS_MOST }) ids!: BulkProjectRequest[];
  @Nested(() => BulkSetRequest) set!: BulkSetRequest;
  @Text({
    optional: true,
    max: 2_000,
    description: 'Why: needed to go back a stage and to move a target; kept with each change',
  })
  reason?: string;
  @Flag({ optional: true, description: 'True writes nothing and tells what would come of it' })
  dryRun?: boolean;
  @Flag({
    optional: true,
    description: 'True goes on without the projects that are stale or refused; else one of them stops all',
  })
  partial?: boolean;
}

export const BULK_OUTCOMES = ['changed', 'unchanged', 'stale', 'refused'] as const;
export type BulkOutcome = (typeof BULK_OUTCOMES)[number];

/** What is different on one project, as its history tells it. */
export class BulkChangeReply {
  @Text({ description: 'A fact’s key, or stage' }) what!: string;
  @Text() label!: string;
  @Open<unknown, object>({}) before!: unknown;
  @Open<unknown, object>({}) after!: unknown;
}

export class BulkSignReply {
  @Text() id!: string;
  @Text() title!: string;
  @OneOf(['lit', 'cleared']) turn!: 'lit' | 'cleared';
}

export class BulkProblemReply {
  @OneOf(PROBLEM_CODES) code!: ProblemCode;
  @Text({ description: 'Where in the request' }) pointer!: string;
  @Text({ description: 'What is wrong and how to mend it' }) detail!: string;
}

/** What became, or would become, of one project. */
export class BulkProjectReply {
  @Id() id!: string;
  @Text({ nullable: true, description: 'Null where there is no such project' }) key!: string | null;
  @Text({ nullable: true }) name!: string | null;
  @Nested(() => ClientNameReply, { nullable: true }) client!: ClientNameReply | null;
  @OneOf(BULK_OUTCOMES) outcome!: BulkOutcome;
  @Integer({ nullable: true, description: 'The version that a next change names' }) version!: number | null;
  @ListOf(() => BulkChangeReply) changes!: BulkChangeReply[];
  @ListOf(() => BulkSignReply) signs!: BulkSignReply[];
  @Nested(() => BulkProblemReply, { nullable: true }) problem!: BulkProblemReply | null;
}

export class BulkEditReply {
  @Flag({ description: 'False for a dry run, and where a stale or refused project stopped all' })
  isWritten!: boolean;
  @Id({ nullable: true, description: 'What POST /api/v1/projects/bulk/{batch}/undo takes back' })
  batch!: string | null;
  @ListOf(() => BulkProjectReply) data!: BulkProjectReply[];
}

/** A project that is called much like a name. */
export class SimilarProjectReply {
  @Id() id!: string;
  @Text() key!: string;
  @Text() name!: string;
  @OneOf(STAGES, { nullable: true }) stage!: Stage | null;
  @Nested(() => OwnerReply, { nullable: true }) owner!: OwnerReply | null;
}

export class SimilarProjectsReply {
  @ListOf(() => SimilarProjectReply) data!: SimilarProjectReply[];
}

export class SimilarProjectsQuery {
  @Id() clientId!: string;
  @Text({ min: 1, max: 1_000, description: 'The name as it is typed' }) name!: string;
}
