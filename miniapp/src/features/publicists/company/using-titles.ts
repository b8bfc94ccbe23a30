/** Where a company can tie titles to how it treats its people (plan 四（九）, R905); how is its own matter. */
export const uses = [
  { where: '招聘', how: '岗位要求里写明相应职称，同等条件下优先。' },
  { where: '晋升', how: '取得相应职称，作为技术岗位晋级的一项条件。' },
  { where: '考核', how: '当年取得职称的，在绩效里有体现。' },
  { where: '薪酬', how: '按职称级别设津贴，金额由单位定。' },
  { where: '支持', how: '给写材料的时间，及时核实业绩、公示和上报。' },
] as const;

/** A company's own rules to begin with: nothing in them is filled in that only the company can know. */
export const ownRules = [
  '职称与用人待遇挂钩办法（示例，请按单位情况修改）',
  ...uses.map(({ where, how }, index) => `${'一二三四五'.charAt(index)}、${where}：${how}`),
  '六、津贴标准：助理级每月＿＿元，中级每月＿＿元，副高级每月＿＿元，正高级每月＿＿元。',
  '七、本办法自＿＿＿＿年＿＿月＿＿日起施行。',
  '＿＿＿＿＿＿（单位盖章）',
].join('\n');

/** What employers with a high share of senior titles are recommended for first (plan 四（九）, R906). */
export const platforms = ['博士工作站', '博士后科研工作站', '博士后创新实践基地'] as const;
