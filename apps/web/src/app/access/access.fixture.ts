import { provideHttpClient, withInterceptors } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, type Routes, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { noteConnection } from '../live/note-connection';
import { askToSignIn } from './ask-to-sign-in';
import { needsSession } from './needs-session';
import { needsSetup } from './needs-setup';
import { SignInPage } from './sign-in-page';
import { WelcomePage } from './welcome-page';

@Component({ template: '<h1>Inside</h1>' })
class Inside {}

const ROUTES: Routes = [
  { path: 'sign-in', component: SignInPage },
  { path: 'welcome', component: WelcomePage, canActivate: [needsSetup] },
  { path: '**', component: Inside, canActivate: [needsSession] },
];

/** The doors of the app, with a page behind them. */
export function openDoors() {
  TestBed.configureTestingModule({
    providers: [
      provideRouter(ROUTES, withComponentInputBinding()),
      provideHttpClient(withInterceptors([noteConnection, askToSignIn])),
      provideHttpClientTesting(),
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  return {
    http,
    user: userEvent.setup(),
    url: () => TestBed.inject(Router).url,
    go: (url: string) => RouterTestingHarness.create(url),
    answer: async (method: string, url: string, body: object | null, status = 200): Promise<TestRequest> => {
      const request = await waitFor(() =>
        http.expectOne((one) => one.method === method && one.urlWithParams === url),
      );
      request.flush(body, { status, statusText: String(status) });
      return request;
    },
  };
}

export const NOBODY = { type: '', code: 'not-signed-in', title: 'Nobody is signed in', status: 401 };
