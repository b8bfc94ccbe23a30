import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Site } from './site';

/** Adds the built console below `/console`, if there is one. Its page makes styles, so each answer has a nonce of its own. */
export function addConsole(site: Site, folder: string): void {
  const page = path.join(folder, 'index.html');
  if (!existsSync(page)) return;
  const html = readFileSync(page, 'utf8');
  site.addFolder(folder, '/console');
  for (const url of ['/console', '/console/']) site.addNonced(url, html);
}
