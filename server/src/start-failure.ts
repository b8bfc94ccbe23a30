import { ConfigError } from './config';

const sentences: Readonly<Record<string, (address: string) => string>> = {
  EADDRINUSE: (address) => `${address} is taken by another program; choose another port with PORT.`,
  EACCES: (address) => `${address} may not be used: permission denied.`,
};

/** Why the service could not start, in one sentence. */
export function startFailure(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const { code = '', port, path } = error as { code?: string; port?: number; path?: string };
  const sentence = sentences[code];
  if (sentence) return sentence(path ?? `Port ${port ?? ''}`);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
