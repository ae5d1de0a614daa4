import { OVERRIDE_KINDS, type OverrideKind } from '@telltale/domain';
import { OneOf, Text } from '../wire/property';

/** The reason for a guard that was passed without one, because the project was recorded as it was. */
export class OverrideReasonRequest {
  @OneOf(OVERRIDE_KINDS) kind!: OverrideKind;
  @Text({ min: 1, max: 2_000 }) reason!: string;
}
