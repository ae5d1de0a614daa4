import type { BulkChangeReply, BulkEditReply, BulkProjectReply } from '@telltale/contract';
import {
  factDefinition,
  isFactKey,
  type Stage,
  STAGE_NAMES,
  spokenCount,
  spokenList,
} from '@telltale/domain';
import { spokenAnswer } from '../record/answer-words';

/** From what to what: `Stage: Scoped → Building`. */
export function changeWords({ what, label, before, after }: BulkChangeReply): string {
  return `${label}: ${saidOf(what, before)} → ${saidOf(what, after)}`;
}

function saidOf(what: string, logged: unknown): string {
  if (!isFactKey(what)) return logged === null ? 'not asked' : STAGE_NAMES[logged as Stage];
  return spokenAnswer(factDefinition(what), (logged ?? undefined) as Parameters<typeof spokenAnswer>[1]);
}

/** Projects that stand in the way of the others. */
export function isHeldBack({ outcome }: BulkProjectReply): boolean {
  return outcome === 'stale' || outcome === 'refused';
}

/** `10 projects change, 1 stays as it is, 2 are left out.` */
export function previewSentence({ data }: BulkEditReply): string {
  const count = (...outcomes: readonly BulkProjectReply['outcome'][]) =>
    data.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const [changed, same, held] = [count('changed'), count('unchanged'), count('stale', 'refused')];
  const parts = [
    `${spokenCount(changed, 'project')} ${changed === 1 ? 'changes' : 'change'}`,
    ...(same === 0 ? [] : [`${same} ${same === 1 ? 'stays as it is' : 'stay as they are'}`]),
    ...(held === 0 ? [] : [`${held} ${held === 1 ? 'is' : 'are'} left out`]),
  ];
  return `${parts.join(', ')}.`;
}

/** `It lights OWN-5 on 3 projects and clears OWN-1 on 10.` Empty where no sign turns. */
export function signsSentence({ data }: BulkEditReply): string {
  const told = (turn: 'lit' | 'cleared') => {
    const counts = new Map<string, number>();
    for (const sign of data.flatMap(({ signs }) => signs))
      if (sign.turn === turn) counts.set(sign.id, (counts.get(sign.id) ?? 0) + 1);
    return [...counts].map(([id, count]) => `${id} on ${spokenCount(count, 'project')}`);
  };
  const [lit, cleared] = [told('lit'), told('cleared')];
  const parts = [
    ...(lit.length === 0 ? [] : [`lights ${spokenList(lit)}`]),
    ...(cleared.length === 0 ? [] : [`clears ${spokenList(cleared)}`]),
  ];
  return parts.length === 0 ? 'It turns no sign.' : `It ${parts.join(', and ')}.`;
}
