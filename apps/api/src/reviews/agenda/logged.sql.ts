/** The code of episode `e`'s sign before its severity turned, as the reading period of then has it. */
export const STORED_CODE = `
  select (s ->> 1)::integer
  from reading_period d cross join jsonb_array_elements(d.signs) s
  where d.workspace_id = e.workspace_id and d.project_id = e.project_id and d.from_on < e.severity_on and s ->> 0 = e.sign
  order by d.from_on desc limit 1`;

/** True where an entry of the log gave up a target that had been set; domain's `isTargetMove` says the same. */
export function isTargetMoveSql(entry: string): string {
  const day = (side: string) => `${entry}.${side} -> 'value' ->> 'on'`;
  return `(${entry}.before ->> 'answer' = 'known'
    and (coalesce(${entry}.after ->> 'answer', '') <> 'known' or ${day('before')} <> ${day('after')}))`;
}
