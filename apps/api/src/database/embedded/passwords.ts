import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

import type { DataLayout } from './data-layout';
import { EmbeddedPostgresRefusal } from './refusal';

/** One password a role; made once, with the cluster, and read by nobody but the owner of the data folder. */
export interface Passwords {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
}

export async function createPasswords(layout: DataLayout): Promise<Passwords> {
  const random = (): string => randomBytes(24).toString('base64url');
  const passwords = { superuser: random(), owner: random(), app: random() };
  await writeFile(layout.passwordsFile, JSON.stringify(passwords), { mode: 0o600, flush: true });
  return passwords;
}

export async function readPasswords(layout: DataLayout): Promise<Passwords> {
  try {
    return JSON.parse(await readFile(layout.passwordsFile, 'utf8')) as Passwords;
  } catch (error) {
    // Lost, unreadable or cut short: nothing can be guessed, and a new cluster would hide the old data.
    throw new EmbeddedPostgresRefusal(
      `The database's passwords cannot be read from ${layout.passwordsFile} (${(error as Error).message}). ` +
        'Restore that file from a backup of the data folder, or start as the user who owns it.',
    );
  }
}
