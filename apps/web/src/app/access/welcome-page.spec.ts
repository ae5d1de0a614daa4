import { screen, waitFor } from '@testing-library/angular';
import { signedIn } from '../record/facts.fixture';
import { NOBODY, openDoors } from './access.fixture';

const PASSWORD = 'fifteen letters';

async function openWelcome() {
  const doors = openDoors();
  const going = doors.go('/portfolio');
  await doors.answer('GET', '/api/v1/session', NOBODY, 401);
  await doors.answer('GET', '/api/v1/setup', { needed: true });
  await doors.answer('GET', '/api/v1/setup', { needed: true });
  await going;
  return doors;
}

async function fill(
  user: Awaited<ReturnType<typeof openWelcome>>['user'],
  password = PASSWORD,
): Promise<void> {
  await user.type(screen.getByLabelText('Your name'), 'Carla Alvarez');
  await user.type(screen.getByLabelText('Company or practice'), 'Northgate Practice');
  await user.type(screen.getByLabelText('E-mail'), 'carla@northgate.example');
  await user.click(screen.getByLabelText('Password'));
  await user.paste(password);
}

describe('the first account', () => {
  it('is asked for when Telltale has none', async () => {
    const { url } = await openWelcome();
    expect(url()).toBe('/welcome');
    expect(screen.getByRole('heading', { name: 'Create the first account' })).toBeInTheDocument();
  });

  it('is not asked for again by an old link', async () => {
    const doors = openDoors();
    const going = doors.go('/welcome');
    await doors.answer('GET', '/api/v1/setup', { needed: false });
    await doors.answer('GET', '/api/v1/session', signedIn('viewer'));
    await going;
    expect(doors.url()).toBe('/portfolio');
  });

  it('says which fields are missing, marks them, and sends nothing', async () => {
    const { user, http } = await openWelcome();
    await user.click(screen.getByRole('button', { name: 'Create account' }));
    expect(await screen.findByText('Write your name.')).toBeInTheDocument();
    expect(screen.getByText('Write the name of your company or practice.')).toBeInTheDocument();
    expect(screen.getByText('Write your e-mail address.')).toBeInTheDocument();
    expect(screen.getByText('Choose a password of at least 15 characters.')).toBeInTheDocument();
    expect(screen.getByLabelText('Your name')).toHaveAttribute('aria-invalid', 'true');
    expect(screen.getByLabelText('Your name')).toHaveFocus();
    http.verify();
  });

  it('refuses a password of 14 characters and takes one of 15, pasted', async () => {
    const { user, answer, http } = await openWelcome();
    await fill(user, PASSWORD.slice(1));
    expect(screen.getByText('1 more')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Create account' }));
    expect(await screen.findByText('At least 15 characters.')).toBeInTheDocument();
    http.verify();
    await user.type(screen.getByLabelText('Password'), '!');
    await user.click(screen.getByRole('button', { name: 'Create account' }));
    const { request } = await answer('POST', '/api/v1/setup', signedIn('administrator'), 201);
    expect(request.body).toEqual({
      name: 'Carla Alvarez',
      workspaceName: 'Northgate Practice',
      email: 'carla@northgate.example',
      password: `${PASSWORD.slice(1)}!`,
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
  });

  it('shows and hides the password', async () => {
    const { user } = await openWelcome();
    const password = screen.getByLabelText('Password');
    expect(password).toHaveAttribute('type', 'password');
    await user.click(screen.getByRole('button', { name: 'Show the password' }));
    expect(password).toHaveAttribute('type', 'text');
    await user.click(screen.getByRole('button', { name: 'Hide the password' }));
    expect(password).toHaveAttribute('type', 'password');
  });

  it('puts what the server refuses on the field it names', async () => {
    const { user, answer } = await openWelcome();
    await fill(user);
    await user.click(screen.getByRole('button', { name: 'Create account' }));
    const errors = [{ pointer: '#/email', detail: 'This e-mail address cannot be used.' }];
    await answer(
      'POST',
      '/api/v1/setup',
      { type: '', code: 'invalid-request', title: '', status: 422, errors },
      422,
    );
    expect(await screen.findByText('This e-mail address cannot be used.')).toBeInTheDocument();
    expect(screen.getByLabelText('E-mail')).toHaveAccessibleDescription(
      'This e-mail address cannot be used.',
    );
  });

  it('says so when somebody else was first', async () => {
    const { user, answer } = await openWelcome();
    await fill(user);
    await user.click(screen.getByRole('button', { name: 'Create account' }));
    await answer('POST', '/api/v1/setup', { type: '', code: 'already-set-up', title: '', status: 409 }, 409);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Telltale already has an administrator. Sign in, or ask the administrator for an account.',
    );
  });

  it('then offers the sample portfolio or a file, and opens the portfolio once the sample is loaded', async () => {
    const { user, answer, url } = await openWelcome();
    await fill(user);
    await user.click(screen.getByRole('button', { name: 'Create account' }));
    await answer('POST', '/api/v1/setup', signedIn('administrator'), 201);
    expect(await screen.findByRole('heading', { name: 'Welcome, Jo Park' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Import a file' })).toHaveAttribute('href', '/import');
    await user.click(screen.getByRole('button', { name: 'Load the sample portfolio' }));
    expect(screen.getByRole('button', { name: 'Loading the sample…' })).toBeDisabled();
    await answer('POST', '/api/v1/sample-portfolio', { isLoaded: true, clients: 6, projects: 40 }, 201);
    await waitFor(() => {
      expect(url()).toBe('/portfolio');
    });
  });
});
