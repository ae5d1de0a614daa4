import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

/** How an answer differs from what a sound browser and its authenticator would send. */
export interface Twist {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly type?: string;
  readonly isUserPresent?: boolean;
  readonly isUserVerified?: boolean;
  readonly counter?: number;
  /** Signs in place of the credential's own key. */
  readonly key?: KeyObject;
}

/** What the server sends, as far as an authenticator looks at it (WebAuthn Level 3, 5.4 and 5.5, JSON form). */
interface Options {
  readonly challenge: string;
  readonly rpId?: string;
  readonly rp?: { readonly id: string };
  readonly user?: { readonly id: string };
}

/** Flags of the authenticator data (WebAuthn Level 3, 6.1). */
const [USER_PRESENT, USER_VERIFIED, HAS_CREDENTIAL] = [0x01, 0x04, 0x40];
const AAGUID = Buffer.alloc(16);

/** An authenticator with one credential, and the browser in front of it: ES256, no attestation. */
export class SoftwareAuthenticator {
  readonly id = randomBytes(32);
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  private userHandle: string | undefined;
  private counter: number;

  /** One without a counter always sends 0. */
  constructor(
    private readonly origin: string,
    private readonly hasCounter = true,
  ) {
    this.counter = hasCounter ? 1 : 0;
  }

  /** The answer to `navigator.credentials.create`. */
  make(sent: object, twist: Twist = {}): object {
    const options = sent as Options;
    this.userHandle = options.user?.id;
    const clientData = this.clientData('webauthn.create', options, twist);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.id.length);
    const authData = Buffer.concat([
      ...[this.authenticatorData(options, twist, HAS_CREDENTIAL), AAGUID, length, this.id],
      Buffer.from(isoCBOR.encode(this.publicKey())),
    ]);
    const attestation = new Map<string, string | Uint8Array | Map<never, never>>([
      ['fmt', 'none'],
      ['attStmt', new Map<never, never>()],
      ['authData', new Uint8Array(authData)],
    ]);
    const attestationObject = text(Buffer.from(isoCBOR.encode(attestation)));
    return this.credential({ clientDataJSON: text(clientData), attestationObject, transports: ['internal'] });
  }

  /** The answer to `navigator.credentials.get`; the counter has grown. */
  answer(sent: object, twist: Twist = {}): object {
    const options = sent as Options;
    if (this.hasCounter) this.counter += 1;
    const clientData = this.clientData('webauthn.get', options, twist);
    const authData = this.authenticatorData(options, twist, 0);
    const signed = Buffer.concat([authData, sha256(clientData)]);
    return this.credential({
      clientDataJSON: text(clientData),
      authenticatorData: text(authData),
      signature: text(sign('sha256', signed, twist.key ?? this.keys.privateKey)),
      userHandle: this.userHandle,
    });
  }

  /** Its private key, for another that pretends to be this one or the other way round. */
  get key(): KeyObject {
    return this.keys.privateKey;
  }

  private credential(response: object): object {
    const id = text(this.id);
    return { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} };
  }

  private clientData(type: string, options: Options, twist: Twist): Buffer {
    const { origin = this.origin, challenge = options.challenge } = twist;
    return Buffer.from(JSON.stringify({ type: twist.type ?? type, challenge, origin, crossOrigin: false }));
  }

  private authenticatorData(options: Options, twist: Twist, more: number): Buffer {
    const { rpId = options.rpId ?? options.rp?.id ?? '', counter = this.counter } = twist;
    const present = twist.isUserPresent === false ? 0 : USER_PRESENT;
    const verified = twist.isUserVerified === false ? 0 : USER_VERIFIED;
    const rest = Buffer.alloc(5);
    rest.writeUInt8(present | verified | more, 0);
    rest.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(Buffer.from(rpId)), rest]);
  }

  /** As COSE has it (RFC 9053, 2.1 and 7.1.1): an EC2 key, ES256, P-256, x and y. */
  private publicKey(): Map<number, number | Uint8Array> {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    const bytes = (value: string) => new Uint8Array(Buffer.from(value, 'base64url'));
    return new Map<number, number | Uint8Array>([
      ...[[1, 2] as const, [3, -7] as const, [-1, 1] as const],
      ...[[-2, bytes(x)] as const, [-3, bytes(y)] as const],
    ]);
  }
}

const text = (bytes: Buffer): string => bytes.toString('base64url');
const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
