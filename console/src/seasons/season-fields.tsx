import { type SeasonContent } from '@titles/shared/contract/season-editing';
import { Form, Input, Select } from 'antd';
import { GrowingText } from '../ui/growing-text';
import { quarterWords } from './season-words';

interface SeasonFieldsProps {
  content: SeasonContent;
  /** Readers have found it in its quarter: it stays there. */
  fixed: boolean;
  disabled: boolean;
  onChange: (content: SeasonContent) => void;
}

/** What the season's cover says. */
export function SeasonFields({ content, fixed, disabled, onChange }: SeasonFieldsProps) {
  const set = (more: Partial<SeasonContent>) => onChange({ ...content, ...more });
  return (
    <Form layout="vertical" component="div" disabled={disabled}>
      <Form.Item label="季度" htmlFor="season-quarter" extra={fixed ? '已发布，不能换季度。' : undefined}>
        <Select
          id="season-quarter"
          disabled={disabled || fixed}
          value={content.quarter}
          options={quarterWords.map((label, at) => ({ value: at + 1, label }))}
          onChange={(quarter: number) => set({ quarter })}
        />
      </Form.Item>
      <Form.Item label="主题" htmlFor="season-theme" required>
        <Input
          id="season-theme"
          maxLength={60}
          showCount
          value={content.theme}
          onChange={({ target }) => set({ theme: target.value })}
        />
      </Form.Item>
      <Form.Item label="总主题" htmlFor="season-slogan">
        <Input
          id="season-slogan"
          maxLength={60}
          value={content.slogan}
          onChange={({ target }) => set({ slogan: target.value })}
        />
      </Form.Item>
      <Form.Item label="主办单位" htmlFor="season-organiser" required>
        <Input
          id="season-organiser"
          maxLength={120}
          value={content.organiser}
          onChange={({ target }) => set({ organiser: target.value })}
        />
      </Form.Item>
      <Form.Item label="简介" htmlFor="season-intro">
        <GrowingText
          id="season-intro"
          maxLength={2000}
          showCount
          value={content.intro}
          onChange={({ target }) => set({ intro: target.value })}
        />
      </Form.Item>
    </Form>
  );
}
