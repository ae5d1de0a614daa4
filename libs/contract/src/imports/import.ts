import { PageQuery, PageReply } from '../wire/page';
import { Decimal, Flag, Id, Instant, Integer, ListOf, Nested, OneOf, Text } from '../wire/property';

export const IMPORT_PRESETS = ['omb-2024', 'omb-2023'] as const;
export type ImportPreset = (typeof IMPORT_PRESETS)[number];
export const IMPORT_PRESET_CHOICES = ['auto', ...IMPORT_PRESETS] as const;

export const IMPORT_STATES = ['reading', 'ready', 'writing', 'done', 'failed', 'undone'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** The largest file that is taken. */
export const IMPORT_FILE_BYTES_MOST = 64 * 1024 * 1024;

export class ImportCountsReply {
  @Integer() records!: number;
  @Integer() projects!: number;
  @Integer() created!: number;
  @Integer() updated!: number;
  @Integer() unchanged!: number;
  @Integer() clients!: number;
  @Integer() units!: number;
  @Integer({ description: 'Records that a person must look at before they can be read' }) needPerson!: number;
}

export class ImportProgressReply {
  @Integer() done!: number;
  @Integer({ nullable: true }) of!: number | null;
}

/** Notes of one kind, with how many there are; the notes themselves are a list of their own. */
export class ImportNoteCountReply {
  @Text() code!: string;
  @Text({ description: 'What this kind of note means' }) title!: string;
  @Integer() count!: number;
  @Flag({ description: 'True where a person must look' }) needsPerson!: boolean;
}

export class ImportFailureReply {
  @Text() code!: string;
  @Text() detail!: string;
}

/** How the stages came out, and other totals that a person can hold against the file. */
export class ImportTotalReply {
  @Text() name!: string;
  @Text() value!: string;
  @Integer() count!: number;
}

export class ImportReply {
  @Id() id!: string;
  @OneOf(IMPORT_STATES) state!: ImportState;
  @OneOf(IMPORT_PRESETS, { nullable: true }) preset!: ImportPreset | null;
  @Text() fileName!: string;
  @Integer() fileBytes!: number;
  @Text({ nullable: true }) encoding!: string | null;
  @Flag() dryRun!: boolean;
  @Nested(() => ImportCountsReply, { nullable: true }) counts!: ImportCountsReply | null;
  @ListOf(() => ImportTotalReply) totals!: ImportTotalReply[];
  @ListOf(() => ImportNoteCountReply) notes!: ImportNoteCountReply[];
  @Nested(() => ImportProgressReply, { nullable: true }) progress!: ImportProgressReply | null;
  @Nested(() => ImportFailureReply, { nullable: true }) failure!: ImportFailureReply | null;
  @Text({ nullable: true }) by!: string | null;
  @Instant() createdAt!: string;
  @Instant({ nullable: true }) finishedAt!: string | null;
  @Decimal({ nullable: true, description: 'Seconds that reading and writing took' }) seconds!: number | null;
}

export class ImportListReply {
  @ListOf(() => ImportReply) data!: ImportReply[];
  @Nested(() => PageReply) page!: PageReply;
}

/** What a person should know about one cell: what stood there, and what was made of it. */
export class ImportNoteReply {
  @Integer({ description: 'The record’s number after the header, from 1' }) row!: number;
  @Text({ nullable: true }) column!: string | null;
  @Text() code!: string;
  @Text() raw!: string;
  @Text() message!: string;
}

export class ImportNoteListReply {
  @ListOf(() => ImportNoteReply) data!: ImportNoteReply[];
  @Nested(() => PageReply) page!: PageReply;
}

export class ImportNoteQuery extends PageQuery {
  @Text({ optional: true, max: 100 }) code?: string;
}
