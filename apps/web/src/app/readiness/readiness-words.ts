import type { ItemState, ReadinessItemReply, ReadinessReply } from '@telltale/contract';
import { type Day, daysBetween, spokenCount, spokenDay, type Stage } from '@telltale/domain';

export const STATE_WORDS: Readonly<Record<ItemState, string>> = {
  open: 'Open',
  attested: 'Attested',
  proven: 'Proven',
  waived: 'Waived',
};

/** The sentence above the checklist. */
export function readinessSentence({ score, groups }: ReadinessReply): string {
  if (score === null) return 'Nothing is answered yet, so there is no score.';
  const lowest = groups.filter((group) => group.score === score).map(({ name }) => name);
  const [first = '', ...others] = lowest;
  if (score === 100) return 'Everything is proven.';
  return others.length === 0
    ? `${first} is the lowest group, and it is the score of the project.`
    : `${first} and ${spokenCount(others.length, 'other group')} are the lowest, and they are the score of the project.`;
}

/** Whether the gate is open; what is in Production has it behind it, and what has ended needs none. */
export function gateSentence({ missing }: ReadinessReply, stage: Stage | null): string {
  const open = `${spokenCount(missing, 'required item')} ${missing === 1 ? 'is' : 'are'} open`;
  if (stage === 'stopped' || stage === 'retired') return 'The project has ended; its checklist is history.';
  if (stage === 'production')
    return missing === 0
      ? 'It is in Production, and nothing that is required is open.'
      : `It is in Production, and ${open}.`;
  return missing === 0
    ? 'The gate into Production is open: nothing that is required is open.'
    : `The gate into Production is shut: ${open}.`;
}

/** What stands behind an item's state, in one line. */
export function itemLine(item: ReadinessItemReply, today: Day): string {
  const { state, expiredOn, proof, by, answeredOn } = item;
  if (expiredOn !== null) return `Open again since ${spokenDay(expiredOn)}: its proof ended.`;
  if (state === 'open')
    return item.isRequired ? 'Nobody has answered it.' : 'Nobody has answered it; it may stay open.';
  const whom = by === null ? '' : ` by ${by}`;
  if (proof !== null)
    return `Proven for ${spokenDay(proof.on)} by ${proof.by}${endWords(proof.expiresOn, today)}.`;
  return `${STATE_WORDS[state]}${whom}${answeredOn === null ? '' : ` on ${spokenDay(answeredOn)}`}.`;
}

function endWords(expiresOn: Day | undefined, today: Day): string {
  if (expiresOn === undefined) return ', for good';
  const left = daysBetween(today, expiresOn);
  return left < 0
    ? `, until ${spokenDay(expiresOn)}`
    : `, until ${spokenDay(expiresOn)}, ${spokenCount(left, 'day')} left`;
}
