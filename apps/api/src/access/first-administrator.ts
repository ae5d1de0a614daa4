import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Problem } from '../http/problem';
import { SettingsRefusal } from '../settings/settings-refusal';
import { SetupService } from './setup.service';

/** The headless first run: the account of the settings, unless there is one already. */
export async function createFirstAdministrator(
  app: NestFastifyApplication,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<void> {
  const setup = app.get(SetupService);
  if (!(await setup.isNeeded())) return;
  const name = email.split('@')[0] ?? email;
  try {
    await setup.createFirst({ email, password, name, workspaceName: 'Telltale' });
  } catch (error) {
    // Another process that starts at the same moment was first: there is an administrator, which is all we want.
    if (!(error instanceof Problem && error.code === 'already-set-up')) throw asRefusal(error);
  }
}

/** Whoever starts Telltale reads of the setting, not of a field. */
function asRefusal(error: unknown): unknown {
  if (!(error instanceof Problem && error.code === 'password-refused')) return error;
  return new SettingsRefusal([`TELLTALE_ADMIN_PASSWORD is refused. ${error.details.detail}`]);
}
