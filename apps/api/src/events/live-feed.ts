import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { EventLog, type PlacedEvent } from './event-log';
import { Listener } from './listener';

/** Twice within it a change reaches the other pages: far below the two seconds that we promise. */
const LOOK_EVERY_MS = 250;

/**
 * Hands events on to the open streams of this process: one look at the outbox a workspace, however many listen, and none
 * while nobody does. Nothing is held in memory that another process would need, so any number of processes may serve.
 */
@Injectable()
export class LiveFeed implements OnModuleDestroy {
  private readonly listeners = new Set<Listener>();
  private readonly logger = new Logger('LiveFeed');
  private timer: NodeJS.Timeout | null = null;
  private isLooking = false;

  constructor(private readonly log: EventLog) {}

  add(listener: Listener): void {
    this.listeners.add(listener);
    this.timer ??= setInterval(() => void this.look(), LOOK_EVERY_MS);
  }

  remove(listener: Listener): void {
    this.listeners.delete(listener);
    if (this.listeners.size === 0) this.rest();
  }

  onModuleDestroy(): void {
    this.rest();
    for (const listener of this.listeners) listener.end();
    this.listeners.clear();
  }

  private rest(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
  }

  private async look(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    try {
      await this.log.place();
      for (const [workspaceId, listeners] of this.byWorkspace()) await this.tell(workspaceId, listeners);
    } catch (error) {
      // The database is away for a moment: the next look makes up for it, since listeners keep their position.
      this.logger.warn(error);
    } finally {
      this.isLooking = false;
    }
  }

  private async tell(workspaceId: string, listeners: readonly Listener[]): Promise<void> {
    const from = Math.min(...listeners.map(({ reached }) => reached));
    const events: readonly PlacedEvent[] = await this.log.after(workspaceId, from);
    for (const listener of listeners) for (const event of events) if (listener.isOpen) listener.hear(event);
  }

  private byWorkspace(): Map<string, Listener[]> {
    return Map.groupBy(this.listeners, ({ caller }) => caller.workspaceId);
  }
}
