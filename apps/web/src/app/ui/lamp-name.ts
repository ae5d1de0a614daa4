import { FAILURE_MODE_NAMES, type FailureMode, type Reading, type Severity } from '@telltale/domain';
import { spokenCount, spokenDay } from '@telltale/domain';

/** What a screen may know beyond the reading; a list knows less than a project's page. */
export interface LampDetail {
  readonly signs?: number;
  readonly questions?: number;
  readonly waivedUntil?: string;
  readonly waivedBy?: string;
}

/** The accessible name of a lamp: it says in words all that shape and colour say. */
export function lampName(
  mode: FailureMode,
  reading: Reading,
  severity: Severity | null,
  detail: LampDetail = {},
): string {
  return `${FAILURE_MODE_NAMES[mode]}: ${READING_WORDS[reading](severity, detail)}`;
}

const READING_WORDS: Readonly<Record<Reading, (severity: Severity | null, detail: LampDetail) => string>> = {
  lit: (severity, { signs }) =>
    [
      severity ?? 'lit',
      signs === undefined ? '' : `${spokenCount(signs, 'sign')}`,
      severity === null ? '' : 'lit',
    ]
      .filter((part) => part !== '')
      .join(', '),
  waived: (_severity, { waivedUntil, waivedBy }) =>
    [
      'waived',
      waivedUntil === undefined ? '' : `until ${spokenDay(waivedUntil)}`,
      waivedBy === undefined ? '' : `by ${waivedBy}`,
    ]
      .filter((part) => part !== '')
      .join(' '),
  clear: () => 'clear',
  unknown: (_severity, { questions }) =>
    questions === undefined ? 'not known' : `not known, ${spokenCount(questions, 'question')} to ask`,
  'not-applicable': () => 'does not apply',
};
