import { Alert, Button, Drawer, Flex, Form } from 'antd';
import { type ReactNode, useState } from 'react';
import { fieldsOf, sentenceOf } from '../api';
import { onTopOf } from './on-top-of';

interface DrawerFormProps<F> {
  title: string;
  okText: string;
  danger?: boolean;
  /** Above the fields: what comes of it. */
  note?: ReactNode;
  initial?: Partial<F>;
  /** What the fields say by now: what was not changed here is sent as a colleague saved it. */
  now?: () => Promise<Partial<F>>;
  /** Which of them say one thing together. */
  together?: readonly (readonly (keyof F)[])[];
  send: (fields: F) => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Fields beside the page, sent as a whole; what is wrong with one stands under it. */
export function DrawerForm<F extends object>({ title, onClose, ...form }: DrawerFormProps<F>) {
  return (
    <Drawer title={title} open onClose={onClose} size={460}>
      <Fields {...form} />
    </Drawer>
  );
}

function Fields<F extends object>({
  okText,
  danger = false,
  note,
  initial = {},
  now,
  together,
  send,
  onDone,
  children,
}: Omit<DrawerFormProps<F>, 'title' | 'onClose'>) {
  const [form] = Form.useForm<F>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const submit = async (fields: F) => {
    setBusy(true);
    setRefusal(null);
    try {
      await send(now ? onTopOf(await now(), initial, fields, together) : fields);
      onDone();
    } catch (error) {
      form.setFields(fieldsOf(error) as Parameters<typeof form.setFields>[0]);
      setRefusal(sentenceOf(error));
      setBusy(false);
    }
  };
  return (
    <Form<F>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={initial}
      onFinish={(fields) => void submit(fields)}
    >
      <Flex vertical gap="middle">
        {note}
        {refusal !== null && <Alert role="alert" type="error" showIcon title={refusal} />}
        <div>{children}</div>
      </Flex>
      <Button type="primary" danger={danger} htmlType="submit" loading={busy}>
        {okText}
      </Button>
    </Form>
  );
}
