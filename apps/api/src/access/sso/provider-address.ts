const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/**
 * What is wrong with an address of a provider, or null. OpenID Connect asks for https (Core 1.0, 16.17; Discovery 1.0, 3);
 * plain http is taken on this machine alone, where the server allows private addresses.
 */
export function troubleWithAddress(address: string, allowsPrivate: boolean): string | null {
  if (!URL.canParse(address)) return 'This is no address.';
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') return 'Leave out the name and password in the address.';
  if (protocol === 'https:') return null;
  const isOwnMachine = protocol === 'http:' && LOOPBACK.includes(hostname);
  return isOwnMachine && allowsPrivate ? null : 'The address must begin with https://.';
}
