import { SetMetadata } from '@nestjs/common';
import type { Permission } from './permissions';

export const ALLOW = 'telltale:allow';

/** `public` is for those who are not signed in. */
export type Allowed = Permission | 'public';

/** Needed on every handler: without it the API does not start. */
export const Allow = (permission: Allowed): MethodDecorator => SetMetadata(ALLOW, permission);
