import type { JumpGroup, JumpTarget } from './jump-target';

/** How well a target fits what was typed, from the whole name down to other words; 0 does not fit at all. */
const RANKS = { whole: 5, beginning: 4, word: 3, part: 2, otherWords: 1, none: 0 } as const;

export function rankOf({ title, detail = '', words = '' }: JumpTarget, text: string): number {
  const [name, sought] = [title.toLocaleLowerCase(), text.toLocaleLowerCase()];
  if (name === sought) return RANKS.whole;
  if (name.startsWith(sought)) return RANKS.beginning;
  if (wordsOf(name).some((word) => word.startsWith(sought))) return RANKS.word;
  if (name.includes(sought)) return RANKS.part;
  const all = `${name} ${detail} ${words}`.toLocaleLowerCase();
  return wordsOf(sought).every((word) => all.includes(word)) ? RANKS.otherWords : RANKS.none;
}

/** The best `most` of them; what fits equally well keeps its order. */
export function best(targets: readonly JumpTarget[], text: string, most: number): JumpTarget[] {
  return targets
    .map((target) => ({ target, rank: rankOf(target, text) }))
    .filter(({ rank }) => rank > RANKS.none)
    .sort((one, other) => other.rank - one.rank)
    .slice(0, most)
    .map(({ target }) => target);
}

/** What the server has found fits by something that is not shown, at the least. */
export function bestFound(targets: readonly JumpTarget[], text: string, most: number): JumpTarget[] {
  return [...targets].sort((one, other) => rankOf(other, text) - rankOf(one, text)).slice(0, most);
}

/** The group whose best target fits best comes first. */
export function inOrder(groups: readonly JumpGroup[], text: string): JumpGroup[] {
  const rank = ({ targets }: JumpGroup) => Math.max(...targets.map((target) => rankOf(target, text)));
  return groups.filter(({ targets }) => targets.length > 0).sort((one, other) => rank(other) - rank(one));
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
