import { checkRuleSet } from '@titles/shared/eligibility/check-rule-set';
import { type RuleSet } from '@titles/shared/eligibility/types';
import { App, Button } from 'antd';
import { useRef } from 'react';
import { download } from '../list/download';

/** The rule set as a file, out and in, for who writes it elsewhere. */
export function FileButtons({ set, onRead }: { set: RuleSet; onRead: (set: RuleSet) => void }) {
  const { message } = App.useApp();
  const input = useRef<HTMLInputElement>(null);
  const read = async (file: File | undefined) => {
    if (!file) return;
    try {
      onRead(checkRuleSet(JSON.parse(await file.text())));
      void message.success('已读入文件，请核对');
    } catch (error) {
      void message.error(`文件里的规则有误：${(error as Error).message}`, 8);
    }
  };
  return (
    <>
      <Button onClick={() => download(`${set.id}.json`, new Blob([JSON.stringify(set, null, 2)]))}>
        下载文件
      </Button>
      <Button onClick={() => input.current?.click()}>读入文件</Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".json,application/json"
        aria-label="规则文件"
        onChange={({ target }) => {
          void read(target.files?.[0]);
          target.value = '';
        }}
      />
    </>
  );
}
