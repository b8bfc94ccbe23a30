import { lecturers } from '@titles/shared/contract/lecturers';
import { monthDayWithWeekday } from '@titles/shared/jiangmen-words';
import { Descriptions, Drawer, Flex, Typography } from 'antd';
import { client } from '../api';
import { type Lecturer, modeWords, openWords } from './lecturer-words';

const { portrait } = client(lecturers);
const weekdays = '一二三四五六日';

/** What a lecturer says of themselves; only they can change it, on the phone. */
export function ProfileDrawer({ lecturer, onClose }: { lecturer: Lecturer; onClose: () => void }) {
  const { name, title, employer, fields, home, districts, availability, fee } = lecturer;
  return (
    <Drawer title={name} open onClose={onClose} size={480}>
      <Flex vertical gap="middle">
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
              children: lecturer.portrait === null ? '没有上传，或没有同意公开' : '本人同意公开使用',
            },
          ]}
        />
        <Typography.Text type="secondary">
          资料、可讲的时间和肖像由讲师本人在小程序的「讲师」里填写；肖像上传时由本人同意公开，撤回同意即删除。
        </Typography.Text>
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
