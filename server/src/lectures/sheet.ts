import { momentWithYear } from '@titles/shared/jiangmen-words';
import { type Block } from '../print/block';

interface Listed {
  name: string | null;
  employer: string | null;
  company: string | null;
  state: string;
  checkedInAt: Date | null;
}

interface Session {
  session: { startsAt: Date; endsAt: Date };
  lecture: { title: string; speaker: string | null; hours: number | null };
  venue: { name: string; address: string };
}

/** Lines for people who come without a booking. */
const EMPTY_LINES = 5;

/** 签到表: who booked, in the order of the list, with room to sign; who was checked in has the time there. */
export function sheetOf({ session, lecture, venue }: Session, booked: readonly Listed[]): Block[] {
  const coming = booked.filter(({ state }) => state !== 'held');
  const rows = coming.map(({ name, employer, company, checkedInAt }, index) => [
    String(index + 1),
    name ?? '',
    company ?? employer ?? '',
    checkedInAt ? momentWithYear(checkedInAt).slice(-5) : '',
    '',
  ]);
  const empty = Array.from({ length: EMPTY_LINES }, (_, index) => [
    String(coming.length + index + 1),
    ...['', '', '', ''],
  ]);
  return [
    { kind: 'title', text: '签到表' },
    { kind: 'paragraph', text: `专技人才职称大讲堂：${lecture.title}` },
    {
      kind: 'paragraph',
      text: `时间：${momentWithYear(session.startsAt)}–${momentWithYear(session.endsAt).slice(-5)}　地点：${venue.name}（${venue.address}）`,
    },
    {
      kind: 'paragraph',
      text: `主讲：${lecture.speaker ?? '　　　　'}　预约：${coming.length}人　${lecture.hours === null ? '本课不计继续教育学时' : `计继续教育${lecture.hours}学时`}`,
    },
    {
      kind: 'table',
      columns: [
        { header: '序号', share: 1 },
        { header: '姓名', share: 2 },
        { header: '单位', share: 4 },
        { header: '扫码签到', share: 2 },
        { header: '签名', share: 3 },
      ],
      rows: [...rows, ...empty],
      toSign: true,
    },
    { kind: 'signature', lines: [{ label: '现场负责人' }, { label: '日期' }] },
  ];
}
