import { Injectable, signal } from '@angular/core';
import type { ClientNameReply } from '@telltale/contract';

/** Names of clients that any answer has told, so that the address may hold ids and the screen need not. */
@Injectable({ providedIn: 'root' })
export class ClientNames {
  private readonly known = signal<ReadonlyMap<string, string>>(new Map());

  learn(clients: readonly ClientNameReply[]): void {
    const isNews = clients.some(({ id, name }) => this.known().get(id) !== name);
    if (isNews)
      this.known.update(
        (known) => new Map([...known, ...clients.map(({ id, name }) => [id, name] as const)]),
      );
  }

  nameOf(id: string): string | undefined {
    return this.known().get(id);
  }
}
