import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';

/** Every word of the sources under `folder`, written small and without dashes. */
export function wordsOf(folder: string): Set<string> {
  const words = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || file.includes('.test.')) continue;
    for (const [word] of readFileSync(path.join(folder, file), 'utf8').matchAll(/[a-z][\w-]*/gi))
      words.add(plain(word));
  }
  return words;
}

/**
 * A template of Taro's without the attributes and events that no source names: the platform's own default holds there.
 * Each of them is written once a level, and the phone reads all of them before the first page.
 */
export function usedAttributes(template: string, words: Set<string>): string {
  return template.replace(/ ([a-z-]+)="[^"]*"/g, (whole, name: string) => (isUsed(name, words) ? whole : ''));
}

function isUsed(name: string, words: Set<string>): boolean {
  if (/^(id|is|name|class|style|data|data-sid|bindtap|catch.*)$/.test(name)) return true;
  return words.has(name.startsWith('bind') ? `on${name.slice('bind'.length)}` : plain(name));
}

const plain = (word: string) => word.replaceAll('-', '').toLowerCase();

type Modify = (template: string, ...more: unknown[]) => string;

/** Leaves out of base.wxml the attributes that no page of ours sets. */
export default (context: IPluginContext) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: { platform: string; template?: { modifyTemplateResult?: Modify } }) {
      if (platform.platform !== 'weapp' || !platform.template) return;
      const words = wordsOf(path.resolve(__dirname, '../src'));
      const before = platform.template.modifyTemplateResult ?? ((template) => template);
      platform.template.modifyTemplateResult = (...template) => usedAttributes(before(...template), words);
    },
  });
};
