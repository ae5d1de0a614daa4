import { type FactKey } from '@telltale/domain';

/** What a request says of a project's record: answers, and entries to add to registers. Nothing of it was checked yet. */
export interface Sent {
  readonly facts?: object;
  readonly entries?: object;
}

/** The values that a request gives for a fact; entries to add are a list like that of the register. */
export function sentValues({ facts, entries }: Sent, key: FactKey): readonly unknown[] {
  const answer = partOf(facts, key) as { readonly value?: unknown } | null | undefined;
  const told = typeof answer === 'object' && answer !== null ? answer.value : undefined;
  return [told, partOf(entries, key)].filter((value) => value !== undefined && value !== null);
}

function partOf(sent: object | undefined, key: FactKey): unknown {
  return (sent as Readonly<Record<string, unknown>> | undefined)?.[key];
}
