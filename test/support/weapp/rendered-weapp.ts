import './dom';
import { addGlobalWarningListener, type Element, globalOptions, type Node, triggerEvent } from 'glass-easel';
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import { readBundle } from './bundle';
import { type WeappPage } from './page';
import { Weapp, type WeappOptions } from './weapp';
import { compileWxml } from './wxml';

// Taro's templates loop over children that a text does not have; WeChat draws nothing there and says nothing.
addGlobalWarningListener((message) => !message.startsWith('The for-list data is neither'));
globalOptions.throwGlobalError = true;

type Root = ReturnType<ReturnType<MiniProgramEnv['associateBackend']>['createRoot']>;
interface View {
  root: Root;
  box: HTMLElement;
}

const place = (target: unknown) => {
  const { id = '', dataset = {} } = target as { id?: string; dataset?: object };
  return { id, dataset: { ...dataset } };
};

/** What is drawn of a node; nothing for a template or a loop. */
const drawn = (node: Node) => node.$$ as unknown as HTMLElement | null;

const elements = (node: Node): Element[] =>
  'childNodes' in node ? [node, ...node.childNodes.flatMap((child) => elements(child))] : [];

/** The built mini-program with its WXML compiled and drawn into a document; events travel through the WXML. */
export class RenderedWeapp {
  readonly app: Weapp;
  /** What the WXML compiler complained of. */
  readonly problems: readonly string[];
  private readonly views = new Map<WeappPage, View>();

  constructor(options: WeappOptions = {}) {
    const bundle = options.bundle ?? readBundle();
    const { problems, templates } = compileWxml(bundle);
    this.problems = problems;
    const env = new MiniProgramEnv();
    const space = env.createCodeSpace('main', true);
    for (const file of bundle.files('.wxml')) {
      const name = file.replace(/\.wxml$/, '');
      space.addCompiledTemplate(name, { groupList: templates, content: templates[name]! });
      if (bundle.has(`${name}.json`))
        space.addComponentStaticConfig(name, JSON.parse(bundle.read(`${name}.json`)) as never);
    }
    space.component('comp').property('i', Object).property('l', String).register();

    const draw = (page: WeappPage) => {
      space
        .component(page.route)
        .data(() => page.instance.data as never)
        .methods({
          eh(event: { type: string; detail: unknown; target: unknown; currentTarget: unknown }) {
            const { type, detail, target, currentTarget } = event;
            page.instance.eh({
              ...{ type, detail, timeStamp: 1, mark: {} },
              ...{ target: place(target), currentTarget: place(currentTarget) },
            });
          },
        })
        .register();
      const box = document.createElement('div');
      const slot = document.createElement('div');
      box.append(slot);
      document.body.append(box);
      const root = env.associateBackend().createRoot('page', space, page.route);
      root.attach(box as never, slot as never);
      this.views.set(page, { root, box });
    };
    this.app = new Weapp({
      ...options,
      bundle,
      onPage: draw,
      onSetData: (page, data) => this.views.get(page)!.root.get().setData(data),
    });
  }

  /** What is drawn of the page on screen. */
  get screen(): HTMLElement {
    return this.views.get(this.app.page)!.box;
  }

  /** Taps the innermost element that reads `text`; the event bubbles through the WXML. */
  async tap(text: string): Promise<HTMLElement> {
    const { shadowRoot } = this.views.get(this.app.page)!.root.getComponent() as unknown as {
      shadowRoot: Element;
    };
    const target = elements(shadowRoot)
      .filter((element) => drawn(element)?.textContent === text)
      .at(-1);
    if (!target) throw new Error(`Nothing drawn reads 「${text}」. It reads: ${this.screen.textContent}`);
    triggerEvent(target, 'tap', {}, { bubbles: true, composed: true });
    await this.app.settled();
    return this.screen;
  }
}
