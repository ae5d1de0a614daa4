/** An entry as somebody sends it, in normal form: without an id where it is new. */
export type SentEntry = { readonly id?: string } & Readonly<Record<string, unknown>>;
