const ROWS = [
  '0123456789',
  '1234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'qwertzuiop',
  'asdfghjkl',
  'zxcvbnm',
];
/** Forward and backward, twice over, so that a run may begin anew. */
const RUNS = ROWS.flatMap((row) => [row + row, Array.from(row).reverse().join('').repeat(2)]);
const RUN_LENGTH_LEAST = 4;
const DIFFERENT_LEAST = 5;

/** Few different characters, or one short piece again and again. */
export function isRepetition(text: string): boolean {
  const characters = Array.from(text);
  if (new Set(characters).size < DIFFERENT_LEAST) return true;
  return characters.some((_, index) => isRepeated(text, characters.slice(0, index).join('')));
}

/** A piece of 15 characters would be a password by itself. */
function isRepeated(text: string, piece: string): boolean {
  if (piece === '' || Array.from(piece).length >= 15 || piece.length > text.length / 2) return false;
  return piece.repeat(Math.ceil(text.length / piece.length)).startsWith(text);
}

/** Made of nothing but runs of the alphabet, the digits or a keyboard's rows. */
export function isSequence(text: string): boolean {
  let rest = text;
  while (rest !== '') {
    const run = longestRun(rest);
    if (run < Math.min(RUN_LENGTH_LEAST, rest.length)) return false;
    rest = rest.slice(run);
  }
  return true;
}

function longestRun(text: string): number {
  let length = 0;
  while (length < text.length && RUNS.some((run) => run.includes(text.slice(0, length + 1)))) length += 1;
  return length;
}
