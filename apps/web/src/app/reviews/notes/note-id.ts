import { idempotencyKey } from '../../record/idempotency-key';

/** A UUID (version 4, RFC 9562) for a note that this browser makes. */
export function noteId(): string {
  const hex = Array.from(idempotencyKey());
  hex[12] = '4';
  hex[16] = '89ab'[Number.parseInt(hex[16] ?? '0', 16) % 4] ?? '8';
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
