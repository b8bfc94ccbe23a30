import { type Citation } from '@titles/shared/contract/fields';
import { forum, type ForumThread, lengths } from '@titles/shared/contract/forum';
import { Alert, App, Button, Flex, Form, Input, Tag, Typography } from 'antd';
import { useState } from 'react';
import { client, fieldsOf, sentenceOf } from '../api';
import { ClausePicker } from '../ui/clause-picker';
import { Loaded } from '../ui/loaded';
import { useRemote } from '../use-remote';

const { answerAsExpert, confirm, editExpertAnswer, get } = client(forum);
const load = ({ questionId }: { questionId: string }) => get({ params: { questionId } });

interface ExpertAnswerProps {
  questionId: string;
  /** The own answer that is to be compared or changed. */
  answerId: string | null;
  onDone: () => void;
}

/** The question, and an answer with its clauses and the day until which it is good. */
export function ExpertAnswer(props: ExpertAnswerProps) {
  const remote = useRemote(load, { questionId: props.questionId });
  return <Loaded remote={remote}>{(thread) => <AnswerForm thread={thread} {...props} />}</Loaded>;
}

interface Fields {
  text: string;
  expiresOn: string;
}

function AnswerForm({ thread, answerId, onDone }: ExpertAnswerProps & { thread: ForumThread }) {
  const { message } = App.useApp();
  const before = thread.answers.find(({ id, mine }) => mine && id === answerId);
  const [form] = Form.useForm<Fields>();
  const [citations, setCitations] = useState<readonly Citation[]>(before?.submission?.citations ?? []);
  const [picking, setPicking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const run = async (work: () => Promise<unknown>, done: string) => {
    setBusy(true);
    setRefusal(null);
    try {
      await work();
      void message.success(done);
      onDone();
    } catch (error) {
      const wrong = fieldsOf(error);
      form.setFields(wrong as Parameters<typeof form.setFields>[0]);
      setRefusal(wrong.flatMap(({ errors }) => errors).join('；') || sentenceOf(error));
      setBusy(false);
    }
  };
  const send = (fields: Fields) => {
    const refs = citations.map(({ documentId, clauseId }) => ({ documentId, clauseId }));
    const body = { ...fields, citations: refs };
    const revision = before?.submission?.revision ?? 1;
    void run(
      () =>
        before
          ? editExpertAnswer({ params: { answerId: before.id }, body: { ...body, revision } })
          : answerAsExpert({ params: { questionId: thread.id }, body }),
      '已提交，请同事审核',
    );
  };
  const compared = () => {
    if (before)
      void run(
        () =>
          confirm({
            params: { answerId: before.id },
            body: { expiresOn: form.getFieldValue('expiresOn') as string },
          }),
        '已核对',
      );
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ text: before?.submission?.text ?? '' }}
      onFinish={send}
    >
      <Typography.Paragraph style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {thread.text}
      </Typography.Paragraph>
      {refusal !== null && <Alert role="alert" type="error" showIcon title={refusal} />}
      <Form.Item
        name="text"
        label="回答"
        rules={[{ required: true, whitespace: true, message: '请填写回答' }]}
      >
        <Input.TextArea rows={8} maxLength={lengths.answer} showCount />
      </Form.Item>
      <Form.Item label="依据（至少一条）">
        <Flex gap="small" wrap>
          {citations.map((citation) => (
            <Tag
              key={`${citation.documentId}/${citation.clauseId}`}
              closable
              onClose={() => setCitations(citations.filter((one) => one !== citation))}
            >
              {citation.label}
            </Tag>
          ))}
          <Button size="small" onClick={() => setPicking(true)}>
            选条款
          </Button>
        </Flex>
      </Form.Item>
      <ClausePicker
        open={picking}
        onClose={() => setPicking(false)}
        onPick={(citation) => {
          setPicking(false);
          const others = citations.filter(({ label }) => label !== citation.label);
          setCitations([...others, citation]);
        }}
      />
      <Form.Item name="expiresOn" label="有效期到" rules={[{ required: true, message: '请选择日期' }]}>
        <Input type="date" style={{ width: 200 }} />
      </Form.Item>
      <Flex gap="small">
        <Button type="primary" htmlType="submit" loading={busy} disabled={citations.length === 0}>
          {before ? '修改后提交' : '提交回答'}
        </Button>
        {before?.checking && (
          <Button disabled={busy} onClick={compared}>
            核对无误，继续有效
          </Button>
        )}
      </Flex>
    </Form>
  );
}
