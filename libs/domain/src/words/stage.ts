/** The stages of a project in their order, then the two ends. A stage that was not asked is `null`. */
export const STAGES = ['idea', 'scoped', 'building', 'pilot', 'production', 'stopped', 'retired'] as const;
export type Stage = (typeof STAGES)[number];

/** Stages in which a project still moves: everything but the two ends. */
export const ACTIVE_STAGES = [
  'idea',
  'scoped',
  'building',
  'pilot',
  'production',
] as const satisfies readonly Stage[];

export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  idea: 'Idea',
  scoped: 'Scoped',
  building: 'Building',
  pilot: 'Pilot',
  production: 'Production',
  stopped: 'Stopped',
  retired: 'Retired',
};

export function isEnded(stage: Stage | null): boolean {
  return stage === 'stopped' || stage === 'retired';
}
