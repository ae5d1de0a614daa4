import { spokenNumber } from '../../words/spoken-number';
import { NO_PROBLEM, type PartCheck, type ValueProblem, valueProblem } from './value-problem';

// Control characters would break the marks in sentences (`age-marks.ts`), and PostgreSQL refuses some of them; half of a
// surrogate pair is no character at all.
const REFUSED_IN_LINE = /[\p{Cc}\p{Cs}]/u;
const REFUSED_IN_TEXT = /[^\P{Cc}\n\t]|\p{Cs}/u;

/** Text of several lines, up to `most` characters. */
export function checkText(text: unknown, at: string, most: number): readonly ValueProblem[] {
  return checkCharacters(text, at, { most, refused: REFUSED_IN_TEXT });
}

/** A name or a word: one line. */
export function line(most: number): PartCheck {
  return (text, at) => checkCharacters(text, at, { most, refused: REFUSED_IN_LINE });
}

function checkCharacters(
  text: unknown,
  at: string,
  { most, refused }: { readonly most: number; readonly refused: RegExp },
): readonly ValueProblem[] {
  const limit = spokenNumber(most);
  if (typeof text !== 'string') return valueProblem(at, `Send a text of 1 to ${limit} characters.`);
  if (text.trim() === '')
    return valueProblem(at, 'It is blank. Send a text, or the answer none or not-asked.');
  const length = text.length > most ? Array.from(text).length : text.length;
  if (length > most) {
    return valueProblem(
      at,
      `It has ${spokenNumber(length)} characters; at most ${limit} are kept. Shorten it.`,
    );
  }
  const found = refused.exec(text);
  if (found === null) return NO_PROBLEM;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return valueProblem(
    at,
    `It holds U+${code} at position ${found.index + 1}, which is no readable character. Remove it.`,
  );
}
