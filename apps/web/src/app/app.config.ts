import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import { type ApplicationConfig, provideBrowserGlobalErrorListeners } from '@angular/core';
import {
  provideRouter,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
} from '@angular/router';
import { askSecondFactor } from './access/ask-second-factor';
import { askToSignIn } from './access/ask-to-sign-in';
import { nameWorkspace } from './access/workspace-header';
import { routes } from './app.routes';
import { noteConnection } from './live/note-connection';
import { PageTitles } from './shell/page-titles';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(
      routes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
    ),
    // Not fetch, which cannot tell how much of a file has been sent.
    provideHttpClient(
      withXhr(),
      withInterceptors([noteConnection, askToSignIn, askSecondFactor, nameWorkspace]),
    ),
    { provide: TitleStrategy, useClass: PageTitles },
  ],
};
