import type { EvalSuiteReply } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemOf } from '../../problems/problem';
import { changesOf, draftOfSuite, type SuiteDraft } from './suite-draft';
import type { SuitesApi } from './suites-api';

/** How often a change is sent again when only something else of the suite was changed meanwhile. */
const TRIES = 3;

/** `stale`: somebody else changed the very thing; `now` is what they made of it. */
export type SuiteOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'stale'; readonly now: EvalSuiteReply }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Sends what was typed over the suite that was seen, and over a newer one where they do not touch. */
export async function saveSuite(
  api: SuitesApi,
  projectId: string,
  draft: SuiteDraft,
  seen: EvalSuiteReply,
): Promise<SuiteOutcome> {
  const changes = changesOf(draft, seen);
  let standing = seen;
  try {
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (await isTaken(api, projectId, standing, changes)) return { kind: 'saved' };
      standing = await firstValueFrom(api.read(projectId, seen.id));
      if (isTouched(Object.keys(changes), seen, standing)) return { kind: 'stale', now: standing };
    }
    return { kind: 'stale', now: standing };
  } catch (error) {
    // Waits for a refusal or a lost connection: what was typed is still on the screen.
    return { kind: 'refused', problem: problemOf(error) };
  }
}

async function isTaken(
  api: SuitesApi,
  projectId: string,
  standing: EvalSuiteReply,
  changes: ReturnType<typeof changesOf>,
): Promise<boolean> {
  try {
    await firstValueFrom(api.change(projectId, standing, changes));
    return true;
  } catch (error) {
    // Waits for 412: somebody was quicker.
    if (problemOf(error).code !== 'stale-version') throw error;
    return false;
  }
}

function isTouched(fields: readonly string[], seen: EvalSuiteReply, now: EvalSuiteReply): boolean {
  const others = Object.keys(changesOf(draftOfSuite(now), seen));
  return fields.some((field) => others.includes(field));
}
