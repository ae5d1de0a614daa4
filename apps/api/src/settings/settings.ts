import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { PASSWORD_LENGTH_LEAST, PASSWORD_LENGTH_MOST } from '@telltale/contract';
import { type Day, isDay } from '@telltale/domain';
import { plainToInstance, Transform } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateBy,
  validateSync,
} from 'class-validator';
import type { MessageOptions } from '../messages/message-options';
import { SettingsRefusal } from './settings-refusal';

export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Variables that may also be given as the name of a file (`…_FILE`), as container secrets are. */
const SECRETS = [
  'DATABASE_URL',
  'DIRECT_DATABASE_URL',
  'TELLTALE_ADMIN_PASSWORD',
  'TELLTALE_SMTP_URL',
  'TELLTALE_SECRET_KEY',
] as const;

const POSTGRES_URL = /^postgres(ql)?:\/\//;

/** The variables with their rules; a variable that is empty counts as absent. */
class Variables {
  @Transform(({ value }) => asNumber(value))
  @IsInt({ message: 'must be a port number' })
  @Min(0, { message: 'must be a port number' })
  @Max(65_535, { message: 'must be a port number' })
  PORT: number = 3000;

  @IsString()
  HOST: string = '127.0.0.1';

  @IsOptional()
  @Matches(POSTGRES_URL, {
    message: 'must be an address such as postgres://user:password@host:5432/telltale',
  })
  DATABASE_URL?: string;

  @IsOptional()
  @Matches(POSTGRES_URL, {
    message: 'must be an address such as postgres://owner:password@host:5432/telltale',
  })
  DIRECT_DATABASE_URL?: string;

  @IsString()
  TELLTALE_DATA_DIR: string = '.data';

  @IsOptional()
  @Matches(/^[^\s@]+@[^\s@]+$/, { message: 'must be an e-mail address' })
  TELLTALE_ADMIN_EMAIL?: string;

  @IsOptional()
  @Length(PASSWORD_LENGTH_LEAST, PASSWORD_LENGTH_MOST, {
    message: `must have ${PASSWORD_LENGTH_LEAST} to ${PASSWORD_LENGTH_MOST} characters`,
  })
  TELLTALE_ADMIN_PASSWORD?: string;

  @IsOptional()
  @ValidateBy({
    name: 'isDay',
    validator: { validate: isDay, defaultMessage: () => 'must be a day such as 2026-11-23' },
  })
  TELLTALE_TODAY?: string;

  @Transform(({ value }) => asNumber(value))
  @IsInt({ message: 'must be a whole number from 2 to 200' })
  @Min(2, { message: 'must be a whole number from 2 to 200' })
  @Max(200, { message: 'must be a whole number from 2 to 200' })
  TELLTALE_POOL_SIZE: number = 10;

  @IsOptional()
  @IsString()
  TELLTALE_TRUST_PROXY?: string;

  @IsOptional()
  @Matches(/^smtps?:\/\//, {
    message: 'must be an address such as smtp://user:password@mail.example.com:587',
  })
  TELLTALE_SMTP_URL?: string;

  @IsOptional()
  @Matches(/^(.+<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/, {
    message: 'must be an e-mail address, or a name with one: Telltale <telltale@example.com>',
  })
  TELLTALE_MAIL_FROM?: string;

  @IsOptional()
  @Matches(/^https?:\/\/[^/\s]+(\/.*)?$/, {
    message: 'must be an address such as https://telltale.example.com',
  })
  TELLTALE_PUBLIC_URL?: string;

  @IsOptional()
  @Length(32, 1_000, {
    message: 'must have at least 32 characters: openssl rand -base64 32 makes a good one',
  })
  TELLTALE_SECRET_KEY?: string;

  @IsOptional()
  @IsIn(['true', 'false'], { message: 'must be true or false' })
  TELLTALE_PRIVATE_WEBHOOKS?: string;

  @IsIn(LOG_LEVELS, { message: `must be one of: ${LOG_LEVELS.join(', ')}` })
  LOG_LEVEL: LogLevel = 'info';

  @IsOptional()
  @IsString()
  NODE_ENV?: string;
}

