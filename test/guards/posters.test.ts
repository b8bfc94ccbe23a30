import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { A4, layoutOf, PHONE, textsOn } from '@titles/server/posters/layout';
import { type PosterContent } from '@titles/server/posters/content';
import { drawn, type Form } from '@titles/server/posters/drawn';
import { posterSvg, pngOf } from '@titles/server/posters/picture';
import { glyphsOf } from '@titles/server/print/glyphs';
import { codePicture } from '@titles/server/wechat/stand-in/picture';
import { type Browser } from 'playwright-core';
import { launchChromium } from '../support/browser';
import { drawnPdf } from '../support/drawn-pdf';
import { readPdf } from '../support/pdf';
import { cropped, type Fields, fieldsOf, greyPixels, greyPng, pixelsOf } from '../support/pixels';
import { readQrPixels } from '../support/qr';

const usual: PosterContent = {
  quarter: 4,
  season: '2026年第四季度 · 全市主题季',
  theme: ['育才兴企', '敬业筑梦'],
  kind: '专技人才职称大讲堂',
  title: '工程系列中级职称申报要点',
  sessions: ['11月28日 周六 14:30 示例报告厅', '12月5日 周六 14:30 示例会议中心'],
  company: '示例电子有限公司',
  organiser: '示例主办单位',
  demo: true,
};
/** As long as the contract lets them be: 120 characters of title, 100 of company. */
const long: PosterContent = {
  ...usual,
  quarter: 3,
  theme: ['职称评审改革新政策宣讲', '专业技术人才高质量发展'],
  kind: '政策解读',
  title:
    '关于二〇二六年度全市工程系列、经济系列和会计系列中级职称申报评审工作有关事项的通知，以及申报人、用人单位和评委会最常问到的三十个问题与解答（含继续教育学时、破格条件和跨区域、跨单位流动时职称确认办法与所需材料清单及时限）',
  sessions: [],
  company:
    '江门市蓬江区示例先进装备制造与智能控制技术（集团）股份有限公司第二分公司 Guangdong Jiangmen Example Advanced Manufacturing Group',
  demo: false,
};
const text = 'features/publicists/arrival/index?scene=AAAAAQabcdefghij';
const code = { type: 'image/png' as const, image: codePicture(text) };
const madeAt = new Date('2026-11-23T01:00:00Z');
const poster = (content: PosterContent, form: Form) => drawn(content, form, code, madeAt);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** What is compared: light and dark, in fields of a 270th of the width. */
const seen = async (form: Form, file: Buffer) =>
  form === 'picture'
    ? fieldsOf(pixelsOf(file), 4)
    : fieldsOf(pixelsOf(await drawnPdf(browser, file, 540)), 2);
/** Letters are smoothed a little differently from machine to machine: a field by so much, and so many by more. */
const TOLERANCE = { light: 45, fields: 8 };
const differing = (one: Fields, other: Fields) =>
  one.width === other.width && one.height === other.height
    ? one.light.filter((light, at) => Math.abs(light - other.light[at]!) > TOLERANCE.light).length
    : Infinity;

const approvedFile = (name: string) => path.join(__dirname, '../pictures/approved', `${name}.png`);
const kept = (name: string): Fields => fieldsOf(pixelsOf(readFileSync(approvedFile(name))), 1);
/** What a person looked at; `APPROVE=1` puts what is drawn now in its place, to be looked at. */
const approved = (name: string, now: Fields): Fields => {
  if (process.env.APPROVE) writeFileSync(approvedFile(name), greyPng(now));
  return kept(name);
};

const cases = [
  ['usual', usual],
  ['long', long],
] as const;
const forms = ['picture', 'sheet'] as const;
const posters = cases.flatMap(([name, content]) => forms.map((form) => ({ name, form, content })));

test.each(posters)('the $form of a $name text looks as it was approved', async ({ name, form, content }) => {
  const now = await seen(form, await poster(content, form));
  expect(differing(now, approved(`poster-${name}-${form}`, now))).toBeLessThanOrEqual(TOLERANCE.fields);
});

test('a single character that is cut or missing makes it another picture', async () => {
  const cut = { ...long, title: long.title.slice(0, -1) };
  const short = { ...usual, company: usual.company.slice(0, -1) };
  for (const [name, content] of [
    ['long', cut],
    ['usual', short],
  ] as const)
    for (const form of forms) {
      const now = await seen(form, await poster(content, form));
      const before = kept(`poster-${name}-${form}`);
      expect(differing(now, before)).toBeGreaterThan(TOLERANCE.fields);
    }
});

