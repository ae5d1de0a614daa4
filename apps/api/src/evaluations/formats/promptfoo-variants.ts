import { caseKey, distinctKeys } from './case-text';

/** What a file says of one of its variants. */
export interface ToldVariant {
  /** Prompt and provider, without the label. */
  readonly base: string;
  readonly label: string;
}

/**
 * Keys of the variants of one file. Labels change with each revision, so they stay out of the key; only where two
 * variants share prompt and provider, the label is all that tells them apart.
 */
export function variantKeys(variants: readonly ToldVariant[]): readonly string[] {
  const isShared = ({ base }: ToldVariant): boolean =>
    variants.filter((other) => other.base === base).length > 1;
  return distinctKeys(
    variants.map((variant) =>
      caseKey(isShared(variant) ? `${variant.base} [${variant.label}]` : variant.base),
    ),
  );
}

/** `[triage-r1] prompt 1`, as promptfoo heads its tables and suites. */
export function headedVariant(heading: string): ToldVariant {
  const [, label = '', base = heading] = /^\[([^\]]*)\]\s*([\s\S]*)$/.exec(heading.trim()) ?? [];
  return { base: base.trim(), label };
}
