import { FormatRefusal } from './format-refusal';

/** Far more than any tool writes; whoever walks through a document later may do so by recursion. */
export const LEVELS_MOST = 200;

/** What opens and closes, and what Python writes for numbers that are none and JSON does not know. */
const STRUCTURE = /["[\]{}]|-?(?:NaN|Infinity)/g;
/** `__proto__`, also with some of its letters written as `\u005f` and the like. */
const MAY_NAME_PROTOTYPE = /__proto__|\\u00[567]/i;

/**
 * The value of a JSON text; undefined where it is none. Bare `NaN` and `Infinity` are read as `null`: missing is missing.
 * Refuses what is nested too deeply to be walked through.
 */
export function valueOfJson(text: string): unknown {
  const nonNumbers = placesOfNonNumbers(text);
  const value = parsed(nonNumbers.length === 0 ? text : withNulls(text, nonNumbers));
  if (MAY_NAME_PROTOTYPE.test(text)) dropPrototypes(value);
  return value;
}

function parsed(text: string): unknown {
  // What cannot be prevented: whether a text is JSON is only known by reading it.
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/** One pass over what stands outside of strings, in time that grows with the length alone. */
function placesOfNonNumbers(text: string): readonly Place[] {
  const places: Place[] = [];
  let level = 0;
  STRUCTURE.lastIndex = 0;
  for (let found = STRUCTURE.exec(text); found !== null; found = STRUCTURE.exec(text)) {
    const [sign] = found;
    if (sign === '"') STRUCTURE.lastIndex = endOfString(text, found.index) + 1;
    else if (sign === '[' || sign === '{') level = deeper(level);
    else if (sign === ']' || sign === '}') level -= 1;
    else places.push({ from: found.index, to: STRUCTURE.lastIndex });
  }
  return places;
}

function deeper(level: number): number {
  if (level < LEVELS_MOST) return level + 1;
  throw new FormatRefusal(
    'unreadable-file',
    `The file is nested more than ${LEVELS_MOST} levels deep, which no evaluation tool writes.`,
  );
}

/** Where the string that opens at `start` closes; the end of the text where it never does. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text.charAt(quote - 1 - backslashes) === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return quote;
  }
  return text.length;
}

function withNulls(text: string, places: readonly Place[]): string {
  const kept = places.map(({ from }, index) => text.slice(places[index - 1]?.to ?? 0, from));
  return [...kept, text.slice(places.at(-1)?.to ?? 0)].join('null');
}

/** A key of this name is nothing that a tool writes, and sets a prototype wherever it is copied by assignment. */
function dropPrototypes(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Object.hasOwn(value, '__proto__')) Reflect.deleteProperty(value, '__proto__');
  for (const inner of Object.values(value)) dropPrototypes(inner);
}
