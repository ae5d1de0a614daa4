import type { AgendaProjectReply } from '@telltale/contract';

/**
 * The agenda in the order in which the meeting goes through it. What was on it keeps its place while things change under
 * discussion: a decision must not make the project vanish from the screen of those who talk about it.
 */
export function keptAgenda(
  before: readonly AgendaProjectReply[],
  now: readonly AgendaProjectReply[],
): readonly AgendaProjectReply[] {
  const fresh = new Map(now.map((one) => [one.project.id, one]));
  const kept = before.map((one) => fresh.get(one.project.id) ?? settled(one));
  const known = new Set(before.map(({ project }) => project.id));
  return [...kept, ...now.filter(({ project }) => !known.has(project.id))];
}

/** Nothing is new of it any more. */
function settled({ project }: AgendaProjectReply): AgendaProjectReply {
  return { project, needs: null, items: [] };
}
