import { type EntryIn, type RegisterEntry, SAVING_STATES, type SavingState } from '@telltale/domain';

/** A line of the ledger, as the register knows any entry. */
export type SavingLine = EntryIn<'savings'> & RegisterEntry;

/** A line of the ledger as it counts, with those that it took the place of, the oldest first. */
export interface SavingStep {
  readonly line: SavingLine;
  readonly corrected: readonly SavingLine[];
}

/** One saving from a word to a proof: the steps of each state. */
export interface SavingChain {
  readonly id: string;
  readonly steps: Readonly<Record<SavingState, readonly SavingStep[]>>;
}

/** The ledger by savings: each line stands with the one that it goes on from, a correction with what it corrects. */
export function savingChains(lines: readonly SavingLine[]): readonly SavingChain[] {
  const byId = new Map(lines.map((line) => [line.id, line]));
  const first = (line: SavingLine): SavingLine => lineOfReference(line.corrects, byId, first) ?? line;
  const root = (line: SavingLine): SavingLine =>
    lineOfReference(first(line).goesOnFrom, byId, root) ?? first(line);
  const roots = lines.filter((line) => root(line).id === line.id);
  return roots.map(({ id }) => {
    const ours = lines.filter((line) => root(line).id === id);
    return { id, steps: stepsOf(ours) };
  });
}

/** What a line refers to, followed on; a line that was never there leads nowhere. */
function lineOfReference(
  id: string | undefined,
  byId: ReadonlyMap<string, SavingLine>,
  follow: (line: SavingLine) => SavingLine,
): SavingLine | undefined {
  const line = id === undefined ? undefined : byId.get(id);
  return line === undefined ? undefined : follow(line);
}

function stepsOf(lines: readonly SavingLine[]): SavingChain['steps'] {
  const corrected = new Set(lines.flatMap(({ corrects }) => corrects ?? []));
  const steps = lines
    .filter(({ id }) => !corrected.has(id))
    .map((line) => ({ line, corrected: correctedBy(line, lines) }));
  const of = (state: SavingState) => steps.filter(({ line }) => line.state === state);
  return Object.fromEntries(
    SAVING_STATES.map((state) => [state, of(state)]),
  ) as unknown as SavingChain['steps'];
}

function correctedBy(line: SavingLine, lines: readonly SavingLine[]): readonly SavingLine[] {
  const before = lines.find(({ id }) => id === line.corrects);
  return before === undefined ? [] : [...correctedBy(before, lines), before];
}
