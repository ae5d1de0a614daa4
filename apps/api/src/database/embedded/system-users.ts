import { readFileSync } from 'node:fs';

export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * An existing user other than root, for a server that refuses to run as root. PostgreSQL looks its own user
 * up by number, so a number that is in no list will not do.
 */
export function findOrdinaryUser(): SystemUser | undefined {
  const users = readUsers().filter((user) => user.uid > 0);
  const named = (name: string) => users.find((user) => user.name === name);
  return named('postgres') ?? named('nobody') ?? users[0];
}

function readUsers(): SystemUser[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((user) => Number.isInteger(user.uid) && Number.isInteger(user.gid));
}
