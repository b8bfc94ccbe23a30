import { topClause, type DocumentDigest } from './digest';

export const engineering2019: DocumentDigest = {
  id: 'mohrss-2019-16',
  title: '工程技术人才职称评价基本标准条件',
  number: '人社部发〔2019〕16号附件',
  issuer: '人力资源社会保障部',
  issuedOn: null,
  confidence: 'V',
  clauses: [
    topClause(
      'technician',
      '技术员',
      '技术员',
      '本科学历或学士学位即可；大专或中职学历的，从事本岗位工作满1年并考核合格。',
    ),
    topClause(
      'assistant',
      '助理工程师',
      '助理工程师',
      '硕士学位或第二学士学位即可；本科学历或学士学位的，工作满1年并考核合格；大专的，取得技术员后满2年；中职的，取得技术员后满4年。',
    ),
    topClause(
      'intermediate',
      '工程师',
      '工程师',
      '博士学位即可；硕士或第二学士学位的，取得助理工程师后满2年；本科或大专的，满4年。',
    ),
    topClause(
      'associate-senior',
      '高级工程师',
      '高级工程师',
      '博士学位的，取得工程师后满2年；硕士、第二学士、本科的，满5年。大专不在其列。',
    ),
    topClause(
      'senior',
      '正高级工程师',
      '正高级工程师',
      '本科以上学历，取得高级工程师后满5年（常识，原文未核对）。',
    ),
    topClause(
      'exceptional',
      '破格',
      '破格申报高级工程师',
      '学历或年限不够而业绩突出的，由两名同行或相近专业的正高级工程师推荐，具体办法由各地规定。',
    ),
  ],
};

export const agriculture2019: DocumentDigest = {
  id: 'mohrss-2019-114',
  title: '农业技术人员职称评价基本标准条件',
  number: '人社部发〔2019〕114号',
  issuer: '人力资源社会保障部',
  issuedOn: null,
  confidence: 'V-c',
  clauses: [
    topClause('technician', '农业技术员', '农业技术员', '本科即可；大专、高中或中专的，工作满1年。'),
    topClause(
      'assistant',
      '助理农艺师',
      '助理农艺师',
      '硕士即可；本科工作满1年、大专满3年、中专或高中满5年（据培训机构整理）。',
    ),
    topClause(
      'intermediate',
      '农艺师',
      '农艺师',
      '博士即可；硕士取得助理级后满2年，本科或大专满4年（常识，原文未核对）。',
    ),
    topClause('senior', '高级', '高级和正高级农艺师', '学历和年限参照工程系列（常识，原文未核对）。'),
  ],
};

export const health2021: DocumentDigest = {
  id: 'mohrss-2021-51',
  title: '卫生专业技术人员职称',
  number: '人社部发〔2021〕51号',
  issuer: '人力资源社会保障部',
  issuedOn: null,
  confidence: 'K',
  clauses: [
    topClause(
      'exam',
      '初级、中级',
      '初级和中级',
      '通过考试取得。中级：博士即可；硕士取得师级后满2年，本科4年，大专6年，中专7年（限部分岗位）。临床医师还要完成住院医师规范化培训。',
    ),
    topClause(
      'associate-senior',
      '副高级',
      '副高级',
      '博士取得中级后满2年，硕士或本科5年，大专7年（多为护理、技术和基层岗位）。医师晋升前须在基层累计服务1年。',
    ),
    topClause('senior', '正高级', '正高级', '本科以上学历，取得副高级后满5年。'),
  ],
};

export const skilled2018: DocumentDigest = {
  id: 'mohrss-2018-74',
  title: '工程技术领域高技能人才与工程技术人才职业发展贯通',
  number: '人社部发〔2018〕74号',
  issuer: '人力资源社会保障部',
  issuedOn: null,
  confidence: 'V',
  clauses: [
    topClause(
      'senior-worker',
      '高级工',
      '高级工申报助理工程师',
      '取得高级工后，在生产一线从事相关技术技能工作满2年，可申报助理工程师。',
    ),
    topClause('technician', '技师', '技师申报工程师', '取得技师后满3年，可申报工程师。'),
    topClause(
      'senior-technician',
      '高级技师',
      '高级技师申报高级工程师',
      '取得高级技师后满4年，可申报高级工程师。',
    ),
  ],
};

export const skilled2020: DocumentDigest = {
  id: 'mohrss-2020-96',
  title: '进一步加强高技能人才与专业技术人才职业发展贯通',
  number: '人社部发〔2020〕96号',
  issuer: '人力资源社会保障部',
  issuedOn: null,
  confidence: 'K',
  clauses: [
    topClause(
      'fields',
      '领域',
      '扩大领域',
      '从工程扩大到农业、工艺美术、文物博物、实验技术、艺术、体育和技工院校教师；以考代评的系列仍须考试。',
    ),
    topClause(
      'schooling',
      '学历',
      '不以学历为限',
      '学历、论文、外语、计算机不作限制条件，高级工以上都可以参加。',
    ),
  ],
};

export const epidemic2023: DocumentDigest = {
  id: 'mohrss-letter-2023-3',
  title: '抗疫一线人员职称政策的后续安排',
  number: '人社部函〔2023〕3号',
  issuer: '人力资源社会保障部',
  issuedOn: null,
  confidence: 'V-c',
  clauses: [
    topClause('stop', '认定', '不再新认定', '不再新认定一线人员；此前已经认定的，继续享受相应政策。'),
  ],
};
