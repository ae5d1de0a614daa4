import type { EntityManager } from 'typeorm';
import { NoteBook } from '../notes/note-book';
import type { NoteCode } from '../notes/note-kinds';
import type { StagedImport } from '../reading/stage-records';
import type { FileOrigin } from '../writing/file-source';
import { clientNotes } from './client-notes';
import { draftEdits } from './draft-edits';
import { identityNotes } from './identity-notes';
import { linkRecords } from './link-records';
import { planForMany } from './plan-for-many';

/** Notes that say how the file stands to the portfolio, and so may be others by the time it is written. */
const MATCH_NOTES: readonly NoteCode[] = [
  'identity-unclear',
  'client-name-differs',
  'exact-copy',
  'namesake',
  'person-wins',
  'stage-stays',
];

/** Holds what was read against what is there: which records are new, which go on from a project, and what they change. */
export async function matchRecords(
  manager: EntityManager,
  staged: StagedImport,
  origin: FileOrigin,
): Promise<void> {
  const notes = await NoteBook.open(manager, staged);
  await notes.remove(MATCH_NOTES);
  await planForMany(manager, () => linkRecords(manager, staged));
  await notes.add(await identityNotes(manager, staged));
  await notes.add(await clientNotes(manager, staged));
  await notes.add(await draftEdits(manager, staged, origin));
}
