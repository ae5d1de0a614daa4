import { SetMetadata } from '@nestjs/common';
import type { TokenScope } from '@telltale/contract';

export const ALLOW_TOKEN = 'telltale:allow-token';

/** The scope that a token needs, or any at all. */
export type TokenAllowance = TokenScope | 'any-scope';

/**
 * Lets machines use a handler, beside the `@Allow` that says what a session needs; without it a token finds nothing here.
 * A handler for a scope stands under a project that its address names as `:id`, by id or key: a token reaches its own
 * project alone.
 */
export const AllowToken = (allowance: TokenAllowance): MethodDecorator => SetMetadata(ALLOW_TOKEN, allowance);
