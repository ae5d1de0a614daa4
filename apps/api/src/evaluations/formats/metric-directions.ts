/**
 * Names whose direction is beyond doubt. A file that says nothing of direction, and a name that is not here, leave it open:
 * "worse" said of a figure that fell as it should would be a lie.
 */
const HIGHER_IS_BETTER = new Set([
  'acc',
  'acc_norm',
  'accuracy',
  'accuracy_score',
  'auc',
  'balanced_accuracy',
  'bleu',
  'em',
  'exact_match',
  'f1',
  'f1_score',
  'mcc',
  'pass_rate',
  'precision',
  'precision_score',
  'r2',
  'r2_score',
  'recall',
  'recall_score',
  'roc_auc',
  'rouge1',
  'rouge2',
  'rougeL',
]);

const LOWER_IS_BETTER = new Set([
  'bits_per_byte',
  'byte_perplexity',
  'error_rate',
  'log_loss',
  'loss',
  'mae',
  'mape',
  'mean_absolute_error',
  'mean_squared_error',
  'mse',
  'perplexity',
  'ppl',
  'rmse',
  'root_mean_squared_error',
  'wer',
  'word_perplexity',
]);

export function knownDirection(metric: string): boolean | null {
  if (HIGHER_IS_BETTER.has(metric) || /^pass@\d+$/.test(metric)) return true;
  return LOWER_IS_BETTER.has(metric) ? false : null;
}
