import type { Role } from '@telltale/contract';
import type { SavingState, StoredFacts } from '@telltale/domain';
import { may } from '../access/permissions';
import { Problem } from '../http/problem';
import { entriesOfFact } from './recorded-fact';
import type { Sent } from './sent-values';

const DETAIL = 'Only a reviewer or an administrator verifies a saving. Record it as measured.';

/** An entry of the ledger as somebody sends it, and where it stands in the request. */
interface SentLine {
  readonly line: unknown;
  readonly pointer: string;
}

/** Verified money makes the headline, so a line is verified by those alone whose role it is. Nothing else was wrong with it. */
export function refuseVerifying(role: Role, sent: Sent, recorded: StoredFacts): void {
  refuseVerified(role, [...answeredLines(sent), ...addedLines(sent)], recorded);
}

/** The same for the one line that a request is about. */
export function refuseVerifyingOne(role: Role, line: unknown, recorded: StoredFacts): void {
  refuseVerified(role, [{ line, pointer: '#' }], recorded);
}

function refuseVerified(role: Role, lines: readonly SentLine[], recorded: StoredFacts): void {
  if (may(role, 'saving:verify')) return;
  const known = new Set(
    entriesOfFact(recorded.savings)
      .filter(isVerified)
      .map(({ id }) => id),
  );
  const errors = lines
    .filter(({ line }) => isVerified(line) && !known.has(idOf(line)))
    .map(({ pointer }) => ({ pointer: `${pointer}/state`, detail: DETAIL }));
  if (errors.length > 0) throw new Problem('not-allowed', { detail: DETAIL, errors });
}

function answeredLines({ facts }: Sent): readonly SentLine[] {
  const answer = partOf(facts) as { readonly value?: unknown } | undefined;
  return placed(answer?.value, '#/facts/savings/value');
}

function addedLines({ entries }: Sent): readonly SentLine[] {
  return placed(partOf(entries), '#/entries/savings');
}

function partOf(sent: object | undefined): unknown {
  return (sent as { readonly savings?: unknown } | undefined)?.savings;
}

function placed(lines: unknown, at: string): readonly SentLine[] {
  return Array.isArray(lines)
    ? lines.map((line: unknown, index) => ({ line, pointer: `${at}/${index}` }))
    : [];
}

function isVerified(line: unknown): boolean {
  const verified: SavingState = 'verified';
  return (line as { readonly state?: unknown }).state === verified;
}

function idOf(line: unknown): string {
  return ((line as { readonly id?: string }).id ?? '').toLowerCase();
}
