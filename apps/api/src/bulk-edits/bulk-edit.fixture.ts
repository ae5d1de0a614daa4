import type { BulkEditReply, BulkEditRequest, ProjectReply } from '@telltale/contract';
import type { Member } from '../../test/test-people';
import type { Reply } from '../../test/visitor';

export type AskedEdit = Omit<BulkEditRequest, 'ids'>;

export function sendBulkEdit(
  { visitor }: Member,
  projects: readonly Pick<ProjectReply, 'id' | 'version'>[],
  asked: AskedEdit,
): Promise<Reply<BulkEditReply>> {
  const ids = projects.map(({ id, version }) => ({ id, version }));
  return visitor.post<BulkEditReply>('/api/v1/projects/bulk', { ids, ...asked });
}

/** The edit's answer; the test fails where the request as a whole is refused. */
export async function bulkEdit(...edit: Parameters<typeof sendBulkEdit>): Promise<BulkEditReply> {
  const { status, text, body } = await sendBulkEdit(...edit);
  if (status !== 200) throw new Error(`${status} ${text}`);
  return body;
}

export const DANA = { name: 'Dana Reyes', title: 'VP Sales', function: 'business', level: 'vp' } as const;

/** The id of Dana Reyes, new at this client. */
export async function makeDana({ visitor }: Member, clientId: string): Promise<string> {
  const { body } = await visitor.post<{ id: string }>('/api/v1/people', { clientId, ...DANA });
  return body.id;
}

export const outcomesOf = ({ data }: BulkEditReply) => data.map(({ outcome }) => outcome);
export const problemsOf = ({ data }: BulkEditReply) => data.map(({ problem }) => problem);
