import type { ColumnMapping } from './eval-format';
import { FormatRefusal } from './format-refusal';

/** The question of a sample, in the two spellings that Ragas has had. */
const QUESTIONS = ['user_input', 'question'];
const ANSWERS = ['reference', 'ground_truth'];

const HIGHER_IS_BETTER = new Set([
  'answer_correctness',
  'answer_relevancy',
  'answer_similarity',
  'context_entity_recall',
  'context_precision',
  'context_recall',
  'context_relevancy',
  'context_utilization',
  'factual_correctness',
  'faithfulness',
  'llm_context_precision_with_reference',
  'llm_context_precision_without_reference',
  'non_llm_context_precision_with_reference',
  'non_llm_context_recall',
  'nv_accuracy',
  'nv_context_relevance',
  'nv_response_groundedness',
  'response_relevancy',
  'semantic_similarity',
]);
const LOWER_IS_BETTER = new Set(['harmfulness', 'maliciousness', 'noise_sensitivity']);

/** `Answer Relevancy` and `factual_correctness(mode=f1)` are the metrics answer_relevancy and factual_correctness. */
function plainName(column: string): string {
  return column
    .replace(/\(.*\)$/, '')
    .trim()
    .toLowerCase()
    .replace(/[ -]+/g, '_');
}

export function isRagasMetric(column: string): boolean {
  return ragasDirection(column) !== null;
}

export function ragasDirection(column: string): boolean | null {
  const name = plainName(column);
  if (HIGHER_IS_BETTER.has(name)) return true;
  return LOWER_IS_BETTER.has(name) ? false : null;
}

/** Which column holds what: as the sender says, else as `to_pandas()` names them; nothing else is guessed. */
export function ragasMapping(columns: readonly string[], given: ColumnMapping = {}): ColumnMapping {
  const mapping = { ...ownMapping(columns), ...given };
  if (!isEnough(mapping)) throw mappingNeeded(columns);
  const absent = namedColumns(mapping).find((column) => !columns.includes(column));
  if (absent === undefined) return mapping;
  throw new FormatRefusal('mapping-needed', `The table has no column "${absent}". ${columnsFound(columns)}`);
}

/** What `to_pandas()` means by its columns. */
function ownMapping(columns: readonly string[]): ColumnMapping {
  const expected = columns.find((column) => ANSWERS.includes(column));
  return {
    key: columns.filter((column) => QUESTIONS.includes(column)).slice(0, 1),
    scores: columns.filter(isRagasMetric),
    ...(expected === undefined ? {} : { expected }),
  };
}

/** Something that tells a case, and something that judges it. */
function isEnough({ key = [], scores = [], passed, passScore }: ColumnMapping): boolean {
  return key.length > 0 && (scores.length > 0 || passed !== undefined || passScore !== undefined);
}

function namedColumns({ key, label, expected, passed, scores, passScore }: ColumnMapping): readonly string[] {
  const single = [label, expected, passed, passScore?.column].filter((column) => column !== undefined);
  return [...(key ?? []), ...(scores ?? []), ...single];
}

function mappingNeeded(columns: readonly string[]): FormatRefusal {
  return new FormatRefusal(
    'mapping-needed',
    `What the rows of this table are cannot be told from its columns: say which of them tell a case and which hold scores. ${columnsFound(columns)}`,
  );
}

function columnsFound(columns: readonly string[]): string {
  return `Its columns are: ${columns.join(', ')}.`;
}
