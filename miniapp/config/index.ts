import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { coversAsSass } from './covers';

const root = path.resolve(__dirname, '..');
const shared = path.resolve(root, '../shared/src');
const zod = path.dirname(require.resolve('zod/package.json'));
const uqr = path.dirname(require.resolve('uqr'));
const target = process.env.TARO_ENV;

interface Chunk {
  runtime: unknown;
  canBeInitial: () => boolean;
}
/** A worker is a file of its own: what it shared with pages would carry a test for the run time in every module. */
const ofPages = ({ runtime }: Chunk): boolean => runtime === 'app';
const ofLaterPages = (chunk: Chunk): boolean => ofPages(chunk) && !chunk.canBeInitial();

/** Where the phone finds the service; h5 is served by the service itself. */
const apiBase = target === 'h5' ? '/api' : (process.env.API_BASE ?? 'http://localhost:3000/api');

export default defineConfig(() =>
  Promise.resolve({
    projectName: 'jiangmen-titles',
    date: '2026-11-23',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: `dist/${target}`,
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    plugins: [
      '@tarojs/plugin-framework-react',
      '@tarojs/plugin-platform-weapp',
      '@tarojs/plugin-platform-h5',
      path.resolve(__dirname, 'plugin-aria.ts'),
      path.resolve(__dirname, 'plugin-used-attributes.ts'),
    ],
    alias: {
      '@titles/shared': shared,
      '@titles/miniapp': path.resolve(root, 'src'),
    },
    sass: { data: coversAsSass },
    defineConstants: { API_BASE: JSON.stringify(apiBase) },
    copy: {
      patterns: target === 'h5' ? [{ from: 'src/robots.txt', to: 'dist/h5/robots.txt' }] : [],
      options: {},
    },
    // Chinese as it is: as \uXXXX it takes twice the room.
    terser: { config: { output: { ascii_only: false } } },
    mini: {
      // Our pages nest ten deep; each level is written out in base.wxml.
      baseLevel: 12,
      // zod ships ES2020; phones of base library 2.32.3 may stop at ES2015, and DevTools do not transpile.
      compile: { include: [shared, zod, uqr] },
      // Plain px on both targets: a 44 px target stays 44 px, and text follows --fs alone.
      postcss: { pxtransform: { enable: false }, cssModules: { enable: false } },
    },
    h5: {
      publicPath: '/',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      compile: { include: [shared] },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true,
        filename: 'css/[name].[contenthash:8].css',
        chunkFilename: 'css/[name].[contenthash:8].css',
      },
      postcss: {
        pxtransform: { enable: false },
        autoprefixer: { enable: true, config: {} },
        cssModules: { enable: false },
      },
      webpackChain(chain) {
        // Taro's base style forbids selecting text and carries an icon font; app.scss is the base here.
        chain.resolve.alias.set(
          '@tarojs/components/dist/taro-components/taro-components.css',
          false as unknown as string,
        );
        // Else every page's chunk carries its own copy of Taro's component run time and of our own ui.
        chain.optimization.splitChunks({
          chunks: ofPages,
          cacheGroups: {
            default: false,
            pages: {
              name: 'pages',
              test: /[\\/](node_modules|miniapp[\\/]src[\\/](ui[\\/])?[^\\/]+\.tsx?$|contract[\\/]endpoint)/,
              chunks: ofLaterPages,
              // What few pages share comes with each of them: the first page does not wait for it.
              minChunks: 24,
              priority: 20,
              reuseExistingChunk: true,
            },
            // The self-check's pages share the engine, its rules and the questions.
            selfCheck: {
              name: 'self-check',
              test: /[\\/](shared[\\/]src[\\/](eligibility|policy)|miniapp[\\/]src[\\/]features[\\/]eligibility)[\\/](?!documents)/,
              chunks: ofLaterPages,
              minChunks: 2,
              priority: 20,
              reuseExistingChunk: true,
            },
          },
        });
      },
    },
  }),
);
