import type { TokenState } from '@telltale/contract';
import { spokenDay } from '@telltale/domain';
import { Problem } from '../../http/problem';
import type { KnownToken } from './known-token';

type Refused = Exclude<TokenState, 'active'>;
type Code = `token-${Refused | 'mistyped' | 'unknown'}`;

const NEW_ONE = 'Make a new one under Settings, Tokens';

export function mistypedToken(): Problem {
  const detail =
    'A token is tt_ with 46 letters and figures. Copy the whole of it, without quotes or line breaks';
  return refusal('token-mistyped', detail);
}

export function unknownToken(): Problem {
  return refusal('token-unknown', `Its project was deleted, or another Telltale made it. ${NEW_ONE}`);
}

/** Whoever has the secret may know what became of the token. */
export function refusedToken(token: KnownToken, state: Refused): Problem {
  return refusal(`token-${state}`, WORDS[state](token));
}

const WORDS: Readonly<Record<Refused, (token: KnownToken) => string>> = {
  expired: ({ name, expires_on }) => `${name} was taken until ${spokenDay(expires_on)}. ${NEW_ONE}`,
  revoked: ({ name }) => `${name} is no longer taken. ${NEW_ONE}`,
  suspended: ({ name, account_name }) =>
    `${name} was made by ${account_name}, who may no longer record on this project. Somebody who may can make a new one under Settings, Tokens`,
};

/** The header is what RFC 6750 asks for. */
function refusal(code: Code, detail: string): Problem {
  return new Problem(code, {
    detail,
    headers: { 'www-authenticate': 'Bearer realm="Telltale", error="invalid_token"' },
  });
}
