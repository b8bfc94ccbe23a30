import path from 'node:path';

export type DatabaseConfig = { kind: 'libsql'; file: string } | { kind: 'mysql'; url: string };

export interface Config {
  port: number;
  host: string;
  database: DatabaseConfig;
  /** The real WeChat when an app id is configured; else the local stand-in answers. */
  wechat: { base: string; appId: string; secret: string } | null;
  /** The built h5 mini-program. */
  web: string;
  /** How long a process may trust the content version it read, in milliseconds. */
  contentRecheck: number;
  /** How often what was audited is sealed, in milliseconds; 0 for never by itself. */
  sealEvery: number;
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
    wechat: gateway,
    web: path.resolve(env.WEB_DIR ?? path.join(__dirname, '../../miniapp/dist/h5')),
    contentRecheck: 1000,
    sealEvery: 5000,
    demo: env.DEMO === 'on',
  };
}

function port(text: string): number {
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65535)
    throw new ConfigError(`PORT must be a number from 0 to 65535, not "${text}".`);
  return Number(text);
}

function database(env: Environment): DatabaseConfig {
  const text = env.DATABASE_URL;
  if (!text) return { kind: 'libsql', file: path.resolve(env.DATA_DIR ?? 'data', 'titles.db') };
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

function wechat(env: Environment): Config['wechat'] {
  if (!env.WX_APP_ID) return null;
  if (!env.WX_APP_SECRET) throw new ConfigError('WX_APP_ID is set, so WX_APP_SECRET must be set too.');
  return {
    base: env.WX_API_BASE ?? 'https://api.weixin.qq.com',
    appId: env.WX_APP_ID,
    secret: env.WX_APP_SECRET,
  };
}
