import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings } from './settings';

const refusalOf = (environment: Record<string, string>): string => {
  try {
    readSettings(environment);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('settings', () => {
  it('need no variable at all', () => {
    expect(readSettings({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataFolder: '.data',
      poolSize: 10,
      logLevel: 'info',
      messages: { allowsPrivateWebhooks: false },
    });
  });

  it('count an empty variable as absent', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '', TELLTALE_ADMIN_EMAIL: '' })).toEqual(readSettings({}));
  });

  it('are read from the environment', () => {
    const settings = readSettings({
      PORT: '0',
      HOST: '0.0.0.0',
      DATABASE_URL: 'postgres://app@db/telltale',
      DIRECT_DATABASE_URL: 'postgresql://owner@db/telltale',
      TELLTALE_ADMIN_EMAIL: 'vera@example.com',
      TELLTALE_ADMIN_PASSWORD: 'x'.repeat(15),
      TELLTALE_TODAY: '2026-11-23',
      TELLTALE_POOL_SIZE: '25',
      LOG_LEVEL: 'debug',
      TELLTALE_SMTP_URL: 'smtps://post:secret@mail.example.com',
      TELLTALE_MAIL_FROM: 'Telltale <post@example.com>',
      TELLTALE_PUBLIC_URL: 'https://telltale.example.com/',
      TELLTALE_PRIVATE_WEBHOOKS: 'true',
    });
    expect(settings).toMatchObject({
      port: 0,
      host: '0.0.0.0',
      databaseUrl: 'postgres://app@db/telltale',
      directDatabaseUrl: 'postgresql://owner@db/telltale',
      firstAdministrator: { email: 'vera@example.com', password: 'x'.repeat(15) },
      today: '2026-11-23',
      poolSize: 25,
      logLevel: 'debug',
      messages: {
        smtpUrl: 'smtps://post:secret@mail.example.com',
        mailFrom: 'Telltale <post@example.com>',
        publicUrl: 'https://telltale.example.com',
        allowsPrivateWebhooks: true,
      },
    });
  });

  it.each([
    [{ PORT: 'http' }, 'PORT must be a port number'],
    [{ PORT: '65536' }, 'PORT must be a port number'],
    [{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL must be an address such as postgres://'],
    [{ TELLTALE_POOL_SIZE: '1' }, 'TELLTALE_POOL_SIZE must be a whole number from 2 to 200'],
    [{ TELLTALE_TODAY: '2026-02-30' }, 'TELLTALE_TODAY must be a day such as 2026-11-23'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of: silent, error, warn, info, debug'],
    [{ TELLTALE_SMTP_URL: 'mail.example.com' }, 'TELLTALE_SMTP_URL must be an address such as smtp://'],
    [{ TELLTALE_SMTP_URL: 'smtp://mail' }, 'TELLTALE_SMTP_URL needs TELLTALE_MAIL_FROM beside it'],
    [{ TELLTALE_MAIL_FROM: 'post' }, 'TELLTALE_MAIL_FROM must be an e-mail address'],
    [{ TELLTALE_PUBLIC_URL: 'telltale' }, 'TELLTALE_PUBLIC_URL must be an address such as https://'],
    [{ TELLTALE_SECRET_KEY: 'short' }, 'TELLTALE_SECRET_KEY must be 32 random bytes in base64'],
    [{ TELLTALE_ADMIN_EMAIL: 'vera' }, 'TELLTALE_ADMIN_EMAIL must be an e-mail address'],
  ])('name the variable that is wrong: %j', (environment, sentence) => {
    expect(refusalOf(environment as unknown as Record<string, string>)).toContain(sentence);
  });

  it('name all that is wrong at once', () => {
    const refusal = refusalOf({ PORT: '-1', LOG_LEVEL: 'loud' });
    expect(refusal).toContain('PORT');
    expect(refusal).toContain('LOG_LEVEL');
  });

  it('hold the administrator’s password to the length that everybody’s is held to, and never repeat it', () => {
    const environment = {
      TELLTALE_ADMIN_EMAIL: 'vera@example.com',
      TELLTALE_ADMIN_PASSWORD: 'only 14 chars!',
    };
    expect(refusalOf(environment)).toContain('TELLTALE_ADMIN_PASSWORD must have 15 to 256 characters');
    expect(refusalOf(environment)).not.toContain('only 14 chars!');
  });

  it('refuse one half of the administrator', () => {
    expect(refusalOf({ TELLTALE_ADMIN_EMAIL: 'vera@example.com' })).toContain('one of them is missing');
  });

  it('refuse a moved clock in production, and only there', () => {
    expect(refusalOf({ TELLTALE_TODAY: '2026-11-23', NODE_ENV: 'production' })).toContain(
      'TELLTALE_TODAY moves the clock and is refused in production',
    );
    expect(refusalOf({ TELLTALE_TODAY: '2026-11-23', NODE_ENV: 'test' })).toBe('');
  });

  it('refuse an owner’s address without the application’s', () => {
    expect(refusalOf({ DIRECT_DATABASE_URL: 'postgres://owner@db/t' })).toContain('needs DATABASE_URL');
  });
});

describe('secrets in files', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'telltale-settings-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are read, without the newline that editors add', () => {
    const file = join(folder, 'url');
    writeFileSync(file, 'postgres://app:secret@db/telltale\n');
    expect(readSettings({ DATABASE_URL_FILE: file }).databaseUrl).toBe('postgres://app:secret@db/telltale');
  });

  it('are refused when the file cannot be read, or when both are given', () => {
    const missing = join(folder, 'missing');
    expect(refusalOf({ DATABASE_URL_FILE: missing })).toContain(`DATABASE_URL_FILE names ${missing}`);
    expect(refusalOf({ DATABASE_URL_FILE: missing, DATABASE_URL: 'postgres://db' })).toContain(
      'one is enough',
    );
  });
});
