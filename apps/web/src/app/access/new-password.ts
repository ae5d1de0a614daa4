import { maxLength, minLength, required, schema } from '@angular/forms/signals';
import type { PASSWORD_LENGTH_LEAST, PASSWORD_LENGTH_MOST } from '@telltale/contract';

/** Typed by the contract's own figures, so that the two cannot drift apart. */
export const PASSWORD_LEAST: typeof PASSWORD_LENGTH_LEAST = 15;
const PASSWORD_MOST: typeof PASSWORD_LENGTH_MOST = 256;

/** What a new password must be wherever one is chosen. What only the server knows is told after sending. */
export const NEW_PASSWORD = schema<string>((password) => {
  required(password, { message: `Choose a password of at least ${PASSWORD_LEAST} characters.` });
  minLength(password, PASSWORD_LEAST, { message: `At least ${PASSWORD_LEAST} characters.` });
  maxLength(password, PASSWORD_MOST, { message: `At most ${PASSWORD_MOST} characters.` });
});
