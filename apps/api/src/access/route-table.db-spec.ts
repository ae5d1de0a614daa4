import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { startTestApp, type TestApp } from '../../test/test-app';
import { Allow } from './allow';
import { RouteTable } from './route-table';

@Controller('open')
class OpenController {
  @Get()
  @Allow('public')
  welcome(): string {
    return 'welcome';
  }

  @Get('forgotten')
  forgotten(): string {
    return 'anybody could have read this';
  }

  /** No route, so it needs no permission. */
  notARoute(): void {}
}

@Module({ imports: [DiscoveryModule], controllers: [OpenController], providers: [RouteTable] })
class ForgetfulModule {}

it('stops a start with a route that nobody was allowed to', async () => {
  const starting = NestFactory.createApplicationContext(ForgetfulModule, {
    logger: false,
    abortOnError: false,
  });
  await expect(starting).rejects.toThrow('Every route needs @Allow: OpenController.forgotten');
});

describe('the routes of Telltale', () => {
  let telltale: TestApp;
  beforeAll(async () => {
    telltale = await startTestApp();
  });
  afterAll(() => telltale.stop());

  it('are closed to strangers, but for sign-in, the way to a provider and back, the first account, a link that answers, shows or invites, health and what documents Telltale', () => {
    const open = telltale.app.get(RouteTable).routes.filter(({ allowed }) => allowed === 'public');
    expect(open.map(({ controller, handler }) => `${controller}.${handler}`).sort()).toEqual([
      'AcceptController.acceptAnew',
      'AcceptController.read',
      'AnswersController.answer',
      'AnswersController.read',
      'AuditController.shared',
      'CatalogueController.page',
      'CheckInsController.answer',
      'CheckInsController.read',
      'HealthController.health',
      'HealthController.ready',
      'OpenApiController.read',
      'PasskeySignInController.options',
      'PasskeySignInController.signIn',
      'PasswordResetController.ask',
      'PasswordResetController.read',
      'PasswordResetController.use',
      'SessionController.signIn',
      'SessionController.takeSecondStep',
      'SetupController.read',
      'SetupController.setUp',
      'SharedController.calendar',
      'SharedController.logo',
      'SharedController.read',
      'SsoController.callback',
      'SsoController.start',
    ]);
  });

  it('are closed to machines, but for those that say which scope they need', () => {
    const forTokens = telltale.app.get(RouteTable).routes.filter(({ token }) => token !== undefined);
    expect(forTokens.map(({ controller, handler, token }) => `${controller}.${handler} ${token}`)).toEqual([
      'OwnTokenController.read any-scope',
      'EvalPushController.push evals:write',
      'EvalChangesController.record evals:write',
    ]);
  });

  it('refuse a stranger with 401 and a role that is too low with 403', async () => {
    const { workspaceId } = await telltale.people.newWorkspace();
    const { visitor: viewer } = await telltale.people.newMember(workspaceId, { role: 'viewer' });
    const body = { name: 'Acme' };
    expect((await telltale.stranger.post('/api/v1/clients', body)).body).toMatchObject({
      status: 401,
      code: 'not-signed-in',
    });
    expect((await viewer.post('/api/v1/clients', body)).body).toMatchObject({
      status: 403,
      code: 'not-allowed',
    });
    expect((await viewer.get('/api/v1/clients')).status).toBe(200);
  });
});
