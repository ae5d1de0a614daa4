import type { Routes } from '@angular/router';
import { isStopped, needsSecondFactor } from './access/needs-second-factor';
import { needsSession } from './access/needs-session';
import { needsSetup } from './access/needs-setup';
import { startsFiltered } from './portfolio/starts-filtered';

/** Every page is loaded when it is first opened; those inside the shell need somebody signed in. */
export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'Sign in',
    loadComponent: () => import('./access/sign-in-page').then((m) => m.SignInPage),
  },
  {
    path: 'forgotten-password',
    title: 'Forgotten password',
    loadComponent: () => import('./forgotten/forgotten-page').then((m) => m.ForgottenPage),
  },
  {
    path: 'new-password/:secret',
    title: 'New password',
    loadComponent: () => import('./forgotten/new-password-page').then((m) => m.NewPasswordPage),
  },
  {
    path: 'welcome',
    title: 'Welcome',
    canActivate: [needsSetup],
    loadComponent: () => import('./access/welcome-page').then((m) => m.WelcomePage),
  },
  {
    path: 'answer/:secret',
    title: 'Question',
    loadComponent: () => import('./answer/answer-page').then((m) => m.AnswerPage),
  },
  {
    path: 'invitation/:secret',
    title: 'Invitation',
    loadComponent: () => import('./invitation/invitation-page').then((m) => m.InvitationPage),
  },
  {
    path: 'check-in/:secret',
    title: 'Check-in',
    loadComponent: () => import('./check-in/check-in-page').then((m) => m.CheckInPage),
  },
  {
    path: 'shared/:secret',
    title: 'Shared page',
    loadComponent: () => import('./board/shared-page').then((m) => m.SharedPage),
  },
  {
    path: 'shared/audit/:secret',
    title: 'Audit log',
    loadComponent: () => import('./audit/shared-audit-page').then((m) => m.SharedAuditPage),
  },
  {
    path: 'second-factor',
    title: 'Second step',
    canActivate: [needsSession, isStopped],
    loadComponent: () => import('./access/second-factor-page').then((m) => m.SecondFactorPage),
  },
  {
    path: '',
    canActivate: [needsSession],
    canActivateChild: [needsSecondFactor],
    loadComponent: () => import('./shell/shell').then((m) => m.Shell),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'portfolio' },
      {
        path: 'portfolio',
        title: 'Portfolio',
        canActivate: [startsFiltered],
        // A bare address may also be reached from the portfolio itself.
        runGuardsAndResolvers: 'paramsOrQueryParamsChange',
        loadComponent: () => import('./portfolio/portfolio-page').then((m) => m.PortfolioPage),
      },
      {
        path: 'project/new',
        title: 'New project',
        loadComponent: () => import('./project/new-project-page').then((m) => m.NewProjectPage),
      },
      {
        path: 'project/:id',
        title: 'Project',
        loadComponent: () => import('./project/project-page').then((m) => m.ProjectPage),
      },
      {
        path: 'project/:id/ask',
        title: 'Questions',
        loadComponent: () => import('./ask/ask-page').then((m) => m.AskPage),
      },
      {
        path: 'ask',
        title: 'Questions',
        loadComponent: () => import('./ask/ask-many-page').then((m) => m.AskManyPage),
      },
      {
        path: 'import',
        title: 'Import',
        loadComponent: () => import('./imports/imports-page').then((m) => m.ImportsPage),
      },
      {
        path: 'import/:id',
        title: 'Import',
        loadComponent: () => import('./imports/import-page').then((m) => m.ImportPage),
      },
      {
        path: 'review',
        title: 'Review',
        loadComponent: () => import('./reviews/reviews-page').then((m) => m.ReviewsPage),
      },
      {
        path: 'review/:id',
        title: 'Review',
        loadComponent: () => import('./reviews/review-page').then((m) => m.ReviewPage),
      },
      {
        path: 'board',
        title: 'Page for the board',
        loadComponent: () => import('./board/board-page').then((m) => m.BoardPage),
      },
      {
        path: 'evaluations',
        title: 'Evaluations',
        loadComponent: () => import('./evaluations/evaluations-page').then((m) => m.EvaluationsPage),
      },
      {
        path: 'signs',
        title: 'Signs',
        loadComponent: () => import('./signs/signs-page').then((m) => m.SignsPage),
      },
      {
        path: 'signs/:id',
        title: 'Sign',
        loadComponent: () => import('./signs/sign-page').then((m) => m.SignPage),
      },
      {
        path: 'clients',
        title: 'Clients',
        loadComponent: () => import('./clients/clients-page').then((m) => m.ClientsPage),
      },
      {
        path: 'clients/take-over',
        title: 'Take over a client',
        loadComponent: () => import('./handovers/take-over-page').then((m) => m.TakeOverPage),
      },
      {
        path: 'clients/:id',
        title: 'Client',
        loadComponent: () => import('./clients/client-page').then((m) => m.ClientPage),
      },
      {
        path: 'insights',
        title: 'Insights',
        loadComponent: () => import('./insights/insights-page').then((m) => m.InsightsPage),
      },
      {
        path: 'insights/back-test',
        title: 'Back-test',
        loadComponent: () => import('./insights/back-test-page').then((m) => m.BackTestPage),
      },
      {
        path: 'account',
        title: 'Your account',
        loadComponent: () => import('./account/account-page').then((m) => m.AccountPage),
      },
      {
        path: 'settings',
        title: 'Settings',
        loadComponent: () => import('./settings/settings-page').then((m) => m.SettingsPage),
      },
      {
        path: 'settings/signs',
        title: 'Limits of the signs',
        loadComponent: () => import('./sign-settings/sign-settings-page').then((m) => m.SignSettingsPage),
      },
      {
        path: 'settings/readiness',
        title: 'Readiness checklist',
        loadComponent: () =>
          import('./readiness-template/readiness-template-page').then((m) => m.ReadinessTemplatePage),
      },
      {
        path: 'settings/messages',
        title: 'Messages',
        loadComponent: () => import('./messages/messages-page').then((m) => m.MessagesPage),
      },
      {
        path: 'settings/people',
        title: 'People',
        loadComponent: () => import('./members/members-page').then((m) => m.MembersPage),
      },
      {
        path: 'settings/audit',
        title: 'Audit log',
        loadComponent: () => import('./audit/audit-page').then((m) => m.AuditPage),
      },
      {
        path: 'settings/single-sign-on',
        title: 'Single sign-on',
        loadComponent: () => import('./sso/sso-page').then((m) => m.SsoPage),
      },
      {
        path: 'settings/sign-in',
        title: 'Sign-in rules',
        loadComponent: () => import('./sign-in-rules/sign-in-rules-page').then((m) => m.SignInRulesPage),
      },
      {
        path: 'settings/tokens',
        title: 'Tokens',
        loadComponent: () => import('./tokens/tokens-page').then((m) => m.TokensPage),
      },
      {
        path: 'workspaces/new',
        title: 'New workspace',
        loadComponent: () => import('./workspaces/new-workspace-page').then((m) => m.NewWorkspacePage),
      },
      {
        path: '**',
        title: 'Not found',
        loadComponent: () => import('./shell/not-found-page').then((m) => m.NotFoundPage),
      },
    ],
  },
];
