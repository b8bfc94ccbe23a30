import { type INestApplicationContext } from '@nestjs/common';
import { type BankQuestion, type CourseDetails } from '@titles/shared/contract/course-desk';
import { byService } from '../../audit/audit.service';
import { CourseDesk } from '../../courses/course-desk.service';
import { known } from './known';

interface Asked {
  text: string;
  options: string[];
  right: number[];
  why: string;
}

const byClause = (clauseId: string, place: string, asked: Asked): BankQuestion => ({
  ...asked,
  citation: { documentId: 'plan-2020', clauseId, label: `「实施方案」${place}` },
  part: null,
});
const byFilm = (film: string, at: number, asked: Asked): BankQuestion => ({
  ...asked,
  citation: null,
  part: { videoId: `demo-${film}`, at },
});

/** What is right stands word for word in the digest of the clause, or in what the film says. */
export const bank: readonly BankQuestion[] = [
  byClause('4', '四', {
    text: '职称「牵引」工程的主题是什么？',
    options: ['育才兴企、敬业筑梦', '放权松绑、激发活力', '一企一策、精准服务'],
    right: [0],
    why: '「一项工程、两大活动、七项行动」围绕这个主题展开。',
  }),
  byClause('2.1', '二（一）', {
    text: '评上职称以后怎样用人，主要由谁负责？',
    options: ['评委会', '企业和事业单位', '行业协会'],
    right: [1],
    why: '职称评价要能鼓励人，用人的主要责任在企业和事业单位。',
  }),
  byClause('2.2.1', '二（二）一是', {
    text: '评审首先看哪些方面？（多选）',
    options: ['品德', '论文篇数', '业绩', '能力'],
    right: [0, 2, 3],
    why: '评审标准首先看品德、业绩和能力。',
  }),
  byClause('4.1.2', '四（一）二是', {
    text: '职称大讲堂用哪些方式讲解职称？（多选）',
    options: ['集中宣讲', '视频宣讲', '上门培训', '收费辅导班'],
    right: [0, 1, 2],
    why: '四种方式是集中宣讲、视频宣讲、专业知识论坛、上门培训。',
  }),
  byClause('4.1.3', '四（一）三是', {
    text: '职称宣传以什么为重点？',
    options: ['走进学校', '走进企业', '走进社区'],
    right: [1],
    why: '宣传以走进企业为重点，所以单位人事最要紧。',
  }),
  byClause('4.2.1', '四（二）一是', {
    text: '评审政策短信多久编写一次？',
    options: ['每月', '每季', '每年'],
    right: [2],
    why: '每年编写一次，再按类别发给相应的人。',
  }),
  byClause('4.3.2', '四（三）二是', {
    text: '工程、工艺美术这样重实践的系列，评中级要发表论文吗？',
    options: ['至少一篇', '不要求发表论文', '至少两篇'],
    right: [1],
    why: '重实践的系列评中级，主要看业绩和技术水平。',
  }),
  byClause('4.4', '四（四）', {
    text: '谁为民营企业设申报服务点？',
    options: ['各市（区）人社部门', '评委会', '企业自己'],
    right: [0],
    why: '申报服务点由各市（区）人社部门设。',
  }),
  byClause('4.4', '四（四）', {
    text: '方案怎样说职称宣传员的补贴？',
    options: ['没有补贴', '每月固定数额', '可获适当补贴，办法另定'],
    right: [2],
    why: '数额没有写明，办法另定。',
  }),
  byClause('4.7', '四（七）', {
    text: '有江门市农村实用人才高级资格的，可直报哪一级？',
    options: ['农业中级', '农业高级', '农业初级'],
    right: [0],
    why: '高级资格可直报农业中级，中级资格可直报农业初级。',
  }),
  byFilm('before-applying', 5, {
    text: '单位要先在哪里开通账号？',
    options: ['申报系统', '社保系统', '小程序'],
    right: [0],
    why: '个人不能单独提交，先问人事：单位在申报系统里开通账号了吗？',
  }),
  byFilm('before-applying', 20, {
    text: '证书上的日期和评审年度是什么关系？',
    options: ['两个是一回事', '证书上的日期不等于评审年度', '看哪个都行'],
    right: [1],
    why: '两个都要看清楚。',
  }),
  byFilm('before-applying', 25, {
    text: '什么时候可以申报，以什么为准？',
    options: ['评委会的通知', '同事的说法', '上一年的日子'],
    right: [0],
    why: '申报时间以评委会的通知为准。',
  }),
  byFilm('self-check', 5, {
    text: '做自测的答案留在哪里？',
    options: ['单位的系统里', '您的手机上', '人社部门'],
    right: [1],
    why: '自测不用登录，答案只留在您的手机上。',
  }),
  byFilm('self-check', 15, {
    text: '自测里不知道的题怎样答？',
    options: ['随便选一个', '选「不清楚」', '退出重来'],
    right: [1],
    why: '选「不清楚」，系统会告诉您去哪里看。',
  }),
];

const hrCourse: CourseDetails = {
  title: '职称宣传员课程：单位人事怎样帮同事申报',
  summary:
    '给民营企业人事的一课：先看两个短片，知道申报前要问什么、怎样用自测；再用测试核对实施方案里和单位有关的规定。',
  forWhom: '适合民营企业的人事和职称宣传员。',
  forPublicists: true,
  videoIds: ['demo-before-applying', 'demo-self-check'],
  test: { draw: 10, passMark: 8, attempts: 3, hours: 24 },
  bank: [...bank],
};

/** The demo's course for HR of companies; what is there already stays as it is. */
export async function layCourses(app: INestApplicationContext): Promise<void> {
  const desk = app.get(CourseDesk, { strict: false });
  const id = 'demo-publicists';
  if (await known(desk.get(id))) return;
  await desk.create(hrCourse, byService, { id, demo: true });
  await desk.publish(id, byService);
}
