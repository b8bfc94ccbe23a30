import { isSameName } from './company-name';

test('spellings of one name are the same, other names are not', () => {
  for (const spelling of [
    '江门示例（新会）电子ABC有限公司',
    '江门示例(新会)电子abc有限公司',
    ' 江门示例〔新会〕电子ＡＢＣ　有限公司\u200b',
  ])
    expect(isSameName(spelling, '江门示例（新会）电子ABC有限公司')).toBe(true);
  expect(isSameName('江门示例（台山）电子ABC有限公司', '江门示例（新会）电子ABC有限公司')).toBe(false);
  expect(isSameName('示例电子有限公司', '示例电器有限公司')).toBe(false);
});
