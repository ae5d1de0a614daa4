import type { SignInRulesReply } from '@telltale/contract';
import { screen, waitFor } from '@testing-library/angular';
import { openPage } from '../record/page.fixture';
import { SignInRulesPage } from './sign-in-rules-page';

const RULES = '/api/v1/settings/sign-in';
const SWITCH = { name: 'Everybody needs a second step' };
const OFF: SignInRulesReply = { needsSecondFactor: false, membersWithout: 3 };
const ON: SignInRulesReply = { needsSecondFactor: true, membersWithout: 1 };

async function open(rules = OFF, version = 0) {
  const page = await openPage({ rules: SignInRulesPage }, '/rules', 'administrator');
  await page.answer('GET', RULES, rules, { headers: { ETag: `"v${version}"` } });
  return { ...page, box: await screen.findByRole('checkbox', SWITCH) };
}

describe('that everybody needs a second step', () => {
  it('is turned on with the version that was seen, and says who is stopped', async () => {
    const { user, answer, box } = await open();
    expect(screen.getByText('3 members who come in by a password have none.')).toBeVisible();
    await user.click(box);
    const { request } = await answer('PUT', RULES, ON, { headers: { ETag: '"v1"' } });
    expect([request.headers.get('If-Match'), request.body]).toEqual(['"v0"', { needsSecondFactor: true }]);
    expect(await screen.findByText('Saved.')).toBeVisible();
    expect(screen.getByText('1 member has none yet and is stopped until one is set up.')).toBeVisible();
    expect(box).toBeChecked();
    await user.click(box);
    const off = await answer('PUT', RULES, OFF, { headers: { ETag: '"v2"' } });
    expect([off.request.headers.get('If-Match'), off.request.body]).toEqual([
      '"v1"',
      { needsSecondFactor: false },
    ]);
  });

  it('is told of one member in the singular', async () => {
    await open({ needsSecondFactor: false, membersWithout: 1 });
    expect(screen.getByText('1 member who comes in by a password has none.')).toBeVisible();
  });

  it('stays off where the server refuses it, and says at the switch what to do first', async () => {
    const { user, answer, box } = await open();
    await user.click(box);
    const errors = [{ pointer: '#/needsSecondFactor', detail: 'Set one up for yourself first.' }];
    await answer('PUT', RULES, { code: 'invalid-request', errors }, { status: 422 });
    await waitFor(() => expect(box).toHaveAccessibleDescription('Set one up for yourself first.'));
    expect(box).not.toBeChecked();
  });

  it('shows what somebody else has set meanwhile', async () => {
    const { user, answer, box } = await open();
    await user.click(box);
    await answer('PUT', RULES, { code: 'stale-version' }, { status: 412 });
    await answer('GET', RULES, ON, { headers: { ETag: '"v1"' } });
    expect(await screen.findByRole('alert')).toHaveTextContent('Somebody else has changed this meanwhile');
    await waitFor(() => expect(screen.getByRole('checkbox', SWITCH)).toBeChecked());
  });

  it('is not shown to whom it is refused', async () => {
    const page = await openPage({ rules: SignInRulesPage }, '/rules');
    await page.answer('GET', RULES, { code: 'not-allowed' }, { status: 403 });
    expect(await screen.findByRole('alert')).toHaveTextContent('Your role does not allow this');
    expect(screen.queryByRole('checkbox', SWITCH)).not.toBeInTheDocument();
  });
});
