import type { DataSource } from 'typeorm';

/** A database that would not hold the walls between workspaces; told at the terminal without a stack trace. */
export class WallsRefusal extends Error {
  override readonly name = 'WallsRefusal';
}

interface RoleInForce {
  readonly name: string;
  readonly superuser: boolean;
  readonly bypass: boolean;
  readonly owned: number;
}

/**
 * Asks, in the very way in which requests work, which role is in force. A role that is superuser, may bypass row-level
 * security or owns the tables would see through the walls: then Telltale does not start.
 */
export async function checkWalls(dataSource: DataSource): Promise<void> {
  const role = await dataSource.transaction(async (manager) => {
    await becomeApp((sql) => manager.query(sql));
    const [found] = await manager.query<RoleInForce[]>(ROLE_IN_FORCE);
    return found;
  });
  const trouble = role === undefined ? 'is not known to the server' : troubleOf(role);
  if (trouble !== null)
    throw new WallsRefusal(`The database role ${role?.name ?? 'telltale_app'} ${trouble}`);
}

const ROLE_IN_FORCE = `
  select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as bypass,
         (select count(*)::int from pg_class c
           where c.relowner = r.oid and c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace) as owned
  from pg_roles r where r.rolname = current_user`;

async function becomeApp(query: (sql: string) => Promise<unknown>): Promise<void> {
  try {
    await query('set local role telltale_app');
  } catch (error) {
    // The role is missing, or this login may not become it: both are for whoever runs the server.
    throw new WallsRefusal(
      `The database login cannot become telltale_app (${(error as Error).message}). ` +
        'As an administrator of the server: grant telltale_app to <the login of DATABASE_URL>',
    );
  }
}

function troubleOf({ superuser, bypass, owned }: RoleInForce): string | null {
  if (superuser) return 'is a superuser and would see every workspace. Use alter role … nosuperuser';
  if (bypass)
    return 'may bypass row-level security and would see every workspace. Use alter role … nobypassrls';
  if (owned > 0)
    return `owns ${owned} tables, so row-level security would not be its master. Let DIRECT_DATABASE_URL name an owner of its own`;
  return null;
}
