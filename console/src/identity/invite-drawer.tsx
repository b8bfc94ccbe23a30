import { grants } from '@titles/shared/contract/grants';
import { organisations } from '@titles/shared/contract/organisations';
import { districts } from '@titles/shared/contract/person-values';
import { type GrantableRole } from '@titles/shared/contract/roles';
import { Alert, Button, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { client, fieldsOf, sentenceOf } from '../api';
import { Failure } from '../ui/failure';
import { useRemote } from '../use-remote';
import { roleWords, today } from '../words';
import { type HandedOver, InvitationCode } from './invitation-code';

const { invite } = client(grants);
const { list } = client(organisations);

/** The kind of organisation that a role is for. */
const organisationOf = {
  publicist: 'company',
  association: 'association',
  school: 'school',
  agency: 'agency',
} as const satisfies Partial<Record<GrantableRole, string>>;
const kindFor = (role: GrantableRole | undefined) =>
  role && role in organisationOf ? organisationOf[role as keyof typeof organisationOf] : undefined;

interface Fields {
  name: string;
  role: GrantableRole;
  organisationId?: string;
  district?: (typeof districts)[number];
  until: string;
}

interface DrawerProps {
  roles: readonly GrantableRole[];
  open: boolean;
  onClose: () => void;
}

/** Invites a person; the code is shown once. */
export function InviteDrawer({ roles, open, onClose }: DrawerProps) {
  return (
    <Drawer title="邀请" open={open} onClose={onClose} size={420} destroyOnHidden>
      <InviteForm roles={roles} onClose={onClose} />
    </Drawer>
  );
}

function InviteForm({ roles, onClose }: Omit<DrawerProps, 'open'>) {
  const [form] = Form.useForm<Fields>();
  const role = Form.useWatch('role', form);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [made, setMade] = useState<HandedOver | null>(null);

  const send = async (fields: Fields) => {
    setBusy(true);
    setRefusal(null);
    try {
      const { code, grant } = await invite({ body: fields });
      setMade({ code, name: grant.name, role: grant.role });
    } catch (error) {
      form.setFields(fieldsOf(error) as Parameters<typeof form.setFields>[0]);
      setRefusal(sentenceOf(error));
    }
    setBusy(false);
  };

  if (made) return <InvitationCode invitation={made} onDone={onClose} />;
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(fields) => void send(fields)}>
      {refusal !== null && <Alert role="alert" type="error" showIcon title={refusal} />}
      <Form.Item
        name="name"
        label="姓名"
        rules={[{ required: true, whitespace: true, message: '请写明姓名' }]}
      >
        <Input maxLength={40} autoComplete="off" autoFocus />
      </Form.Item>
      <Form.Item name="role" label="身份" rules={[{ required: true, message: '请选择身份' }]}>
        <Select options={roles.map((value) => ({ value, label: roleWords[value] }))} />
      </Form.Item>
      {kindFor(role) && (
        <Form.Item name="organisationId" label="单位" rules={[{ required: true, message: '请选择单位' }]}>
          <OrganisationSelect kind={kindFor(role) ?? 'company'} />
        </Form.Item>
      )}
      {role === 'district-staff' && (
        <Form.Item name="district" label="市（区）" rules={[{ required: true, message: '请选择市（区）' }]}>
          <Select options={districts.map((value) => ({ value, label: value }))} />
        </Form.Item>
      )}
      <Form.Item
        name="until"
        label="有效至"
        extra="最长3年，到期后重新邀请"
        rules={[{ required: true, message: '请选择最后一天' }]}
      >
        <Input type="date" min={today()} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        生成邀请码
      </Button>
    </Form>
  );
}

interface SelectProps {
  kind: 'company' | 'association' | 'school' | 'agency';
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}

/** Organisations of a kind, found by a part of their name. */
function OrganisationSelect({ kind, ...field }: SelectProps) {
  const [name, setName] = useState('');
  const { value, failure, loading, again } = useRemote(list, {
    query: { kind, name, sort: 'name' as const, size: 50 },
  });
  return (
    <>
      <Failure failure={failure} again={again} />
      <Select
        {...field}
        showSearch={{ filterOption: false, onSearch: setName }}
        placeholder="输入名称查找"
        loading={loading}
        options={(value?.rows ?? []).map((row) => ({
          value: row.id,
          label: `${row.name}（${row.district}）`,
        }))}
      />
    </>
  );
}
