import { type Result } from '@titles/shared/contract/endpoint';
import { type lecturers } from '@titles/shared/contract/lecturers';

export type Lecturer = Result<typeof lecturers.list>['lecturers'][number];

export const modeWords = { ask: '有邀请再问', weekly: '每周固定时间' } as const;
export const openWords = ({ open }: Pick<Lecturer, 'open'>) => (open ? '接受邀请' : '暂不接受');
