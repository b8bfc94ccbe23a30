import Taro from '@tarojs/taro';
import { icalendar } from '@titles/shared/icalendar';
import { say } from './ui/toast';
import { download } from './web-download';

export interface PhoneEvent {
  /** Stays the same for the same matter. */
  uid: string;
  title: string;
  description: string;
  location?: string | null;
  startsAt: Date;
  minutes: number;
  /** So many minutes before it begins the phone rings. */
  ringsBefore: number;
}

const seconds = (instant: number): number => Math.floor(instant / 1000);
const endOf = ({ startsAt, minutes }: PhoneEvent): Date => new Date(startsAt.getTime() + minutes * 60_000);

const intoPhone = (event: PhoneEvent): void => {
  const { title, description, location, startsAt, ringsBefore } = event;
  void Taro.addPhoneCalendar({
    title,
    description,
    ...(location ? { location } : {}),
    startTime: seconds(startsAt.getTime()),
    endTime: String(seconds(endOf(event).getTime())),
    alarmOffset: ringsBefore * 60,
    // Taro makes no promise of this one.
    success: () => say('已记到手机日历'),
    fail: () => say('没有记上：您可以在设置里允许使用日历，或自己记下这一天'),
  });
};

const asFile = (event: PhoneEvent): void => {
  const text = icalendar([{ ...event, endsAt: endOf(event), changedAt: new Date() }], { name: event.title });
  download(new Blob([text], { type: 'text/calendar;charset=utf-8' }), `${event.title}.ics`);
};

/** Puts it into the phone's own calendar, in a browser as a file; no server has a part in it. */
export const addToCalendar = (event: PhoneEvent): void =>
  process.env.TARO_ENV === 'h5' ? asFile(event) : intoPhone(event);
