import path from 'node:path';
import type { IPluginContext } from '@tarojs/service';
import components from './aria-components.json';

interface MiniPlatform {
  platform: string;
  template?: { mergeComponents(context: IPluginContext, added: typeof components): void };
  runtimePath?: string | string[];
}

/** Taro's WXML template leaves all aria out. Puts the attributes our components set into it, and into the run time's list of what it passes on. */
export default (context: IPluginContext) => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform: MiniPlatform) {
      if (platform.platform !== 'weapp' || !platform.template) return;
      platform.template.mergeComponents(context, components);
      platform.runtimePath = [
        ...[platform.runtimePath ?? []].flat(),
        path.resolve(__dirname, 'aria-runtime.ts'),
      ];
    },
  });
};
