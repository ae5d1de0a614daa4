import { signal } from '@angular/core';

/** Copies a text and knows what is to be said of it. Another text begins anew: nothing was said of that one. */
export class Copying {
  private readonly outcome = signal<{ readonly text: string; readonly words: string } | null>(null);

  said(text: string): string {
    const outcome = this.outcome();
    return outcome?.text === text ? outcome.words : '';
  }

  /** `select` marks the text on the page, where the browser keeps its clipboard to itself. */
  async copy(text: string, done: string, select: () => void): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.outcome.set({ text, words: done });
    } catch {
      // Waits for a browser without a clipboard for this page, as on plain http.
      select();
      this.outcome.set({
        text,
        words: 'The browser does not let Telltale copy. It is selected: press Ctrl C.',
      });
    }
  }
}
