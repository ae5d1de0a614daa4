import type { SsoFindingReply, SsoTestReply } from '@telltale/contract';
import { customFetch, type Configuration, type ServerMetadata } from 'openid-client';
import { refusalOf } from '../ask-provider';
import type { ProviderConnections } from '../provider-connections';
import type { ProviderRow } from '../provider-row';

const good = (text: string): SsoFindingReply => ({ isGood: true, text });
const wrong = (text: string): SsoFindingReply => ({ isGood: false, text });

/** What stands in the way of a sign-in, as far as it can be known without anybody who signs in. */
export async function testConnection(
  connections: ProviderConnections,
  provider: ProviderRow,
): Promise<SsoTestReply> {
  const findings = await findingsOf(connections, provider);
  return { isGood: findings.every(({ isGood }) => isGood), findings };
}

async function findingsOf(
  connections: ProviderConnections,
  provider: ProviderRow,
): Promise<SsoFindingReply[]> {
  try {
    const configuration = await connections.discover(provider);
    const metadata = configuration.serverMetadata();
    const { issuer } = provider;
    return [
      good(`${issuer} answers, and calls itself the same.`),
      ...abilities(metadata),
      await keys(configuration, metadata),
    ];
  } catch (error) {
    // Waits for an address that leads nowhere, or to something else: that is what is tested.
    const { why } = refusalOf(error);
    return [
      wrong(`What is below ${provider.issuer}/.well-known/openid-configuration cannot be used: ${why}`),
    ];
  }
}

function abilities(metadata: ServerMetadata): SsoFindingReply[] {
  const {
    authorization_endpoint: authorization,
    token_endpoint: token,
    response_types_supported: types = ['code'],
    code_challenge_methods_supported: methods,
    id_token_signing_alg_values_supported: signings = [],
  } = metadata;
  const signs = signings.filter((one) => !/^(none|HS)/.test(one));
  return [
    authorization === undefined || token === undefined
      ? wrong('It names no authorization endpoint or no token endpoint.')
      : good('It names where to sign in and where to redeem a code.'),
    types.includes('code')
      ? good('It gives out codes.')
      : wrong('It gives out no codes (response type “code”).'),
    methods?.includes('S256') === true
      ? good('It checks who redeems a code (PKCE, S256).')
      : good('It does not say that it checks who redeems a code (PKCE); it is asked to all the same.'),
    signs.length > 0
      ? good(`It signs with ${signs.join(', ')}.`)
      : wrong(
          'It does not say that it signs with a public key: a shared secret or no signature is not taken.',
        ),
  ];
}

async function keys(
  configuration: Configuration,
  { jwks_uri: address }: ServerMetadata,
): Promise<SsoFindingReply> {
  if (address === undefined) return wrong('It does not say where its keys are (jwks_uri).');
  try {
    const fetched = await (configuration[customFetch] ?? fetch)(address, {
      method: 'GET',
      headers: { accept: 'application/json' },
      body: undefined,
      redirect: 'manual',
    });
    const { keys: found } = (await fetched.json()) as { readonly keys?: unknown };
    const count = Array.isArray(found) ? found.length : 0;
    return count > 0 ? good(`Its ${count} keys can be read.`) : wrong(`There are no keys at ${address}.`);
  } catch (error) {
    // Waits for a network or a document that does not hold.
    return wrong(`Its keys cannot be read at ${address}: ${(error as Error).message}`);
  }
}
