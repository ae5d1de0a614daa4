import type { FactCatalogueReply, SignCatalogueReply } from '@telltale/contract';
import { checkFactValue, FACT_KEYS, isFactKey, SIGNS } from '@telltale/domain';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { startTestApp, type TestApp } from '../../test/test-app';
import type { Member } from '../../test/test-people';

describe('the catalogues', () => {
  let telltale: TestApp;
  let member: Member;

  beforeAll(async () => {
    telltale = await startTestApp();
    member = await telltale.people.newWorkspace({ role: 'viewer' });
  });

  afterAll(() => telltale.stop());

  it('tell every sign with its limits, and where its page is', async () => {
    const { body } = await member.visitor.get<SignCatalogueReply>('/api/v1/signs');
    expect(body.data.map(({ id }) => id)).toEqual(SIGNS.map(({ id }) => id));
    expect(body.data.find(({ id }) => id === 'FIRST-1')).toMatchObject({
      mode: 'first-project',
      severity: 'critical',
      thresholds: [{ value: 90, default: 90, unit: 'days', origin: 'article' }],
    });
    expect(body.settingsVersion).toBe(1);
    for (const { docs, id } of body.data) {
      const page = await telltale.stranger.get(docs);
      expect(page.status).toBe(200);
      expect(page.text).toContain(id);
    }
  });

  it('tell the limits that are in force in the workspace', async () => {
    const ada = await telltale.people.newWorkspace();
    const thresholds = { 'EVAL-3': { critical: 21 } };
    await ada.visitor.patch('/api/v1/settings/signs', 1, { thresholds });
    const { body } = await ada.visitor.get<SignCatalogueReply>('/api/v1/signs');
    expect(body.settingsVersion).toBe(2);
    expect(body.data.find(({ id }) => id === 'EVAL-3')?.thresholds).toMatchObject([
      { name: 'serious', value: 7, default: 7 },
      { name: 'critical', value: 21, default: 28 },
    ]);
  });

  it('tell every fact with an example that its schema and the door accept', async () => {
    const { body } = await member.visitor.get<FactCatalogueReply>('/api/v1/facts');
    expect(body.data.map(({ key }) => key)).toEqual([...FACT_KEYS]);
    const ajv = new Ajv2020({ strict: false });
    addFormats(ajv);
    for (const { key, schema, example } of body.data) {
      expect([key, ajv.validate(schema as object, example)]).toEqual([key, true]);
      if (isFactKey(key)) expect([key, checkFactValue(key, example, '2026-11-23')]).toEqual([key, []]);
    }
  });

  it('tell the fields of a register, as much as a form needs', async () => {
    const { body } = await member.visitor.get<FactCatalogueReply>('/api/v1/facts');
    const spend = body.data.find(({ key }) => key === 'spend');
    const month = { name: 'month', type: 'month', label: 'Month', isNeeded: true, isPast: false };
    const rest = { unit: null, options: null, least: null, most: null };
    expect(spend?.fields?.[0]).toEqual({ ...month, ...rest });
    expect(spend?.fields?.map(({ name }) => name)).toEqual(['month', 'planned', 'actual', 'note']);
    const savings = body.data.find(({ key }) => key === 'savings');
    expect(savings?.fields?.find(({ name }) => name === 'state')?.options?.map(({ value }) => value)).toEqual(
      ['claimed', 'measured', 'verified'],
    );
    expect(body.data.find(({ key }) => key === 'eval-suite')?.fields).toBeNull();
  });

  it('say which signs read a fact', async () => {
    const { body } = await member.visitor.get<FactCatalogueReply>('/api/v1/facts');
    expect(body.data.find(({ key }) => key === 'logic-holder')?.signs).toEqual(['LOCK-1', 'LOCK-2']);
    expect(body.data.find(({ key }) => key === 'topic')?.signs).toEqual([]);
  });

  it('have no page for what is no sign, nor for a path', async () => {
    expect((await telltale.stranger.get('/docs/signs/own-99.md')).status).toBe(404);
    expect((await telltale.stranger.get('/docs/signs/..%2f..%2fpackage.json')).status).toBe(404);
  });

  it('need somebody who is signed in', async () => {
    expect((await telltale.stranger.get('/api/v1/signs')).status).toBe(401);
    expect((await telltale.stranger.get('/api/v1/facts')).status).toBe(401);
  });
});
