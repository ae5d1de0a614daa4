import type { ReadinessTemplateReply, Role } from '@telltale/contract';
import { type ReadinessTemplate, STARTING_TEMPLATE } from '@telltale/domain';
import { screen, within } from '@testing-library/angular';
import { openPage, type OpenedPage } from '../record/page.fixture';
import { ReadinessTemplatePage } from './readiness-template-page';

const URL = '/api/v1/settings/readiness';
const SCHEMA = { key: 'data-schema', text: 'The input has a schema', isRequired: true, proofDays: 180 };
const ALARM = { key: 'data-alarm', text: 'An alarm rings', isRequired: false, proofDays: null };
const DATA = { key: 'data', name: 'Data', items: [SCHEMA, ALARM] };
const PLAN = { key: 'exit-plan', text: 'There is a plan', isRequired: true, proofDays: 365 };
const EXIT = { key: 'exit', name: 'Exit', items: [PLAN] };

function aTemplate(
  version: number,
  template: ReadinessTemplate = [DATA, EXIT],
  scored = 12,
): ReadinessTemplateReply {
  const versions = version === 1 ? [] : [{ version, at: '2026-11-19T23:30:00Z', by: 'Omar Haddad' }];
  return { version, template, isStarting: false, scored, versions };
}

async function open(role: Role = 'administrator', reply = aTemplate(3)): Promise<OpenedPage> {
  const page = await openPage({ 'settings/readiness': ReadinessTemplatePage }, '/settings/readiness', role);
  await page.answer('GET', URL, reply);
  await screen.findByText(/Version 3\b.*\.|Version 1\b.*\./);
  return page;
}

const group = (name: string) => within(screen.getByRole('region', { name }));
const texts = (name: string) =>
  group(name)
    .getAllByLabelText('What is needed')
    .map((box) => (box as HTMLTextAreaElement).value);
const press = async (page: OpenedPage, name: string | RegExp) =>
  await page.user.click(screen.getByRole('button', { name }));
const retype = async (page: OpenedPage, box: HTMLElement, text: string) => {
  await page.user.clear(box);
  if (text !== '') await page.user.type(box, text);
};

