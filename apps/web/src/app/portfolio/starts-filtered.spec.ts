import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { StartViewReply } from '@telltale/contract';
import { waitFor } from '@testing-library/angular';
import { Session } from '../access/session';
import { signedIn } from '../record/facts.fixture';
import { aView, VIEWS, viewsPage } from '../views/views.fixture';
import { startsFiltered } from './starts-filtered';

async function enter(startView: StartViewReply | null = null) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([{ path: 'portfolio', canActivate: [startsFiltered], children: [] }]),
      provideHttpClient(),
      provideHttpClientTesting(),
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  const entering = TestBed.inject(Session).load();
  http.expectOne('/api/v1/session').flush(Object.assign(signedIn('viewer'), { startView }));
  await entering;
  return http;
}

async function opened(address: string): Promise<string> {
  await TestBed.inject(Router).navigateByUrl(address);
  return TestBed.inject(Router).url;
}

describe('the start page', () => {
  it('writes out what it shows: projects that still move, client by client', async () => {
    await enter();
    expect(await opened('/portfolio')).toBe('/portfolio?stage=active&group=client');
  });

  it('leaves an address alone that says anything', async () => {
    await enter(aView());
    expect(await opened('/portfolio?client=c-1')).toBe('/portfolio?client=c-1');
    expect(await opened('/portfolio?view=v-9&q=x')).toBe('/portfolio?view=v-9&q=x');
  });

  it('is the person’s start view, without asking for it', async () => {
    const http = await enter(aView({ query: { q: 'claims', density: 'compact' } }));
    expect(await opened('/portfolio')).toBe('/portfolio?view=v-1&q=claims&density=compact');
    http.verify();
  });
});

describe('a link to a view', () => {
  async function follow(address: string, reply: object): Promise<string> {
    const http = await enter();
    const opening = opened(address);
    (await waitFor(() => http.expectOne(VIEWS))).flush(reply);
    return await opening;
  }

  it('opens what the view holds by now', async () => {
    const views = viewsPage(aView({ query: { owner: 'me', columns: 'stage' } }));
    expect(await follow('/portfolio?view=v-1', views)).toBe('/portfolio?view=v-1&owner=me&columns=stage');
  });

  it('keeps the past day', async () => {
    expect(await follow('/portfolio?view=v-1&asOf=2026-10-03', viewsPage(aView()))).toBe(
      '/portfolio?view=v-1&stage=active&asOf=2026-10-03&group=client',
    );
  });

  it('shows the portfolio where the view is gone', async () => {
    expect(await follow('/portfolio?view=v-2', viewsPage(aView()))).toBe(
      '/portfolio?view=v-2&stage=active&group=client',
    );
  });
});