test('without the outlines of the font there is no text, and that is noticed', async () => {
  const glyphs = await glyphsOf(textsOn(usual, PHONE));
  const layout = layoutOf(usual, PHONE, glyphs.widthOf);
  const boxes = { ...glyphs, outlineOf: () => 'M100 0H900V800H100z' };
  const before = kept('poster-usual-picture');
  const now = fieldsOf(pixelsOf(await pngOf(posterSvg(layout, boxes, code))), 4);
  expect(differing(now, before)).toBeGreaterThan(TOLERANCE.fields * 10);
  await expect(glyphsOf([['\u{e000}', 400]])).rejects.toThrow('No part of the font');
});

test('the picture asks no machine for a font: it is drawn from outlines alone', async () => {
  const glyphs = await glyphsOf(textsOn(long, PHONE));
  const svg = posterSvg(layoutOf(long, PHONE, glyphs.widthOf), glyphs, code);
  expect(svg).not.toMatch(/<text|font-family|@font-face/);
  expect(svg.match(/<path transform/g)!.length).toBeGreaterThan(250);
});

test.each(cases)('every text of a sheet is found whole by another reader: %s', async (_, content) => {
  const { pages, missingGlyphs, fontsEmbedded } = readPdf(await poster(content, 'sheet'));
  const found = pages.join('').replace(/\s/g, '');
  const wanted = [...content.theme, content.kind, content.title, content.company, '微信扫一扫'];
  for (const words of wanted) expect(found).toContain(words.replace(/\s/g, ''));
  expect({ missingGlyphs, fontsEmbedded, pages: pages.length }).toEqual({
    ...{ missingGlyphs: 0, fontsEmbedded: true, pages: 1 },
  });
});

test('the longest texts stay on the paper, inside their margins, and can be read', async () => {
  for (const paper of [PHONE, A4]) {
    const glyphs = await glyphsOf(textsOn(long, paper));
    const { lines, code: place } = layoutOf(long, paper, glyphs.widthOf);
    for (const { text: line, x, size, weight, baseline } of lines) {
      const width = Array.from(line, (char) => glyphs.widthOf(char, weight) * size).reduce(
        (sum, one) => sum + one,
        0,
      );
      expect(x + width).toBeLessThanOrEqual(baseline > place.y && x < place.x ? place.x : paper.width - 80);
      expect(baseline).toBeLessThan(paper.height - 40);
      expect(size).toBeGreaterThanOrEqual(22);
    }
    const joined = lines
      .map((line) => line.text)
      .join('')
      .replace(/\s/g, '');
    for (const words of [long.title, long.company]) expect(joined).toContain(words.replace(/\s/g, ''));
  }
});

test('another program reads the code, from the picture and from the sheet', async () => {
  const picture = pixelsOf(await poster(usual, 'picture'));
  const half = fieldsOf(cropped(picture, 676, 1494, 340, 340), 2);
  expect(readQrPixels(greyPixels(half))).toBe(text);
  const sheet = pixelsOf(await drawnPdf(browser, await poster(usual, 'sheet'), 540));
  expect(readQrPixels(cropped(sheet, 353, 565, 155, 155))).toBe(text);
});

test('a code that comes as JPEG, as WeChat draws them, is on both as well', async () => {
  const page = await browser.newPage();
  const address = await page.evaluate<string>(`(async () => {
    const image = new Image();
    image.src = 'data:image/png;base64,${code.image.toString('base64')}';
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    canvas.getContext('2d').drawImage(image, 0, 0);
    return canvas.toDataURL('image/jpeg');
  })()`);
  await page.close();
  const jpeg = { type: 'image/jpeg' as const, image: Buffer.from(address.split(',')[1]!, 'base64') };
  for (const form of forms) {
    const now = await seen(form, await drawn(usual, form, jpeg, madeAt));
    expect(differing(now, kept(`poster-usual-${form}`))).toBeLessThanOrEqual(TOLERANCE.fields);
  }
});

test('nothing on a poster offers anything for passing it on', () => {
  const words = [PHONE, A4].flatMap((paper) => textsOn(usual, paper).map(([one]) => one)).join('');
  expect(words).not.toMatch(/奖|红包|积分|补贴|优惠|免费领|转发|分享|集赞|助力|邀请好友|抽/);
});
