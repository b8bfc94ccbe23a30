import { topClause, type DocumentDigest } from './digest';

export const subsidy2019: DocumentDigest = {
  id: 'jm-2019-3',
  title: '江人才发〔2019〕3号',
  number: '江人才发〔2019〕3号',
  issuer: null,
  issuedOn: null,
  confidence: 'S',
  clauses: [
    topClause(
      'subsidy',
      '补贴',
      '晋升高级职称补贴',
      '方案引用这份文件：晋升正高级补贴5万元、副高级2万元，机关事业单位、民办学校、民办医疗机构人员除外。文件全文没有找到，现在是否有效需要确认。',
    ),
  ],
};

export const craftsmen2021: DocumentDigest = {
  id: 'jm-2021-118',
  title: '江门市乡村工匠职称评价改革试点实施方案',
  number: '江人社发〔2021〕118号',
  issuer: '江门市人力资源和社会保障局',
  issuedOn: '2021-06-03',
  confidence: 'V',
  clauses: [
    topClause(
      'goal',
      '目标',
      '农村实用人才与乡村工匠',
      '把江门市农村实用人才与乡村工匠职称衔接起来；级别如何对应没有找到。',
    ),
  ],
};
