import { firstValueFrom, type Observable } from 'rxjs';
import { problemOf } from '../problems/problem';
import type { Reread } from './reread';
import type { SaveOutcome } from './save-fact';
import type { Versioned } from './versioned';

/** How often a save is tried again when only something else was changed meanwhile. */
const TRIES = 3;

/**
 * Sends a change over the version on the screen. When somebody was quicker, it is read again: if what this change would
 * overwrite is untouched, the change is sent once more; if not, nothing is sent and the newer version stands to be seen.
 */
export async function saveOver<T>(
  screen: Reread<Versioned<T>>,
  send: (etag: string) => Observable<Versioned<T>>,
  isUntouched: (value: T) => boolean,
): Promise<SaveOutcome> {
  try {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const seen = screen.value() ?? (await screen.readNow());
      if (!isUntouched(seen.value)) return { kind: 'stale' };
      if (await isTaken(screen, send(seen.etag))) return { kind: 'saved' };
      await screen.readNow();
    }
    return { kind: 'stale' };
  } catch (error) {
    // Waits for a refusal or a lost connection: what was typed is still on the screen.
    return { kind: 'refused', problem: problemOf(error) };
  }
}

async function isTaken<T>(screen: Reread<Versioned<T>>, answer: Observable<Versioned<T>>): Promise<boolean> {
  try {
    screen.take(await firstValueFrom(answer));
    return true;
  } catch (error) {
    // Waits for 412: somebody was quicker.
    if (problemOf(error).code !== 'stale-version') throw error;
    return false;
  }
}
