import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type FastifyInstance, type FastifyReply } from 'fastify';
import { newSecret } from '../secret';
import { type Prepared, prepare } from './prepared';
import { CONTENT_HEADERS, contentSecurityPolicy, WORKER } from './security';
import { sendPrepared } from './send-prepared';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
/** A content hash in the name: the file never changes. */
const HASHED = /[.-][0-9a-f]{8,}\./;
const FOREVER = { ...CONTENT_HEADERS, 'cache-control': 'public, max-age=31536000, immutable' };

/** A fixed set of files by address, each prepared at its first request. No other file can be reached. */
export class Site {
  private readonly pages = new Map<string, () => Promise<Prepared>>();
  private readonly nonced = new Map<string, string>();

  /** Adds one file; its name tells the content type. */
  add(url: string, name: string, load: () => Promise<Buffer> | Buffer): void {
    let prepared: Promise<Prepared> | undefined;
    this.pages.set(url, () => (prepared ??= prepareFile(name, load)));
  }

  /** Adds all files below a folder; its `index.html` answers for the folder. A missing folder adds nothing. */
  addFolder(folder: string, below = ''): void {
    for (const entry of filesBelow(folder)) {
      const file = path.join(folder, entry);
      const url = `/${entry.split(path.sep).join('/')}`;
      this.add(below + (url === '/index.html' ? '/' : url), file, () => readFile(file));
    }
  }

  /** Adds a page with another nonce in the place of NONCE at each request, under which it may make styles. */
  addNonced(url: string, html: string): void {
    this.nonced.set(url, html);
  }

  /** Serves the files for GET and HEAD; the rest is not found. */
  serve(instance: FastifyInstance): void {
    instance.get('/*', async (request, reply) => {
      const url = request.url.split('?', 1)[0] ?? '';
      const page = this.pages.get(url);
      const made = this.nonced.get(url);
      if (made !== undefined) sendNonced(reply, made);
      else if (page) sendPrepared(request, reply, await page());
      else reply.callNotFound();
      return reply;
    });
  }
}

function sendNonced(reply: FastifyReply, html: string): void {
  const nonce = newSecret(18);
  void reply
    .headers({
      'content-type': TYPES['.html'],
      'content-security-policy': contentSecurityPolicy(html, nonce),
    })
    .send(html.replaceAll('NONCE', nonce));
}

async function prepareFile(name: string, load: () => Promise<Buffer> | Buffer): Promise<Prepared> {
  const body = await load();
  const extension = path.extname(name);
  const headers = HASHED.test(path.basename(name)) ? FOREVER : CONTENT_HEADERS;
  const policy = policyOf(extension, body);
  const policies: Record<string, string> = policy === null ? {} : { 'content-security-policy': policy };
  return prepare(body, TYPES[extension] ?? 'application/octet-stream', { ...headers, ...policies });
}

const policyOf = (extension: string, body: Buffer): string | null =>
  extension === '.html' ? contentSecurityPolicy(body.toString('utf8')) : extension === '.js' ? WORKER : null;

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  } catch {
    return [];
  }
}