describe('the template of the checklist', () => {
  it('is reworded with its key kept, shown as a change, and saved as a version', async () => {
    const page = await open();
    const [first] = group('Data').getAllByLabelText('What is needed');
    await retype(page, first as HTMLElement, 'The input has a schema that alarms');
    await page.user.click(group('Data').getAllByLabelText('Required before Production')[0] as HTMLElement);
    await retype(page, group('Data').getAllByLabelText(/A proof holds/)[0] as HTMLElement, '');
    expect(screen.getByText('Not saved: 1 changed')).toBeVisible();
    await press(page, 'Preview');
    expect(
      screen.getByText(
        'The input has a schema that alarms: it was “The input has a schema”; optional now; a proof holds for ever, not 180 days',
      ),
    ).toBeVisible();
    expect(
      screen.getByText(/12 projects have a score: it is read anew. Answers stay as they were./),
    ).toBeVisible();
    await press(page, 'Save as version 4');
    const items = [
      { ...SCHEMA, text: 'The input has a schema that alarms', isRequired: false, proofDays: null },
      ALARM,
    ];
    const template = [{ ...DATA, items }, EXIT];
    const { request } = await page.answer('PUT', URL, aTemplate(4, template));
    expect(request.body).toEqual({ template });
    expect(request.headers.get('If-Match')).toBe('"v3"');
    expect(await screen.findByText('Version 4 is in force.')).toBeVisible();
    expect(screen.queryByText(/Not saved/)).toBeNull();
    expect(screen.getByText('20 November 2026, Omar Haddad')).toBeVisible();
  });

  it('takes new items and groups, and gives them keys of their own', async () => {
    const page = await open();
    await press(page, 'Add an item to Data');
    const box = group('Data').getAllByLabelText('What is needed').at(-1) as HTMLElement;
    expect(box).toHaveFocus();
    await page.user.type(box, 'Data schema');
    await press(page, 'Add a group');
    await page.user.type(group('New group').getByLabelText('Name of the group'), 'Data');
    await page.user.type(screen.getAllByLabelText('What is needed').at(-1) as HTMLElement, 'Cost is capped');
    await press(page, 'Preview');
    await press(page, 'Save as version 4');
    const { request } = await page.answer('PUT', URL, aTemplate(4));
    const added = { isRequired: true, proofDays: 90 };
    expect(request.body).toEqual({
      template: [
        { ...DATA, items: [SCHEMA, ALARM, { key: 'data-schema-2', text: 'Data schema', ...added }] },
        EXIT,
        { key: 'data-2', name: 'Data', items: [{ key: 'cost-is-capped', text: 'Cost is capped', ...added }] },
      ],
    });
  });

  it('moves and takes out by buttons, which keep the focus', async () => {
    const page = await open();
    await press(page, 'Move down: The input has a schema');
    expect(texts('Data')).toEqual(['An alarm rings', 'The input has a schema']);
    await press(page, 'Move down: The input has a schema');
    expect(texts('Data')).toEqual(['An alarm rings', 'The input has a schema']);
    expect(screen.getByRole('button', { name: 'Move down: The input has a schema' })).toHaveFocus();
    await press(page, 'Move up: the group Exit');
    await press(page, 'Take out: An alarm rings');
    expect(screen.getByRole('button', { name: 'Add an item to Data' })).toHaveFocus();
    await press(page, 'Preview');
    expect(screen.getByText('An alarm rings')).toBeVisible();
    expect(screen.getByText('The order')).toBeVisible();
    await press(page, 'Save as version 4');
    const { request } = await page.answer('PUT', URL, aTemplate(4));
    expect(request.body).toEqual({ template: [EXIT, { ...DATA, items: [SCHEMA] }] });
  });

  it('leads to what is wrong and sends nothing', async () => {
    const page = await open();
    const days = group('Exit').getByLabelText(/A proof holds/);
    await retype(page, days, '0');
    await press(page, 'Preview');
    expect(screen.getByText('Whole days from 1 to 3,650, or empty: for ever.')).toBeVisible();
    expect(days).toHaveFocus();
    await retype(page, days, '3651');
    expect(screen.getByText('Whole days from 1 to 3,650, or empty: for ever.')).toBeVisible();
    await retype(page, days, '3650');
    expect(screen.queryByText(/Whole days/)).toBeNull();
    await retype(page, group('Exit').getByLabelText('What is needed'), '');
    expect(screen.getByText('Say what is needed.')).toBeVisible();
    await press(page, /Take out: new item/);
    expect(screen.getByText('Add an item, or take the group out.')).toBeVisible();
    page.http.verify();
  });

  it('shows what somebody else saved meanwhile, and keeps what was typed', async () => {
    const page = await open();
    await retype(page, group('Exit').getByLabelText('What is needed'), 'There is a rehearsed plan');
    await press(page, 'Preview');
    await press(page, 'Save as version 4');
    await page.answer('PUT', URL, { code: 'stale-version' }, { status: 412 });
    const theirs = [{ ...DATA, items: [SCHEMA] }, EXIT];
    await page.answer('GET', URL, aTemplate(4, theirs));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Somebody else saved version 4 meanwhile: 1 taken out.');
    expect(alert).toHaveTextContent('An alarm rings');
    expect(group('Exit').getByLabelText('What is needed')).toHaveValue('There is a rehearsed plan');
    await press(page, 'Put mine over theirs');
    expect(screen.getByText('Version 5: 1 added, 1 changed.')).toBeVisible();
    await press(page, 'Save as version 5');
    const { request } = await page.answer('PUT', URL, aTemplate(5));
    expect(request.headers.get('If-Match')).toBe('"v4"');
  });

  it('takes what somebody else saved while nothing is typed', async () => {
    const page = await open();
    page.tell({ topic: 'portfolio' });
    await page.answer('GET', URL, aTemplate(4, [EXIT]));
    expect(await screen.findByText('Version 4.')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Data' })).toBeNull();
  });

  it('goes back to the starting checklist, and can be dropped', async () => {
    const page = await open();
    await press(page, 'Back to the starting checklist');
    expect(screen.getAllByRole('region', { name: 'Vendor & exit' })).toHaveLength(1);
    await press(page, 'Preview');
    await press(page, 'Save as version 4');
    const { request } = await page.answer('PUT', URL, { code: 'network-lost' }, { status: 500 });
    expect(request.body).toEqual({ template: STARTING_TEMPLATE });
    expect(await screen.findByRole('alert')).toBeVisible();
    await press(page, 'Drop');
    expect(texts('Data')).toEqual(['The input has a schema', 'An alarm rings']);
  });

  it('is read by those who are no administrators', async () => {
    await open('editor');
    expect(screen.getByText('An administrator can change it.')).toBeVisible();
    expect(group('Data').getByText('optional, a proof holds for ever')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('says why it cannot be shown', async () => {
    const page = await openPage({ s: ReadinessTemplatePage }, '/s', 'viewer');
    await page.answer('GET', URL, { code: 'not-ready' }, { status: 503 });
    expect(await screen.findByRole('alert')).toHaveTextContent('Telltale is starting');
  });
});
