import { Injectable, signal } from '@angular/core';

/** Whether the server answers, as requests and the event stream find out. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly lost = signal(false);
  readonly isLost = this.lost.asReadonly();

  noteLost(): void {
    this.lost.set(true);
  }

  noteAnswer(): void {
    this.lost.set(false);
  }
}
