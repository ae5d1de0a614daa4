import { type Stage, STAGES } from '@telltale/domain';
import { Id, OneOf, Open, Text } from '../wire/property';
import { FACT_WRITES_SCHEMA, type FactWrites } from './fact';

export class ProjectCreateRequest {
  @Id() clientId!: string;
  @Text({ min: 1, max: 1_000 }) name!: string;
  @Text({ optional: true, nullable: true, max: 500 }) unit?: string | null;
  @OneOf(STAGES, { optional: true, nullable: true }) stage?: Stage | null;
  @Open<FactWrites, { optional: true }>(FACT_WRITES_SCHEMA, { optional: true }) facts?: FactWrites;
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
}
