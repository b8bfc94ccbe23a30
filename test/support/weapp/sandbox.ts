import path from 'node:path';
import vm from 'node:vm';
import { type WeappBundle } from './bundle';
import { type PageConfig } from './page';
import { type Pending } from './pending';
import { PHONE_AHEAD } from './phone-clock';

/** What the language got after 2019, and phones that still open the app lack. */
const newer = `
  for (const prototype of [Array.prototype, String.prototype, Object.getPrototypeOf(Int8Array.prototype)])
    for (const name of ['at', 'findLast', 'findLastIndex', 'replaceAll', 'toSorted', 'toReversed', 'toSpliced', 'with'])
      delete prototype[name];
  for (const name of ['hasOwn', 'groupBy']) delete Object[name];
  for (const name of ['any', 'withResolvers']) delete Promise[name];
  delete globalThis.structuredClone;
`;

/** Gives the phone a clock that is so many milliseconds ahead of the machine's. */
const setAhead = `(ahead) => {
  globalThis.Date = new Proxy(Date, {
    construct: (date, parts, phones) => Reflect.construct(date, parts.length > 0 ? parts : [date.now() + ahead], phones),
    get: (date, name) => (name === 'now' ? () => date.now() + ahead : date[name]),
  });
}`;

export type App = Partial<Record<'onLaunch' | 'onShow', (options: object) => void>>;

/**
 * Runs the bundle's files as an older phone does: modules without window or document, no code from strings,
 * none but the main package within reach of another package, and nothing of the language after 2019.
 */
export class Sandbox {
  /** What the app wrote to console.error. */
  readonly errors: string[] = [];
  private readonly context: vm.Context;
  private readonly modules = new Map<string, { exports: object }>();
  private readonly configs = new Map<string, PageConfig>();
  private registered: PageConfig | undefined;
  private started: App | undefined;

  constructor(
    private readonly bundle: WeappBundle,
    pending: Pending,
    wx: object,
    currentPages: () => object[],
  ) {
    const mute = () => undefined;
    const error = (...args: unknown[]) => this.errors.push(args.map(String).join(' '));
    const globals = {
      wx,
      console: { log: mute, info: mute, debug: mute, warn: mute, error },
      setTimeout: pending.setTimeout,
      setInterval: pending.setInterval,
      clearTimeout: pending.clear,
      clearInterval: pending.clear,
      App: (app: App) => (this.started = app),
      Page: (config: PageConfig) => (this.registered = config),
      Component: (config: PageConfig) => (this.registered = config),
      Behavior: (behavior: object) => behavior,
      getApp: () => this.started,
      getCurrentPages: currentPages,
    };
    this.context = vm.createContext(globals, { codeGeneration: { strings: false, wasm: false } });
    vm.runInContext(newer, this.context);
    (vm.runInContext(setAhead, this.context) as (ahead: number) => void)(PHONE_AHEAD);
  }

  app(): App {
    this.load('app.js');
    if (!this.started) throw new Error('app.js did not call App().');
    return this.started;
  }

  pageConfig(route: string): PageConfig {
    const known = this.configs.get(route);
    if (known) return known;
    this.registered = undefined;
    this.load(`${route}.js`);
    const config = this.registered as PageConfig | undefined;
    if (!config) throw new Error(`${route} did not call Page().`);
    this.configs.set(route, config);
    return config;
  }

  private load(file: string): object {
    const known = this.modules.get(file);
    if (known) return known.exports;
    const module = { exports: {} };
    this.modules.set(file, module);
    const run = vm.runInContext(
      `(function (require, module, exports, window, document, global, self) {${this.bundle.read(file)}\n})`,
      this.context,
      { filename: path.join(this.bundle.dir, file) },
    ) as (require: (target: string) => object, module: object, exports: object) => void;
    run((target) => this.load(this.resolve(file, target)), module, module.exports);
    return module.exports;
  }

  private resolve(from: string, target: string): string {
    const file = path.posix.join(path.posix.dirname(from), target).replace(/(\.js)?$/, '.js');
    const home = this.bundle.packageOf(file);
    if (home !== '' && home !== this.bundle.packageOf(from))
      throw new Error(`${from} requires ${file}, which lies in another package and may not be there yet.`);
    return file;
  }
}
