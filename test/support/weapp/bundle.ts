import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

interface SubPackage {
  root: string;
  pages: string[];
}
interface AppJson {
  pages: string[];
  subPackages?: SubPackage[];
  tabBar?: { list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[] };
  themeLocation?: string;
}

/** What a build for WeChat left on disk: its files, pages and packages. */
export interface WeappBundle {
  readonly dir: string;
  readonly app: AppJson;
  /** Every page, subpackages included, as `features/articles/article/index`. */
  readonly routes: readonly string[];
  readonly tabs: readonly string[];
  /** Paths of all files, relative to `dir`; only those with the extension when one is given. */
  files(extension?: string): string[];
  has(file: string): boolean;
  read(file: string): string;
  bytes(file: string): number;
  /** Root of the subpackage that a file lies in; the empty string for the main package. */
  packageOf(file: string): string;
}

const weappDir = path.resolve(__dirname, '../../../miniapp/dist/weapp');

const walk = (dir: string): string[] =>
  readdirSync(dir, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(dir, entry.name);
    return entry.isDirectory() ? walk(at) : [at];
  });

export function readBundle(dir = weappDir): WeappBundle {
  if (!existsSync(path.join(dir, 'app.json')))
    throw new Error(`No weapp build in ${dir}: run "npm run build:weapp -w miniapp" first.`);
  const read = (file: string) => readFileSync(path.join(dir, file), 'utf8');
  const app = JSON.parse(read('app.json')) as AppJson;
  const roots = app.subPackages?.map(({ root }) => root.replace(/\/?$/, '/')) ?? [];
  return {
    dir,
    app,
    routes: [
      ...app.pages,
      ...(app.subPackages ?? []).flatMap(({ root, pages }) =>
        pages.map((page) => path.posix.join(root, page)),
      ),
    ],
    tabs: app.tabBar?.list.map(({ pagePath }) => pagePath) ?? [],
    files: (extension = '') =>
      walk(dir)
        .filter((file) => file.endsWith(extension))
        .map((file) => path.relative(dir, file)),
    has: (file) => existsSync(path.join(dir, file)),
    read,
    bytes: (file) => statSync(path.join(dir, file)).size,
    packageOf: (file) => roots.find((root) => file.startsWith(root)) ?? '',
  };
}
