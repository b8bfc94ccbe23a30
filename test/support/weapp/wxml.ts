import vm from 'node:vm';
import { type template } from 'glass-easel';
import { TmplGroup } from 'glass-easel-template-compiler';
import { type WeappBundle } from './bundle';

export interface Compiled {
  /** What the compiler complained of, as `path:line message`. */
  problems: string[];
  templates: Record<string, template.ComponentTemplate['content']>;
}

interface ParseError {
  message: string;
  startLine: number;
}

/** The compiler takes `bind:tap` for an event on any node, and `bindtap` only for a property; WeChat takes both. */
const withColons = (wxml: string) => wxml.replace(/(\s)(bind|catch)([a-z]+)=/g, '$1$2:$3=');

/** Compiles the bundle's WXML and WXS with the compiler that WeChat publishes. */
export function compileWxml(bundle: WeappBundle): Compiled {
  const group = new TmplGroup();
  for (const file of bundle.files('.wxs')) group.addScript(file.replace(/\.wxs$/, ''), bundle.read(file));
  const problems = bundle.files('.wxml').flatMap((file) => {
    const source = withColons(bundle.read(file));
    const found = group.addTmpl(file.replace(/\.wxml$/, ''), source) as ParseError[];
    return found.map(({ message, startLine }) => `${file}:${startLine} ${message}`);
  });
  const templates = vm.runInThisContext(`(${group.getTmplGenObjectGroups()})`) as Compiled['templates'];
  return { problems, templates };
}
