import { type ApiClient } from '../support/client';
import { eachDatabase } from '../support/databases';
import { startServer, type TestServer } from '../support/server';
import { atConsole, audited, granted } from '../support/staff';

const text = (parts: string) => `关于试行办法的通知
各单位:
现将办法印发给你们。
某市人力资源和社会保障局
2021年3月1日
试行办法
一、总则
本办法供测试使用。
二、做法
${parts}
`;
const first = text('(一)先整理材料。\n(二)再核对证书。');
const second = text('(一)先整理全部材料。\n(二)再核对证书。\n(三)最后提交单位。');

eachDatabase((database) => {
  let server: TestServer;
  let policy: ApiClient;
  beforeAll(async () => {
    server = await startServer({ database });
    await granted(server, '周三', 'policy-staff');
    policy = await atConsole(server, '周三');
  });
  afterAll(() => server.close());
  const read = (content: { text: string } | { file: string }) =>
    policy.documentImport.read({ body: content });
  const confirm = (content: { text: string } | { file: string }, before: number, acceptRemoval = false) =>
    policy.documentImport.confirm({ body: { content, before, acceptRemoval } });

  test('a text is read without a trace, confirmed, and followed by a new version', async () => {
    const { documents: before } = await server.client.documents.list();
    const report = await read({ text: first });
    expect(report).toMatchObject({
      ...{ title: '试行办法', issuer: '某市人力资源和社会保障局', issuedOn: '2021-03-01' },
      ...{ before: 0, version: 1, encoding: 'UTF-8', removed: [], needsAcceptance: false },
    });
    expect(report.clauses.map(({ id, change }) => [id, change])).toEqual(
      ['cover', '1', '2', '2.1', '2.2'].map((id) => [id, 'added']),
    );
    expect((await server.client.documents.list()).documents).toEqual(before);

    const { documentId } = await confirm({ text: first }, 0);
    const next = await read({ text: second });
    expect(next.clauses.map(({ id, change }) => [id, change])).toEqual([
      ...['cover', '1', '2'].map((id) => [id, 'kept']),
      ['2.1', 'reworded'],
      ['2.2', 'kept'],
      ['2.3', 'added'],
    ]);
    await confirm({ text: second }, 1);
    expect(await confirm({ text: second }, 2)).toMatchObject({ before: 2, version: 2, clauses: [] });
    const { versions } = await policy.documentImport.versions({ params: { documentId } });
    expect(versions).toMatchObject([
      { version: 2, importedBy: '周三', kept: 4, reworded: 1, added: 1, removed: 0 },
      { version: 1, importedBy: '周三', added: 5 },
    ]);
    const old = await policy.documentImport.version({ params: { documentId, version: 1 } });
    expect(old.source).toBe(first);
    expect(old.clauses.at(-1)).toEqual({
      ...{ label: '（二）', title: '再核对证书', text: '再核对证书。', depth: 1 },
    });
    const imports = (await audited(server)).filter(({ subject }) => subject === documentId);
    expect(imports.map(({ action, detail }) => [action, detail.version])).toEqual([
      ['document.imported', 1],
      ['document.imported', 2],
    ]);
    // Whoever read it before the second import is told.
    await expect(confirm({ text: text('(一)别的。') }, 1)).rejects.toMatchObject({ code: 'conflict' });
  });

  test('a file in GB18030 is read as one in UTF-8', async () => {
    // 「试验\n一、总则\n正文。」 as WPS saves it.
    const file = Buffer.from('cad4d1e90ad2bba1a2d7dcd4f20ad5fdcec4a1a3', 'hex').toString('base64');
    expect(await read({ file })).toMatchObject({ title: '试验', encoding: 'GB18030' });
  });

  test('what cannot be read is told in words of staff, with the line', async () => {
    for (const [wrong, message] of [
      ['办法\n正文。', /没有找到以「一、」开头的行/],
      ['办法\n一、甲\n三、乙', /第3行：「三、」的编号跳号了/],
      [' ', /文件是空的/],
    ] as const)
      await expect(read({ text: wrong })).rejects.toMatchObject({
        code: 'bad-input',
        message: expect.stringMatching(message) as string,
      });
  });

  test('a text that lacks many clauses has to be accepted', async () => {
    const long = text(
      ['一', '二', '三', '四', '五', '六'].map((at) => `(${at})第${at}件事要办好。`).join('\n'),
    ).replace('试行办法\n一、', '另一个办法\n一、');
    await confirm({ text: long }, 0);
    const cut = long.slice(0, long.indexOf('(三)'));
    expect(await read({ text: cut })).toMatchObject({ needsAcceptance: true });
    await expect(confirm({ text: cut }, 1)).rejects.toMatchObject({
      message: expect.stringContaining('这些条款已废止') as string,
    });
    expect((await confirm({ text: cut }, 1, true)).removed).toHaveLength(4);
  });
});
