import { type Stage, STAGES } from '@telltale/domain';
import { Id, Nested, OneOf, Open, Text } from '../wire/property';
import { ENTRY_WRITES_SCHEMA, type EntryWrites, FACT_WRITES_SCHEMA, type FactWrites } from './fact';

/** Why a guard is passed all the same; it stays on the project for ever. */
export class OverrideRequest {
  @Text({ min: 1, max: 2_000 }) reason!: string;
}

export class ProjectCreateRequest {
  @Id() clientId!: string;
  @Text({ min: 1, max: 1_000 }) name!: string;
  @Text({ optional: true, nullable: true, max: 500 }) unit?: string | null;
  @OneOf(STAGES, { optional: true, nullable: true }) stage?: Stage | null;
  @Open<FactWrites, { optional: true }>(FACT_WRITES_SCHEMA, { optional: true }) facts?: FactWrites;
  @Open<EntryWrites, { optional: true }>(ENTRY_WRITES_SCHEMA, { optional: true }) entries?: EntryWrites;
  @Nested(() => OverrideRequest, { optional: true, description: 'Passes a guard that would refuse this' })
  override?: OverrideRequest;
}

export class ProjectPatchRequest {
  @Text({ optional: true, min: 1, max: 1_000 }) name?: string;
  @Text({ optional: true, nullable: true, max: 500 }) unit?: string | null;
  @OneOf(STAGES, { optional: true }) stage?: Stage;
  @Text({
    optional: true,
    min: 1,
    max: 2_000,
    description: 'Why: needed to go back, stop, or reopen; kept with a moved target',
  })
  reason?: string;
  @Open<FactWrites, { optional: true }>(FACT_WRITES_SCHEMA, { optional: true }) facts?: FactWrites;
  @Open<EntryWrites, { optional: true }>(ENTRY_WRITES_SCHEMA, { optional: true }) entries?: EntryWrites;
  @Nested(() => OverrideRequest, { optional: true, description: 'Passes a guard that would refuse this' })
  override?: OverrideRequest;
}
