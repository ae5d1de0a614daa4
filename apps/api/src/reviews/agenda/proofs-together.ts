import type { AgendaItemReply } from '@telltale/contract';
import { spokenList } from '@telltale/domain';

type Item = Pick<AgendaItemReply, keyof AgendaItemReply>;

/** So many proofs that ended are told one by one; more of them are one thing to speak about, not ten. */
const APART = 3;

/** The items of a project with many ended proofs as one item, in the place of the first. */
export function proofsTogether(items: readonly Item[]): Item[] {
  const proofs = items.filter(({ kind }) => kind === 'proof-expired');
  const [first] = proofs;
  if (first === undefined || proofs.length <= APART) return [...items];
  const names = proofs.map(({ title }) => title);
  const rest = names.length - APART;
  const together = {
    ...first,
    subject: null,
    title: `${proofs.length} proofs of the checklist ended`,
    because: `Open again: ${spokenList([...names.slice(0, APART).map((name) => `“${name}”`), `${rest} more`])}.`,
  };
  return items.flatMap((item) => {
    if (item.kind !== 'proof-expired') return item;
    return item === first ? together : [];
  });
}
