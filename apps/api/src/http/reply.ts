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

/** What an earlier request has made already: it is told with 200 where something new would be 201. */
export class Repeated<T = unknown> {
  constructor(readonly body: T) {}
}

/** What `If-Match` is held against. Strong: the same version is the same text of the record. */
export function entityTag(version: number): string {
  return `"v${version}"`;
}
