import { isEnded } from '@telltale/domain';
import type { ProjectInHand } from '../signs/project-in-hand';
import { decisionEntry } from './decision-entry';
import type { ProjectEdit } from './project-edit';
import type { ChangeEntry } from './record-changes';

/**
 * A project is stopped by a decision and reopened by one: who moves its stage with a reason has taken it. Without a reason
 * the stage was not asked before, and what is recorded is what was.
 */
export function decisionsWith(project: ProjectInHand, { stage, reason = null }: ProjectEdit): ChangeEntry[] {
  const { stage: before } = project.state;
  if (stage === undefined || stage === before || reason === null) return [];
  if (stage === 'stopped') return [decisionEntry(project, { kind: 'stop', reason })];
  return isEnded(before) && !isEnded(stage) ? [decisionEntry(project, { kind: 'continue', reason })] : [];
}
