/** What a person record may say where one of several official terms is meant. */
export const employerTypes = [
  '机关',
  '事业单位',
  '公立学校',
  '公立医院',
  '乡镇卫生院',
  '社区卫生服务中心',
  '民办学校',
  '民办医疗机构',
  '国有企业',
  '民营企业',
  '外资及港澳台资企业',
  '社会组织',
  '农民专业合作社',
  '家庭农场',
  '个体工商户',
  '自由职业',
] as const;
export const districts = ['蓬江', '江海', '新会', '台山', '开平', '鹤山', '恩平'] as const;
export type District = (typeof districts)[number];
export const regions = ['内地', '香港', '澳门', '台湾'] as const;
export const ruralLevels = ['初级', '中级', '高级'] as const;
export const epidemicAwards = ['none', '嘉奖', '记功', '记大功', '称号奖励'] as const;
export const standings = ['none', 'civil_servant', 'retired', 'sanction'] as const;
