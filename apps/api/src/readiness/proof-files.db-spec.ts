import { PROOF_FILE_BYTES_MOST, type ProofFileReply, type ReadinessReply } from '@telltale/contract';
import { type TestApp, startTestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';
import { makeProject } from '../../test/test-projects';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('a file that proves something', () => {
  let test: TestApp;
  let ada: Member;
  let projectId: string;

  beforeAll(async () => {
    test = await startTestApp();
    ada = await test.people.newWorkspace();
    const clientId = await test.people.newClient(ada.workspaceId, 'Halden Freight');
    projectId = (await makeProject(ada, clientId, { stage: 'pilot' })).id;
  });
  afterAll(() => test.stop());

  const path = () => `/api/v1/projects/${projectId}/proofs`;
  async function upload(content: Buffer, name: string, by = ada) {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(content)]), name);
    const headers = { cookie: by.visitor.cookie ?? '', origin: test.url };
    const reply = await fetch(`${test.url}${path()}`, { method: 'POST', body: form, headers });
    return { status: reply.status, body: (await reply.json()) as ProofFileReply };
  }

  it('is kept with what it is, whatever its name says, and handed out as a download', async () => {
    const { status, body } = await upload(PNG, '../evil/alarm.html');
    expect([status, body]).toMatchObject([
      201,
      { name: 'alarm.html', mediaType: 'image/png', bytes: PNG.length },
    ]);
    const file = await fetch(`${test.url}${path()}/${body.id}`, {
      headers: { cookie: ada.visitor.cookie ?? '' },
    });
    expect(Buffer.from(await file.arrayBuffer()).equals(PNG)).toBe(true);
    expect(file.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''alarm.html");
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('proves an item, which bears its name', async () => {
    const { body } = await upload(PNG, 'alarm.png');
    const items = { 'data-schema': { state: 'proven', proof: { fileId: body.id } } };
    const reply = await ada.visitor.patch<ReadinessReply>(`/api/v1/projects/${projectId}/readiness`, 1, {
      items,
    });
    expect(reply.body.groups[0]?.items[0]?.proof).toMatchObject({ fileId: body.id, fileName: 'alarm.png' });
  });

  it('is refused when empty, of no known kind, or too large', async () => {
    expect(await upload(Buffer.alloc(0), 'empty.txt')).toMatchObject({
      status: 422,
      body: { code: 'proof-refused' },
    });
    expect((await upload(Buffer.from([1, 0, 2, 0]), 'thing.bin')).status).toBe(422);
    expect((await upload(Buffer.from('All 5,000 cases ran.'), 'log.txt')).body.mediaType).toBe('text/plain');
    const large = Buffer.alloc(PROOF_FILE_BYTES_MOST + 1, 'a');
    expect(await upload(large, 'large.txt')).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
  });

  it('is not there for anybody else', async () => {
    const { body } = await upload(PNG, 'alarm.png');
    const eve = await test.people.newWorkspace();
    expect((await eve.visitor.get(`${path()}/${body.id}`)).status).toBe(404);
    expect((await upload(PNG, 'alarm.png', eve)).status).toBe(404);
    const viewer = await test.people.newMember(ada.workspaceId, { role: 'viewer' });
    expect((await upload(PNG, 'alarm.png', viewer)).status).toBe(403);
    expect((await viewer.visitor.get(`${path()}/${body.id}`)).status).toBe(200);
  });
});
