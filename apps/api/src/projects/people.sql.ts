/** The people of project `p`'s client whom some JSON names, as domain's `Person`; a sub-select of a statement. */
export function peopleIn(json: string): string {
  return `(
    select json_agg(json_build_object('personId', o.id, 'name', o.name, 'title', o.title, 'function', o.function,
                                      'level', o.level))
    from person o
    where o.workspace_id = p.workspace_id and o.client_id = p.client_id and o.id = any (
      array(select (named #>> '{}')::uuid from jsonb_path_query(${json}, '$.**.personId') named)))`;
}

/** An instant on the wire. */
export function instantText(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
