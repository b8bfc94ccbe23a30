import { topClause, type DocumentDigest } from './digest';

export const guangdong2020: DocumentDigest = {
  id: 'gd-2020-33',
  title: '广东省职称评审管理服务实施办法及配套规定',
  number: '粤人社规〔2020〕33号',
  issuer: '广东省人力资源和社会保障厅',
  issuedOn: null,
  confidence: 'V',
  clauses: [
    topClause(
      'without-title',
      '对象',
      '还没有职称的人',
      '初次考核认定面向还没有职称、按全日制学历就业的人员，所学专业要与岗位相符。',
    ),
    topClause(
      'secondary',
      '中专',
      '中专认定员级',
      '全日制中专（含技工院校中级工班）毕业，从事本专业工作满1年，可认定员级。',
    ),
    topClause(
      'college',
      '大专',
      '大专认定助理级',
      '全日制大专（含技工院校高级工班）毕业，从事本专业工作满3年，可认定助理级。',
    ),
    topClause(
      'bachelor',
      '本科',
      '本科认定助理级',
      '全日制本科（含预备技师班）毕业，从事本专业工作满1年，可认定助理级。',
    ),
    topClause(
      'master-assistant',
      '硕士、双学士',
      '硕士、双学士认定助理级',
      '研究生班、双学士、硕士毕业，可认定助理级，不另计年限。',
    ),
    topClause(
      'master-intermediate',
      '硕士',
      '硕士认定中级',
      '全日制硕士毕业，从事本专业工作满3年，可认定中级。',
    ),
    topClause('doctor', '博士', '博士认定中级', '博士毕业可认定中级；是否还要先工作几个月，各处说法不一。'),
  ],
};

export const guangdong2024: DocumentDigest = {
  id: 'gd-2024-29',
  title: '关于做好广东省2024年度职称评审工作的通知',
  number: '粤人社发〔2024〕29号',
  issuer: '广东省人力资源和社会保障厅',
  issuedOn: null,
  confidence: 'V',
  clauses: [
    topClause(
      'since-2021',
      '2021年度起',
      '2021评审年度起取得的职称',
      '资历从评审年度的次年1月1日起算，算到申报的评审年度12月31日。',
    ),
    topClause(
      'until-2020',
      '2020年度及以前',
      '2020评审年度及以前取得的职称',
      '资历从评审年度的1月1日起算，算到申报的评审年度12月31日。',
    ),
    topClause(
      'window',
      '申报时间',
      '申报和评审时间',
      '2024评审年度在2025年1月至3月申报，6月30日前完成评审。',
    ),
  ],
};
