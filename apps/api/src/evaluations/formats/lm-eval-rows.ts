import type { RunMetric } from '@telltale/domain';
import { type Fields, fieldNamed, fieldsOf, isFields, listOf, numberOf, textOf } from './document-fields';
import { knownDirection } from './metric-directions';
import { FIGURES_MOST } from './told-run';

/** A figure as the harness names it: `pass@1,create_test` since 0.4, `acc` before. */
interface Figure {
  readonly key: string;
  readonly metric: string;
  readonly filter: string | null;
}

/** What stands beside the figures of a row. */
const NO_FIGURES = new Set(['alias', 'name', 'sample_len', 'sample_count', ' ']);
/** What the harness writes where nothing is scored. */
const BYPASS = 'bypass';
/** In this order: what the harness itself calls right or wrong. */
export const MAIN_METRICS = ['acc', 'exact_match', 'pass@1'];

/** The rows of tasks and of groups: newer files list groups apart, older ones in both places. */
export function rowsOf(document: Fields): ReadonlyMap<string, Fields> {
  const rows = [
    ...Object.entries(fieldsOf(document['results'])),
    ...Object.entries(fieldsOf(document['groups'])),
  ];
  return new Map(rows.flatMap(([name, row]): [string, Fields][] => (isFields(row) ? [[name, row]] : [])));
}

/** Rows that are part of no other: a group repeats its subtasks, which then are not to be counted beside it. */
export function topRows(document: Fields): readonly string[] {
  const lists = Object.values(fieldsOf(document['group_subtasks']));
  const below = new Set(lists.flatMap(listOf));
  return [...rowsOf(document).keys()].filter((name) => !below.has(name));
}

/** All figures of a row, each with its own standard error. */
export function rowMetrics(document: Fields, task: string, row: Fields): readonly RunMetric[] {
  return figuresOf(row).map((figure) => ({
    name: nameOf(task, figure),
    value: numberOf(fieldNamed(row, figure.key)),
    n: samplesOf(document, task, row, figure),
    standardError: numberOf(fieldNamed(row, errorKey(figure))),
    isHigherBetter: directionOf(document, task, figure.metric),
    unit: null,
  }));
}

/** The name of the figure that decides on a row. */
export function mainMetric(task: string, row: Fields): string | null {
  const figures = figuresOf(row);
  const main = MAIN_METRICS.map((name) => figures.find(({ metric }) => metric === name)).find(
    (figure) => figure !== undefined,
  );
  const decisive = main ?? (figures.length === 1 ? figures[0] : undefined);
  return decisive === undefined ? null : nameOf(task, decisive);
}

function figuresOf(row: Fields): readonly Figure[] {
  return Object.keys(row)
    .filter((key) => !NO_FIGURES.has(key) && isFigure(row[key]))
    .map(figureOf)
    .filter(({ metric }) => metric !== BYPASS && !metric.endsWith('_stderr'));
}

/** A figure that could not be told is null (it was NaN) or says so. */
function isFigure(value: unknown): boolean {
  return value === null || value === 'N/A' || typeof value === 'number';
}

function figureOf(key: string): Figure {
  const comma = key.indexOf(',');
  return comma < 0
    ? { key, metric: key, filter: null }
    : { key, metric: key.slice(0, comma), filter: key.slice(comma + 1) };
}

function errorKey({ metric, filter }: Figure): string {
  return filter === null ? `${metric}_stderr` : `${metric}_stderr,${filter}`;
}

/** The filter `none` is left out, so that a figure keeps its name from 0.3 to 0.4. */
function nameOf(task: string, { metric, filter }: Figure): string {
  return filter === null || filter === 'none' ? `${task}/${metric}` : `${task}/${metric},${filter}`;
}

function samplesOf(document: Fields, task: string, row: Fields, { key }: Figure): number | null {
  return (
    numberOf(fieldNamed(row['sample_count'], key)) ??
    effectiveSamples(document, task) ??
    numberOf(row['sample_len']) ??
    samplesBelow(document, task)
  );
}

function effectiveSamples(document: Fields, task: string): number | null {
  return numberOf(fieldsOf(fieldNamed(document['n-samples'], task))['effective']);
}

/** A group is figured over the samples of all its tasks; null where one of them does not tell. */
function samplesBelow(document: Fields, group: string): number | null {
  const counts = tasksBelow(document, group).map((task) => effectiveSamples(document, task));
  const told = counts.filter((count) => count !== null);
  if (told.length === 0 || told.length < counts.length) return null;
  return told.reduce((sum, count) => sum + count, 0);
}

/**
 * Groups nest; each row is entered once, for a file may name a group below itself. None where there are more than a file
 * may hold figures.
 */
function tasksBelow(document: Fields, group: string): readonly string[] {
  const below = (name: string) => listOf(fieldNamed(document['group_subtasks'], name)).map(String);
  const entered = new Set([group]);
  for (const name of entered) {
    for (const task of below(name)) entered.add(task);
    if (entered.size > FIGURES_MOST) return [];
  }
  return [...entered].filter((name) => name !== group && below(name).length === 0);
}

function directionOf(document: Fields, task: string, metric: string): boolean | null {
  const told = fieldNamed(document['higher_is_better'], task);
  // The metric of `pass@1` is called pass_at_k where its direction is written.
  const direction = fieldNamed(told, metric.startsWith('pass@') ? 'pass_at_k' : metric);
  return typeof direction === 'boolean' ? direction : knownDirection(metric);
}

/** The model by its own name, with its revision: two checkpoints are two models. */
export function modelOf(document: Fields): string | null {
  const given = fieldsOf(document['config'])['model_args'];
  const args = isFields(given) ? given : argumentsOf(textOf(given) ?? '');
  const name =
    textOf(document['model_name']) ??
    textOf(fieldNamed(args, 'pretrained')) ??
    textOf(fieldNamed(args, 'model'));
  const revision = textOf(fieldNamed(args, 'revision'));
  return name === null || revision === null ? name : `${name}@${revision}`;
}

function argumentsOf(text: string): Fields {
  return Object.fromEntries(
    text.split(',').map((pair) => {
      const sign = pair.indexOf('=');
      return [pair.slice(0, Math.max(sign, 0)), pair.slice(sign + 1)];
    }),
  );
}
