import { Component, DestroyRef, inject, input, type OnInit, output, signal } from '@angular/core';
import { problemOf } from '../problems/problem';
import { PASSKEY_BROWSER, wasLeft } from './passkey-browser';
import { Session } from './session';

/** The server takes an answer for five minutes: an offer that waits is renewed before. */
const RENEW_MS = 4 * 60_000;

/** The way in by a passkey: a button, and where the browser can, an offer among the suggestions of the e-mail field. */
@Component({
  selector: 'tt-passkey-entry',
  template: `
    @if (isAble) {
      @if (refusal(); as words) {
        <p class="problem" role="alert">{{ words }}</p>
      }
      <button type="button" class="button" [disabled]="isBusy()" (click)="enter()">
        {{ isBusy() ? 'Waiting for the passkey…' : words() }}
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 10px;
    }
    :host(:empty) {
      display: none;
    }
    .problem {
      padding: 9px 12px;
      border: 1px solid var(--critical);
      border-radius: var(--radius-control);
    }
  `,
})
export class PasskeyEntry implements OnInit {
  private readonly browser = inject(PASSKEY_BROWSER);
  private readonly session = inject(Session);

  readonly words = input('Sign in with a passkey');
  readonly isOffered = input(false);
  readonly entered = output();

  protected readonly isAble = this.browser.isAble();
  protected readonly isBusy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  private renewal: ReturnType<typeof setTimeout> | undefined;
  private isGone = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.isGone = true;
      clearTimeout(this.renewal);
      if (this.isAble) this.browser.stop();
    });
  }

  ngOnInit(): void {
    if (this.isOffered() && this.isAble) void this.offer();
  }

  protected async enter(): Promise<void> {
    clearTimeout(this.renewal);
    this.refusal.set(null);
    this.isBusy.set(true);
    const outcome = await this.signIn(false);
    this.isBusy.set(false);
    if (outcome === 'left' && this.isOffered()) void this.offer();
  }

  private async offer(): Promise<void> {
    if (this.isGone || !(await this.browser.mayOffer()) || this.isOfferOver()) return;
    clearTimeout(this.renewal);
    this.renewal = setTimeout(() => void this.offer(), RENEW_MS);
    await this.signIn(true);
  }

  private async signIn(isOffered: boolean): Promise<'entered' | 'left' | 'refused'> {
    try {
      await this.session.signInByPasskey((options) => this.answer(options, isOffered));
    } catch (error) {
      // Waits for a dialog that somebody closed, which needs no words, and for a passkey that the server does not take.
      if (wasLeft(error)) return 'left';
      if (!this.isGone && (!isOffered || isOfPasskey(error))) this.refusal.set(wordsOf(error));
      return 'refused';
    }
    if (!this.isGone) this.entered.emit();
    return 'entered';
  }

  private async answer(options: object, isOffered: boolean): Promise<unknown> {
    if (isOffered ? this.isOfferOver() : this.isGone)
      throw new DOMException('The offer is over', 'AbortError');
    return await this.browser.signIn(options, { isOffered });
  }

  /** While the browser or the server was asked: the page was left, or the button was pressed, whose dialog goes first. */
  private isOfferOver(): boolean {
    return this.isGone || this.isBusy();
  }
}

/** Nobody has asked for an offer: that it cannot be made (too many requests, no connection) is not worth a word. */
function isOfPasskey(error: unknown): boolean {
  return problemOf(error).code === 'passkey-refused';
}

function wordsOf(error: unknown): string {
  const { title, detail, advice } = problemOf(error);
  return `${title}. ${detail ?? advice}`;
}
