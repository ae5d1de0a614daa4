import '@testing-library/angular';
import { configure } from '@testing-library/dom';
import '@testing-library/jest-dom';
import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

configure({ asyncUtilTimeout: 15_000 });
setupZonelessTestEnv({ errorOnUnknownElements: true, errorOnUnknownProperties: true });

const ignored = (): void => undefined;

// What jsdom lacks of a browser, since it lays nothing out: a window has a height, is as wide as a desk, stays so
// and can be scrolled; an element takes room, so that it may have the focus.
Object.defineProperty(document.documentElement, 'clientHeight', { value: 900 });
Object.assign(window, {
  matchMedia: (media: string) =>
    Object.assign(new EventTarget(), {
      media,
      matches: false,
      addListener: ignored,
      removeListener: ignored,
    }),
  scrollTo: ignored,
  ResizeObserver: class {
    observe = ignored;
    disconnect = ignored;
  },
});
HTMLElement.prototype.getClientRects = () => [new DOMRect()] as unknown as DOMRectList;
