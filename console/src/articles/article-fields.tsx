import { type ArticleContent } from '@titles/shared/contract/article-editing';
import { newFields } from '@titles/shared/policy/new-fields';
import { Alert, Form, Input, Select } from 'antd';
import { GrowingText } from '../ui/growing-text';
import { today } from '../words';
import { groupWords, kindWords } from './article-words';

interface ArticleFieldsProps {
  content: ArticleContent;
  onChange: (content: ArticleContent) => void;
}

const options = <K extends string>(words: Readonly<Record<K, string>>) =>
  (Object.entries(words) as [K, string][]).map(([value, label]) => ({ value, label }));

/** What stands above the text, and for a story the consent of whom it shows. */
export function ArticleFields({ content, onChange }: ArticleFieldsProps) {
  const set = (more: Partial<ArticleContent>) => onChange({ ...content, ...more });
  const { kind, group, field, title, summary } = content;
  return (
    <Form layout="vertical" component="div">
      <Form.Item label="类型" htmlFor="article-kind">
        <Select
          id="article-kind"
          value={kind}
          options={options(kindWords)}
          onChange={(next) =>
            set({
              kind: next,
              field: next === 'guide' ? field : null,
              consent: next === 'story' ? content.consent : null,
            })
          }
        />
      </Form.Item>
      <Form.Item label="栏目" htmlFor="article-group">
        <Select
          id="article-group"
          value={group}
          options={options(groupWords)}
          onChange={(next) => set({ group: next })}
        />
      </Form.Item>
      {kind === 'guide' && (
        <Form.Item label="新领域" htmlFor="article-field" extra="只有某个新领域的指南才选。">
          <Select
            id="article-field"
            allowClear
            placeholder="不分领域"
            value={field}
            options={newFields.map((value) => ({ value, label: value }))}
            onChange={(next: string | undefined) => set({ field: next ?? null })}
          />
        </Form.Item>
      )}
      <Form.Item label="标题" htmlFor="article-title" required>
        <Input
          id="article-title"
          maxLength={120}
          showCount
          value={title}
          onChange={({ target }) => set({ title: target.value })}
        />
      </Form.Item>
      <Form.Item label="摘要" htmlFor="article-summary" required>
        <GrowingText
          id="article-summary"
          maxLength={300}
          showCount
          value={summary}
          onChange={({ target }) => set({ summary: target.value })}
        />
      </Form.Item>
      {kind === 'story' && <Consent content={content} onChange={onChange} />}
    </Form>
  );
}

function Consent({ content, onChange }: ArticleFieldsProps) {
  const consent = content.consent ?? { recordedBy: '', recordedOn: today(), use: '' };
  const set = (more: Partial<typeof consent>) => onChange({ ...content, consent: { ...consent, ...more } });
  return (
    <>
      <Alert
        type="info"
        showIcon
        title="发布前要有当事人的肖像授权"
        description="写明谁记录、何时、用在哪里。读者看不到这一项；授权撤回时请撤下文章。"
      />
      <Form.Item label="授权由谁记录" htmlFor="consent-by" required>
        <Input
          id="consent-by"
          maxLength={40}
          value={consent.recordedBy}
          onChange={({ target }) => set({ recordedBy: target.value })}
        />
      </Form.Item>
      <Form.Item label="记录日期" htmlFor="consent-on" required>
        <Input
          id="consent-on"
          type="date"
          value={consent.recordedOn}
          onChange={({ target }) => target.value !== '' && set({ recordedOn: target.value })}
        />
      </Form.Item>
      <Form.Item label="授权用途" htmlFor="consent-use" required>
        <Input
          id="consent-use"
          maxLength={200}
          value={consent.use}
          onChange={({ target }) => set({ use: target.value })}
        />
      </Form.Item>
    </>
  );
}
