import { InjectionToken } from '@angular/core';
import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
} from '@simplewebauthn/browser';

/** What the browser does with passkeys (WebAuthn Level 3). Each of the two promises fails where somebody leaves its dialog. */
export interface PasskeyBrowser {
  /** False on plain http and at an address of numbers, where no browser has them. */
  isAble(): boolean;
  /** Whether passkeys can be offered among the suggestions of a field. */
  mayOffer(): Promise<boolean>;
  signIn(options: object, how: { readonly isOffered: boolean }): Promise<unknown>;
  make(options: object): Promise<unknown>;
  /** Ends an offer that nobody has taken. */
  stop(): void;
}

const OF_THIS_BROWSER: PasskeyBrowser = {
  isAble: () => browserSupportsWebAuthn() && !/^[\d.]+$|^\[/.test(location.hostname),
  mayOffer: () => browserSupportsWebAuthnAutofill(),
  signIn: (options, { isOffered }) =>
    startAuthentication({
      optionsJSON: options as PublicKeyCredentialRequestOptionsJSON,
      useBrowserAutofill: isOffered,
    }),
  make: (options) => startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON }),
  stop: () => {
    WebAuthnAbortService.cancelCeremony();
  },
};

/** A token, so that a test can stand in for the authenticator. */
export const PASSKEY_BROWSER = new InjectionToken<PasskeyBrowser>('passkey browser', {
  providedIn: 'root',
  factory: () => OF_THIS_BROWSER,
});

/** Somebody closed the browser's dialog, or another took its place: nothing that has to be told. */
export function wasLeft(error: unknown): boolean {
  return error instanceof Error && ['NotAllowedError', 'AbortError'].includes(error.name);
}