/** What the environment may change; this file alone reads it. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Absent: Telltale starts a PostgreSQL of its own in `dataFolder`. */
  readonly databaseUrl?: string;
  /** The owner's, who migrates; absent: `databaseUrl` is the owner's too. */
  readonly directDatabaseUrl?: string;
  readonly dataFolder: string;
  /** The first administrator, made when there is no account at all. */
  readonly firstAdministrator?: { readonly email: string; readonly password: string };
  readonly today?: Day;
  readonly poolSize: number;
  /** Addresses of reverse proxies whose `X-Forwarded-…` headers are believed. */
  readonly trustedProxies?: string;
  readonly logLevel: LogLevel;
  readonly messages: MessageOptions;
  /** Under which secrets are kept; absent: one is made beside the embedded database. */
  readonly secretKey?: string;
}

export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const variables = plainToInstance(Variables, withSecretFiles(givenOnly(environment)), {
    exposeDefaultValues: true,
  });
  const wrong = validateSync(variables, { stopAtFirstError: true }).map(
    ({ property, constraints = {} }) => `${property} ${Object.values(constraints)[0]}`,
  );
  const trouble = [...wrong, ...contradictions(variables)];
  if (trouble.length > 0) throw new SettingsRefusal(trouble);
  return settingsFrom(variables);
}

function settingsFrom(variables: Variables): Settings {
  const { TELLTALE_ADMIN_EMAIL: email, TELLTALE_ADMIN_PASSWORD: password } = variables;
  return {
    port: variables.PORT,
    host: variables.HOST,
    databaseUrl: variables.DATABASE_URL,
    directDatabaseUrl: variables.DIRECT_DATABASE_URL,
    dataFolder: variables.TELLTALE_DATA_DIR,
    firstAdministrator: email === undefined || password === undefined ? undefined : { email, password },
    today: variables.TELLTALE_TODAY,
    poolSize: variables.TELLTALE_POOL_SIZE,
    trustedProxies: variables.TELLTALE_TRUST_PROXY,
    logLevel: variables.LOG_LEVEL,
    messages: messagesFrom(variables),
    secretKey: variables.TELLTALE_SECRET_KEY,
  };
}

function messagesFrom(variables: Variables): MessageOptions {
  return {
    smtpUrl: variables.TELLTALE_SMTP_URL,
    mailFrom: variables.TELLTALE_MAIL_FROM,
    publicUrl: variables.TELLTALE_PUBLIC_URL?.replace(/\/+$/, ''),
    allowsPrivateWebhooks: variables.TELLTALE_PRIVATE_WEBHOOKS === 'true',
  };
}

function contradictions(variables: Variables): string[] {
  const { NODE_ENV, TELLTALE_TODAY, TELLTALE_ADMIN_EMAIL, TELLTALE_ADMIN_PASSWORD } = variables;
  const found: string[] = [];
  if (TELLTALE_TODAY !== undefined && NODE_ENV === 'production')
    found.push('TELLTALE_TODAY moves the clock and is refused in production (NODE_ENV=production)');
  if ((TELLTALE_ADMIN_EMAIL === undefined) !== (TELLTALE_ADMIN_PASSWORD === undefined))
    found.push('TELLTALE_ADMIN_EMAIL and TELLTALE_ADMIN_PASSWORD belong together: one of them is missing');
  if (variables.TELLTALE_SMTP_URL !== undefined && variables.TELLTALE_MAIL_FROM === undefined)
    found.push('TELLTALE_SMTP_URL needs TELLTALE_MAIL_FROM beside it: from whom mail comes');
  if (variables.DIRECT_DATABASE_URL !== undefined && variables.DATABASE_URL === undefined)
    found.push('DIRECT_DATABASE_URL needs DATABASE_URL beside it');
  return found;
}

function givenOnly(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(given) as Record<string, string>;
}

function withSecretFiles(environment: Record<string, string>): Record<string, string> {
  const read: Record<string, string> = {};
  for (const name of SECRETS) {
    const file = environment[`${name}_FILE`];
    if (file === undefined) continue;
    if (environment[name] !== undefined)
      throw new SettingsRefusal([`${name} and ${name}_FILE are both given: one is enough`]);
    read[name] = readSecret(name, file);
  }
  return { ...environment, ...read };
}

function readSecret(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    // Missing or unreadable: whoever set the variable can mend it.
    throw new SettingsRefusal([
      `${name}_FILE names ${file}, which cannot be read (${(error as Error).message})`,
    ]);
  }
}

function asNumber(value: unknown): unknown {
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
}
