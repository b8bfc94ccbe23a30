import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ImportService } from '@titles/server/documents/import.service';
import { readOfficialText } from '@titles/server/documents/official-text';
import expected from '../policy/plan-2020.tree.json';
import { eachDatabase } from '../support/databases';
import { startServer, type TestServer } from '../support/server';

const plan = path.join(__dirname, '../../../shared/policy/plan-2020.txt');
const here = existsSync(plan);
// The official text is no part of the repository: elsewhere these tests are skipped by name, in CI its absence fails.
const withPlan = here || process.env.CI ? describe : describe.skip;

const short = (points: string): Buffer =>
  Buffer.from(
    `关于试行办法的通知
各单位:
现将办法印发给你们。
某市人力资源和社会保障局
2021年3月1日
试行办法
一、总则
本办法供测试使用。
二、做法
(一)做好四件事:${points}
(二)其他事项另行规定。
`,
  );
const four = '一是整理材料;二是核对证书,三是填写表格。四是提交单位。';

eachDatabase((database) => {
  let server: TestServer;
  const importing = async (file: Buffer) => server.app.get(ImportService).import(readOfficialText(file));
  beforeAll(async () => {
    server = await startServer({ database });
  });
  afterAll(() => server.close());

  test('before any import a citation opens the digest', async () => {
    const page = await server.client.documents.clause({
      params: { documentId: 'plan-2020', clauseId: '4.3.1' },
    });
    expect(page.document).toMatchObject({ official: false, version: 0, issuedOn: '2020-05-06', clauses: 39 });
    expect(page.clause).toMatchObject({ label: '一是', title: '创新能力', text: null });
    expect(page.clause.digest).toContain('直接认定中级');
    expect(page.path.map((clause) => clause.label)).toEqual(['四、', '（三）']);
    expect([page.previousId, page.nextId]).toEqual(['4.3', '4.3.2']);
  });

  withPlan('the plan itself (../shared/policy/plan-2020.txt)', () => {
    test('is imported with every part, item and point as a clause', async () => {
      const imported = await importing(readFileSync(plan));
      expect(imported).toMatchObject({ documentId: 'plan-2020', version: 1 });
      const document = await server.client.documents.get({ params: { documentId: 'plan-2020' } });
      expect(document).toMatchObject({
        official: true,
        version: 1,
        issuer: '江门市人力资源和社会保障局',
        issuedOn: '2020-05-06',
        importedAt: '2026-11-23T08:00:00.000Z',
      });
      expect(document.cites.map((cited) => cited.number)).toEqual([
        '中办发〔2016〕77号',
        '粤办发〔2017〕52号',
        '粤厅字〔2019〕71号',
        '江府办〔2018〕23号',
        '江人才发〔2019〕3号',
      ]);
      expect(
        document.tree.map(({ id, parentId, label, text }) => ({ id, parentId, label, length: text?.length })),
      ).toEqual(expected);
      expect(document.tree.filter((clause) => !clause.digest)).toEqual([]);
    });

    test('四（三）一是 has the official text beside the digest', async () => {
      const page = await server.client.documents.clause({
        params: { documentId: 'plan-2020', clauseId: '4.3.1' },
      });
      expect(page.clause.text).toMatch(/^突出创新能力导向/);
      expect(page.clause.digest).toContain('专利');
      expect(page.path.map((clause) => clause.id)).toEqual(['4', '4.3']);
      const item = await server.client.documents.clause({
        params: { documentId: 'plan-2020', clauseId: '4.3' },
      });
      expect(item.children.map((clause) => clause.label)).toEqual(['一是', '二是', '三是', '四是', '五是']);
    });

    test('「专利」 is found with the hit marked', async () => {
      const { hits } = await server.client.search.find({ query: { q: '专利' } });
      const hit = hits.find(({ id, documentId }) => id === '4.3.1' && documentId === 'plan-2020');
      expect(hit).toMatchObject({
        kind: 'clause',
        title: '创新能力',
        place: '江门市专业技术人才职称“牵引”工程实施方案 四、（三）一是',
      });
      expect(hit?.snippet).toContainEqual({ text: '专利', hit: true });
    });

    test('the same text again changes nothing', async () => {
      const text = readFileSync(plan, 'utf8');
      const again = await importing(Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}\n— 3 —\n`));
      expect(again).toMatchObject({ version: 1, succession: null });
    });

    test('a changed text is a new version: clauses that stayed keep their ids, a reworded one loses the old digest', async () => {
      const text = readFileSync(plan, 'utf8')
        .replace('5万元、2万元', '6万元、3万元')
        .replace('(二)开展专技人才', '(二)开展新的活动。另行通知。\n(三)开展专技人才')
        .replace('(九)实施人才', '(十)实施人才')
        .replace('(八)实施技能', '(九)实施技能')
        .replace('(七)实施乡村', '(八)实施乡村')
        .replace('(六)实施“抗', '(七)实施“抗')
        .replace('(五)实施新兴', '(六)实施新兴')
        .replace('(四)实施民营', '(五)实施民营')
        .replace('(三)实施职称', '(四)实施职称');
      const { version, succession } = await importing(Buffer.from(text));
      expect(version).toBe(2);
      expect(succession).toMatchObject({ reworded: ['4.9'], added: ['4.2-v2'], removed: [] });
      const page = await server.client.documents.clause({
        params: { documentId: 'plan-2020', clauseId: '4.9' },
      });
      expect(page.clause).toMatchObject({ label: '（十）', digest: null });
      expect(page.clause.text).toContain('6万元、3万元');
      const moved = await server.client.documents.clause({
        params: { documentId: 'plan-2020', clauseId: '4.3.1' },
      });
      expect(moved.path.map((clause) => clause.label)).toEqual(['四、', '（四）']);
      expect(moved.clause.digest).toContain('专利');
    });

    test('a clause that the newest version no longer has is read from the digest', async () => {
      const text = readFileSync(plan, 'utf8');
      const { succession } = await importing(Buffer.from(text.slice(0, text.lastIndexOf('(三)加强信息化'))));
      expect(succession?.removed).toContain('5.3');
      const page = await server.client.documents.clause({
        params: { documentId: 'plan-2020', clauseId: '5.3' },
      });
      expect(page).toMatchObject({ document: { official: true }, clause: { label: '（三）', text: null } });
      expect(page.clause.digest).toContain('数据');
    });
  });

  test('a document without a digest gets an id of its own, and keeps it through its versions', async () => {
    const first = await importing(short(four));
    expect(first.documentId).toMatch(/^doc-2021-03-01-[0-9a-f]{8}$/);
    const second = await importing(short(four.replace('三是填写表格。四是', '三是')));
    expect(second).toMatchObject({ documentId: first.documentId, version: 2 });
    expect(second.succession).toMatchObject({ added: [], reworded: [], removed: ['2.1.3'] });
    const third = await importing(short(four));
    expect(third.succession).toMatchObject({ added: ['2.1.3-v3'], reworded: [], removed: [] });
    const { documents } = await server.client.documents.list();
    expect(documents.find(({ id }) => id === first.documentId)).toMatchObject({
      title: '试行办法',
      version: 3,
      clauses: 9,
    });
  });

  test('a text that lacks many clauses is refused until their removal is accepted', async () => {
    const cut = readOfficialText(short('无。'));
    const before = await server.client.documents.list();
    await expect(server.app.get(ImportService).import(cut)).rejects.toThrow(
      '4 of the 9 clauses known so far are missing. Compare with the official text; if they really are repealed, add --accept-removal.',
    );
    expect(await server.client.documents.list()).toEqual(before);
    const { succession } = await server.app.get(ImportService).import(cut, { acceptRemoval: true });
    expect(succession?.removed).toHaveLength(4);
  });

  test.each([
    ['no text at all', Buffer.from(' \n')],
    ['another encoding', Buffer.concat([short(four), Buffer.from([0xb9, 0xd8])])],
    [
      'a numbering that jumps',
      Buffer.from(short(four).toString().replace('二、', '三、').replace('试行', '坏的')),
    ],
    ['a binary file', Buffer.concat([Buffer.from('一、'), Buffer.alloc(64)])],
  ])('%s is refused and stores nothing', async (_, file) => {
    const before = await server.client.documents.list();
    await expect(importing(file)).rejects.toThrow('. ');
    expect(await server.client.documents.list()).toEqual(before);
  });

  test('an unknown document or clause is not found', async () => {
    for (const params of [
      { documentId: 'plan-2020', clauseId: '9.9' },
      { documentId: 'plan-1999', clauseId: '1' },
    ])
      await expect(server.client.documents.clause({ params })).rejects.toMatchObject({ code: 'not-found' });
  });
});
