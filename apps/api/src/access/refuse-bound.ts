import { Problem } from '../http/problem';

/**
 * A session by single sign-on is its workspace's alone: whoever runs that provider may say that anybody is at the door, so it
 * opens, joins and makes nothing elsewhere, and changes nothing of the account. Asked before anything is looked up: the
 * refusal must not tell where else the account belongs.
 */
export function refuseBound({ isBound }: { readonly isBound?: boolean }): void {
  if (isBound !== true) return;
  throw new Problem('session-bound', {
    detail: 'You came in by single sign-on. Sign out, then sign in with your password or a passkey.',
  });
}
