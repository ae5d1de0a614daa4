import {
  FAILURE_MODE_NAMES,
  type FailureMode,
  type Reading,
  type Severity,
  spokenCount,
  spokenDay,
} from '@telltale/domain';

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
    told(', ', 'lit', severity, signs === undefined ? null : spokenCount(signs, 'sign')),
  waived: (_severity, { waivedUntil, waivedBy }) =>
    told(
      ' ',
      'waived',
      waivedUntil === undefined ? null : `until ${spokenDay(waivedUntil)}`,
      waivedBy === undefined ? null : `by ${waivedBy}`,
    ),
  clear: () => 'clear',
  unknown: (_severity, { questions }) =>
    told(', ', 'not known', questions === undefined ? null : `${spokenCount(questions, 'question')} to ask`),
  'not-applicable': () => 'does not apply',
};

function told(between: string, ...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(between);
}
