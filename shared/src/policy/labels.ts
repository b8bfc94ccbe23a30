import type { FactId } from '../eligibility/facts';
import type { Confidence, Level, RouteId, Series, Verdict } from '../eligibility/types';

export const verdictNames: Readonly<Record<Verdict, string>> = {
  mayApply: '可以申报',
  askBureau: '请先问人社部门',
  notYet: '暂未达到',
  unknown: '还缺信息',
  no: '不适用',
};

export const routeNames: Readonly<Record<RouteId, string>> = {
  title_ladder: '逐级晋升评审',
  degree_review: '凭学历申报评审',
  first_recognition: '初次考核认定',
  exam: '考试',
  skill_crossover: '技能人才贯通',
  award_recognition: '凭科技奖励直接认定',
  patent_review: '凭专利或标准申报评审',
  doctor_direct: '博士、博士后直接申报',
  entrepreneur_direct: '科技型企业家、省实验室直接申报',
  hk_mo_direct: '港澳人才直接申报',
  grassroots_health: '基层卫生定向评价',
  anti_epidemic_award: '抗疫获奖人员提前或直接申报',
  anti_epidemic_participant: '抗疫人员放宽条件申报',
  rural_talent: '农村实用人才申报',
  exceptional: '破格申报',
  subsidy_20000: '晋升补贴2万元',
  subsidy_50000: '晋升补贴5万元',
};

/** What is printed on the certificates of a level, and how well the names are known (facts 2.3). */
export interface CertificateNames {
  names: Readonly<Partial<Record<Exclude<Level, '初级'>, readonly string[]>>>;
  confidence: Confidence;
}
type Offered = '工程' | '农业' | '卫生' | '工艺美术' | '经济' | '会计';
export const certificates: Readonly<Record<Offered, CertificateNames>> = {
  工程: {
    names: {
      员级: ['技术员'],
      助理级: ['助理工程师'],
      中级: ['工程师'],
      副高级: ['高级工程师'],
      正高级: ['正高级工程师'],
    },
    confidence: 'V',
  },
  农业: {
    names: {
      员级: ['农业技术员'],
      助理级: ['助理农艺师', '助理畜牧师', '助理兽医师'],
      中级: ['农艺师', '畜牧师', '兽医师'],
      副高级: ['高级农艺师', '高级畜牧师', '高级兽医师'],
      正高级: ['正高级农艺师', '正高级畜牧师', '正高级兽医师', '农业技术推广研究员'],
    },
    confidence: 'V',
  },
  工艺美术: {
    names: {
      员级: ['工艺美术员'],
      助理级: ['助理工艺美术师'],
      中级: ['工艺美术师'],
      副高级: ['高级工艺美术师'],
      正高级: ['正高级工艺美术师'],
    },
    confidence: 'V',
  },
  卫生: {
    names: {
      员级: ['医士', '药士', '护士', '技士'],
      助理级: ['医师', '药师', '护师', '技师（卫生）'],
      中级: ['主治（主管）医师', '主管药师', '主管护师', '主管技师'],
      副高级: ['副主任医师', '副主任药师', '副主任护师', '副主任技师'],
      正高级: ['主任医师', '主任药师', '主任护师', '主任技师'],
    },
    confidence: 'K',
  },
  经济: {
    names: {
      助理级: ['助理经济师'],
      中级: ['经济师', '人力资源管理师', '知识产权师'],
      副高级: ['高级经济师'],
      正高级: ['正高级经济师'],
    },
    confidence: 'K',
  },
  会计: {
    names: {
      助理级: ['助理会计师'],
      中级: ['会计师'],
      副高级: ['高级会计师'],
      正高级: ['正高级会计师'],
    },
    confidence: 'K',
  },
};

/** The title one aims at as people know it: 高级工程师 rather than 副高级; the level where no name is known. */
export const titleName = (series: Series | null, level: Level): string => {
  const known = series !== null && series in certificates ? certificates[series as Offered] : undefined;
  return (level === '初级' ? undefined : known?.names[level]?.[0]) ?? level;
};

/** A fact as a short noun, for a sentence such as 「本科及以上学历 · 已满5年」. */
export const factNames: Readonly<Record<FactId, string>> = {
  'work.since': '从事本专业工作',
  'degree.highSchool.since': '高中及以上学历',
  'degree.secondary.since': '中专及以上学历',
  'degree.college.since': '大专及以上学历',
  'degree.bachelor.since': '本科及以上学历（学士学位）',
  'degree.secondBachelor.since': '第二学士、硕士或以上学位',
  'degree.master.since': '硕士及以上学历（学位）',
  'degree.doctor.since': '博士学历（学位）',
  'graduate.secondary.since': '与岗位相符的全日制中专学历',
  'graduate.college.since': '与岗位相符的全日制大专及以上学历',
  'graduate.bachelor.since': '与岗位相符的全日制本科及以上学历',
  'graduate.secondBachelor.since': '与岗位相符的全日制双学士、硕士或以上学历',
  'graduate.master.since': '与岗位相符的全日制硕士及以上学历',
  'graduate.doctor.since': '与岗位相符的全日制博士学历',
  'title.technician.since': '本系列员级及以上职称',
  'title.assistant.since': '本系列助理级及以上职称',
  'title.intermediate.since': '本系列中级及以上职称',
  'title.associateSenior.since': '本系列副高级及以上职称',
  'skill.seniorWorker.since': '目录内工种的高级工及以上技能证书',
  'skill.technician.since': '目录内工种的技师及以上技能证书',
  'skill.seniorTechnician.since': '目录内工种的高级技师技能证书',
  'title.any': '已有职称',
  'title.technician.held': '已有本系列员级或更高职称',
  'title.assistant.held': '已有本系列助理级或更高职称',
  'title.intermediate.held': '已有本系列中级或更高职称',
  'title.associateSenior.held': '已有本系列副高级或更高职称',
  'title.senior.held': '已有本系列正高级职称',
  'title.otherProvince': '职称在外省取得',
  'education.otherField': '所学专业与岗位不符',
  'award.any': '本人获得科学技术奖、优秀科技成果或专利奖',
  'patent.any': '已授权的专利',
  'standard.any': '参与制定行业或地区标准',
  'rural.level': '农村实用人才级别',
  'rural.ofJiangmen': '江门市认定的农村实用人才',
  'epidemic.medical': '医务防疫人员',
  'epidemic.award': '抗疫表彰奖励',
  'epidemic.recognised': '此前已认定为抗疫人员',
  'flag.cityDoctor': '本市博士毕业生',
  'flag.postdoc': '在站博士后',
  'flag.entrepreneur': '科技型企业家',
  'flag.provincialLab': '省实验室专技人才',
  region: '身份所在地区',
  worksInJiangmen: '在江门工作',
  'employer.type': '单位性质',
  'employer.district': '单位所在市（区）',
  'employer.changed': '换过不同性质的单位',
  barred: '不能申报的身份',
};
