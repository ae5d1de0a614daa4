import type { ImportCountsReply, ImportPreset, ImportReply, ImportState } from '@telltale/contract';
import { spokenCount, spokenNumber } from '@telltale/domain';

export const PRESET_WORDS: Readonly<Record<ImportPreset, string>> = {
  'omb-2024': 'US federal AI use case inventory of 2024',
  'omb-2023': 'US federal AI use case inventory of 2023',
};

export const STATE_WORDS: Readonly<Record<ImportState, string>> = {
  reading: 'Reading',
  ready: 'Waits for you',
  writing: 'Writing',
  done: 'Done',
  failed: 'Refused',
  undone: 'Undone',
};

/** What can be sent, in one sentence, wherever a file was refused. */
export const WHAT_TO_SEND =
  'Send the consolidated US federal AI use case inventory of 2024 or 2023 as a CSV file, as published, of at most 64 MB.';

/** What the commit would do, as its button says it; null where there is nothing to write. */
export function commitWords({ created, updated, clients }: ImportCountsReply): string | null {
  const of = clients === 0 ? '' : ` of ${spokenCount(clients, 'client')}`;
  if (created > 0 && updated > 0)
    return `Create ${spokenCount(created, 'project')} and update ${spokenNumber(updated)}${of}`;
  if (created > 0) return `Create ${spokenCount(created, 'project')}${of}`;
  return updated > 0 ? `Update ${spokenCount(updated, 'project')}${of}` : null;
}

/** What came of it: `2,133 projects created of 41 clients, 3 updated.` */
export function doneWords({ created, updated, unchanged, clients }: ImportCountsReply): string {
  const parts = [
    created === 0 ? null : `${spokenCount(created, 'project')} of ${spokenCount(clients, 'client')} created`,
    updated === 0 ? null : `${spokenCount(updated, 'project')} updated`,
    unchanged === 0 ? null : `${spokenCount(unchanged, 'project')} left as they were`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'Nothing was written.' : `${parts.join(', ')}.`;
}

export function fileSize(bytes: number): string {
  if (bytes < 1_000) return spokenCount(bytes, 'byte');
  if (bytes < 1_000_000) return `${Math.round(bytes / 1_000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** `23 November 2026, 14:05`: when an import was made, in the reader's own time. */
export function importedAt({ createdAt }: Pick<ImportReply, 'createdAt'>): string {
  return new Date(createdAt)
    .toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })
    .replace(' at', ',');
}
