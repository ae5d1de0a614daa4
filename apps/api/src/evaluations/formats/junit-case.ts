import type { CanonicalCase, CaseOutcome } from '@telltale/domain';
import { caseText } from './case-text';
import type { XmlElement } from './xml-document';

/** What a `testcase` says, whoever wrote it; its key is made by the format. */
export interface JunitCase extends Pick<CanonicalCase, 'outcome' | 'reason' | 'durationMs'> {
  readonly className: string;
  readonly name: string;
  /** It failed first and passed when it was run again. */
  readonly isFlaky: boolean;
}

/** In the order in which they decide where a case has several. */
const OUTCOMES: readonly (readonly [string, CaseOutcome])[] = [
  ['failure', 'failed'],
  ['error', 'errored'],
  ['skipped', 'skipped'],
  // Left alone, a failed repetition is still a failure; beside a pass it is written as flaky.
  ['rerunFailure', 'failed'],
  ['rerunError', 'errored'],
];
const NOT_RUN = ['notrun', 'disabled', 'skipped', 'ignored'];

/** One test case of a report. */
export function readJunitCase(element: XmlElement): JunitCase {
  const { outcome, told } = outcomeOf(element);
  return {
    className: element.attribute('classname')?.trim() ?? '',
    name: element.attribute('name')?.trim() ?? '',
    outcome,
    reason: told === undefined ? null : (caseText(told.attribute('message')) ?? caseText(told.text)),
    durationMs: millisecondsOf(element.attribute('time')),
    isFlaky: outcome === 'passed' && element.children.some(({ name }) => name.startsWith('flaky')),
  };
}

/** What became of a case, and the element that tells why. */
function outcomeOf(element: XmlElement): { outcome: CaseOutcome; told?: XmlElement } {
  for (const [name, outcome] of OUTCOMES) {
    const [told] = element.childrenNamed(name);
    if (told !== undefined) return { outcome, told };
  }
  const status = element.attribute('status')?.toLowerCase() ?? '';
  return { outcome: NOT_RUN.includes(status) ? 'skipped' : 'passed' };
}

/** Seconds as runners write them, `1,234.5` among them; `null` for what could be read in two ways. */
export function millisecondsOf(time: string | null): number | null {
  const text = time?.trim() ?? '';
  const plain = /^\d{1,3}(,\d{3})+\.\d+$/.test(text)
    ? text.replaceAll(',', '')
    : text.replace(/^(0|\d+),(\d+)$/, (all: string, whole: string, part: string) =>
        whole !== '0' && part.length === 3 ? all : `${whole}.${part}`,
      );
  if (!/^(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(plain)) return null;
  const milliseconds = Math.round(Number(plain) * 1_000_000) / 1_000;
  return Number.isFinite(milliseconds) ? milliseconds : null;
}
