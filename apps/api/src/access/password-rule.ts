import { PASSWORD_LENGTH_LEAST, PASSWORD_LENGTH_MOST } from '@telltale/contract';
import { isRepetition, isSequence } from '@telltale/domain';
import { dictionary } from '@zxcvbn-ts/language-common';
import { Problem } from '../http/problem';

/** What whoever knows the person would try first. */
export interface PasswordContext {
  readonly name?: string;
  readonly email?: string;
  readonly workspaceNames?: readonly string[];
}

const COMMON = new Set(dictionary['passwords-common']);
/** Of a password built around a word of the context, so much must be its own. */
const OWN_LENGTH_LEAST = 8;
const CONTEXT_WORD_LENGTH_LEAST = 4;
const HELP = 'Four or more unrelated words make a good one; a password manager makes a better one';

/**
 * A new password after NIST SP 800-63B-4, 3.1.1.2: 15 characters (it may be all that signs in), no rules of composition, and
 * not one that is tried first. Refuses with `password-refused`, at `pointer`. Existing passwords are not asked.
 */
export function checkNewPassword(password: string, context: PasswordContext, pointer = '#/password'): void {
  const why = weaknessOf(password.normalize('NFKC'), context);
  if (why === null) return;
  const detail = `${why}. ${HELP}`;
  throw new Problem('password-refused', { detail, errors: [{ pointer, detail }] });
}

function weaknessOf(password: string, context: PasswordContext): string | null {
  const length = Array.from(password).length;
  const text = password.toLowerCase();
  if (length < PASSWORD_LENGTH_LEAST)
    return `It has ${length} characters; ${PASSWORD_LENGTH_LEAST} are needed`;
  if (length > PASSWORD_LENGTH_MOST)
    return `It has ${length} characters; at most ${PASSWORD_LENGTH_MOST} are taken`;
  if (isRepetition(text)) return 'It repeats the same few characters';
  if (isSequence(text)) return 'It follows the alphabet, the digits or a row of the keyboard';
  if (isCommon(text)) return 'It is on the list of passwords that are tried first';
  const word = contextWordThatMakes(text, context);
  return word === null ? null : `It is hardly more than “${word}”, which others know`;
}

/** As it stands, or between the digits and signs that are put around a word. */
function isCommon(text: string): boolean {
  const bare = text.replace(/^[^\p{Letter}]+|[^\p{Letter}]+$/gu, '');
  return COMMON.has(text) || COMMON.has(bare);
}

function contextWordThatMakes(text: string, context: PasswordContext): string | null {
  const words = contextWords(context).filter((word) => text.includes(word));
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), text).replace(/[^\p{Letter}]/gu, '');
  return words.length > 0 && rest.length < OWN_LENGTH_LEAST ? words.join(' ') : null;
}

/** The longest first, so that a short one inside a long one does not cut it apart. */
function contextWords({ name = '', email = '', workspaceNames = [] }: PasswordContext): string[] {
  const local = email.split('@')[0] ?? '';
  const words = [name, local, ...workspaceNames, 'telltale']
    .flatMap((text) =>
      text
        .normalize('NFKC')
        .toLowerCase()
        .split(/[^\p{Letter}\p{Number}]+/u),
    )
    .filter((word) => word.length >= CONTEXT_WORD_LENGTH_LEAST);
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}
