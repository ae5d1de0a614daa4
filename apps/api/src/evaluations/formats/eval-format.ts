import type { CanonicalFile } from '@telltale/domain';
import type { SentFile } from './sent-file';

/** What a sender may say beside the file. */
export interface ReadOptions {
  /** Which column holds what, for tables whose layout is free. */
  readonly mapping?: ColumnMapping;
}

/** Names of columns of a table; what is absent is not there. */
export interface ColumnMapping {
  /** Columns that together tell a case from the others. */
  readonly key?: readonly string[];
  readonly label?: string;
  readonly expected?: string;
  readonly passed?: string;
  /** Numeric columns, each a metric. */
  readonly scores?: readonly string[];
  /** The score that decides, with the least value at which a case passes. */
  readonly passScore?: { readonly column: string; readonly atLeast: number };
}

/** One way in which a tool writes results. One file a format; the register is `format-register.ts`. */
export interface EvalFormat {
  /** As the parameter `format` names it. */
  readonly id: string;
  /** As people call it. */
  readonly name: string;
  /**
   * True where the content looks like this format, also where it is one of the tool's files that is not a run (a cache, a
   * bare link): `read` then refuses it with the reason.
   */
  recognises(file: SentFile): boolean;
  /** Throws a `FormatRefusal`. */
  read(file: SentFile, options: ReadOptions): CanonicalFile | Promise<CanonicalFile>;
}
