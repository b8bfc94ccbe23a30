import { type Result } from '@titles/shared/contract/endpoint';
import { grants } from '@titles/shared/contract/grants';
import { districts } from '@titles/shared/contract/person-values';
import { type GrantableRole, grantableRoles, type Role } from '@titles/shared/contract/roles';
import { App, Badge, Button, Flex } from 'antd';
import { useState } from 'react';
import { client, sentenceOf } from '../api';
import { useDeskPerson } from '../desk-person';
import { List, type ListColumn, type ListFilter } from '../list/list';
import { inJiangmen, roleWords, today } from '../words';
import { AccountDrawer } from './account-drawer';
import { grantStateWords } from './grant-words';
import { InviteDrawer } from './invite-drawer';

const { list, approve, end } = client(grants);
type Row = Result<typeof grants.list>['rows'][number];

const stateDots = {
  invited: 'processing',
  accepted: 'warning',
  active: 'success',
  ended: 'default',
} as const;

/** A grant whose day or code has passed counts no more, though nobody has ended it. */
const stateOf = ({ state, until, codeUntil }: Row): string => {
  if (state === 'active' && until < today()) return '已到期';
  if (state === 'invited' && Date.parse(codeUntil) < Date.now()) return '邀请码已过期';
  return grantStateWords[state];
};

const columns: readonly ListColumn<Row>[] = [
  { key: 'name', title: '姓名', value: ({ name }) => name, sortable: true },
  { key: 'role', title: '身份', value: ({ role }) => roleWords[role], sortable: true },
  {
    key: 'for',
    title: '范围',
    value: ({ organisationName, district }) =>
      [district, organisationName].filter(Boolean).join(' ') || '全市',
  },
  {
    key: 'state',
    title: '状态',
    value: stateOf,
    show: (row) => <Badge status={stateDots[row.state]} text={stateOf(row)} />,
    sortable: true,
  },
  { key: 'until', title: '有效至', value: ({ until }) => until, sortable: true },
  { key: 'invitedBy', title: '邀请人', value: ({ invitedBy }) => invitedBy },
  { key: 'approvedBy', title: '批准人', value: ({ approvedBy }) => approvedBy },
  { key: 'createdAt', title: '邀请时间', value: ({ createdAt }) => inJiangmen(createdAt), sortable: true },
];

const filters: readonly ListFilter[] = [
  { key: 'name', label: '姓名', kind: 'text' },
  {
    key: 'state',
    label: '状态',
    kind: 'choice',
    options: Object.entries(grantStateWords).map(([value, label]) => ({ value, label })),
  },
  {
    key: 'role',
    label: '身份',
    kind: 'choice',
    options: grantableRoles.map((value) => ({ value, label: roleWords[value] })),
  },
  {
    key: 'district',
    label: '市（区）',
    kind: 'choice',
    options: districts.map((value) => ({ value, label: value })),
  },
];

/** Who may invite to what; the service says the same, and says it finally. */
const invitable = (roles: readonly Role[]): readonly GrantableRole[] => {
  if (roles.includes('administrator')) return grantableRoles;
  const organisations = ['publicist', 'association', 'school', 'agency'] as const;
  return roles.includes('city-staff') ? [...organisations, 'lecturer'] : organisations;
};

/** Who has been granted what, and what waits for a second person. */
export default function GrantsPage() {
  const { roles } = useDeskPerson();
  const [inviting, setInviting] = useState(false);
  const [seen, setSeen] = useState<{ accountId: string; name: string } | null>(null);
  const looksIn = roles.includes('administrator') ? setSeen : undefined;
  return (
    <>
      <List
        title="人员与审批"
        load={list}
        keyOf={({ id }) => id}
        columns={columns}
        filters={filters}
        actions={(row, again) => <Steps row={row} again={again} onLook={looksIn} />}
        more={(again) => (
          <>
            <Button type="primary" onClick={() => setInviting(true)}>
              邀请
            </Button>
            <InviteDrawer
              roles={invitable(roles)}
              open={inviting}
              onClose={() => {
                setInviting(false);
                again();
              }}
            />
          </>
        )}
      />
      {seen && <AccountDrawer {...seen} onClose={() => setSeen(null)} />}
    </>
  );
}

interface StepsProps {
  row: Row;
  again: () => void;
  onLook: ((account: { accountId: string; name: string }) => void) | undefined;
}

function Steps({ row, again, onLook }: StepsProps) {
  const { id, accountId, name, role, mayApprove, mayEnd, state } = row;
  const { modal, message } = App.useApp();
  const run = async (step: typeof approve, done: string) => {
    try {
      await step({ params: { grantId: id } });
      void message.success(done);
    } catch (error) {
      void message.error(sentenceOf(error));
    }
    again();
  };
  const who = `${name}（${roleWords[role]}）`;
  return (
    <Flex gap="small">
      {accountId !== null && onLook && (
        <Button size="small" onClick={() => onLook({ accountId, name })}>
          账号
        </Button>
      )}
      {mayApprove && (
        <Button
          size="small"
          type="primary"
          onClick={() =>
            void modal.confirm({
              title: `批准${who}？`,
              content: '请先确认这位同事就是本人，并且确实需要这个身份。批准后马上生效。',
              okText: '批准',
              onOk: () => run(approve, '已批准'),
            })
          }
        >
          批准
        </Button>
      )}
      {mayEnd && (
        <Button
          size="small"
          danger
          onClick={() =>
            void modal.confirm({
              title: state === 'invited' ? `收回给${who}的邀请？` : `结束${who}？`,
              content: '马上生效，不能恢复；以后需要时重新邀请。',
              okText: state === 'invited' ? '收回邀请' : '结束',
              okButtonProps: { danger: true },
              onOk: () => run(end, state === 'invited' ? '邀请已收回' : '已结束'),
            })
          }
        >
          {state === 'invited' ? '收回邀请' : '结束'}
        </Button>
      )}
    </Flex>
  );
}
