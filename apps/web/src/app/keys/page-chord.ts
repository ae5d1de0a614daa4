import { PAGES, type PageLink, SETTINGS_PAGE } from '../shell/pages';

const LEADS = 'g';
/** Whoever waits longer has thought of something else. */
const TOGETHER_MS = 1_500;

/** `g` and then the letter of a page. */
export class PageChord {
  private begunAt = Number.NEGATIVE_INFINITY;

  /** The page that this key completes the way to; null for any other key. */
  pageAt({ key, timeStamp }: KeyboardEvent): PageLink | null {
    const isBegun = timeStamp - this.begunAt <= TOGETHER_MS;
    this.begunAt = key === LEADS ? timeStamp : Number.NEGATIVE_INFINITY;
    return isBegun ? ([...PAGES, SETTINGS_PAGE].find(({ goKey }) => goKey === key) ?? null) : null;
  }
}
