import { type District } from '@titles/shared/contract/person-values';
import { clockInJiangmen, dayInJiangmen } from '@titles/shared/jiangmen-time';
import { dayInWords, weekdayInWords } from '@titles/shared/jiangmen-words';
import { districtName } from '@titles/shared/policy/districts';
import { type PrintedDocument } from '../print/block';
import { printedCode } from '../printed-code';
import { type Side } from './request.entity';

export interface Session {
  topic: string;
  field: string;
  organisation: string;
  district: District;
  place: string;
  people: number;
  peopleCame: number | null;
  contact: string;
  phone: string;
  startsAt: Date;
  endsAt: Date;
}

export interface Speaker {
  name: string;
  title: string | null;
  employer: string | null;
}

const MINUTE = 60_000;
/** `2026年11月25日 周三 14:00–16:00`. */
const spanInWords = ({ startsAt, endsAt }: Pick<Session, 'startsAt' | 'endsAt'>): string =>
  [
    dayInWords(dayInJiangmen(startsAt)),
    weekdayInWords(dayInJiangmen(startsAt)),
    `${clockInJiangmen(startsAt)}–${clockInJiangmen(endsAt)}`,
  ].join(' ');

const nameInWords = ({ name, title }: Speaker): string => (title === null ? name : `${name}（${title}）`);

/** `台山市 示例路1号`. */
export const wholePlace = ({ district, place }: Pick<Session, 'district' | 'place'>): string =>
  `${districtName(district)} ${place}`;

/** 邀请函, to the lecturer's employer where it is known. */
export function invitationLetter(session: Session, speaker: Speaker, now: Date): PrintedDocument {
  const { topic, organisation } = session;
  const whom = speaker.employer ?? `${nameInWords(speaker)}老师`;
  const invited = speaker.employer === null ? '现邀请您' : `现邀请贵单位${nameInWords(speaker)}老师`;
  const rows = [
    ['培训主题', topic],
    ['内容方向', session.field],
    ['时间', spanInWords(session)],
    ['地点', wholePlace(session)],
    ['预计人数', `${session.people}人`],
    ['联系人', [session.contact, session.phone].filter(Boolean).join('，') || '暂无'],
  ];
  return {
    name: `邀请函 ${topic}`,
    madeAt: now,
    blocks: [
      { kind: 'title', text: '邀请函' },
      { kind: 'paragraph', text: `${whom}：` },
      {
        kind: 'paragraph',
        style: 'letter',
        text: `为帮助专业技术人才了解职称评审，我单位拟举办“${topic}”上门培训，${invited}前来授课，请予支持。具体安排如下：`,
      },
      {
        kind: 'table',
        columns: [
          { header: '事项', share: 1 },
          { header: '安排', share: 4 },
        ],
        rows,
      },
      { kind: 'paragraph', style: 'note', text: '时间、地点如有变化，以小程序的服务通知为准。' },
      {
        kind: 'signature',
        lines: [
          { label: '邀请单位（盖章）', value: organisation },
          { label: '日期', value: dayInWords(dayInJiangmen(now)) },
        ],
      },
    ],
  };
}

/** Who answers for the number of those who came. */
export const notedInWords = (by: Side | null): string =>
  by === 'staff' ? '到场情况由人社部门登记。' : '到场情况由授课单位登记。';

/** What a 授课证明 says, for whoever confirms it. */
export const certificateLines = (
  session: Pick<Session, 'organisation' | 'topic' | 'startsAt' | 'endsAt' | 'peopleCame'>,
  lecturer: string,
): { label: string; value: string }[] => [
  { label: '讲师', value: lecturer },
  { label: '授课单位', value: session.organisation },
  { label: '主题', value: session.topic },
  { label: '时间', value: spanInWords(session) },
  { label: '到场', value: `${session.peopleCame ?? 0}人` },
];

/** 授课证明, with the code by which anybody can confirm it. */
export function teachingCertificate(
  session: Omit<Session, 'contact' | 'phone'> & { code: string; heldAt: Date; notedBy: Side | null },
  speaker: Speaker,
): PrintedDocument {
  const { code, heldAt, notedBy } = session;
  const minutes = Math.round((session.endsAt.getTime() - session.startsAt.getTime()) / MINUTE);
  return {
    name: `授课证明 ${session.topic}`,
    madeAt: heldAt,
    blocks: [
      { kind: 'title', text: '授课证明' },
      {
        kind: 'paragraph',
        style: 'letter',
        text: `兹证明${nameInWords(speaker)}老师于${spanInWords(session)}，在${wholePlace(session)}为${session.organisation}讲授“${session.topic}”，时长${minutes}分钟，到场${session.peopleCame ?? 0}人。`,
      },
      { kind: 'paragraph', style: 'letter', text: '特此证明。' },
      {
        kind: 'signature',
        lines: [
          { label: '授课单位（盖章）', value: session.organisation },
          { label: '日期', value: dayInWords(dayInJiangmen(heldAt)) },
        ],
      },
      { kind: 'code', label: '核验码', code: printedCode(code) },
      {
        kind: 'paragraph',
        style: 'note',
        text: `在“江门职称服务”小程序「证明核验」输入核验码，即可核对以上内容。${notedInWords(notedBy)}`,
      },
    ],
  };
}
