import { countCases, type CanonicalRun } from '@telltale/domain';
import { checkCaseCount } from './case-limit';
import { caseText } from './case-text';
import { numberAt, textOf, valuesOf, type Values } from './loose-values';
import { promptfooCase, promptfooKey } from './promptfoo-case';
import { promptfooMetrics } from './promptfoo-metrics';
import { promptfooModel } from './promptfoo-model';
import { variantKeys } from './promptfoo-variants';
import { keysAndNotes } from './shared-keys';

/** What the file says beside its rows, which is nothing in a `.jsonl`. */
export interface PromptfooFrame extends Pick<CanonicalRun, 'startedAt' | 'finishedAt' | 'commit'> {
  /** promptfoo's own summary of each variant, by its place. */
  readonly prompts: readonly unknown[];
  /** Tests of the configuration, where they can be counted. */
  readonly plannedCases: number | null;
}

interface Variant {
  readonly place: number;
  readonly promptId: string;
  readonly providerId: string;
  readonly label: string;
  readonly rows: readonly Values[];
}

/** One run a variant: promptfoo puts the rows of all variants into one list, and sums its statistics over them. */
export function promptfooRuns(
  sent: readonly unknown[],
  frame: PromptfooFrame,
): { readonly runs: readonly CanonicalRun[]; readonly notes: readonly string[] } {
  checkCaseCount(sent.length, 'The file');
  const variants = variantsIn(sent.map(valuesOf), frame.prompts);
  const keys = variantKeys(
    variants.map(({ promptId, providerId, label }) => ({ base: `${promptId} ${providerId}`, label })),
  );
  const notes = new Set<string>(ungradedNotes(variants));
  const runs = variants.map((variant, index) => runOf(variant, keys[index] ?? '', frame, notes));
  return { runs, notes: [...notes] };
}

function variantsIn(rows: readonly Values[], prompts: readonly unknown[]): readonly Variant[] {
  const groups = new Map<string, { place: number; rows: Values[] }>();
  for (const row of rows) {
    const { promptId, providerId, label } = identityOf(row, prompts);
    const place = numberAt(row, 'promptIdx');
    const group = place === null ? JSON.stringify([promptId, providerId, label]) : String(place);
    const found = groups.get(group) ?? { place: place ?? groups.size, rows: [] };
    found.rows.push(row);
    groups.set(group, found);
  }
  return [...groups.values()]
    .sort((one, other) => one.place - other.place)
    .map(({ place, rows: own }) => ({ ...identityOf(own[0] ?? {}, prompts), place, rows: inOrder(own) }));
}

function identityOf(row: Values, prompts: readonly unknown[]) {
  const provider = valuesOf(row['provider']);
  const prompt = valuesOf(prompts[numberAt(row, 'promptIdx') ?? -1]);
  const told = textOf(row['provider']) ?? textOf(prompt['provider']) ?? '';
  return {
    promptId:
      textOf(row['promptId']) ?? textOf(prompt['id']) ?? textOf(valuesOf(row['prompt'])['label']) ?? '',
    providerId: textOf(provider['id']) ?? told,
    label: textOf(provider['label']) ?? told,
  };
}

/** Rows stand in the order in which answers came; cases of one key are told apart by the order of the tests. */
function inOrder(rows: readonly Values[]): readonly Values[] {
  return [...rows].sort((one, other) => (numberAt(one, 'testIdx') ?? 0) - (numberAt(other, 'testIdx') ?? 0));
}

function runOf(
  variant: Variant,
  variantKey: string,
  frame: PromptfooFrame,
  notes: Set<string>,
): CanonicalRun {
  const { rows, providerId, label, place } = variant;
  const distinct = keysAndNotes(rows.map(promptfooKey));
  for (const note of distinct.notes) notes.add(note);
  const cases = rows.map((row, index) => promptfooCase(row, distinct.keys[index] ?? ''));
  const { model, provider } = promptfooModel(providerId);
  const planned = Math.max(cases.length, frame.plannedCases ?? 0);
  return {
    variantKey,
    variantLabel: caseText(label),
    model: caseText(model),
    provider: caseText(provider),
    startedAt: frame.startedAt,
    finishedAt: frame.finishedAt,
    status: planned > cases.length ? 'partial' : 'success',
    plannedCases: planned,
    counts: countCases(cases),
    metrics: promptfooMetrics(rows, cases, valuesOf(valuesOf(frame.prompts[place])['metrics'])),
    primaryMetric: null,
    cases,
    commit: frame.commit,
  };
}

function ungradedNotes(variants: readonly Variant[]): readonly string[] {
  const ungraded = variants.flatMap(({ rows }) => rows).filter(isUngraded).length;
  if (ungraded === 0) return [];
  const told = ungraded === 1 ? '1 answer was' : `${ungraded} answers were`;
  return [`${told} checked by no assertion; promptfoo counts that as passed.`];
}

function isUngraded(row: Values): boolean {
  const assertions = valuesOf(row['testCase'])['assert'];
  const isEmpty = Array.isArray(assertions) && assertions.length === 0;
  return row['success'] === true && (isEmpty || valuesOf(row['gradingResult'])['reason'] === 'No assertions');
}
