import { Integer, Text } from './property';

/** Lists answer `{data, page}`; a null cursor says that there is no more. */
export class PageReply {
  @Text({ nullable: true }) nextCursor!: string | null;
}

export const PAGE_LIMIT_DEFAULT = 50;
export const PAGE_LIMIT_MOST = 200;

export class PageQuery {
  @Integer({ optional: true, min: 1, max: PAGE_LIMIT_MOST }) limit?: number;
  @Text({ optional: true, max: 2_000 }) cursor?: string;
}
