import type { WorkspaceTransaction } from '../../database/workspace-transaction';

/** An account shows its address to itself alone: this one look is made with its own sight, and with no client's. */
export async function emailOf(
  transactions: WorkspaceTransaction,
  workspaceId: string,
  accountId: string,
): Promise<string | null> {
  const scope = { workspace_id: workspaceId, clients: '', account_id: accountId };
  const [account] = await transactions.runAs(scope, (manager) =>
    manager.query<{ email: string }[]>('select email from account where id = $1', [accountId]),
  );
  return account?.email ?? null;
}
