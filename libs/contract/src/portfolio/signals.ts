import { PART_TONES, type PartTone, SEVERITIES, type Severity } from '@telltale/domain';
import { DayText, Decimal, Integer, ListOf, Nested, OneOf, Text, TextList } from '../wire/property';

/** Whose portfolio: the same filter as that of the list. */
export class ClientFilterQuery {
  @Text({ optional: true, max: 4_000, description: 'Client ids' }) client?: string;
}

/** A share from 0 to 1 with its 95 % interval (Wilson). */
export class ShareReply {
  @Decimal({ min: 0, max: 1 }) share!: number;
  @Decimal({ min: 0, max: 1 }) low!: number;
  @Decimal({ min: 0, max: 1 }) high!: number;
}

export class BesideReply {
  @Decimal({ min: 0, max: 1 }) share!: number;
  @Text() words!: string;
}

export class SignalShareReply extends ShareReply {
  @Text() words!: string;
  @Nested(() => BesideReply, { nullable: true, description: 'The figure it is read beside' })
  beside!: BesideReply | null;
}

export class SignalPartReply {
  @Text() label!: string;
  @Integer() count!: number;
  @OneOf(PART_TONES) tone!: PartTone;
  @Text({ nullable: true }) note!: string | null;
}

export class PortfolioSignalReply {
  @Text() id!: string;
  @Text({ description: 'One sentence with its figures' }) title!: string;
  @Integer({ description: 'On how many cases it rests' }) n!: number;
  @Text({ description: 'What n counts' }) of!: string;
  @Text() means!: string;
  @TextList({ description: 'What nobody knows: left out, and never counted as zero' }) notKnown!: string[];
  @OneOf(SEVERITIES, { nullable: true }) severity!: Severity | null;
  @Text({ nullable: true, description: 'Why there is no rate' }) hidden!: string | null;
  @Nested(() => SignalShareReply, { nullable: true }) share!: SignalShareReply | null;
  @ListOf(() => SignalPartReply) parts!: SignalPartReply[];
}

export class PortfolioSignalsReply {
  @DayText() today!: string;
  @ListOf(() => PortfolioSignalReply) signals!: PortfolioSignalReply[];
}
