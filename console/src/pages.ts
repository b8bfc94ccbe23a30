import { articleEditing } from '@titles/shared/contract/article-editing';
import { documentImport } from '@titles/shared/contract/document-import';
import { type Access } from '@titles/shared/contract/endpoint';
import { audit } from '@titles/shared/contract/audit';
import { courseDesk } from '@titles/shared/contract/course-desk';
import { forum } from '@titles/shared/contract/forum';
import { forumDesk } from '@titles/shared/contract/forum-desk';
import { grants } from '@titles/shared/contract/grants';
import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { lecturers } from '@titles/shared/contract/lecturers';
import { needs } from '@titles/shared/contract/needs';
import { onsiteDesk } from '@titles/shared/contract/onsite-desk';
import { organisations } from '@titles/shared/contract/organisations';
import { ledger } from '@titles/shared/contract/ledger';
import { publicists } from '@titles/shared/contract/publicists';
import { sharing } from '@titles/shared/contract/sharing';
import { outbox } from '@titles/shared/contract/outbox';
import { ruleSetPublishing } from '@titles/shared/contract/rule-set-publishing';
import { seasonEditing } from '@titles/shared/contract/season-editing';
import { servicePoints } from '@titles/shared/contract/service-points';
import { videoDesk } from '@titles/shared/contract/video-desk';
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

export interface DeskPage {
  /** Behind `#/`; one place alone. */
  path: string;
  title: string;
  /** Under which heading the menu shows it. */
  group: '内容' | '讲堂' | '服务点' | '人员' | '运行' | '我的';
  /** The access of the endpoint that the page reads first: who may not call it does not see the page. */
  access: Access;
  view: LazyExoticComponent<ComponentType>;
}

/** Every page of the desk, in the order of the menu. */
export const pages: readonly DeskPage[] = [
  {
    path: 'seasons',
    title: '季度主题',
    group: '内容',
    access: seasonEditing.plan.access,
    view: lazy(() => import('./seasons/seasons-page')),
  },
  {
    path: 'articles',
    title: '文章',
    group: '内容',
    access: articleEditing.list.access,
    view: lazy(() => import('./articles/articles-page')),
  },
  {
    path: 'videos',
    title: '视频宣讲',
    group: '内容',
    access: videoDesk.list.access,
    view: lazy(() => import('./videos/videos-page')),
  },
  {
    path: 'courses',
    title: '课程',
    group: '内容',
    access: courseDesk.list.access,
    view: lazy(() => import('./courses/courses-page')),
  },
  {
    path: 'documents',
    title: '政策文件',
    group: '内容',
    access: documentImport.read.access,
    view: lazy(() => import('./documents/documents-page')),
  },
  {
    path: 'rule-sets',
    title: '自测规则',
    group: '内容',
    access: ruleSetPublishing.list.access,
    view: lazy(() => import('./eligibility/rule-sets-page')),
  },
  {
    path: 'forum',
    title: '论坛审核',
    group: '内容',
    access: forumDesk.queue.access,
    view: lazy(() => import('./forum/review-page')),
  },
  {
    path: 'forum-waiting',
    title: '论坛待答',
    group: '内容',
    access: forum.waiting.access,
    view: lazy(() => import('./forum/waiting-page')),
  },
  {
    path: 'checked',
    title: '待核对',
    group: '内容',
    access: forumDesk.checked.access,
    view: lazy(() => import('./forum/checked-page')),
  },
  {
    path: 'lecture-sessions',
    title: '场次和签到',
    group: '讲堂',
    access: lectureDesk.sessions.list.access,
    view: lazy(() => import('./lectures/sessions-page')),
  },
  {
    path: 'lectures',
    title: '讲座',
    group: '讲堂',
    access: lectureDesk.list.access,
    view: lazy(() => import('./lectures/lectures-page')),
  },
  {
    path: 'venues',
    title: '会场',
    group: '讲堂',
    access: lectureDesk.venues.list.access,
    view: lazy(() => import('./lectures/venues-page')),
  },
  {
    path: 'lecturers',
    title: '讲师',
    group: '讲堂',
    access: lecturers.list.access,
    view: lazy(() => import('./lecturers/lecturers-page')),
  },
  {
    path: 'onsite',
    title: '上门培训',
    group: '讲堂',
    access: onsiteDesk.list.access,
    view: lazy(() => import('./onsite/requests-page')),
  },
  {
    path: 'needs',
    title: '需求征集',
    group: '讲堂',
    access: needs.results.access,
    view: lazy(() => import('./lectures/needs-page')),
  },
  {
    path: 'visits',
    title: '今日到访',
    group: '服务点',
    access: servicePoints.day.access,
    view: lazy(() => import('./service-points/visits-page')),
  },
  {
    path: 'service-points',
    title: '服务点',
    group: '服务点',
    access: servicePoints.edit.access,
    view: lazy(() => import('./service-points/points-page')),
  },
  {
    path: 'grants',
    title: '人员与审批',
    group: '人员',
    access: grants.list.access,
    view: lazy(() => import('./identity/grants-page')),
  },
  {
    path: 'organisations',
    title: '单位名单',
    group: '人员',
    access: organisations.list.access,
    view: lazy(() => import('./organisations/organisations-page')),
  },
  {
    path: 'publicists',
    title: '宣传员审批',
    group: '人员',
    access: publicists.list.access,
    view: lazy(() => import('./publicists/publicists-page')),
  },
  {
    path: 'sharing',
    title: '分享核对',
    group: '人员',
    access: sharing.anomalies.access,
    view: lazy(() => import('./sharing/sharing-page')),
  },
  {
    path: 'ledger',
    title: '宣传员对账',
    group: '人员',
    access: ledger.statements.access,
    view: lazy(() => import('./ledger/ledger-page')),
  },
  {
    path: 'outbox',
    title: '发件箱',
    group: '运行',
    access: outbox.list.access,
    view: lazy(() => import('./outbox/outbox-page')),
  },
  {
    path: 'audit',
    title: '操作记录',
    group: '运行',
    access: audit.list.access,
    view: lazy(() => import('./audit/audit-page')),
  },
  {
    path: 'sessions',
    title: '我的登录',
    group: '我的',
    access: ['employee'],
    view: lazy(() => import('./identity/sessions-page')),
  },
  {
    path: 'password',
    title: '修改密码',
    group: '我的',
    access: ['employee'],
    view: lazy(() => import('./staff/password-page')),
  },
];
