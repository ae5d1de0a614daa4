/** A start that cannot go on, told in a sentence for the person at the terminal; no stack trace is needed. */
export class EmbeddedPostgresRefusal extends Error {
  override readonly name = 'EmbeddedPostgresRefusal';
}
