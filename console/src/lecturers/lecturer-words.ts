import { type Result } from '@titles/shared/contract/endpoint';
import { type lecturers } from '@titles/shared/contract/lecturers';

export type Lecturer = Result<typeof lecturers.list>['lecturers'][number];

export const modeWords = { ask: '有邀请再问', weekly: '每周固定时间' } as const;
/** How a lecturer agreed that the portrait is shown. */
export const consentWords = ({ portrait, portraitConsent }: Lecturer): string =>
  portrait === null ? '没有上传，或没有同意公开' : (portraitConsent ?? '本人在小程序里同意公开');

export const openWords = ({ open }: Pick<Lecturer, 'open'>) => (open ? '接受邀请' : '暂不接受');
