import {
  FAILURE_MODES,
  type FailureMode,
  SEVERITIES,
  type Severity,
  type Stage,
  STAGES,
  type Status,
  STATUSES,
} from '@telltale/domain';
import { DayText, Id, Integer, ListOf, Nested, Open, Text } from '../wire/property';
import { schemaReference } from '../wire/wire-schema';

export type SeverityCounts = { [S in Severity]: number };
export type StageCounts = { [S in Stage | 'not-asked']: number };
export type StatusCounts = { [S in Status]: number };

function countsSchema(keys: readonly string[]) {
  return {
    type: 'object',
    properties: Object.fromEntries(keys.map((key) => [key, { type: 'integer', minimum: 0 }])),
    required: [...keys],
    additionalProperties: false,
  };
}

export const SEVERITY_COUNTS_SCHEMA = countsSchema(SEVERITIES);

/** How the readings of one mode are spread over the projects; nothing unknown is added to clear. */
export class ModeCountsReply {
  @Integer() lit!: number;
  @Integer() waived!: number;
  @Integer() clear!: number;
  @Integer() unknown!: number;
  @Integer() notApplicable!: number;
  @Open<SeverityCounts, object>(SEVERITY_COUNTS_SCHEMA) bySeverity!: SeverityCounts;
}

export type ModeCounts = { [Mode in FailureMode]: ModeCountsReply };

export const MODE_COUNTS_SCHEMA = () => ({
  type: 'object',
  properties: Object.fromEntries(FAILURE_MODES.map((mode) => [mode, schemaReference(ModeCountsReply)])),
  required: [...FAILURE_MODES],
  additionalProperties: false,
});

export class ClientSummaryReply {
  @Id() id!: string;
  @Text() name!: string;
  @Integer() projects!: number;
  @Integer() needDecision!: number;
  @Open<ModeCounts, object>(MODE_COUNTS_SCHEMA) modes!: ModeCounts;
}

/** Signs that turned in the last seven days. */
export class SignTurnsReply {
  @DayText() since!: string;
  @Integer() lit!: number;
  @Integer() cleared!: number;
}

export class SummaryReply {
  @Integer() projects!: number;
  @Integer({ description: 'Projects whose plug clock runs' }) needDecision!: number;
  @Open<StageCounts, object>(countsSchema([...STAGES, 'not-asked'])) stages!: StageCounts;
  @Open<StatusCounts, object>(countsSchema(STATUSES)) statuses!: StatusCounts;
  @Open<ModeCounts, object>(MODE_COUNTS_SCHEMA) modes!: ModeCounts;
  @ListOf(() => ClientSummaryReply) clients!: ClientSummaryReply[];
  @Nested(() => SignTurnsReply) turns!: SignTurnsReply;
}
