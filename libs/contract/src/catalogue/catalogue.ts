import {
  FACT_GROUPS,
  type FactGroup,
  FACT_TYPES,
  type FactType,
  FAILURE_MODES,
  type FailureMode,
  FIELD_TYPES,
  type FieldType,
  SEVERITIES,
  type Severity,
  type Stage,
  STAGES,
  THRESHOLD_UNITS,
  type ThresholdUnit,
} from '@telltale/domain';
import { SEVERITY_COUNTS_SCHEMA, type SeverityCounts } from '../portfolio/summary';
import { Decimal, Flag, Integer, ListOf, OneOf, Open, Text, TextList } from '../wire/property';

export class ThresholdReply {
  @Text() name!: string;
  @Decimal({ description: 'In force in this workspace' }) value!: number;
  @Decimal() default!: number;
  @OneOf(THRESHOLD_UNITS) unit!: ThresholdUnit;
  @OneOf(['article', 'default'], { description: 'From the article, or our default' }) origin!:
    'article' | 'default';
  @Text() meaning!: string;
}

export class SignDefinitionReply {
  @Text() id!: string;
  @OneOf(FAILURE_MODES) mode!: FailureMode;
  @Text() title!: string;
  @OneOf(SEVERITIES, { description: 'The gravest it can have' }) severity!: Severity;
  @TextList({ values: SEVERITIES }) severities!: Severity[];
  @Text() question!: string;
  @TextList({ values: STAGES }) stages!: Stage[];
  @ListOf(() => ThresholdReply) thresholds!: ThresholdReply[];
  @Text() clearFact!: string;
  @TextList() reads!: string[];
  @Text({ description: 'Address of its page' }) docs!: string;
}

export class SignCatalogueReply {
  @Integer({ description: 'The version of the sign settings in force' }) settingsVersion!: number;
  @ListOf(() => SignDefinitionReply) data!: SignDefinitionReply[];
}

/** On how many projects a sign is lit and waived today. */
export class SignCountsReply {
  @Text() id!: string;
  @Integer() lit!: number;
  @Integer() waived!: number;
  @Open<SeverityCounts, object>(SEVERITY_COUNTS_SCHEMA) bySeverity!: SeverityCounts;
}

export class SignCountsListReply {
  @ListOf(() => SignCountsReply) data!: SignCountsReply[];
}

export class ChoiceReply {
  @Text() value!: string;
  @Text() label!: string;
}

/** One field of an entry of a register, as much as a form needs to know. */
export class RegisterFieldReply {
  @Text() name!: string;
  @OneOf(FIELD_TYPES) type!: FieldType;
  @Text() label!: string;
  @Flag({ description: 'An entry without it is refused' }) isNeeded!: boolean;
  @Flag({ description: 'True where a day or month in the future cannot be meant' }) isPast!: boolean;
  @Text({ nullable: true }) unit!: string | null;
  @ListOf(() => ChoiceReply, { nullable: true }) options!: ChoiceReply[] | null;
  @Decimal({ nullable: true, description: 'Lowest number; of money in minor units' }) least!: number | null;
  @Decimal({ nullable: true, description: 'Highest number, or longest text' }) most!: number | null;
}

export class FactDefinitionReply {
  @Text() key!: string;
  @OneOf(FACT_TYPES) type!: FactType;
  @OneOf(FACT_GROUPS) group!: FactGroup;
  @Text() label!: string;
  @Text() question!: string;
  @Text({ description: 'What the explicit answer none means here' }) none!: string;
  @Text({ nullable: true }) unit!: string | null;
  @ListOf(() => ChoiceReply, { nullable: true }) options!: ChoiceReply[] | null;
  @Flag() isPast!: boolean;
  @ListOf(() => RegisterFieldReply, { nullable: true, description: 'Of a register: the fields of an entry' })
  fields!: RegisterFieldReply[] | null;
  @Open<unknown, object>({ type: 'object', description: 'JSON Schema of the value' }) schema!: unknown;
  @Open<unknown, object>({ description: 'A value that is accepted' }) example!: unknown;
  @TextList({ description: 'Signs that read it' }) signs!: string[];
}

export class FactCatalogueReply {
  @ListOf(() => FactDefinitionReply) data!: FactDefinitionReply[];
}
