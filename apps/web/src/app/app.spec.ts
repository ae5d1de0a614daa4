import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { render, screen, waitFor } from '@testing-library/angular';
import { needsSession } from './access/needs-session';
import { App } from './app';
import { signedIn } from './record/facts.fixture';

async function open() {
  await render(App, {
    providers: [
      provideRouter([{ path: '**', canActivate: [needsSession], children: [] }]),
      provideHttpClient(),
      provideHttpClientTesting(),
    ],
  });
  const opening = TestBed.inject(Router).navigateByUrl('/portfolio');
  const http = TestBed.inject(HttpTestingController);
  return { opening, session: await waitFor(() => http.expectOne('/api/v1/session')) };
}

describe('the app', () => {
  it('says that Telltale cannot be reached, in place of an empty page', async () => {
    const { opening, session } = await open();
    session.error(new ProgressEvent('error'));
    await expect(opening).rejects.toBeDefined();
    expect(await screen.findByRole('alert')).toHaveTextContent('Telltale cannot be reached');
    expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
  });

  it('says that Telltale is starting', async () => {
    const { opening, session } = await open();
    session.flush('', { status: 503, statusText: 'starting' });
    await expect(opening).rejects.toBeDefined();
    expect(await screen.findByRole('alert')).toHaveTextContent('Telltale is starting');
  });

  it('says nothing when the page opens', async () => {
    const { opening, session } = await open();
    session.flush(signedIn('viewer'));
    await opening;
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
