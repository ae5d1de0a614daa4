import { oneLine } from '../file/cell-text';

/**
 * An answer in the form in which it is compared: one line, no capitals, one kind of dash and apostrophe, no full stop at
 * its end. Answers are equal or they are not: "Not Applicable" begins like "No", and is something else.
 */
export function answerForm(text: string): string {
  return oneLine(text)
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[.\s]+$/, '');
}

/** Which answers mean which word. */
export type AnswerWords<Word extends string> = Readonly<Record<Word, readonly string[]>>;

/** Finds the word for an answer; null for an answer in other words. */
export type WordFinder<Word extends string = string> = (text: string) => Word | null;

export function wordFinder<Word extends string>(words: AnswerWords<Word>): WordFinder<Word> {
  const byForm = new Map<string, Word>();
  for (const word of Object.keys(words) as Word[])
    for (const answer of words[word]) byForm.set(answerForm(answer), word);
  return (text) => byForm.get(answerForm(text)) ?? null;
}

/** The name of a long answer: what stands before its first colon. */
export function answerName(text: string): string {
  return oneLine(text.split(':')[0] ?? '');
}

/** Most cells hold more than any of these words, and many hold pages. */
const LONGEST_BLANK = 40;
const BLANK = ['', '-', 'n/a', 'na', 'not applicable'];

/** Nothing was said: the question was not put, or did not apply. */
export function isNotSaid(text: string): boolean {
  return text.length < LONGEST_BLANK && BLANK.includes(answerForm(text));
}

const NOT_TOLD_SEEN = 200;
const NOT_TOLD = [
  /^data not reported by submitter\b/,
  /^not reported$/,
  /^(withheld|redacted)( - .+)?$/,
  /^disclosing this information may impede\b/,
  /^(tbd|to be determined|unknown)$/,
];

/** The agency says that it does not say. That is no answer either, and no "no". */
export function isNotTold(text: string): boolean {
  const form = answerForm(text.slice(0, NOT_TOLD_SEEN));
  return NOT_TOLD.some((pattern) => pattern.test(form));
}
