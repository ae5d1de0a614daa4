import { startTestApp, type TestApp } from '../../test/test-app';

let telltale: TestApp;

beforeAll(async () => {
  telltale = await startTestApp();
});
afterAll(() => telltale.stop());

it('says that it is up', async () => {
  const reply = await telltale.stranger.get('/api/health');
  expect(reply.status).toBe(200);
  expect(reply.body).toEqual({ status: 'up' });
});

it('says that it is ready while the database answers', async () => {
  const reply = await telltale.stranger.get('/api/health/ready');
  expect(reply.body).toEqual({ status: 'ready', database: 'up', migrations: 'done' });
});
