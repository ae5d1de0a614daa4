import type { SsoRefusal } from '@telltale/contract';

/** Nobody comes in. The code goes to the sign-in page, which has the words; `why` to the administrators' log alone. */
export class SignOnRefusal extends Error {
  override readonly name = 'SignOnRefusal';

  constructor(
    readonly code: SsoRefusal,
    readonly why: string,
  ) {
    super(`${code}: ${why}`);
  }
}
