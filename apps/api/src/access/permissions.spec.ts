import type { Role } from '@telltale/contract';
import { may, type Permission, PERMISSIONS } from './permissions';

const allowedTo = (role: Role): Permission[] =>
  (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => may(role, permission));

describe('roles', () => {
  it('let a viewer read, and nothing more', () => {
    expect(allowedTo('viewer').filter((permission) => !/:(read|own)$/.test(permission))).toEqual([]);
    expect(allowedTo('viewer')).toContain('project:read');
  });

  it('let an editor also record and import, but delete nothing', () => {
    expect(may('editor', 'project:write')).toBe(true);
    expect(may('editor', 'import:write')).toBe(true);
    expect(may('editor', 'client:delete')).toBe(false);
  });

  it('let a reviewer also decide, waive and verify what a project saves', () => {
    for (const permission of ['decision:write', 'waiver:write', 'saving:verify'] as const) {
      expect(may('editor', permission)).toBe(false);
      expect(may('reviewer', permission)).toBe(true);
    }
  });

  it('each hold all that the one before it holds', () => {
    const chain = (['viewer', 'editor', 'reviewer', 'administrator'] as const).map(allowedTo);
    for (const [index, permissions] of chain.slice(1).entries())
      expect(permissions).toEqual(expect.arrayContaining(chain[index] ?? []));
    expect(chain.at(-1)).toEqual(Object.keys(PERMISSIONS));
  });
});
