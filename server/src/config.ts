import path from 'node:path';
import { developmentKeys, readKeys, type SealingKeys } from './sealing/keys';

export type DatabaseConfig = { kind: 'libsql'; file: string } | { kind: 'mysql'; url: string };

/** How this service reaches WeChat, and WeChat this service. */
export interface WechatConfig {
  base: string;
  appId: string;
  secret: string;
  /** What the platform's console shows of the message push; without it no callback is served. */
  push?: {
    /** Signs every callback. */
    token: string;
    /** EncodingAESKey: 43 characters of base64. */
    key: string;
  };
  /** The environment of WeChat's cloud hosting in which the service runs, and whose headers it trusts. */
  hosting?: string;
}

/** The templates of one-time subscriptions by which people are told about their bookings. */
export interface MessageTemplates {
  dayBefore: string;
  hourBefore: string;
  /** Something about a booking changed, or is offered. */
  change: string;
}

export interface Config {
  port: number;
  host: string;
  database: DatabaseConfig;
  /** The folder of the files that the service keeps. */
  files: string;
  /** The real WeChat when an app id is configured; else the local stand-in answers. */
  wechat: WechatConfig | null;
  /** Null when the real WeChat is used without any: then nobody is reminded. */
  templates: MessageTemplates | null;
  /** What ID numbers and phone numbers are sealed with; the first key seals, all read. */
  sealingKeys: SealingKeys;
  /** The built h5 mini-program. */
  web: string;
  /** The built console of the staff. */
  console: string;
  /** How long a process may trust the content version it read, in milliseconds. */
  contentRecheck: number;
  /** Requests a minute of one person, and of all who are not signed in at one address; null for any number. */
  limits: { perPerson: number; perAddress: number } | null;
  /** How many proxies of one's own stand before the service, whose word on the sender's address counts. */
  proxies: number;
  /** Opens `/metrics`; null for nobody. */
  metricsToken: string | null;
  /** Sentences for a person, or a line of JSON for each request and each thing that went wrong. */
  log: 'plain' | 'json';
  /** How often what was audited is sealed, in milliseconds; 0 for never by itself. */
  sealEvery: number;
  /** How many messages this process sends at once, and its death leaves unknown, at most; 20 when it is not said. */
  outboxSlots?: number;
  /** Whether the demo content is loaded at the start. */
  demo: boolean;
}

/** What is wrong with the configuration, in one sentence for whoever starts the service. */
export class ConfigError extends Error {}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the configuration; throws {@link ConfigError}. */
export function readConfig(env: Environment = process.env): Config {
  const gateway = wechat(env);
  return {
    port: port(env.PORT ?? '3000'),
    // The stand-in signs anyone in: without the real WeChat, this machine alone is served.
    host: env.HOST ?? (gateway ? '0.0.0.0' : '127.0.0.1'),
    database: database(env),
    files: path.join(dataFolder(env), 'files'),
    wechat: gateway,
    templates: templates(env, gateway !== null),
    sealingKeys: sealingKeys(env, gateway !== null),
    web: path.resolve(env.WEB_DIR ?? path.join(__dirname, '../../miniapp/dist/h5')),
    console: path.resolve(env.CONSOLE_DIR ?? path.join(__dirname, '../../console/dist')),
    contentRecheck: 1000,
    limits: { perPerson: 240, perAddress: 2400 },
    proxies: wholeNumber(env, 'TRUST_PROXIES', 9),
    metricsToken: metricsToken(env),
    log: logFormat(env),
    sealEvery: 5000,
    ...(env.OUTBOX_SLOTS && { outboxSlots: slots(env.OUTBOX_SLOTS) }),
    demo: env.DEMO === 'on',
  };
}

function port(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535)
    throw new ConfigError(`PORT must be a number from 0 to 65535, not "${text}".`);
  return Number(text);
}

function slots(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text))
    throw new ConfigError(`OUTBOX_SLOTS must be a number from 1 to 999, not "${text}".`);
  return Number(text);
}

const dataFolder = (env: Environment): string => path.resolve(env.DATA_DIR ?? 'data');

