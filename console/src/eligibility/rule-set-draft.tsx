import { eligibility } from '@titles/shared/contract/eligibility';
import { type Result } from '@titles/shared/contract/endpoint';
import { ruleSetPublishing } from '@titles/shared/contract/rule-set-publishing';
import { defaultReviewYear } from '@titles/shared/eligibility/calendar';
import { checkRuleSet } from '@titles/shared/eligibility/check-rule-set';
import { RuleSetError } from '@titles/shared/eligibility/rule-set-error';
import { type Rule, type RuleSet } from '@titles/shared/eligibility/types';
import { Alert, Button, Flex, Input, Tabs } from 'antd';
import { StateTag } from '../ui/state-tag';
import { useMemo, useState } from 'react';
import { client } from '../api';
import { Compare } from '../ui/compare';
import { Loaded } from '../ui/loaded';
import { useEditing } from '../ui/use-editing';
import { useStep } from '../ui/use-step';
import { go } from '../use-place';
import { useRemote } from '../use-remote';
import { today } from '../words';
import { FileButtons } from './file-buttons';
import { ParameterTable } from './parameter-table';
import { RuleForm } from './rule-form';
import { RuleTable } from './rule-table';
import { ruleSetLines } from './rule-words';
import { Trial } from './trial';

const { draft: keep } = client(ruleSetPublishing);
const { current } = client(eligibility.ruleSets);
const readCurrent = (_: object) => current();

/** A new version on top of what is in force, kept on this computer until it goes to a second person. */
export function RuleSetDraft({ from }: { from: string }) {
  const remote = useRemote(readCurrent, { from });
  return <Loaded remote={remote}>{(read) => <Editor read={read} />}</Loaded>;
}

function Editor({ read }: { read: Result<typeof eligibility.ruleSets.current> }) {
  const current = useMemo(() => checkRuleSet(read), [read]);
  const { busy, step } = useStep();
  const blank = useMemo(
    () => ({ ...current, id: today() === current.id ? `${today()}-2` : today() }),
    [current],
  );
  const editing = useEditing<RuleSet>(`rule-sets/${current.id}`, { version: 1, content: blank });
  const [edited, setEdited] = useState<number | null>(null);
  const set = editing.content;
  const year = defaultReviewYear(today());
  const fault = useMemo(() => faultOf(set), [set]);
  const rule = edited === null ? undefined : set.rules[edited];
  const submit = () =>
    void step(async () => {
      const version = await keep({ body: { ruleSet: { ...set } } });
      editing.reset();
      go({ path: 'rule-sets', query: { id: version.id } });
    }, '已起草，等同事批准');
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" align="center" wrap>
        <Button onClick={() => go({ path: 'rule-sets', query: {} })}>← 全部版本</Button>
        <span>在现行版本「{current.id}」上起草</span>
        {editing.changed && <StateTag tone="wait">还没有提交（已留在这台电脑上）</StateTag>}
      </Flex>
      <Flex gap="small" align="center" wrap>
        <label htmlFor="rule-set-id">新版本的名称</label>
        <Input
          id="rule-set-id"
          style={{ width: 200 }}
          maxLength={40}
          value={set.id}
          onChange={({ target }) => editing.set({ ...set, id: target.value.trim() })}
        />
        <Button type="primary" loading={busy} disabled={fault !== null || !editing.changed} onClick={submit}>
          提交，请同事批准
        </Button>
        <Button disabled={!editing.changed} onClick={editing.reset}>
          放弃修改
        </Button>
        <FileButtons set={set} onRead={editing.set} />
      </Flex>
      {fault !== null && <Alert role="alert" type="error" showIcon title={`规则有误，${fault}`} />}
      <Tabs
        items={[
          {
            key: 'parameters',
            label: `年限（${set.parameters.length}）`,
            children: (
              <ParameterTable set={set} onChange={(parameters) => editing.set({ ...set, parameters })} />
            ),
          },
          {
            key: 'rules',
            label: `规则表（${set.rules.length}）`,
            children: <RuleTable set={set} reviewYear={year} onEdit={setEdited} />,
          },
          {
            key: 'trial',
            label: '试算影响',
            children:
              fault === null ? (
                <Trial drafted={set} current={current} reviewYear={year} />
              ) : (
                '请先改正规则里的错误。'
              ),
          },
          {
            key: 'compare',
            label: '与现行版本对照',
            children: (
              <Compare
                left={{ title: `现行 ${current.id}`, lines: ruleSetLines(current, year) }}
                right={{ title: '正在起草', lines: ruleSetLines(set, year) }}
              />
            ),
          },
        ]}
      />
      {rule && edited !== null && (
        <RuleForm
          set={set}
          rule={rule}
          reviewYear={year}
          onClose={() => setEdited(null)}
          onDone={(next: Rule) => {
            editing.set({ ...set, rules: set.rules.map((other, at) => (at === edited ? next : other)) });
            setEdited(null);
          }}
        />
      )}
    </Flex>
  );
}

/** The first thing that keeps the set from being used, with its place. */
function faultOf(set: RuleSet): string | null {
  try {
    checkRuleSet(set);
    return null;
  } catch (error) {
    if (error instanceof RuleSetError) return `${error.path || '整个规则集'}：${error.reason}`;
    throw error;
  }
}
