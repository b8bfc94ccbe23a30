import { type Input as InputOf } from '@titles/shared/contract/endpoint';
import { type lectureDesk } from '@titles/shared/contract/lecture-desk';
import { Form, Input, InputNumber, Select } from 'antd';
import { DrawerForm } from '../ui/drawer-form';
import { GrowingText } from '../ui/growing-text';
import { textOrNull } from '../ui/text-or-null';
import { districtOf, placeInWords, usePlaces } from '../use-places';

type Content = InputOf<typeof lectureDesk.create>['body'];
interface Fields extends Pick<Content, 'title' | 'summary' | 'forWhom'> {
  speaker?: string;
  place: string;
  hours?: number | null;
  source?: string;
}

type Saved = Omit<Content, 'district'> & { district: string | null };

interface LectureFormProps {
  title: string;
  okText: string;
  content?: Saved;
  /** What is said of it by now. */
  read?: () => Promise<Saved | undefined>;
  send: (content: Content) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
}

const fieldsOf = ({ title, summary, forWhom, speaker, district, hours }: Saved): Fields => ({
  ...{ title, summary, forWhom },
  speaker: speaker ?? '',
  place: placeInWords(district),
  hours: hours?.count ?? null,
  source: hours?.source ?? '',
});

/** What is said of a lecture. */
export function LectureForm({ content, read, send, ...form }: LectureFormProps) {
  const places = usePlaces();
  const initial: Partial<Fields> = content ? fieldsOf(content) : { place: places[0] ?? '' };
  const now = async () => {
    const saved = await read?.();
    return saved ? fieldsOf(saved) : {};
  };
  const sendFields = ({ place, hours, source, speaker, title, summary, forWhom }: Fields) =>
    send({
      ...{ title, summary, forWhom },
      speaker: textOrNull(speaker),
      district: districtOf(place),
      hours: hours ? { count: hours, source: source ?? '' } : null,
    });
  return (
    <DrawerForm<Fields>
      {...form}
      initial={initial}
      now={now}
      together={[['hours', 'source']]}
      send={sendFields}
    >
      <Form.Item
        name="title"
        label="题目"
        rules={[{ required: true, whitespace: true, message: '请填写题目' }]}
      >
        <Input maxLength={60} showCount autoFocus />
      </Form.Item>
      <Form.Item
        name="summary"
        label="内容简介"
        rules={[{ required: true, whitespace: true, message: '请填写内容简介' }]}
      >
        <GrowingText maxLength={600} showCount />
      </Form.Item>
      <Form.Item
        name="forWhom"
        label="适合谁"
        rules={[{ required: true, whitespace: true, message: '请填写适合谁' }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="speaker" label="主讲人" extra="定下来再填，可以空着。">
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="place" label="范围" rules={[{ required: true, message: '请选择范围' }]}>
        <Select options={places.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item name="hours" label="继续教育学时" extra="不填即「本课不计继续教育学时」。">
        <InputNumber min={1} max={90} precision={0} suffix="学时" style={{ width: 160 }} />
      </Form.Item>
      <Form.Item
        name="source"
        label="计学时的依据"
        dependencies={['hours']}
        rules={[
          ({ getFieldValue }) => ({
            required: Boolean(getFieldValue('hours')),
            message: '计学时要写明依据',
          }),
        ]}
      >
        <Input maxLength={120} />
      </Form.Item>
    </DrawerForm>
  );
}
