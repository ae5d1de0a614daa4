import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';

import { screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { SignInPage } from '../access/sign-in-page';
import { LEAVE_FOR } from './leave-for';
import { refusalWords, SSO_REFUSAL_WORDS } from './sso-words';

async function open(url: string) {
  const left: string[] = [];
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'sign-in', component: SignInPage }]),
      provideHttpClient(),
      { provide: LEAVE_FOR, useValue: (address: string) => left.push(address) },
    ],
  });
  await RouterTestingHarness.create(url);
  return { left, user: userEvent.setup() };
}

describe('the way in by single sign-on', () => {
  it('asks for the address, and leaves with its domain alone and the way back', async () => {
    const { left, user } = await open('/sign-in?back=%2Fproject%2Fp-1%3Ftab%3Drecord');
    await user.click(screen.getByRole('button', { name: 'Continue with single sign-on' }));
    await user.type(screen.getByLabelText('Work e-mail'), 'jo@Example.org');
    await user.click(screen.getByRole('button', { name: 'Go to my company’s sign-in' }));
    expect(left).toEqual(['/api/v1/sso/start?domain=Example.org&back=%2Fproject%2Fp-1%3Ftab%3Drecord']);
  });

  it('does not leave with what is no address', async () => {
    const { left, user } = await open('/sign-in');
    await user.click(screen.getByRole('button', { name: 'Continue with single sign-on' }));
    await user.type(screen.getByLabelText('Work e-mail'), 'jo');
    await user.click(screen.getByRole('button', { name: 'Go to my company’s sign-in' }));
    expect(await screen.findByText('Write your work e-mail address.')).toBeVisible();
    expect(left).toEqual([]);
  });

  it('says in words why somebody who came back is not in', async () => {
    await open('/sign-in?refusal=sso-not-a-member');
    expect(screen.getByRole('alert')).toHaveTextContent(
      'You are not a member of this workspace. Ask an administrator to add you.',
    );
  });

  it('has words for each code, and repeats none that it does not know', async () => {
    for (const code of Object.keys(SSO_REFUSAL_WORDS)) expect(refusalWords(code)).toMatch(/^[A-Z].*\.$/);
    for (const code of [null, '', 'toString', '<b>your account is closed</b>'])
      expect(refusalWords(code)).toBeNull();
    await open('/sign-in?refusal=call+this+number');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
