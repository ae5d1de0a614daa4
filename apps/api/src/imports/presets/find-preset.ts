import type { ImportPreset } from '@telltale/contract';
import { spokenList, spokenNumber } from '@telltale/domain';
import { oneLine } from '../file/cell-text';
import { fileRefused } from '../file/file-refused';
import { answerForm } from '../rules/answer-words';
import type { ColumnPlaces } from '../rules/record-in-hand';
import { OMB_2023 } from './omb-2023';
import { OMB_2024 } from './omb-2024';
import type { Preset, PresetColumn } from './preset';

export const PRESETS: readonly Preset[] = [OMB_2024, OMB_2023];

/** A preset that fits a header, with where its columns stand in it. */
export interface FittingPreset {
  readonly preset: Preset;
  readonly places: ColumnPlaces;
}

/** Finds out what a file is by its header, or holds it against the preset that somebody named. */
export function findPreset(header: readonly string[], asked: ImportPreset | 'auto'): FittingPreset {
  const fitting = PRESETS.flatMap((preset) => {
    const places = placesIn(header, preset);
    return places === null ? [] : [{ preset, places }];
  });
  const found = fitting.find(({ preset }) => asked === 'auto' || preset.key === asked);
  if (found !== undefined) return found;
  const [other] = fitting;
  if (other !== undefined)
    throw fileRefused(
      `The file is the ${other.preset.title}, and you asked to read it as ${asked}.`,
      `Send it with the preset ${other.preset.key}, or with auto.`,
    );
  throw fileRefused(unknownColumns(header, asked));
}

export function presetByKey(key: string): Preset {
  const found = PRESETS.find((preset) => preset.key === key);
  if (found === undefined) throw new Error(`There is no preset ${key}.`);
  return found;
}

/**
 * Where a preset's columns stand: each where the published file has it, else, in a file whose columns were moved, wherever
 * its title stands exactly once. Null where one is missing.
 */
function placesIn(header: readonly string[], { columns }: Preset): ColumnPlaces | null {
  const forms = header.map(answerForm);
  const wanted = Object.entries(columns);
  const published = wanted.every(([, { title, at }]) => forms[at] === answerForm(title));
  const places = wanted.map(([column, { title, at }]) => {
    const index = published ? at : onlyPlaceOf(answerForm(title), forms);
    return [column, { title, index }] as const;
  });
  return places.every(([, { index }]) => index >= 0) ? Object.fromEntries(places) : null;
}

function onlyPlaceOf(form: string, forms: readonly string[]): number {
  const index = forms.indexOf(form);
  return forms.lastIndexOf(form) === index ? index : -1;
}

/** How many column titles a refusal names. */
const NAMED = 8;

function unknownColumns(header: readonly string[], asked: ImportPreset | 'auto'): string {
  const looked = PRESETS.filter(({ key }) => asked === 'auto' || key === asked).map((preset) => {
    const missing = missingIn(header, preset);
    return `For the ${preset.title} these are missing: ${named(missing.map(({ title }) => title))}.`;
  });
  return `The file is a table of something else. Its columns are ${named(header)}. ${looked.join(' ')}`;
}

function missingIn(header: readonly string[], { columns }: Preset): PresetColumn[] {
  const forms = header.map(answerForm);
  return Object.values(columns).filter(({ title }) => onlyPlaceOf(answerForm(title), forms) < 0);
}

function named(titles: readonly string[]): string {
  const shown = titles.slice(0, NAMED).map((title) => `“${shortened(title)}”`);
  const rest = titles.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${spokenNumber(rest)} more` : spokenList(shown);
}

/** A line of something else may be read as one title of any length. */
function shortened(title: string): string {
  const one = oneLine(title);
  return one.length > 60 ? `${one.slice(0, 59)}…` : one;
}
