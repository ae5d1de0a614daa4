import { Dialog } from '@angular/cdk/dialog';
import type { Injector } from '@angular/core';
import type { BulkEditReply } from '@telltale/contract';
import { firstValueFrom } from 'rxjs';
import { BulkDialog } from './bulk-dialog';
import type { SelectedProject } from './selection';

/** Loaded with its dialog when somebody first edits many. Gives what was written, or nothing. */
export async function openBulkDialog(
  injector: Injector,
  projects: readonly SelectedProject[],
): Promise<BulkEditReply | undefined> {
  const dialog = injector.get(Dialog).open<BulkEditReply>(BulkDialog, {
    ariaLabel: 'Edit projects together',
    ariaModal: true,
    autoFocus: 'select',
    data: projects,
  });
  return await firstValueFrom(dialog.closed);
}
