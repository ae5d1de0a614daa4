import { idempotencyKey } from '../record/idempotency-key';

/** The same key as long as the same is sent: a creation that is tried again after a lost answer is done once. */
export class OnceKey {
  private last = { body: '', key: '' };

  of(request: object): string {
    const body = JSON.stringify(request);
    if (body !== this.last.body) this.last = { body, key: idempotencyKey() };
    return this.last.key;
  }
}
