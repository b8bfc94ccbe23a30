import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Contract } from '@titles/shared/contract/endpoint';
import { openapi } from './openapi';
import { type Site } from './site';

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>接口文档</title>
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
  </head>
  <body>
    <div id="docs"></div>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;
const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', validatorUrl: null });\n`;

/** Adds the contract as OpenAPI, and a page that shows it without any other server. */
export function addDocs(site: Site, contract: Contract): void {
  const assets = path.dirname(require.resolve('swagger-ui-dist/package.json'));
  site.add('/api/openapi.json', 'openapi.json', () => Buffer.from(JSON.stringify(openapi(contract))));
  site.add('/api/docs', 'docs.html', () => Buffer.from(PAGE));
  site.add('/api/docs/start.js', 'start.js', () => Buffer.from(START));
  for (const name of ['swagger-ui.css', 'swagger-ui-bundle.js'])
    site.add(`/api/docs/${name}`, name, () => readFile(path.join(assets, name)));
}
