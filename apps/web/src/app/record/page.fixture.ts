import { provideHttpClient } from '@angular/common/http';
import {
  HttpTestingController,
  provideHttpClientTesting,
  type TestRequest,
} from '@angular/common/http/testing';
import type { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { EventReply, Role } from '@telltale/contract';
import { waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Session } from '../access/session';
import { LiveEvents, OPEN_EVENT_STREAM } from '../live/live-events';
import { signedIn } from './facts.fixture';

/** A page of the real router, with somebody signed in and an event stream that the test writes. */
export interface OpenedPage {
  readonly http: HttpTestingController;
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly url: () => string;
  readonly navigate: (url: string) => Promise<void>;
  readonly tell: (event: Partial<EventReply>) => void;
  /** Waits for one request and answers it. */
  readonly answer: (
    method: string,
    url: string,
    body: unknown,
    options?: { status?: number; headers?: Record<string, string> },
  ) => Promise<TestRequest>;
}

// jsdom lays nothing out, so it cannot scroll either.
Object.assign(Element.prototype, { scrollIntoView: () => undefined });

export async function openPage(
  routes: Readonly<Record<string, Type<unknown>>>,
  url: string,
  role: Role = 'editor',
): Promise<OpenedPage> {
  const stream = new EventTarget() as EventSource;
  TestBed.configureTestingModule({
    providers: [
      provideRouter(
        [
          ...Object.entries(routes).map(([path, component]) => ({ path, component })),
          { path: '**', children: [] },
        ],
        withComponentInputBinding(),
      ),
      provideHttpClient(),
      provideHttpClientTesting(),
      { provide: OPEN_EVENT_STREAM, useValue: () => stream },
    ],
  });
  const http = TestBed.inject(HttpTestingController);
  const entering = TestBed.inject(Session).load();
  http.expectOne('/api/v1/session').flush(signedIn(role));
  await entering;
  TestBed.inject(LiveEvents).start();
  const harness = await RouterTestingHarness.create(url);
  return {
    http,
    user: userEvent.setup(),
    url: () => TestBed.inject(Router).url,
    navigate: async (to) => {
      await harness.navigateByUrl(to);
    },
    tell: (event) => {
      const data = JSON.stringify({ subjectId: null, clientId: null, ...event });
      stream.onmessage?.(new MessageEvent('message', { data }));
    },
    answer: (method, wanted, body, options = {}) => answer(http, method, wanted, body, options),
  };
}

async function answer(
  http: HttpTestingController,
  method: string,
  url: string,
  body: unknown,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> },
): Promise<TestRequest> {
  const request = await waitFor(() =>
    http.expectOne((one) => one.method === method && one.urlWithParams === url),
  );
  request.flush(body as object, { status, statusText: String(status), headers });
  return request;
}
