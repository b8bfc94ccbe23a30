import { View } from '@tarojs/components';
import { useState } from 'react';
import { type SharedContent } from '@titles/shared/contract/sharing';
import { Button } from '@titles/miniapp/ui/button';
import { Notice } from '@titles/miniapp/ui/notice';
import { fetchPoster, type Form } from './poster';

const forms: readonly { form: Form; text: string }[] = [
  { form: 'picture', text: process.env.TARO_ENV === 'h5' ? '下载手机海报' : '手机海报存到相册' },
  { form: 'sheet', text: 'A4海报（打印张贴）' },
];

interface PosterButtonsProps {
  content: SharedContent;
  title: string;
}

/** Posters of one thing to share: for groups on the phone, and for a wall. */
export const PosterButtons = ({ content, title }: PosterButtonsProps) => {
  const [drawing, setDrawing] = useState<Form | null>(null);
  const [failed, setFailed] = useState(false);
  const fetch = (form: Form) => {
    setDrawing(form);
    setFailed(false);
    void fetchPoster(content, form)
      .catch(() => setFailed(true))
      .then(() => setDrawing(null));
  };
  return (
    <>
      {forms.map(({ form, text }) => (
        <Button
          key={form}
          kind="plain"
          icon="document"
          label={`${text}：${title}`}
          disabled={drawing !== null}
          onPress={() => fetch(form)}
        >
          {drawing === form ? '正在画海报…' : text}
        </Button>
      ))}
      {failed && (
        <View ariaRole="alert">
          <Notice tone="warning">海报没有做成，请过一会儿再试。</Notice>
        </View>
      )}
    </>
  );
};
