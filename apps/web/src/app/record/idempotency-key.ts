/**
 * A key under which a creation is done once, however often it is sent. Not `crypto.randomUUID`: browsers withhold that
 * from pages over plain http, and a Telltale on a company's own network is often one.
 */
export function idempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
