import type { Session } from '../access/session';

/** The workspace's currency, in which amounts are typed unless somebody says otherwise. */
export function currencyOf(session: Session): string {
  return session.current()?.workspace.currency ?? 'EUR';
}
