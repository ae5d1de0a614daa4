import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { canonicalJson } from '../projects/canonical-json';
import { SealAudit } from './seal-audit';

type Line = Readonly<Record<string, unknown>>;

let telltale: TestApp;
let root: Member;

beforeAll(async () => {
  telltale = await startTestApp();
});
beforeEach(async () => {
  root = await telltale.people.newWorkspace({ name: 'Root Vale' });
});
afterAll(() => telltale.stop());

const seal = () => telltale.app.get(SealAudit).run();
const sha = (...parts: (Buffer | string)[]) =>
  createHash('sha256')
    .update(Buffer.concat(parts.map((part) => Buffer.from(part))))
    .digest();

it('is a CSV that no spreadsheet calculates', async () => {
  const evil = await telltale.people.newMember(root.workspaceId, { name: '=1+1' });
  await evil.visitor.get('/api/v1/exports/projects');
  await seal();
  const reply = await root.visitor.get('/api/v1/exports/audit?what=export');
  expect(reply.headers.get('content-disposition')).toBe(
    'attachment; filename="telltale-audit-2026-11-23.csv"',
  );
  const lines = parse<Line>(reply.text, { bom: true, columns: true });
  expect(lines).toMatchObject([
    { What: 'export.made', By: `'=1+1`, Seal: '1', Subject: '{"format":"csv","of":"projects"}' },
    {
      What: 'export.made',
      By: 'Root Vale',
      Seal: '',
      Subject: '{"format":"csv","of":"audit","what":"export"}',
    },
  ]);
  expect(lines[0]?.['Entry hash']).toMatch(/^[0-9a-f]{64}$/);
});

it('lets anybody follow the chain without Telltale', async () => {
  for (let times = 0; times < 2; times += 1) {
    await root.visitor.get('/api/v1/exports/projects');
    await seal();
  }
  const { text } = await root.visitor.get('/api/v1/exports/audit?format=jsonl');
  const lines = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
  const entries = lines.filter((line) => line['kind'] === 'entry');
  expect(entries).toHaveLength(3);
  for (const { by, address, subject, salt, digest, hash, id, at, accountId, what, requestId } of entries) {
    const proved = sha(Buffer.from(String(salt), 'hex'), canonicalJson({ by, address, subject }));
    expect(proved.toString('hex')).toBe(digest);
    const meta = { workspaceId: root.workspaceId, id, at, accountId, what, requestId };
    if (hash !== null) expect(sha(canonicalJson(meta), proved).toString('hex')).toBe(hash);
  }
  const seals = lines.filter((line) => line['kind'] === 'seal');
  expect(seals).toHaveLength(2);
  let previous: Buffer = Buffer.alloc(0);
  for (const { workspaceId, seal: number, from, to, count, entries: sealed, hash } of seals) {
    previous = sha(previous, canonicalJson({ workspaceId, seal: number, from, to, count, entries: sealed }));
    expect(previous.toString('hex')).toBe(hash);
  }
});
