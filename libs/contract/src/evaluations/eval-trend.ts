import { TREND_WORDS, type TrendWord } from '@telltale/domain';
import { DayText, Decimal, ListOf, OneOf } from '../wire/property';

export class EvalWeekReply {
  @DayText({ description: 'The Monday of the week' }) week!: string;
  @Decimal({ nullable: true }) score!: number | null;
}

/** The last eight weeks that had runs, for a small line with a word. */
export class EvalTrendReply {
  @OneOf(TREND_WORDS) word!: TrendWord;
  @DayText() lastRunOn!: string;
  @ListOf(() => EvalWeekReply, { description: 'At most eight, the oldest first' }) weeks!: EvalWeekReply[];
}
