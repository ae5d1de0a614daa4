import type { PASSWORD_LENGTH_LEAST, PASSWORD_LENGTH_MOST, SetupRequest } from '@telltale/contract';
import { email, maxLength, minLength, required, schema } from '@angular/forms/signals';

/** Typed by the contract's own figures, so that the two cannot drift apart. */
export const PASSWORD_LEAST: typeof PASSWORD_LENGTH_LEAST = 15;
export const PASSWORD_MOST: typeof PASSWORD_LENGTH_MOST = 256;

export interface FirstAccount {
  readonly name: string;
  readonly workspaceName: string;
  readonly email: string;
  readonly password: string;
}

export const NO_ACCOUNT: FirstAccount = { name: '', workspaceName: '', email: '', password: '' };

/** What the first account must hold, said in the words of the person who fills it in. */
export const FIRST_ACCOUNT = schema<FirstAccount>((path) => {
  required(path.name, { message: 'Write your name.' });
  maxLength(path.name, 200, { message: 'At most 200 characters.' });
  required(path.workspaceName, { message: 'Write the name of your company or practice.' });
  maxLength(path.workspaceName, 200, { message: 'At most 200 characters.' });
  required(path.email, { message: 'Write your e-mail address.' });
  email(path.email, { message: 'An e-mail address looks like name@company.com.' });
  required(path.password, { message: `Choose a password of at least ${PASSWORD_LEAST} characters.` });
  minLength(path.password, PASSWORD_LEAST, { message: `At least ${PASSWORD_LEAST} characters.` });
  maxLength(path.password, PASSWORD_MOST, { message: `At most ${PASSWORD_MOST} characters.` });
});

/** Weeks and days are told in the zone of whoever sets Telltale up; it can be changed later. */
export function setupRequest(account: FirstAccount): SetupRequest {
  return { ...account, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}
