import {
  authorizationCodeGrant,
  AuthorizationResponseError,
  ClientError,
  type Configuration,
  fetchUserInfo,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { SecretUnreadable } from '../secrets/secret-box';
import type { Claims } from './asserted-person';
import { SignOnRefusal } from './sign-on-refusal';

export interface Checks {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

/**
 * Redeems the code and checks what comes (OpenID Connect Core 1.0, 3.1.3.7: issuer, audience, signature, times, nonce; RFC 9207:
 * the issuer in the answer; RFC 7636: the verifier). `answer` is the address that the browser came back to.
 */
export async function askProvider(
  configuration: Configuration,
  answer: URL,
  checks: Checks,
): Promise<Claims> {
  const tokens = await authorizationCodeGrant(configuration, answer, {
    expectedState: checks.state,
    expectedNonce: checks.nonce,
    pkceCodeVerifier: checks.codeVerifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  if (claims === undefined) throw new SignOnRefusal('sso-invalid', 'The provider gave no ID token');
  const { userinfo_endpoint: userInfo } = configuration.serverMetadata();
  if (claims['email'] !== undefined || userInfo === undefined) return claims;
  // Many providers tell the address at the UserInfo endpoint alone (Core 1.0, 5.4); it must be of the same subject.
  const more = await fetchUserInfo(configuration, tokens.access_token, claims.sub);
  return { sub: claims.sub, email: more.email, email_verified: more.email_verified, name: more.name };
}

/** What went wrong at the provider or on the way to it, as a refusal; anything else is a failure of ours and is thrown on. */
export function refusalOf(error: unknown): SignOnRefusal {
  if (error instanceof SignOnRefusal) return error;
  if (error instanceof AuthorizationResponseError)
    return new SignOnRefusal('sso-declined', spoken(error.error, error.error_description));
  if (error instanceof ResponseBodyError)
    return new SignOnRefusal(codeOf(error.error), spoken(error.error, error.error_description));
  if (error instanceof WWWAuthenticateChallengeError)
    return new SignOnRefusal('sso-misconfigured', 'The provider does not take the client id or its secret');
  if (error instanceof ClientError) return refusalOfClient(error);
  if (error instanceof TypeError || error instanceof SecretUnreadable)
    return new SignOnRefusal('sso-misconfigured', error.message);
  throw error;
}

/** A code that is used up, or whose verifier is another one, is `invalid_grant` (RFC 6749, 5.2); the rest is set up wrongly. */
function codeOf(error: string): 'sso-invalid' | 'sso-misconfigured' {
  return error === 'invalid_grant' ? 'sso-invalid' : 'sso-misconfigured';
}

function spoken(error: string, description: string | undefined): string {
  return description === undefined ? error : `${error}: ${description}`;
}

const OUT_OF_REACH = ['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'];

/** Without a code it is what our own fetch has thrown: the network. */
function refusalOfClient({ code, message, cause }: ClientError): SignOnRefusal {
  const below = wordsOf(cause);
  if (code === undefined) return new SignOnRefusal('sso-unreachable', below ?? message);
  const why = below === undefined ? message : `${message}: ${below}`;
  return new SignOnRefusal(OUT_OF_REACH.includes(code) ? 'sso-unreachable' : 'sso-invalid', why);
}

/** Several addresses of one name that all fail are one error without a message (AggregateError), but with a code. */
function wordsOf(cause: unknown): string | undefined {
  const { message, code } = (cause ?? {}) as { readonly message?: unknown; readonly code?: unknown };
  return [message, code].find((one): one is string => typeof one === 'string' && one !== '');
}
