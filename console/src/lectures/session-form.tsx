import { lectureDesk } from '@titles/shared/contract/lecture-desk';
import { type Session } from '@titles/shared/contract/lectures';
import { daysAfter } from '@titles/shared/jiangmen-time';
import { Alert, Form, Input } from 'antd';
import { client } from '../api';
import { DrawerForm } from '../ui/drawer-form';
import { fieldOf, instantOf } from '../ui/instants';
import { today } from '../words';
import {
  BookingFields,
  type Place,
  type Seats,
  SeatFields,
  type Times,
  VenueField,
  WhenFields,
} from './session-fields';

const { sessions } = client(lectureDesk);

const instantsOf = ({ startsAt, endsAt, opensAt, closesAt }: Times): Times => ({
  startsAt: instantOf(startsAt),
  endsAt: instantOf(endsAt),
  opensAt: instantOf(opensAt),
  closesAt: instantOf(closesAt),
});
const fieldsOf = ({ startsAt, endsAt, opensAt, closesAt, venue, ...session }: Session) => ({
  startsAt: fieldOf(startsAt),
  endsAt: fieldOf(endsAt),
  opensAt: fieldOf(opensAt),
  closesAt: fieldOf(closesAt),
  venueId: venue.id,
  seats: session.seats,
  companySeats: session.companySeats,
});
/** The same by now. */
const fieldsNow = async (sessionId: string) =>
  fieldsOf((await sessions.get({ params: { sessionId } })).session);

/** Two weeks from today in the afternoon, to be booked from now until the evening before. */
const suggested = (): Times & Seats => {
  const day = daysAfter(today(), 14);
  return {
    ...{ startsAt: `${day}T14:30`, endsAt: `${day}T16:30` },
    ...{ opensAt: fieldOf(new Date().toISOString()), closesAt: `${daysAfter(day, -1)}T18:00` },
    ...{ seats: 60, companySeats: 0 },
  };
};

interface FormProps {
  onDone: () => void;
  onClose: () => void;
}

export function AddSession({ lectureId, ...form }: FormProps & { lectureId: string }) {
  return (
    <DrawerForm<Times & Seats & Place>
      {...form}
      title="添加场次"
      okText="添加"
      initial={suggested()}
      send={({ venueId, seats, companySeats, ...times }) =>
        sessions.add({
          params: { lectureId },
          body: { ...instantsOf(times), venueId, seats, companySeats },
        })
      }
    >
      <VenueField />
      <WhenFields />
      <BookingFields />
      <SeatFields />
    </DrawerForm>
  );
}

interface OneProps extends FormProps {
  session: Session;
}

export function MoveSession({ session, ...form }: OneProps) {
  return (
    <DrawerForm<Times & Place>
      {...form}
      title="改期或换会场"
      okText="改期并通知"
      note={<Told words="约了的和候补的每个人都会收到一次通知，写明原来和现在的时间、地点。" />}
      initial={fieldsOf(session)}
      now={() => fieldsNow(session.id)}
      together={[['startsAt', 'endsAt', 'opensAt', 'closesAt']]}
      send={({ venueId, ...times }) =>
        sessions.move({ params: { sessionId: session.id }, body: { ...instantsOf(times), venueId } })
      }
    >
      <VenueField />
      <WhenFields />
      <BookingFields />
    </DrawerForm>
  );
}

export function ChangeSeats({ session, ...form }: OneProps) {
  return (
    <DrawerForm<Pick<Times, 'opensAt' | 'closesAt'> & Seats>
      {...form}
      title="座位和预约时间"
      okText="保存"
      note={<Told words="座位加多了，会按顺序让给候补的人。" />}
      initial={fieldsOf(session)}
      now={() => fieldsNow(session.id)}
      together={[['opensAt', 'closesAt']]}
      send={({ seats, companySeats, ...times }) =>
        sessions.change({
          params: { sessionId: session.id },
          body: {
            ...{ opensAt: instantOf(times.opensAt), closesAt: instantOf(times.closesAt) },
            ...{ seats, companySeats },
          },
        })
      }
    >
      <BookingFields />
      <SeatFields />
    </DrawerForm>
  );
}

export function CancelSession({ session, ...form }: OneProps) {
  return (
    <DrawerForm<{ reason: string }>
      {...form}
      title="取消这一场"
      okText="取消这一场并通知"
      danger
      note={<Told words="约了的和候补的每个人都会收到一次通知。取消后不能恢复。" />}
      send={(body) => sessions.cancel({ params: { sessionId: session.id }, body })}
    >
      <Form.Item
        name="reason"
        label="原因"
        extra="约了的人都会看到，请不要写个人信息。"
        rules={[{ required: true, whitespace: true, message: '请写明原因' }]}
      >
        <Input maxLength={60} showCount autoFocus />
      </Form.Item>
    </DrawerForm>
  );
}

const Told = ({ words }: { words: string }) => <Alert type="info" showIcon title={words} />;
