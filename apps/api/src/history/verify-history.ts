import { Client } from 'pg';
import { verifyAudit, type VerifiedAudit } from '../audit/verify-audit';
import { type Break, checkHistory } from './check-history';
import { storedHistories } from './stored-history';

export interface Verified {
  readonly projects: number;
  readonly changes: number;
  /** Empty when nothing was tampered with. */
  readonly breaks: readonly Break[];
  /** The audit logs, from the same picture. */
  readonly audit: VerifiedAudit;
}

/** Checks the history of every project and the audit log of every workspace, as the owner of the database, reading only. */
export async function verifyHistory(ownerUrl: string): Promise<Verified> {
  const owner = new Client({ connectionString: ownerUrl, application_name: 'telltale verify' });
  await owner.connect();
  try {
    // One picture of all: a write in between would look like a break.
    await owner.query('begin isolation level repeatable read read only');
    const verified = { projects: 0, changes: 0, breaks: [] as Break[] };
    for await (const history of storedHistories(owner)) {
      verified.projects += 1;
      verified.changes += history.entries.length;
      const found = checkHistory(history);
      if (found !== null) verified.breaks.push(found);
    }
    return { ...verified, audit: await verifyAudit(owner) };
  } finally {
    await owner.end();
  }
}
