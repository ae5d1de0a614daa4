import { expect, type Page, type Request } from '@playwright/test';

/**
 * What a page has asked for and not yet been given. Playwright's `networkidle` never comes: the stream of events
 * stays open as long as the page does.
 */
export class AnsweredRequests {
  private readonly open = new Set<Request>();

  constructor(page: Page) {
    page.on('request', (request) => {
      if (request.resourceType() !== 'eventsource') this.open.add(request);
    });
    page.on('requestfinished', (request) => this.open.delete(request));
    page.on('requestfailed', (request) => this.open.delete(request));
  }

  /** Until nothing is open, also not a little later: an answer often leads to the next question. */
  async wait(): Promise<void> {
    let still = 0;
    await expect
      .poll(() => (still = this.open.size === 0 ? still + 1 : 0), { intervals: [60] })
      .toBeGreaterThan(2);
  }
}
