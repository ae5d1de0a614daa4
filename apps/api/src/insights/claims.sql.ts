import { CLAIMED_STATUSES, LISTED_OWNERS } from '@telltale/domain';
import type { Asked } from './counted-projects.sql';

const RANKS = `array[${CLAIMED_STATUSES.map((status) => `'${status}'`).join(', ')}]`;
/** As `stepsApart` of the domain: above zero where the claim is the rosier one, null where one says nothing. */
const STEPS = `array_position(${RANKS}, p.status) - array_position(${RANKS}, p.claimed_status)`;

/** Claims held against what is computed, owner by owner. */
export function claims({ workspace, mine }: Asked): string {
  return `
    compared as (
      select p.owner_id, ${STEPS} as steps
      from project p
      where p.workspace_id = ${workspace} and p.claimed_status is not null and p.status is not null ${mine}
    ), of_owners as (
      select owner_id, count(*)::integer as claims, (count(*) filter (where steps > 0))::integer as rosier
      from compared where steps is not null group by owner_id
    ), listed_owners as (
      select coalesce(o.name, 'No business owner known') as owner, f.claims, f.rosier
      from of_owners f left join person o on o.workspace_id = ${workspace} and o.id = f.owner_id
      order by f.rosier desc, f.claims desc, 1 limit ${LISTED_OWNERS}
    )`;
}
