import { Flag, Id, Instant, Integer, ListOf, Nested, Text, TextList } from '../wire/property';

/** What an archive may weigh, packed and unpacked. */
export const HANDOVER_BYTES_MOST = 256 * 1024 * 1024;
export const HANDOVER_UNPACKED_BYTES_MOST = 2 * 1024 * 1024 * 1024;

/** How many rows a file of the archive holds. */
export class HandedOverFileReply {
  @Text({ description: 'Name of the file without its ending: projects, changes, reviews' }) file!: string;
  @Integer() rows!: number;
}

export class TakenOverClientReply {
  @Id({ nullable: true, description: 'Null where it was only looked at' }) id!: string | null;
  @Text() name!: string;
  @Text({ description: 'Another one than before where somebody here has that key' }) key!: string;
}

/** What came of an archive, or would come of it. */
export class HandoverReply {
  @Flag({ description: 'True where nothing was written' }) isDryRun!: boolean;
  @Nested(() => TakenOverClientReply) client!: TakenOverClientReply;
  @Text({ description: 'Name of the workspace that handed the client over' }) fromWorkspace!: string;
  @Instant() exportedAt!: string;
  @Text({ description: 'Version of the Telltale that wrote the archive' }) productVersion!: string;
  @ListOf(() => HandedOverFileReply) files!: HandedOverFileReply[];
  @Integer({ description: 'Projects whose signs of today read otherwise under this workspace’s limits' })
  projectsReadAnew!: number;
  @TextList({ description: 'What is another here than there, in words' }) differences!: string[];
}
