import {
  FAILURE_MODES,
  type FailureMode,
  THRESHOLD_UNITS,
  type ThresholdEdits,
  type ThresholdUnit,
} from '@telltale/domain';
import { PageReply } from '../wire/page';
import { Instant, Integer, ListOf, Nested, OneOf, Open, Text } from '../wire/property';

/** One limit of one sign: what is in force, our default, and how far a workspace may go. */
export class ThresholdSettingReply {
  @Text() sign!: string;
  @Text() title!: string;
  @OneOf(FAILURE_MODES) mode!: FailureMode;
  @Text({ description: 'Its name within the sign' }) name!: string;
  @Text() meaning!: string;
  @OneOf(THRESHOLD_UNITS, { description: 'yes-no is kept as 1 or 0' }) unit!: ThresholdUnit;
  @OneOf(['article', 'default'], { description: 'From the article: it stays; our default: a setting' })
  origin!: 'article' | 'default';
  @Integer({ description: 'In force' }) value!: number;
  @Integer() default!: number;
  @Integer() least!: number;
  @Integer() most!: number;
}

/** How far the projects have been read again with the newest version. */
export class RenewalReply {
  @Integer() version!: number;
  @Integer() total!: number;
  @Integer() done!: number;
  @Instant({ nullable: true }) startedAt!: string | null;
  @Instant({ nullable: true }) finishedAt!: string | null;
}

export class SignSettingsReply {
  @Integer({ description: 'The version that If-Match names; 1 is our defaults' }) version!: number;
  @Text({ nullable: true }) changedBy!: string | null;
  @Instant({ nullable: true }) changedAt!: string | null;
  @ListOf(() => ThresholdSettingReply) thresholds!: ThresholdSettingReply[];
  @Nested(() => RenewalReply, {
    nullable: true,
    description: 'Null while nothing was ever changed, and for those who see some clients only',
  })
  renewal!: RenewalReply | null;
}

const EDITS_SCHEMA = {
  type: 'object',
  description: 'By sign and threshold: a number, or null for our default. What is not named stays.',
  additionalProperties: { type: 'object', additionalProperties: { type: ['integer', 'null'] } },
  maxProperties: 200,
  example: { 'EVAL-3': { critical: 21 }, 'BUILD-5': { serious: null } },
};

export class SignSettingsPatchRequest {
  @Open<ThresholdEdits, object>(EDITS_SCHEMA) thresholds!: ThresholdEdits;
}

export class ThresholdChangeReply {
  @Text() sign!: string;
  @Text() title!: string;
  @Text() name!: string;
  @Text() meaning!: string;
  @OneOf(THRESHOLD_UNITS) unit!: ThresholdUnit;
  @Integer() from!: number;
  @Integer() to!: number;
}

/** A version as it was saved; it is never edited. */
export class SignSettingsVersionReply {
  @Integer() version!: number;
  @Instant() savedAt!: string;
  @Text({ nullable: true }) by!: string | null;
  @ListOf(() => ThresholdChangeReply) changes!: ThresholdChangeReply[];
}

export class SignSettingsVersionListReply {
  @ListOf(() => SignSettingsVersionReply) data!: SignSettingsVersionReply[];
  @Nested(() => PageReply) page!: PageReply;
}
