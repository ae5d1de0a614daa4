/**
 * The newest version with which a renewal has read a project of workspace `p.workspace_id` again (`until`: by the end of that
 * day, in the zone of client `c` or workspace `w`); null where none has.
 */
export function renewedTo(projectId: string, until?: string): string {
  const byThen =
    until === undefined
      ? ''
      : `and (n.started_at at time zone coalesce(c.time_zone, w.time_zone))::date <= ${until}`;
  return `(
    select max(n.version) from sign_renewal n
    where n.workspace_id = p.workspace_id and n.reached >= ${projectId} ${byThen})`;
}
