import type { Client } from 'pg';

import { locks } from './advisory-locks';
import type { Passwords } from './passwords';

export const databaseName = 'telltale';
/** Owns the database and migrates it; reads past the walls, as functions that search for everybody must. */
export const ownerRole = 'telltale_owner';
/** What Telltale works as: neither owner nor superuser, and the walls of row-level security hold for it. */
export const appRole = 'telltale_app';

/** Makes the two roles and the database when they are missing; a first start that was cut off is completed. */
export async function provision(superuser: Client, passwords: Passwords): Promise<void> {
  await superuser.query('select pg_advisory_lock($1)', [locks.provisioning]);
  await createRole(superuser, ownerRole, `createdb bypassrls ${passwordOf(superuser, passwords.owner)}`);
  await createRole(superuser, appRole, `nobypassrls ${passwordOf(superuser, passwords.app)}`);
  await superuser.query(`grant ${appRole} to ${ownerRole} with inherit false, set true`);
  // The owner may end the connections of the app, or it could not drop a database that somebody still uses.
  await superuser.query(`grant pg_signal_backend to ${ownerRole}`);
  await createDatabase(superuser);
  await superuser.query('select pg_advisory_unlock($1)', [locks.provisioning]);
}

const passwordOf = (client: Client, password: string): string => `password ${client.escapeLiteral(password)}`;

async function createRole(superuser: Client, role: string, attributes: string): Promise<void> {
  const { rowCount } = await superuser.query('select from pg_roles where rolname = $1', [role]);
  if (!rowCount) await superuser.query(`create role ${role} login nosuperuser ${attributes}`);
}

async function createDatabase(superuser: Client): Promise<void> {
  const { rowCount } = await superuser.query('select from pg_database where datname = $1', [databaseName]);
  if (!rowCount) await superuser.query(`create database ${databaseName} owner ${ownerRole}`);
  await superuser.query(`revoke all on database ${databaseName} from public`);
  await superuser.query(`grant connect on database ${databaseName} to ${appRole}`);
}
