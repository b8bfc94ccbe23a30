import { Names, textOf, type VirtualNode, walk } from './virtual-node';

type Hook = 'onLoad' | 'onShow' | 'onReady' | 'onHide' | 'onUnload';
export type PageConfig = Record<string, unknown> & { data?: { root: VirtualNode } };
/** The object that the app sees as the page: its config, `data`, `setData`, `route`. */
export type PageInstance = PageConfig & {
  data: { root: VirtualNode };
  route: string;
  eh(event: object): void;
} & Partial<Record<Hook, (argument?: unknown) => void>>;

/** One crossing from the app's logic to the screen. */
export interface SetDataCall {
  route: string;
  bytes: number;
}

const assign = (target: object, path: string, value: unknown): void => {
  const keys = path.match(/\w+/g)!;
  let at = target as Record<string, unknown>;
  keys.slice(0, -1).forEach((key, index) => {
    at[key] ??= /^\d+$/.test(keys[index + 1]!) ? [] : {};
    at = at[key] as Record<string, unknown>;
  });
  at[keys.at(-1)!] = value;
};

/** A page on the stack, as a person meets it: what it says and what can be touched. */
export class WeappPage {
  readonly setDataCalls: SetDataCall[] = [];
  readonly instance: PageInstance;

  constructor(
    config: PageConfig,
    readonly route: string,
    readonly query: Readonly<Record<string, string>>,
    private readonly names: Names,
    onSetData: (data: Record<string, unknown>, done: () => void) => void,
  ) {
    this.instance = Object.assign({}, config, {
      data: JSON.parse(JSON.stringify(config.data ?? { root: {} })) as { root: VirtualNode },
      route,
      __route__: route,
      options: query,
      selectComponent: () => undefined,
      getOpenerEventChannel: () => ({ on: () => undefined, emit: () => undefined }),
      setData: (data: Record<string, unknown>, done?: () => void) => {
        const sent = JSON.stringify(data);
        this.setDataCalls.push({ route, bytes: Buffer.byteLength(sent) });
        const received = JSON.parse(sent) as Record<string, unknown>;
        for (const [path, value] of Object.entries(received)) assign(this.instance.data, path, value);
        onSetData(received, () => done?.call(this.instance));
      },
    }) as unknown as PageInstance;
  }

  get text(): string {
    return textOf(this.instance.data.root);
  }

  textOf(node: VirtualNode): string {
    return textOf(node);
  }

  nodes(): VirtualNode[] {
    return [...walk(this.instance.data.root)].map(({ node }) => node);
  }

  tag(node: VirtualNode): string | undefined {
    return this.names.tag(node);
  }

  attribute(node: VirtualNode, name: string): unknown {
    return this.names.attribute(node, name);
  }

  /** Taps what reads or is labelled `text`; failing that, the smallest thing that contains it. */
  tap(text: string): void {
    this.touch(this.reading(text), 'tap');
  }

  has(text: string): boolean {
    return this.text.includes(text);
  }

  /** Types into the input at `index`, in reading order. */
  input(value: string, index = 0): void {
    const inputs = [...walk(this.instance.data.root)].filter(({ node }) =>
      ['input', 'textarea'].includes(this.tag(node) ?? ''),
    );
    if (!inputs[index]) throw new Error(`No input ${index} on ${this.route}.`);
    this.touch(inputs[index], 'input', { value, cursor: value.length });
  }

  /** Lets the picker at `index` report a choice, as if it had been scrolled there. */
  pick(value: unknown, index = 0): void {
    const pickers = [...walk(this.instance.data.root)].filter(({ node }) => this.tag(node) === 'picker');
    if (!pickers[index]) throw new Error(`No picker ${index} on ${this.route}.`);
    this.touch(pickers[index], 'change', { value });
  }

  private reading(text: string) {
    const all = [...walk(this.instance.data.root)];
    const exact = all
      .filter(({ node }) => textOf(node) === text || this.attribute(node, 'aria-label') === text)
      .at(-1);
    const smallest = all
      .filter(({ node }) => textOf(node).includes(text))
      .sort((a, b) => textOf(a.node).length - textOf(b.node).length)[0];
    const found = exact ?? smallest;
    if (!found) throw new Error(`Nothing on ${this.route} reads 「${text}」. It reads: ${this.text}`);
    return found;
  }

  /** Sends an event the way WXML does: to the node, then to each of its ancestors. */
  private touch(
    at: { node: VirtualNode; ancestors: VirtualNode[] },
    type: string,
    detail: object = {},
  ): void {
    // A bare text has no tag in WXML, and so no events.
    const path = [at.node, ...[...at.ancestors].reverse()].filter((node) => node.v === undefined);
    const control = path.find((node) => this.tag(node) === 'button');
    if (type === 'tap' && control && this.attribute(control, 'disabled') === true)
      throw new Error(`「${textOf(control)}」 on ${this.route} is disabled.`);
    const target = place(path[0]!);
    for (const node of path) {
      const event = { type, detail, timeStamp: 1, mark: {}, target, currentTarget: place(node) };
      this.instance.eh(event);
    }
  }
}

const place = (node: VirtualNode) => ({ id: node.uid ?? node.sid ?? '', dataset: { sid: node.sid } });
