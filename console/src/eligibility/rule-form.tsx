import { checkRuleSet } from '@titles/shared/eligibility/check-rule-set';
import { type Rule, type RuleSet } from '@titles/shared/eligibility/types';
import { Alert, Flex, Modal } from 'antd';
import { GrowingText } from '../ui/growing-text';
import { useMemo, useState } from 'react';
import { whenInWords } from './rule-words';

interface RuleFormProps {
  set: RuleSet;
  rule: Rule;
  reviewYear: number;
  onDone: (rule: Rule) => void;
  onClose: () => void;
}

/** One rule as data, with its condition in words and the first fault beside it while it is written. */
export function RuleForm({ set, rule, reviewYear, onDone, onClose }: RuleFormProps) {
  const [text, setText] = useState(() => JSON.stringify(rule, null, 2));
  const read = useMemo(() => readRule(text, rule.id, set), [text, rule.id, set]);
  return (
    <Modal
      open
      width={860}
      title={`修改「${rule.title}」`}
      okText="用这条规则"
      okButtonProps={{ disabled: 'fault' in read }}
      onOk={() => 'rule' in read && onDone(read.rule)}
      onCancel={onClose}
    >
      <Flex vertical gap="small">
        <label htmlFor="rule-text">规则（JSON）</label>
        <GrowingText
          id="rule-text"
          style={{ fontFamily: 'monospace' }}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        {'fault' in read ? (
          <Alert role="alert" type="error" showIcon title={read.fault} />
        ) : (
          <Alert type="info" title={`读作：${whenInWords(read.set, read.rule.when, reviewYear)}`} />
        )}
      </Flex>
    </Modal>
  );
}

/** The rule in its place in the set, if the whole set still holds. */
function readRule(text: string, id: string, set: RuleSet): { rule: Rule; set: RuleSet } | { fault: string } {
  try {
    const rule = JSON.parse(text) as Rule;
    const rules = set.rules.map((other) => (other.id === id ? rule : other));
    const checked = checkRuleSet({ ...set, rules });
    return { rule, set: checked };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}
