import { startTestApp, TEST_NOW, type TestApp } from '../../../test/test-app';
import { ReviewedWorkspace } from '../../reviews/reviewed-workspace.fixture';
import { DeliverMessages } from '../deliver-messages';
import { MailServer } from '../mail-server.fixture';
import { TellClosedReview } from './tell-closed';

let telltale: TestApp;
let mail: MailServer;
let of: ReviewedWorkspace;

beforeAll(async () => {
  mail = await MailServer.start();
  telltale = await startTestApp({ messages: { smtpUrl: mail.url, mailFrom: 'post@telltale.example' } });
});
beforeEach(async () => {
  telltale.clock.moveTo(new Date(TEST_NOW));
  mail.taken.length = 0;
  of = await ReviewedWorkspace.of(telltale);
});
afterAll(async () => {
  await telltale.stop();
  await mail.stop();
});

const chooses = (by = of.ada) => by.visitor.send('PUT', '/api/v1/digest/reader', { body: { isRead: true } });
const closed = async () => (await of.close((await of.open({ clientId: of.halden })).id)).id;

it('sends the minutes to those who read the digest and see the review, once however often it is done', async () => {
  const other = await telltale.people.newClient(of.ada.workspaceId, 'Other');
  const elsewhere = await telltale.people.newMember(of.ada.workspaceId, { role: 'viewer', clients: [other] });
  const here = await telltale.people.newMember(of.ada.workspaceId, { role: 'viewer', clients: [of.halden] });
  for (const member of [of.ada, elsewhere, here]) await chooses(member);
  await of.heldByVendor();
  const id = await closed();
  const job = { workspaceId: of.ada.workspaceId, reviewId: id };
  await telltale.app.get(TellClosedReview).run(job);
  await telltale.app.get(TellClosedReview).run(job);
  await telltale.app.get(DeliverMessages).run();
  expect(mail.taken.map(({ subject }) => subject)).toEqual(
    Array(2).fill('Minutes of 23 November 2026: Halden Freight'),
  );
  expect(mail.taken[0]?.text?.trim()).toBe((await of.minutes(id, 'markdown')).trim());
});

it('is put down with the closing itself', async () => {
  const id = await closed();
  const jobs = await telltale.database.query<{ data: { reviewId: string } }>(
    `select data from jobs.job where name = 'tell-closed-review' and data ->> 'reviewId' = $1`,
    [id],
  );
  expect(jobs).toHaveLength(1);
});

it('says nothing of a review that is open, or gone', async () => {
  await chooses();
  const { id } = await of.open();
  for (const reviewId of [id, of.halden])
    await telltale.app.get(TellClosedReview).run({ workspaceId: of.ada.workspaceId, reviewId });
  await telltale.app.get(DeliverMessages).run();
  expect(mail.taken).toEqual([]);
});
