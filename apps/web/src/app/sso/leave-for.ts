import { DOCUMENT } from '@angular/common';
import { inject, InjectionToken } from '@angular/core';

/** Leaves the app for an address: the way to a provider is one of pages, not of requests. */
export const LEAVE_FOR = new InjectionToken<(address: string) => void>('leave for', {
  providedIn: 'root',
  factory: () => {
    const { location } = inject(DOCUMENT);
    return (address) => {
      location.assign(address);
    };
  },
});
