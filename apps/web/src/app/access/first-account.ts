import { apply, email, maxLength, required, schema } from '@angular/forms/signals';
import type { SetupRequest } from '@telltale/contract';
import { NEW_PASSWORD } from './new-password';

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
  apply(path.password, NEW_PASSWORD);
});

/** Weeks and days are told in the zone of whoever sets Telltale up; it can be changed later. */
export function setupRequest(account: FirstAccount): SetupRequest {
  return { ...account, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}
