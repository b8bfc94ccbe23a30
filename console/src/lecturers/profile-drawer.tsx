import { lecturers } from '@titles/shared/contract/lecturers';
import { monthDayWithWeekday } from '@titles/shared/jiangmen-words';
import { Descriptions, Drawer, Flex, Typography } from 'antd';
import { client } from '../api';
import { StateTag } from '../ui/state-tag';
import { consentWords, type Lecturer, modeWords, openWords } from './lecturer-words';
import { PortraitFields } from './portrait-fields';

const { portrait } = client(lecturers);
const weekdays = '一二三四五六日';

interface ProfileDrawerProps {
  lecturer: Lecturer;
  onChange: (lecturer: Lecturer) => void;
  onClose: () => void;
}

/** What a lecturer says of themselves, which only they can change, on the phone; the portrait staff may bring too. */
export function ProfileDrawer({ lecturer, onChange, onClose }: ProfileDrawerProps) {
  const { name, title, employer, fields, home, districts, availability, fee } = lecturer;
  return (
    <Drawer title={name} open onClose={onClose} size={480}>
      <Flex vertical gap="middle">
        {lecturer.demo && <StateTag tone="wait">演示资料，不是真人，也约不到</StateTag>}
        {lecturer.portrait !== null && (
          <img
            src={`/api${portrait.show({ params: { portraitId: lecturer.portrait } })}`}
            alt={`${name}的肖像`}
            width={160}
            style={{ borderRadius: 8 }}
          />
        )}
        <Descriptions
          column={1}
          items={[
            { key: 'title', label: '职称', children: title ?? '没有填' },
            { key: 'employer', label: '单位', children: employer ?? '没有填' },
            { key: 'fields', label: '方向', children: fields.join('、') },
            { key: 'home', label: '从哪里出发', children: home },
            { key: 'districts', label: '去哪些市（区）', children: districts.join('、') },
            { key: 'open', label: '邀请', children: openWords(lecturer) },
            { key: 'times', label: '时间', children: timesOf(availability) },
            { key: 'fee', label: '报酬', children: fee ?? '没有填' },
            {
              key: 'portrait',
              label: '肖像',
              children: consentWords(lecturer),
            },
          ]}
        />
        <Typography.Text type="secondary">
          资料和可讲的时间由讲师本人在小程序的「讲师」里填写；肖像要本人同意才能公开，撤回同意即删除。
        </Typography.Text>
        <PortraitFields key={lecturer.portrait} lecturer={lecturer} onChange={onChange} />
      </Flex>
    </Drawer>
  );
}

function timesOf({ mode, weekly, exceptions }: Lecturer['availability']): string {
  const usual =
    mode === 'ask'
      ? [modeWords.ask]
      : weekly.map(({ weekday, from, until }) => `周${weekdays.charAt(weekday - 1)} ${from}–${until}`);
  const differing = exceptions.map(
    ({ day, hours }) => `${monthDayWithWeekday(day)} ${hours ? `${hours.from}–${hours.until}` : '没有空'}`,
  );
  return [...usual, ...differing].join('；');
}
