/** Stands in no digest, and unlike U+0000 in every text that PostgreSQL keeps. */
const SEPARATOR = '\u001F';

/**
 * What tells one case from all others: its key, and the digest of its expected answer where the file has one, because the
 * same question with another right answer is another case. Always holds the separator, so that no key can pass for another.
 */
export function caseIdentity(key: string, answerDigest: string | null): string {
  return `${key}${SEPARATOR}${answerDigest ?? ''}`;
}

/** The key of the case with this identity, by which people know it. */
export function caseKeyOf(identity: string): string {
  const end = identity.lastIndexOf(SEPARATOR);
  return end < 0 ? identity : identity.slice(0, end);
}
