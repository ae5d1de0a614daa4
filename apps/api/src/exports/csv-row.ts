import type { ProjectRowReply } from '@telltale/contract';
import {
  DECISION_NEED_NAMES,
  FAILURE_MODE_NAMES,
  FAILURE_MODES,
  STAGE_NAMES,
  STATUS_NAMES,
} from '@telltale/domain';

/** The columns of the file: title, and what a project has there. Empty is what was not asked or does not exist. */
const COLUMNS: readonly (readonly [string, (row: ProjectRowReply) => string | number | null])[] = [
  ['Key', ({ key }) => key],
  ['Client', ({ client }) => client.name],
  ['Unit', ({ unit }) => unit],
  ['Project', ({ name }) => name],
  ['Stage', ({ stage }) => (stage === null ? 'not asked' : STAGE_NAMES[stage])],
  ['Business owner', ({ owner, ownerAnswer }) => owner?.name ?? ownerAnswer.replaceAll('-', ' ')],
  ['Title of the owner', ({ owner }) => owner?.title ?? null],
  ['Started on', ({ startedOn }) => startedOn],
  ['Target on', ({ targetOn }) => targetOn],
  ['Original target on', ({ originalTargetOn }) => originalTargetOn],
  ['Shipped on', ({ shippedOn }) => shippedOn],
  ['Computed status', ({ status }) => (status.computed === null ? 'ended' : STATUS_NAMES[status.computed])],
  ['Claimed status', ({ status }) => (status.claimed === null ? null : STATUS_NAMES[status.claimed])],
  ['Modes judged', ({ coverage }) => coverage.judged],
  ['Modes that apply', ({ coverage }) => coverage.of],
  ...FAILURE_MODES.map(
    (mode) =>
      [`Mode: ${FAILURE_MODE_NAMES[mode]}`, ({ modes }: ProjectRowReply) => modeWords(modes[mode])] as const,
  ),
  ['Lit signs', ({ litSigns }) => litSigns],
  ['Waived signs', ({ waived }) => waived],
  ['Questions to ask', ({ questions }) => questions],
  ['Critical since', ({ criticalSince }) => criticalSince],
  ['Decision needed', ({ decisionNeeded }) => decisionNeeded && DECISION_NEED_NAMES[decisionNeeded.why]],
  ['Next', ({ next }) => next?.text ?? null],
  ['Updated at', ({ updatedAt }) => updatedAt],
  ['Id', ({ id }) => id],
];

export const CSV_TITLES: readonly string[] = COLUMNS.map(([title]) => title);

export function csvRow(row: ProjectRowReply): readonly (string | number | null)[] {
  return COLUMNS.map(([, read]) => read(row));
}

/** `lit (critical)`, `clear`, `unknown`, `not applicable`. */
function modeWords({ reading, severity }: ProjectRowReply['modes']['demo']): string {
  const word = reading.replaceAll('-', ' ');
  return severity === null ? word : `${word} (${severity})`;
}
