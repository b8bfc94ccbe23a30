import { engineer, keptCheck } from '../support/self-check';
import { offline, Weapp } from '../support/weapp/weapp';

const result = '/features/eligibility/result/index';
const apps: Weapp[] = [];
afterEach(() => {
  for (const app of apps.splice(0)) app.close();
});

/** A phone without a network, at the result of a finished self-check. */
const atResult = async () => {
  const tooEarly = { ...engineer, 'titles.0.year': '2025' };
  const check = Object.entries(keptCheck(tooEarly)).map(
    ([key, value]) => [key, JSON.stringify(value)] as const,
  );
  const app = new Weapp({ network: offline, storage: new Map(check) });
  apps.push(app);
  await app.launch(result);
  return app;
};
const sound = (app: Weapp) => {
  expect(app.errors).toEqual([]);
  expect([...app.missing]).toEqual([]);
};
const dialog = ({ page }: Weapp) => {
  const found = page.nodes().find((node) => page.attribute(node, 'aria-role') === 'dialog');
  return found && { label: page.attribute(found, 'aria-label'), text: page.textOf(found) };
};

describe('「如果……」', () => {
  test('tries a certificate and a transfer, takes them back, and keeps nothing', async () => {
    const app = await atResult();
    const kept = app.storage.get('titles.check');
    await app.tap('如果……会怎样？');
    expect(dialog(app)?.label).toBe('如果……');

    await app.tap('拿到证书');
    expect(dialog(app)?.label).toBe('如果拿到证书');
    await app.tap('高级技师证书');
    expect(dialog(app)?.text).toContain('试算');
    expect(dialog(app)?.text).toMatch(/多一条路高级工程师（副高级）凭技能证书申报副高级20\d\d年度起可以申报/);

    await app.tap('换单位');
    await app.tap('公立医院');
    expect(dialog(app)?.text).toContain('不再适用晋升正高级补贴5万元');
    await app.tap('撤销上一步');
    expect(dialog(app)?.text).not.toContain('不再适用');
    expect(dialog(app)?.text).toContain('多一条路');
    await app.tap('全部还原');
    expect(dialog(app)?.text).not.toContain('多一条路');

    await app.tap('关闭');
    expect(dialog(app)).toBeUndefined();
    expect(app.storage.get('titles.check')).toBe(kept);
    sound(app);
  });
});

describe('「保存成图片」', () => {
  const drawnWords = (app: Weapp) => app.album.pictures.map(({ texts }) => texts.join(''));

  test('draws the result on a canvas and puts it into the album', async () => {
    const app = await atResult();
    await app.tap('保存成图片');
    const [words] = drawnWords(app);
    expect(app.album.pictures).toHaveLength(1);
    expect(app.album.pictures[0]!.width).toBe(750);
    for (const part of [
      '由助理工程师晋升工程师',
      '《工程技术人才职称评价基本标准条件》',
      '规则版本',
      '以人社部门审核为准',
    ])
      expect(words).toContain(part);
    expect(words).not.toMatch(/民营企业|新会|2015|本科/);
    expect(app.album.settingsOpened).toBe(0);
    sound(app);
  });

  test('leads over the settings where the album was refused', async () => {
    const app = await atResult();
    app.album.permission = 'refused';
    await app.tap('保存成图片');
    expect([app.album.settingsOpened, app.album.pictures.length]).toEqual([1, 1]);
    sound(app);
  });

  test('takes no for an answer, and can be pressed again', async () => {
    const app = await atResult();
    app.album.permission = 'refused';
    app.album.allowsInSettings = false;
    await app.tap('保存成图片');
    expect([app.album.settingsOpened, app.album.pictures.length]).toEqual([1, 0]);
    app.album.allowsInSettings = true;
    await app.tap('保存成图片');
    expect([app.album.settingsOpened, app.album.pictures.length]).toEqual([2, 1]);
    sound(app);
  });
});
