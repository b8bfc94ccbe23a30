import { printedReceipt } from './printed-receipt';

const receipt = {
  number: '20261127-1001',
  received: ['毕业证书'],
  missing: ['专利证书'],
  note: '请在12月底前补齐',
  issuedAt: new Date('2026-11-26T16:05:00.000Z'),
};
const point = { name: '蓬江服务点', address: null, demo: false };
const textsOf = (of: typeof point) => JSON.stringify(printedReceipt(receipt, of, 'receipt').blocks);

test('it says what was received and what is missing, when and where, and names nobody', () => {
  const texts = textsOf(point);
  for (const words of [
    '20261127-1001',
    '["1","毕业证书","已收"]',
    '["2","专利证书","还缺"]',
    '说明：请在12月底前补齐',
    '2026年11月27日 00:05',
    '不代表审核结果',
    '{"label":"交件人"}',
  ])
    expect(texts).toContain(words);
});

test('a demo is marked as one', () => {
  expect(textsOf(point)).not.toContain('示例');
  expect(textsOf({ ...point, demo: true })).toContain('示例');
});
