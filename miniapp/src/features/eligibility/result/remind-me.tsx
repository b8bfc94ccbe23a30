import Taro from '@tarojs/taro';
import { Button } from '@titles/miniapp/ui/button';
import { say } from '@titles/miniapp/ui/toast';
import { calendarFile, type CalendarEvent } from './calendar-file';
import { download } from '@titles/miniapp/web-download';

const seconds = (instant: number): number => Math.floor(instant / 1000);

const intoPhone = ({ title, description, startsAt, minutes }: CalendarEvent): void =>
  void Taro.addPhoneCalendar({
    title,
    description,
    startTime: seconds(startsAt.getTime()),
    endTime: String(seconds(startsAt.getTime() + minutes * 60_000)),
  }).then(
    () => say('已记到手机日历'),
    () => say('没有记上：您可以在设置里允许使用日历，或自己记下这一天'),
  );

const asFile = (event: CalendarEvent): void =>
  download(
    new Blob([calendarFile(event, new Date())], { type: 'text/calendar;charset=utf-8' }),
    `${event.title}.ics`,
  );

/** 「开放申报时提醒我」, in the calendar of the phone; no server has a part in it. */
export const RemindMe = ({ event }: { event: CalendarEvent }) => (
  <Button
    kind="secondary"
    icon="bell"
    onPress={() => (process.env.TARO_ENV === 'h5' ? asFile(event) : intoPhone(event))}
  >
    开放申报时提醒我
  </Button>
);