function database(env: Environment): DatabaseConfig {
  const text = env.DATABASE_URL;
  if (!text) return { kind: 'libsql', file: path.join(dataFolder(env), 'titles.db') };
  if (!URL.canParse(text))
    throw new ConfigError('DATABASE_URL is not a URL; write mysql://user:password@host:3306/name.');
  const url = new URL(text);
  if (url.protocol !== 'mysql:' && url.protocol !== 'mariadb:')
    throw new ConfigError(
      `DATABASE_URL starts with "${url.protocol}//", which is not supported; use mysql:// or leave it out for the embedded database.`,
    );
  if (url.pathname.length < 2)
    throw new ConfigError('DATABASE_URL names no database; write mysql://user:password@host:3306/name.');
  url.protocol = 'mysql:';
  return { kind: 'mysql', url: url.href };
}

function wechat(env: Environment): WechatConfig | null {
  const trusted = switched(env, 'TRUST_WX_HEADERS');
  const { WX_APP_ID: appId, WX_APP_SECRET: secret, WX_ENV_ID: environment } = env;
  if (trusted && !(appId && environment))
    throw new ConfigError('TRUST_WX_HEADERS is on, so WX_APP_ID and WX_ENV_ID must be set too.');
  if (!appId) return null;
  if (!secret) throw new ConfigError('WX_APP_ID is set, so WX_APP_SECRET must be set too.');
  return {
    base: env.WX_API_BASE ?? 'https://api.weixin.qq.com',
    appId,
    secret,
    ...push(env),
    ...(trusted && { hosting: environment }),
  };
}

function sealingKeys({ SEALING_KEYS: text }: Environment, real: boolean): SealingKeys {
  if (text) {
    const keys = readKeys(text);
    if (keys) return keys;
    throw new ConfigError(
      'SEALING_KEYS must be name:key, or several parted by commas; make a key with "openssl rand -base64 32".',
    );
  }
  if (real)
    throw new ConfigError(
      'WX_APP_ID is set, so SEALING_KEYS must be set too: name:key, the key made with "openssl rand -base64 32".',
    );
  return developmentKeys;
}

function push({ WX_PUSH_TOKEN: token, WX_PUSH_KEY: key }: Environment): Pick<WechatConfig, 'push'> {
  if (!token && !key) return {};
  if (!token || !/^[A-Za-z0-9]{3,32}$/.test(token))
    throw new ConfigError('WX_PUSH_TOKEN must be the 3 to 32 letters and digits of the message push.');
  if (!key || !/^[A-Za-z0-9]{43}$/.test(key))
    throw new ConfigError('WX_PUSH_KEY must be the 43 letters and digits of EncodingAESKey.');
  return { push: { token, key } };
}

function templates({ WX_BOOKING_TEMPLATES: text }: Environment, real: boolean): MessageTemplates | null {
  if (!text)
    return real ? null : { dayBefore: 'day-before', hourBefore: 'hour-before', change: 'booking-change' };
  const [dayBefore, hourBefore, change, ...rest] = text.split(',').map((id) => id.trim());
  if (!dayBefore || !hourBefore || !change || rest.length > 0 || dayBefore === hourBefore)
    throw new ConfigError(
      'WX_BOOKING_TEMPLATES must be three template ids with commas: the day before, the hour before, a change.',
    );
  return { dayBefore, hourBefore, change };
}

function wholeNumber(env: Environment, name: string, most: number): number {
  const text = env[name] ?? '0';
  if (!/^\d{1,9}$/.test(text) || Number(text) > most)
    throw new ConfigError(`${name} must be a number from 0 to ${most}, not "${text}".`);
  return Number(text);
}

function metricsToken({ METRICS_TOKEN: token }: Environment): string | null {
  if (token !== undefined && !/^[\w-]{24,128}$/.test(token))
    throw new ConfigError('METRICS_TOKEN must be 24 to 128 letters, digits, underscores or hyphens.');
  return token ?? null;
}

function logFormat({ LOG_FORMAT: format = 'plain' }: Environment): 'plain' | 'json' {
  if (format !== 'plain' && format !== 'json')
    throw new ConfigError(`LOG_FORMAT must be plain or json, not "${format}".`);
  return format;
}

function switched(env: Environment, name: string): boolean {
  const value = env[name] ?? 'off';
  if (value !== 'on' && value !== 'off') throw new ConfigError(`${name} must be on or off, not "${value}".`);
  return value === 'on';
}
