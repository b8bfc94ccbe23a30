import { topClause, type DocumentDigest } from './digest';

/** What is generally known and cited where no document was seen. Not an official document. */
export const knownPractice: DocumentDigest = {
  id: 'known-practice',
  title: '已知做法（原文未核对）',
  number: null,
  issuer: null,
  issuedOn: null,
  confidence: 'K',
  clauses: [
    topClause(
      'exam-only',
      '以考代评',
      '考试的系列和级别',
      '经济、会计、统计、审计、出版、翻译的初级和中级，卫生的初级和中级，通过考试取得；经济、会计、统计、审计的副高级先考试后评审。有考试的级别不再评审或认定。',
    ),
    topClause(
      'exam-first-level',
      '初级考试',
      '经济、会计初级考试',
      '初级资格考试的报名条件没有整理，以考试通知为准。',
    ),
    topClause(
      'exam-economics',
      '经济师',
      '经济师考试',
      '工作年限：高中并有初级资格10年，大专6年，本科4年，双学士或研究生班2年，硕士1年，博士不限，算到考试当年12月31日。',
    ),
    topClause(
      'exam-economics-senior',
      '高级经济师',
      '高级经济师考试和评审',
      '取得经济师后：博士2年，硕士或本科5年，大专10年；先考试后评审。',
    ),
    topClause(
      'senior-economics',
      '正高级经济师',
      '正高级经济师评审',
      '通过评审取得，要求的学历和年限没有整理。',
    ),
    topClause(
      'exam-accounting',
      '会计师',
      '会计师考试',
      '工作年限：大专5年，本科4年，双学士或研究生班2年，硕士1年，博士不限。',
    ),
    topClause(
      'exam-accounting-senior',
      '高级会计师',
      '高级会计师考试和评审',
      '取得会计师后：博士2年，硕士或本科5年，大专10年；先考试后评审。',
    ),
    topClause(
      'senior-accounting',
      '正高级会计师',
      '正高级会计师评审',
      '本科以上学历，取得高级会计师后满5年，通过评审取得。',
    ),
    topClause(
      'barred',
      '不能申报',
      '不能申报的人员',
      '公务员（含参公人员）和退休人员（含返聘）不能申报；受记过以上处分的事业单位人员在处分期内不能申报。自由职业者和个体从业者可以申报。',
    ),
    topClause(
      'level-held',
      '已有职称',
      '已有同级或更高级职称',
      '同一系列已有这一级或更高一级的，不再按这一级申报。',
    ),
    topClause(
      'hk-mo',
      '港澳',
      '港澳专技人才的年限',
      '见到的年限出自深圳的申报指南，是否适用于江门没有依据。',
    ),
    topClause(
      'other-series',
      '其他系列',
      '没有整理条件的系列',
      '这些系列在广东的条件没有核实，本程序不作判断，请向人社部门了解。',
    ),
  ],
};
