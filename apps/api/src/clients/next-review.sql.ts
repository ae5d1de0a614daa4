/**
 * The next day on which client `k` of workspace `w` is reviewed, today included: by its own weekday, else by that of the
 * workspace's digest; null where neither is set. A day whose review of this client alone is there already is followed by the
 * one a week later. `now` stands for the instant of the request: days go by the client's clock.
 */
export function nextReviewSql(now: string): string {
  const today = `(${now}::timestamptz at time zone coalesce(k.time_zone, w.time_zone))::date`;
  const weekday = `coalesce(k.review_weekday, (select g.weekday from digest g where g.workspace_id = k.workspace_id))`;
  return `(
    select n.on_day + case when exists (
      select from review r
      where r.workspace_id = k.workspace_id and r.client_ids = array[k.id] and r.review_on = n.on_day) then 7 else 0 end
    from (select ${today} + (${weekday} - extract(isodow from ${today})::integer + 7) % 7 as on_day) n)`;
}
