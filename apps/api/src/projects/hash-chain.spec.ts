import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json';
import { chainInstant, chainLink, type ChainedMeta, type ChainedValue, NO_HASH } from './hash-chain';

const META: ChainedMeta = {
  workspaceId: 'w',
  projectId: 'p',
  clientId: 'c',
  seq: 1,
  at: chainInstant(new Date('2026-11-23T09:00:00.123Z')),
  recordedOn: '2026-11-23',
  holdsFrom: null,
  accountId: null,
  what: 'name',
};
const VALUE: ChainedValue = { before: null, after: 'Claims triage', reason: null, source: null, by: 'Ada' };
const SALT = Buffer.from('salt');

describe('canonical JSON', () => {
  it('is one text whatever the order of keys', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'é' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"é","d":null}]}',
    );
    expect(canonicalJson({ a: true, b: [1, { c: 'é', d: null }] })).toBe(
      '{"a":true,"b":[1,{"c":"é","d":null}]}',
    );
  });

  it('leaves out what is undefined, as JSON does', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(canonicalJson(undefined)).toBe('null');
  });
});

describe('the hash chain', () => {
  it('is SHA-256 over the previous hash, the place of the entry and the salted digest of its value', () => {
    const sha = (...parts: (Buffer | string)[]) =>
      parts.reduce((sum, part) => sum.update(part), createHash('sha256')).digest();
    const digest = sha(SALT, canonicalJson(VALUE));
    const previous = Buffer.from('previous');
    expect(chainLink(previous, META, VALUE, SALT)).toEqual({
      digest,
      hash: sha(previous, canonicalJson(META), digest),
    });
  });

  it('changes with every part of an entry', () => {
    const links = [
      chainLink(NO_HASH, META, VALUE, SALT),
      chainLink(Buffer.from([0]), META, VALUE, SALT),
      chainLink(NO_HASH, META, VALUE, Buffer.from('salz')),
      ...Object.keys(META).map((key) => chainLink(NO_HASH, { ...META, [key]: 'other' }, VALUE, SALT)),
      ...Object.keys(VALUE).map((key) => chainLink(NO_HASH, META, { ...VALUE, [key]: 'other' }, SALT)),
    ];
    expect(new Set(links.map(({ hash }) => hash.toString('hex'))).size).toBe(links.length);
  });

  it('writes instants as precisely as PostgreSQL keeps them', () => {
    expect(META.at).toBe('2026-11-23T09:00:00.123000Z');
  });
});
