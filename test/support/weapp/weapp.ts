import { Album } from './album';
import { readBundle, type WeappBundle } from './bundle';
import { fakeWx, type Network } from './fake-wx';
import { type SetDataCall, WeappPage } from './page';
import { PageStack } from './page-stack';
import { Pending } from './pending';
import { Person } from './person';
import { Sandbox } from './sandbox';
import { Names } from './virtual-node';

export interface WeappOptions {
  bundle?: WeappBundle;
  network?: Network;
  /** By which way it is opened, as WeChat numbers them; 1001 when nothing is said. */
  scene?: number;
  /** What is on the phone from an earlier visit. */
  storage?: ReadonlyMap<string, string>;
  /** Called for each new page before its first hook, and after each setData; a renderer draws there. */
  onPage?: (page: WeappPage) => void;
  onSetData?: (page: WeappPage, data: Record<string, unknown>) => void;
}

export const offline: Network = () => Promise.reject(new Error('The network is off.'));

/**
 * The built mini-program in the hands of a person, on a phone that is a stand-in.
 * It proves neither layout nor native components nor real permissions.
 */
export class Weapp {
  readonly bundle: WeappBundle;
  readonly storage: Map<string, string>;
  /** The pictures on the phone, and what the person allows. */
  readonly album = new Album();
  readonly person = new Person();
  /** Names on `wx` that the app asked for and the stand-in does not have. */
  readonly missing: ReadonlySet<string>;
  /** Every crossing from logic to screen since launch. */
  readonly setDataCalls: SetDataCall[] = [];
  network: Network;

  private readonly networkListeners: ReturnType<typeof fakeWx>['networkListeners'];
  private readonly pending = new Pending();
  private readonly scene: number;
  private readonly sandbox: Sandbox;
  private readonly stack: PageStack;

  constructor(options: WeappOptions = {}) {
    this.bundle = options.bundle ?? readBundle();
    this.network = options.network ?? offline;
    this.scene = options.scene ?? 1001;
    const names = new Names(this.bundle);
    this.stack = new PageStack(this.bundle, (route, query) => {
      const page = new WeappPage(this.sandbox.pageConfig(route), route, query, names, (data, done) => {
        this.setDataCalls.push(page.setDataCalls.at(-1)!);
        options.onSetData?.(page, data);
        this.pending.setTimeout(done);
      });
      options.onPage?.(page);
      return page;
    });
    const stand = fakeWx(this.pending, {
      launchPath: this.bundle.app.pages[0]!,
      scene: this.scene,
      network: (request) => this.network(request),
      stack: this.stack,
      storage: new Map(options.storage),
      album: this.album,
      person: this.person,
    });
    this.storage = stand.storage;
    this.missing = stand.missing;
    this.networkListeners = stand.networkListeners;
    this.sandbox = new Sandbox(this.bundle, this.pending, stand.wx, () =>
      this.stack.pages.map((page) => page.instance),
    );
  }

  /** Starts the app on its first page, or on the one that a link names. */
  async launch(url = `/${this.bundle.app.pages[0]!}`): Promise<WeappPage> {
    const app = this.sandbox.app();
    const options = { path: url.replace(/^\/|\?.*$/g, ''), query: {}, scene: this.scene };
    app.onLaunch?.(options);
    app.onShow?.(options);
    this.stack.reLaunch(url);
    return this.settled();
  }

  get page(): WeappPage {
    return this.stack.top;
  }

  /** Routes of the open pages, the one on screen last. */
  get open(): readonly string[] {
    return this.stack.pages.map(({ route }) => route);
  }

  /** What the app wrote to console.error. */
  get errors(): readonly string[] {
    return this.sandbox.errors;
  }

  /** Waits until no timer and no request is under way, then gives the page on screen. */
  async settled(): Promise<WeappPage> {
    await this.pending.settled();
    return this.page;
  }

  /** Taps what reads `text` on the page on screen. */
  tap(text: string): Promise<WeappPage> {
    this.person.tap(() => this.page.tap(text));
    return this.settled();
  }

  /** Goes back as the arrow, the gesture or the key does. */
  back(): Promise<WeappPage> {
    this.stack.navigateBack();
    return this.settled();
  }

  /** The network is back, and WeChat says so. */
  connected(network: Network): Promise<WeappPage> {
    this.network = network;
    for (const listener of this.networkListeners) listener({ isConnected: true });
    return this.settled();
  }

  /** Opens a tab by the word at the foot of the screen. */
  tab(text: string): Promise<WeappPage> {
    const tab = this.bundle.app.tabBar?.list.find((entry) => entry.text === text);
    if (!tab) throw new Error(`No tab reads 「${text}」.`);
    this.stack.switchTab(`/${tab.pagePath}`);
    return this.settled();
  }

  /** Ends what is left of timers, so that the test's process can end. */
  close(): void {
    this.pending.stop();
  }
}
