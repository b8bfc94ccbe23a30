import { eligibility } from '@titles/shared/contract/eligibility';
import { type Result } from '@titles/shared/contract/endpoint';
import { ruleSetPublishing } from '@titles/shared/contract/rule-set-publishing';
import { defaultReviewYear } from '@titles/shared/eligibility/calendar';
import { checkRuleSet } from '@titles/shared/eligibility/check-rule-set';
import { Button, Descriptions, Flex, Tabs } from 'antd';
import { StateTag } from '../ui/state-tag';
import { useMemo } from 'react';
import { client } from '../api';
import { Compare } from '../ui/compare';
import { Loaded } from '../ui/loaded';
import { go } from '../use-place';
import { useRemote } from '../use-remote';
import { inJiangmen, today } from '../words';
import { ApproveBar } from './approve-bar';
import { GateTable } from './gate-table';
import { ParameterTable } from './parameter-table';
import { ReportView } from './report-view';
import { RuleTable } from './rule-table';
import { ruleSetLines } from './rule-words';
import { stateTone, stateInWords } from './version-words';

const { get } = client(ruleSetPublishing);
const { current: readCurrent } = client(eligibility.ruleSets);

/** One version: what it says as a decision table, what was found about it, and the steps that it can take. */
export function RuleSetView({ id }: { id: string }) {
  const remote = useRemote(get, { params: { versionId: id } });
  return <Loaded remote={remote}>{(version) => <Version version={version} again={remote.again} />}</Loaded>;
}

function Version({ version, again }: { version: Result<typeof ruleSetPublishing.get>; again: () => void }) {
  const set = useMemo(() => checkRuleSet(version.ruleSet), [version.ruleSet]);
  const year = defaultReviewYear(today());
  const { label, author, approver, withdrawnBy, createdAt, publishAt, publishedAt } = version;
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" align="center">
        <Button onClick={() => go({ path: 'rule-sets', query: {} })}>← 全部版本</Button>
        <strong>{label}</strong>
        <StateTag tone={stateTone(version)}>{stateInWords(version)}</StateTag>
      </Flex>
      <ApproveBar version={version} again={again} />
      <Descriptions
        bordered
        size="small"
        column={3}
        items={[
          {
            key: 'author',
            label: '起草',
            children: author === null ? '随服务自带' : `${author} ${inJiangmen(createdAt)}`,
          },
          { key: 'approver', label: '批准', children: approver ?? withdrawnBy ?? '—' },
          {
            key: 'publishedAt',
            label: '生效',
            children:
              publishedAt !== null
                ? inJiangmen(publishedAt)
                : publishAt === null
                  ? '—'
                  : `定于 ${inJiangmen(publishAt)}`,
          },
        ]}
      />
      <Tabs
        items={[
          ...(version.fullReport
            ? [{ key: 'report', label: '核对报告', children: <ReportView report={version.fullReport} /> }]
            : []),
          {
            key: 'rules',
            label: `规则表（${set.rules.length}）`,
            children: <RuleTable set={set} reviewYear={year} />,
          },
          {
            key: 'gates',
            label: `门槛（${set.gates.length}）`,
            children: <GateTable set={set} reviewYear={year} />,
          },
          {
            key: 'parameters',
            label: `年限（${set.parameters.length}）`,
            children: <ParameterTable set={set} />,
          },
          {
            key: 'compare',
            label: '与现行版本对照',
            children: <AgainstCurrent lines={ruleSetLines(set, year)} title={label} year={year} />,
          },
        ]}
      />
    </Flex>
  );
}

/** The version beside what phones work with now. */
function AgainstCurrent({ lines, title, year }: { lines: string[]; title: string; year: number }) {
  const remote = useRemote(readCurrent as (input: object) => ReturnType<typeof readCurrent>, {});
  return (
    <Loaded remote={remote}>
      {(current) => (
        <Compare
          left={{ title: `现行 ${current.id}`, lines: ruleSetLines(checkRuleSet(current), year) }}
          right={{ title, lines }}
        />
      )}
    </Loaded>
  );
}
