/** JSON that PostgreSQL has built: it is sent as it is. */
export class JsonText {
  constructor(readonly text: string) {}
}

/** An entity with the version that its ETag names. */
export class Versioned<T = unknown> {
  constructor(
    readonly version: number,
    readonly body: T | JsonText,
  ) {}
}

/** What `If-Match` is held against. Strong: the same version is the same text of the record. */
export function entityTag(version: number): string {
  return `"v${version}"`;
}
