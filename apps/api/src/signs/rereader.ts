import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Caller } from '../access/caller';
import { Clock } from '../clock/clock';
import { loadProjects } from './load-projects';
import { lockProjects } from './locks';
import { ProjectInHand } from './project-in-hand';
import { writeReadings } from './write-readings';

/** As many projects as are in memory at once. */
const BATCH = 200;

/** Reads projects again whose record stays as it is, when something around them has changed. */
@Injectable()
export class Rereader {
  constructor(private readonly clock: Clock) {}

  /** In the caller's transaction, as of each client's today. Lock the client first where its standing is changing. */
  async reread(manager: EntityManager, caller: Caller, ids: readonly string[]): Promise<void> {
    const locked = await lockProjects(manager, caller.workspaceId, ids);
    for (let from = 0; from < locked.length; from += BATCH)
      await this.rereadLocked(manager, caller, locked.slice(from, from + BATCH));
  }

  /** The same for projects that are locked already; `isDue` reads only the days on which time turned something. */
  async rereadLocked(
    manager: EntityManager,
    { workspaceId, accountId, name }: Caller,
    ids: readonly string[],
    { isDue = false }: { readonly isDue?: boolean } = {},
  ): Promise<void> {
    const loaded = await loadProjects(manager, workspaceId, ids);
    const projects = loaded.map((stored) => {
      const project = ProjectInHand.stored(stored);
      const today = this.clock.today(stored.timeZone);
      project.catchUp(today);
      if (!isDue) project.read(project.dayNotBefore(today));
      return project;
    });
    await writeReadings(manager, projects, { workspaceId, accountId, by: name, at: this.clock.now() });
  }
}
