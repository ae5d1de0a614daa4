import type { EvalSuitePatchRequest } from '@telltale/contract';
import { line, type ValueProblem } from '@telltale/domain';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../../access/caller';
import { Problem } from '../../http/problem';

/** What people say of a suite. */
export interface SuiteFields {
  readonly name: string;
  readonly version: string | null;
  readonly fixedSince: string | null;
  readonly ownerId: string | null;
  readonly passThreshold: number | null;
  readonly primaryMetric: string | null;
  readonly mainBranch: string | null;
  readonly unanswered: number | null;
}

const LINES = { name: 200, version: 100, primaryMetric: 200, mainBranch: 255 } as const;

/** What was sent over what there was: absent leaves a field as it is, null empties it. */
export function checkedFields(sent: EvalSuitePatchRequest, before: SuiteFields, today: string): SuiteFields {
  const fields = { ...before, ...sentParts(sent) };
  const errors: ValueProblem[] = (Object.keys(LINES) as (keyof typeof LINES)[]).flatMap((field) => {
    const text = sent[field];
    return typeof text === 'string' ? [...line(LINES[field])(text, `#/${field}`)] : [];
  });
  if (fields.fixedSince !== null && fields.fixedSince > today)
    errors.push({
      pointer: '#/fixedSince',
      detail: `${fields.fixedSince} lies ahead; send a day up to ${today}.`,
    });
  if (errors.length > 0) throw new Problem('invalid-request', { errors });
  return fields;
}

function sentParts(sent: EvalSuitePatchRequest): Partial<SuiteFields> {
  const told = (Object.entries(sent) as [string, string | number | null | undefined][]).filter(
    ([, value]) => value !== undefined,
  );
  return Object.fromEntries(
    told.map(([field, value]) => [field, typeof value === 'string' ? value.trim() : value]),
  );
}

/** Refuses an owner who is nobody of the client. */
export async function refuseStrangeOwner(
  manager: EntityManager,
  { workspaceId }: Caller,
  clientId: string,
  ownerId: string | null,
): Promise<void> {
  if (ownerId === null) return;
  const found = await manager.query<unknown[]>(
    'select from person where workspace_id = $1 and client_id = $2 and id = $3',
    [workspaceId, clientId, ownerId],
  );
  if (found.length > 0) return;
  const errors = [{ pointer: '#/ownerId', detail: 'This is no person of the project’s client.' }];
  throw new Problem('invalid-request', { errors });
}
