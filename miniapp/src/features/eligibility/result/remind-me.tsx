import { addToCalendar, type PhoneEvent } from '@titles/miniapp/phone-calendar';
import { Button } from '@titles/miniapp/ui/button';

/** 「开放申报时提醒我」, in the calendar of the phone; no server has a part in it. */
export const RemindMe = ({ event }: { event: PhoneEvent }) => (
  <Button kind="secondary" icon="bell" onPress={() => addToCalendar(event)}>
    开放申报时提醒我
  </Button>
);
