import { HttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { screen, waitFor } from '@testing-library/angular';
import { signedIn } from '../record/facts.fixture';
import { NOBODY, openDoors } from './access.fixture';

async function openSignedOut(url: string) {
  const doors = openDoors();
  const going = doors.go(url);
  await doors.answer('GET', '/api/v1/session', NOBODY, 401);
  await doors.answer('GET', '/api/v1/setup', { needed: false });
  await going;
  return doors;
}

async function enter({ user }: Awaited<ReturnType<typeof openSignedOut>>): Promise<void> {
  await user.type(screen.getByLabelText('E-mail'), 'jo@example.org');
  await user.type(screen.getByLabelText('Password'), 'correct horse battery');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('signing in', () => {
  it('leads back to where somebody wanted to go', async () => {
    const doors = await openSignedOut('/project/p-1?tab=record');
    expect(doors.url()).toBe('/sign-in?back=%2Fproject%2Fp-1%3Ftab%3Drecord');
    await enter(doors);
    const { request } = await doors.answer('POST', '/api/v1/session', signedIn('viewer'), 201);
    expect(request.body).toEqual({ email: 'jo@example.org', password: 'correct horse battery' });
    await waitFor(() => {
      expect(doors.url()).toBe('/project/p-1?tab=record');
    });
  });

  it('says that e-mail or password do not match, and keeps what was typed', async () => {
    const doors = await openSignedOut('/portfolio');
    await enter(doors);
    const wrong = { type: '', code: 'wrong-credentials', title: '', status: 401 };
    await doors.answer('POST', '/api/v1/session', wrong, 401);
    expect(await screen.findByRole('alert')).toHaveTextContent('E-mail or password do not match.');
    expect(screen.getByLabelText('E-mail')).toHaveValue('jo@example.org');
  });

  it('says to wait after too many tries', async () => {
    const doors = await openSignedOut('/portfolio');
    await enter(doors);
    await doors.answer(
      'POST',
      '/api/v1/session',
      { type: '', code: 'too-many-requests', title: '', status: 429 },
      429,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Too many tries. Wait a little, then try again.',
    );
  });

  it('does not lead to another site, whatever the address says', async () => {
    const doors = openDoors();
    await doors.go('/sign-in?back=//elsewhere.example');
    await enter(doors);
    await doors.answer('POST', '/api/v1/session', signedIn('viewer'), 201);
    await waitFor(() => {
      expect(doors.url()).toBe('/portfolio');
    });
  });

  it('leads to the portfolio when its address says nothing of a way back', async () => {
    const doors = openDoors();
    await doors.go('/sign-in');
    await enter(doors);
    await doors.answer('POST', '/api/v1/session', signedIn('viewer'), 201);
    await waitFor(() => {
      expect(doors.url()).toBe('/portfolio');
    });
  });

  it('is asked for when the session has ended meanwhile, with the way back', async () => {
    const doors = openDoors();
    const going = doors.go('/signs');
    await doors.answer('GET', '/api/v1/session', signedIn('viewer'));
    await going;
    TestBed.inject(HttpClient)
      .get('/api/v1/projects')
      .subscribe({ error: () => undefined });
    await doors.answer('GET', '/api/v1/projects', NOBODY, 401);
    await waitFor(() => {
      expect(doors.url()).toBe('/sign-in?back=%2Fsigns&ended=true');
    });
    expect(await screen.findByRole('status')).toHaveTextContent('Your session has ended');
  });
});
