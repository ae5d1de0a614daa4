/** An instant as it goes over the wire, ISO 8601 in UTC with milliseconds; PostgreSQL's own form depends on the connection. */
export function instantSql(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
