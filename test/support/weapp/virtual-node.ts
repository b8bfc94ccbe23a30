import { type WeappBundle } from './bundle';

/** A node of the tree that Taro hands to WXML through setData, in its short names. */
export interface VirtualNode {
  sid?: string;
  uid?: string;
  /** Short name of the node's template. */
  nn?: string;
  cl?: string;
  /** Text of a text node. */
  v?: string;
  cn?: VirtualNode[];
  [property: string]: unknown;
}

export const textOf = (node: VirtualNode): string =>
  (node.v ?? '') + (node.cn ?? []).map((child) => textOf(child)).join('');

/** All nodes below and with `node`, in reading order, each with its ancestors from the root down. */
export function* walk(
  node: VirtualNode,
  ancestors: VirtualNode[] = [],
): Generator<{ node: VirtualNode; ancestors: VirtualNode[] }> {
  yield { node, ancestors };
  for (const child of node.cn ?? []) yield* walk(child, [...ancestors, node]);
}

interface Template {
  tag: string;
  /** Attribute name to the short property that feeds it. */
  properties: ReadonlyMap<string, string>;
}

/** The build's dictionary from the short names in the tree back to WXML's tags and attributes. */
export class Names {
  private readonly templates = new Map<string, Template>();

  constructor(bundle: WeappBundle) {
    for (const [, name, tag, attributes] of bundle
      .read('base.wxml')
      .matchAll(/<template name="tmpl_\d+_([\w-]+?)(?:_focus|_blur)?">\s*<([a-z-]+)([^>]*)>/g)) {
      if (tag === 'template' || this.templates.has(name!)) continue;
      const properties = [...attributes!.matchAll(/([a-z-]+)="\{\{(?:xs\.\w+\()?i\.(\w+)/g)].map(
        ([, attribute, property]) => [attribute!, property!] as const,
      );
      this.templates.set(name!, { tag: tag!, properties: new Map(properties) });
    }
  }

  tag(node: VirtualNode): string | undefined {
    return this.templates.get(node.nn ?? '')?.tag;
  }

  attribute(node: VirtualNode, name: string): unknown {
    const property = this.templates.get(node.nn ?? '')?.properties.get(name);
    return property === undefined ? undefined : node[property];
  }
}
