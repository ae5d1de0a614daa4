/** Why a file was not taken: each is the code of a problem of its own. */
export const FORMAT_REFUSALS = [
  'unreadable-file',
  'unknown-format',
  'not-a-run',
  'no-cases',
  'mapping-needed',
  'unsupported-compression',
  'file-too-large',
] as const;
export type FormatRefusalCode = (typeof FORMAT_REFUSALS)[number];

/** A file that a format cannot take as a run: says what is wrong, where, and what to send instead. */
export class FormatRefusal extends Error {
  constructor(
    readonly code: FormatRefusalCode,
    readonly detail: string,
    /** A JSON pointer (`#/results/…`) or `line 12`, where the fault has a place. */
    readonly place?: string,
  ) {
    super(detail);
  }
}
