import { type Access } from '@titles/shared/contract/endpoint';
import { grants } from '@titles/shared/contract/grants';
import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

export interface DeskPage {
  /** Behind `#/`; one place alone. */
  path: string;
  title: string;
  /** Under which heading the menu shows it. */
  group: '内容' | '人员' | '运行' | '我的';
  /** The access of the endpoint that the page reads first: who may not call it does not see the page. */
  access: Access;
  view: LazyExoticComponent<ComponentType>;
}

/** Every page of the desk, in the order of the menu. */
export const pages: readonly DeskPage[] = [
  {
    path: 'grants',
    title: '人员与审批',
    group: '人员',
    access: grants.list.access,
    view: lazy(() => import('./identity/grants-page')),
  },
  {
    path: 'password',
    title: '修改密码',
    group: '我的',
    access: ['employee'],
    view: lazy(() => import('./staff/password-page')),
  },
];
