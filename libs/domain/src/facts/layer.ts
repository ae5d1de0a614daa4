/** The layers of an AI system, in the order in which they are always listed. */
export const LAYERS = ['data', 'model', 'prompts', 'logic', 'evals', 'infrastructure'] as const;
export type Layer = (typeof LAYERS)[number];
