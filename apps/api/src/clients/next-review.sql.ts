/**
 * The next day on which client `k` of workspace `w` is reviewed, today included: by its own weekday, else by that of the
 * workspace's digest; null where neither is set. `now` stands for the instant of the request: days go by the client's clock.
 */
export function nextReviewSql(now: string): string {
  const today = `(${now}::timestamptz at time zone coalesce(k.time_zone, w.time_zone))::date`;
  const weekday = `coalesce(k.review_weekday, (select g.weekday from digest g where g.workspace_id = k.workspace_id))`;
  return `${today} + (${weekday} - extract(isodow from ${today})::integer + 7) % 7`;
}
