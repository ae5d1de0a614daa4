/** One item of the readiness checklist. */
export interface ReadinessItem {
  /** Stays the same through all versions of a template: answers are kept by it. */
  readonly key: string;
  readonly text: string;
  /** Required before Production. */
  readonly isRequired: boolean;
  /** For how many days a proof holds; `null`: for ever. */
  readonly proofDays: number | null;
}

export interface ReadinessGroup {
  readonly key: string;
  readonly name: string;
  readonly items: readonly ReadinessItem[];
}

/** What production needs, by group. A workspace starts with ours and may make it its own. */
export type ReadinessTemplate = readonly ReadinessGroup[];

export function itemsOf(template: ReadinessTemplate): readonly ReadinessItem[] {
  return template.flatMap(({ items }) => items);
}
