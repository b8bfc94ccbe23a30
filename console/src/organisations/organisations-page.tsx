import { type Result } from '@titles/shared/contract/endpoint';
import { organisations } from '@titles/shared/contract/organisations';
import { districts } from '@titles/shared/contract/person-values';
import { Alert, Button, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { client, fieldsOf, sentenceOf } from '../api';
import { useDeskPerson } from '../desk-person';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { may } from '../who';
import { CodeForm } from './code-form';

const { list, create } = client(organisations);
type Row = Result<typeof organisations.list>['rows'][number];

const kindWords = {
  company: '单位',
  association: '行业协会（学会）',
  school: '技工院校等',
  agency: '人才服务机构',
} as const;
const kinds = Object.entries(kindWords).map(([value, label]) => ({ value, label }));
const places = districts.map((value) => ({ value, label: value }));

const columns: readonly ListColumn<Row>[] = [
  { key: 'name', title: '名称', value: ({ name }) => name, sortable: true },
  { key: 'kind', title: '种类', value: ({ kind }) => kindWords[kind], sortable: true },
  { key: 'district', title: '市（区）', value: ({ district }) => district, sortable: true },
  { key: 'creditCode', title: '信用代码', value: ({ creditCode }) => creditCode },
  { key: 'type', title: '类型', value: ({ type }) => type },
  { key: 'size', title: '规模', value: ({ size }) => size },
  { key: 'id', title: '编号', value: ({ id }) => id },
];
const filters: readonly ListFilter[] = [
  { key: 'name', label: '名称', kind: 'text' },
  { key: 'kind', label: '种类', kind: 'choice', options: kinds },
  { key: 'district', label: '市（区）', kind: 'choice', options: places },
];

/** The organisations within reach. */
export default function OrganisationsPage() {
  const { roles } = useDeskPerson();
  const [adding, setAdding] = useState(false);
  const [asked, setAsked] = useState<{ row: Row; again: () => void } | null>(null);
  return (
    <>
      <List
        title="单位名单"
        load={list}
        keyOf={({ id }) => id}
        columns={columns}
        filters={filters}
        {...(may(organisations.correctCode.access, roles) && {
          actions: (row: Row, again: () => void) => (
            <Button size="small" onClick={() => setAsked({ row, again })}>
              更正信用代码
            </Button>
          ),
        })}
        more={(again) =>
          may(organisations.create.access, roles) && (
            <>
              <Button type="primary" onClick={() => setAdding(true)}>
                添加单位
              </Button>
              <Drawer
                title="添加单位"
                open={adding}
                onClose={() => setAdding(false)}
                size={420}
                destroyOnHidden
              >
                <NewOrganisation
                  onDone={() => {
                    setAdding(false);
                    again();
                  }}
                />
              </Drawer>
            </>
          )
        }
      />
      {asked && (
        <CodeForm
          organisation={asked.row}
          onDone={() => {
            asked.again();
            setAsked(null);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

type Fields = Parameters<typeof create>[0]['body'];

function NewOrganisation({ onDone }: { onDone: () => void }) {
  const [form] = Form.useForm<Fields>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const add = async (body: Fields) => {
    setBusy(true);
    setRefusal(null);
    try {
      await create({ body });
      onDone();
    } catch (error) {
      form.setFields(fieldsOf(error) as Parameters<typeof form.setFields>[0]);
      setRefusal(sentenceOf(error));
      setBusy(false);
    }
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={(fields) => void add(fields)}>
      {refusal !== null && <Alert role="alert" type="error" showIcon title={refusal} />}
      <Form.Item
        name="name"
        label="名称"
        rules={[{ required: true, whitespace: true, message: '请填写名称' }]}
      >
        <Input maxLength={100} autoFocus />
      </Form.Item>
      <Form.Item name="kind" label="种类" rules={[{ required: true, message: '请选择种类' }]}>
        <Select options={kinds} />
      </Form.Item>
      <Form.Item name="district" label="市（区）" rules={[{ required: true, message: '请选择市（区）' }]}>
        <Select options={places} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        添加
      </Button>
    </Form>
  );
}
