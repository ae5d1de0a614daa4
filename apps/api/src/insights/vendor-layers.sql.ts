import { LISTED_VENDORS } from '@telltale/domain';
import { type Asked, HOLDS_LAYERS } from './counted-projects.sql';

/** Who holds how many layers of how many projects; spellings that differ in capitals are one vendor. */
export const vendorLayers = ({ workspace, mine }: Asked) => `
  spellings as (
    select held.vendor, sum(held.layers::integer) as layers, count(*) as projects
    from project p cross join lateral jsonb_each_text(p.layer_vendors) held(vendor, layers)
    where p.workspace_id = ${workspace} and p.layer_vendors is not null and p.${HOLDS_LAYERS} ${mine}
    group by held.vendor
  ), vendors as (
    select (array_agg(vendor order by layers desc, vendor))[1] as vendor, sum(layers)::integer as layers,
      sum(projects)::integer as projects
    from spellings group by lower(vendor)
  ), most_held as (
    select coalesce(json_agg(json_build_object('vendor', vendor, 'layers', layers, 'projects', projects)
      order by layers desc, projects desc, vendor), '[]') as holdings
    from (select * from vendors order by layers desc, projects desc, vendor limit ${LISTED_VENDORS}) listed
  )`;
