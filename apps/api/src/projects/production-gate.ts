import {
  type Day,
  type ItemReading,
  provenByRuns,
  readReadiness,
  spokenCount,
  type Stage,
  STARTING_TEMPLATE,
} from '@telltale/domain';
import { Problem } from '../http/problem';
import type { ProjectInHand } from '../signs/project-in-hand';
import { overrideEntry } from './override-entry';
import type { ChangeEntry } from './record-changes';
import type { TakenProject } from './take-project';

/** So many open items are named; who wants to see all of them looks at the checklist. */
const NAMED_MOST = 3;

const HOW = 'Close what is open on the readiness checklist, or send why it goes live all the same.';

/**
 * Refuses a move into Production while required items of the checklist are open, unless it comes with a reason: that is kept
 * for ever. Who tells a stage that was not asked moves nothing, but records what is.
 */
export function passProductionGate(
  { project, client }: TakenProject,
  { stage, override }: { readonly stage?: Stage | null; readonly override?: { readonly reason: string } },
): ChangeEntry[] {
  const from = project.state.stage;
  if (stage !== 'production' || from === 'production' || from === null) return [];
  const missing = missingItems(project, client.today);
  if (missing.length === 0) return [];
  if (override === undefined)
    throw new Problem('production-gate', {
      detail: openSentence(missing, 'now'),
      errors: [{ pointer: '#/override/reason', detail: HOW }],
    });
  return [overrideEntry('production-gate', openSentence(missing, 'then'), override.reason.trim())];
}

/** Read from what was loaded with the project: no statement of its own. */
function missingItems({ state, surroundings }: ProjectInHand, today: Day): readonly ItemReading[] {
  const { template = STARTING_TEMPLATE, evaluation = null } = surroundings;
  const runs = provenByRuns(evaluation, state.facts);
  return readReadiness(template, state.judgements.readiness ?? {}, today, runs).missing;
}

/** `7 required items are open: …`; as the log keeps it: `were open`. */
export function openSentence(missing: readonly ItemReading[], when: 'now' | 'then'): string {
  const isOne = missing.length === 1;
  const verb = when === 'now' ? (isOne ? 'is' : 'are') : isOne ? 'was' : 'were';
  const more = missing.length - NAMED_MOST;
  const named = missing.slice(0, NAMED_MOST).map(({ item }) => item.text);
  const list = [named.join('; '), ...(more > 0 ? [`${more} more`] : [])].join('; and ');
  return `${spokenCount(missing.length, 'required item')} ${verb} open: ${list}.`;
}
