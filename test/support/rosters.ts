import { type Page } from 'playwright-core';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { visit } from './browser';
import { screen } from './screen';

const page = 'features/rosters/check/index';

/** Somebody of a made-up list; no other text of a test says this. */
export const nameOf = (index: number): string =>
  `测${String.fromCharCode(0x4e00 + Math.floor(index / 100))}${String.fromCharCode(0x5000 + (index % 100))}`;

const header = ['序号', '姓名', '申报系列', '现有职称', '取得方式', '评审年度', '学历', '毕业时间'];
const more = ['是否全日制', '专业是否对口', '从事本专业时间', '身份证号'];

/** A company's list of so many people as an .xlsx file, with a title above it and a total below. */
export function rosterFile(people: number): Promise<Buffer> {
  const rows: SheetData = Array.from({ length: people }, (_, index) => [
    ...[index + 1, nameOf(index), '工程', index % 3 === 0 ? '无' : '助理工程师', '评审', 2018 + (index % 8)],
    ...['本科', `${2008 + (index % 16)}.7`, '是', '是', `${2009 + (index % 16)}年7月`, 440781199001011],
  ]);
  const title = [{ value: '江门示例公司人员名册', columnSpan: 12 }];
  return writeExcelFile([title, [...header, ...more], ...rows, ['合计', people]]).toBuffer();
}

/** Opens the page and gives it a file, as somebody chooses one. */
export async function openRoster(on: Page, name: string, content: Buffer): Promise<void> {
  await visit(on, page);
  await giveRoster(on, name, content);
}

export async function giveRoster(on: Page, name: string, content: Buffer): Promise<void> {
  const chooser = on.waitForEvent('filechooser');
  await screen(on).getByRole('button', { name: '选择名册文件' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: content });
}

/** Says that everybody is in service, and has the list answered. */
export async function answerRoster(on: Page): Promise<void> {
  const inService = screen(on).getByRole('switch', { name: /^都是在职职工/ });
  await inService.waitFor();
  if ((await inService.getAttribute('aria-checked')) !== 'true') await inService.click();
  await screen(on).getByRole('button', { name: '开始计算' }).click();
}
