import { confirm, is } from './conditions';

/** Conventions adopted until the bureau says otherwise; each reads after 「请向人社部门确认：」. */
export const planInForce = confirm('2020年的方案现在是否仍按此执行');
export const cutOffDay = confirm('没有职称的途径，年限是否算到评审年度12月31日');
export const workCounted = confirm('年限从毕业和开始从事本专业工作两者中较晚的一天算起');
export const examDay = confirm('考试或认定取得的职称，年限是否从取得之日算起');
export const assessed = confirm('单位年度考核是否合格');
export const hours = confirm('继续教育学时是否符合当年要求');
export const otherProvince = confirm('外省取得的职称是否要先办理确认', is('title.otherProvince'));
const otherField = confirm('所学专业与申报专业不一致时是否受理', is('education.otherField'));

/** What every review on the strength of a title asks to be confirmed. */
export const ladderPoints = [hours, examDay, otherProvince, otherField];
/** What every review on the strength of schooling asks to be confirmed. */
export const schoolingPoints = [cutOffDay, workCounted, assessed, otherField];
