import type { ProjectRowReply } from '@telltale/contract';
import { DECISION_NEED_NAMES, STAGE_NAMES } from '@telltale/domain';

/** The business owner, or why there is none to name. */
export function ownerWords({ owner, ownerAnswer }: ProjectRowReply): string {
  if (owner !== null) return owner.title === null ? owner.name : `${owner.name}, ${owner.title}`;
  if (ownerAnswer === 'none') return 'no business owner';
  return ownerAnswer === 'nobody-can-say' ? 'nobody can say who owns it' : 'owner not asked';
}

export function stageWords({ stage }: ProjectRowReply): string {
  return stage === null ? 'Not asked' : STAGE_NAMES[stage];
}

/** On how many of the modes that apply something is known; the head of the column says "judged on". */
export function coverageWords({ coverage }: ProjectRowReply): string {
  return coverage.of === 0 ? '–' : `${coverage.judged} of ${coverage.of}`;
}

/** Why a decision is needed, then what it is about: of the plug clock the sign that waits. */
export function decideWords({ next, decisionNeeded }: ProjectRowReply): {
  readonly lead: string;
  readonly rest: string;
} {
  const text = next?.text ?? '';
  const name = decisionNeeded === null ? '' : DECISION_NEED_NAMES[decisionNeeded.why];
  const isNamed = name !== '' && text.startsWith(`${name}: `);
  return isNamed ? { lead: name, rest: text.slice(name.length + 2) } : { lead: 'Decide', rest: text };
}

/** What to do next as a sentence of its own: a clear-fact is written to stand behind "clears when". */
export function nextWords({ next }: ProjectRowReply): string {
  return next === null ? '' : next.text.charAt(0).toLocaleUpperCase() + next.text.slice(1);
}
