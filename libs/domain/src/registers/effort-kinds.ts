/** The kinds of engineering effort. The first six are the unglamorous ones, of which the article expects 70 %. */
export const UNGLAMOROUS_KINDS = [
  'data-pipelines',
  'monitoring',
  'logging',
  'error-handling',
  'fallback',
  'edge-cases',
] as const;
export const EFFORT_KINDS = [...UNGLAMOROUS_KINDS, 'features', 'model-and-prompts', 'other'] as const;
export type EffortKind = (typeof EFFORT_KINDS)[number];

export const EFFORT_KIND_NAMES: Readonly<Record<EffortKind, string>> = {
  'data-pipelines': 'Data pipelines',
  monitoring: 'Monitoring',
  logging: 'Logging',
  'error-handling': 'Error handling',
  fallback: 'Fallback',
  'edge-cases': 'Edge cases',
  features: 'Features',
  'model-and-prompts': 'Model and prompts',
  other: 'Other work',
};

export function isUnglamorous(kind: EffortKind): boolean {
  return (UNGLAMOROUS_KINDS as readonly EffortKind[]).includes(kind);
}
