import { inject, Injectable } from '@angular/core';
import { type Problem, problemOf } from '../problems/problem';
import { LEAVE_FOR } from '../sso/leave-for';
import { Session } from './session';

/** The way to another workspace of the account, wherever it is offered. */
@Injectable({ providedIn: 'root' })
export class WorkspaceSwitch {
  private readonly session = inject(Session);
  private readonly leaveFor = inject(LEAVE_FOR);

  /**
   * Everything on the screen is of the workspace before: the page begins anew. Where it is not entered, the session is read
   * again as it stands now, and the refusal given back.
   */
  async goTo(workspaceId: string): Promise<Problem | null> {
    try {
      await this.session.enter(workspaceId);
    } catch (error) {
      // Waits for a workspace that one has left or that asks for single sign-on, and for a lost connection.
      await this.readAgain();
      return problemOf(error);
    }
    this.leaveFor('/portfolio');
    return null;
  }

  /** Where the session cannot be read either, what was said first is what counts. */
  private async readAgain(): Promise<void> {
    await this.session.load().catch(() => null);
  }
}
