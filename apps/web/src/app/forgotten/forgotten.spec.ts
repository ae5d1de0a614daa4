import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { ForgottenPage } from './forgotten-page';
import { NewPasswordPage } from './new-password-page';

const RESETS = '/api/v1/password-resets';
const problem = (code: string, status: number, more: object = {}) => ({
  type: '',
  code,
  title: '',
  status,
  ...more,
});

async function open(url: string) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter(
        [
          { path: 'forgotten-password', component: ForgottenPage },
          { path: 'new-password/:secret', component: NewPasswordPage },
        ],
        withComponentInputBinding(),
      ),
    ],
  });
  await RouterTestingHarness.create(url);
  const http = TestBed.inject(HttpTestingController);
  const answer = async (method: string, path: string, body: object | null, status = 200) => {
    const request = await waitFor(() => http.expectOne((one) => one.method === method && one.url === path));
    request.flush(body, { status, statusText: String(status) });
    return request.request;
  };
  return { user: userEvent.setup(), http, answer };
}

describe('a forgotten password', () => {
  it('is asked for, and the answer does not tell whether anybody has the address', async () => {
    const { user, answer } = await open('/forgotten-password');
    await answer('GET', RESETS, { isMailSetUp: true });
    await user.type(await screen.findByLabelText('E-mail'), 'jo@example.org');
    await user.click(screen.getByRole('button', { name: 'Send me a link' }));
    const request = await answer('POST', RESETS, null, 202);
    expect(request.body).toEqual({ email: 'jo@example.org' });
    expect(await screen.findByText(/^If an account has the address/)).toHaveTextContent(
      'If an account has the address jo@example.org, a mail with a link is on its way to it. The link works once and for one hour.',
    );
    expect(screen.getByRole('heading', { name: 'Look into your mail' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Use another address' }));
    expect(screen.getByRole('heading', { name: 'Forgotten password' })).toHaveFocus();
  });

  it('sends nothing without an address, and says when to wait', async () => {
    const { user, answer, http } = await open('/forgotten-password');
    await answer('GET', RESETS, { isMailSetUp: true });
    await user.click(await screen.findByRole('button', { name: 'Send me a link' }));
    expect(await screen.findByText('Write the e-mail address of your account.')).toBeVisible();
    http.verify();
    await user.type(screen.getByLabelText('E-mail'), 'jo@example.org');
    await user.click(screen.getByRole('button', { name: 'Send me a link' }));
    const detail = 'Links to a new password were asked for too often. Try again in 12 minutes';
    await answer('POST', RESETS, problem('too-many-requests', 429, { detail }), 429);
    expect(await screen.findByRole('alert')).toHaveTextContent(detail);
  });

  it('is said not to be mended by mail where no mail goes out', async () => {
    const { answer } = await open('/forgotten-password');
    await answer('GET', RESETS, { isMailSetUp: false });
    expect(await screen.findByText(/This Telltale sends no mail/)).toBeVisible();
    expect(screen.queryByLabelText('E-mail')).toBeNull();
  });
});

describe('the link of the mail', () => {
  const field = () => screen.getByLabelText('New password');

  it('says while it is typed what is still missing, and takes a pasted one', async () => {
    const { user, answer } = await open('/new-password/secret-1');
    await user.type(field(), 'plum');
    expect(screen.getByText('11 more')).toBeVisible();
    await user.clear(field());
    await user.type(field(), 'abababababababab');
    expect(screen.getByText('Too easy to guess: it repeats the same few characters.')).toBeVisible();
    await user.clear(field());
    await user.type(field(), '0123456789abcdef');
    expect(screen.getByText(/it follows the alphabet, the digits/)).toBeVisible();
    await user.clear(field());
    await user.click(field());
    await user.paste('plum lantern quiet seven');
    expect(screen.getByText('24 characters: long enough.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Change the password' }));
    const request = await answer('POST', `${RESETS}/use`, null, 204);
    expect(request.body).toEqual({ secret: 'secret-1', password: 'plum lantern quiet seven' });
    expect(await screen.findByRole('heading', { name: 'Your password is changed' })).toHaveFocus();
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in');
  });

  it('shows and hides what is typed', async () => {
    const { user } = await open('/new-password/secret-1');
    expect(field()).toHaveAttribute('type', 'password');
    await user.click(screen.getByRole('button', { name: 'Show the new password' }));
    expect(field()).toHaveAttribute('type', 'text');
  });

  it('says beneath the field why the server refuses it', async () => {
    const { user, answer } = await open('/new-password/secret-1');
    await user.type(field(), 'jo park at halden 1');
    await user.click(screen.getByRole('button', { name: 'Change the password' }));
    const detail = 'It is hardly more than “park halden”, which others know';
    const errors = [{ pointer: '#/password', detail }];
    await answer('POST', `${RESETS}/use`, problem('password-refused', 422, { errors }), 422);
    await waitFor(() => {
      expect(field()).toHaveAccessibleDescription(detail);
    });
  });

  it('leads to a new one where it was used or is too old', async () => {
    const { user, answer } = await open('/new-password/secret-1');
    await user.type(field(), 'plum lantern quiet seven');
    await user.click(screen.getByRole('button', { name: 'Change the password' }));
    await answer('POST', `${RESETS}/use`, problem('reset-link-ended', 410), 410);
    expect(await screen.findByRole('link', { name: 'Ask for a new link' })).toHaveAttribute(
      'href',
      '/forgotten-password',
    );
    expect(screen.getByRole('heading', { name: 'New password' })).toHaveFocus();
  });
});
