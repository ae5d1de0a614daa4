import type { ServerResponse } from 'node:http';
import type { Caller } from '../access/caller';
import { may } from '../access/permissions';
import type { PlacedEvent } from './event-log';

/** One open stream. It remembers how far it has come, so that several listeners share one look at the outbox. */
export class Listener {
  constructor(
    readonly caller: Caller,
    private readonly stream: ServerResponse,
    private position: number,
  ) {}

  get isOpen(): boolean {
    return !this.stream.writableEnded && !this.stream.destroyed;
  }

  get reached(): number {
    return this.position;
  }

  /** Sends an event that is new to it and of its clients. */
  hear({ position, ...event }: PlacedEvent): void {
    if (position <= this.position) return;
    this.position = position;
    if (this.maySee(event)) this.stream.write(`id: ${position}\ndata: ${JSON.stringify(event)}\n\n`);
    // The member's role, scope or workspace is another now: the browser comes back and is judged anew.
    if (event.topic === 'member' && event.subjectId === this.caller.accountId) this.end();
  }

  /** The position it asked for is no longer kept: the page has to read everything again. */
  reset(): void {
    this.stream.write(`id: ${this.position}\nevent: reset\ndata: {}\n\n`);
  }

  /** A comment, so that proxies see life and a dead connection is noticed. */
  beat(): void {
    this.stream.write(': \n\n');
  }

  end(): void {
    this.stream.end();
  }

  private maySee(event: Pick<PlacedEvent, 'topic' | 'subjectId' | 'clientId'>): boolean {
    return event.topic === 'member' ? this.mayKnowOf(event.subjectId) : this.isInScope(event.clientId);
  }

  /** Of members those hear who may read them, and each of themselves. */
  private mayKnowOf(memberId: string | null): boolean {
    const { accountId, role, clients } = this.caller;
    return memberId === accountId || (may(role, 'member:manage') && clients === null);
  }

  private isInScope(clientId: string | null): boolean {
    return this.caller.clients === null || clientId === null || this.caller.clients.includes(clientId);
  }
}
