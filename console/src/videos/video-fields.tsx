import { type VideoDetails } from '@titles/shared/contract/video-desk';
import { Button, Flex, Form, Input } from 'antd';
import { useState } from 'react';
import { ClausePicker } from '../ui/clause-picker';
import { GrowingText } from '../ui/growing-text';
import { ChapterFields } from './chapter-fields';

interface VideoFieldsProps {
  details: VideoDetails;
  onChange: (details: VideoDetails) => void;
}

/** All that is written about a film. */
export function VideoFields({ details, onChange }: VideoFieldsProps) {
  const [picking, setPicking] = useState(false);
  const set = (more: Partial<VideoDetails>) => onChange({ ...details, ...more });
  return (
    <Form layout="vertical" component="div">
      <Form.Item label="题目" htmlFor="video-title">
        <Input
          id="video-title"
          maxLength={60}
          value={details.title}
          onChange={({ target }) => set({ title: target.value })}
        />
      </Form.Item>
      <Form.Item label="内容简介" htmlFor="video-summary">
        <GrowingText
          id="video-summary"
          maxLength={600}
          value={details.summary}
          onChange={({ target }) => set({ summary: target.value })}
        />
      </Form.Item>
      <Form.Item label="适合谁" htmlFor="video-for-whom">
        <Input
          id="video-for-whom"
          maxLength={60}
          value={details.forWhom}
          onChange={({ target }) => set({ forWhom: target.value })}
        />
      </Form.Item>
      <Form.Item label="主讲人（可不填）" htmlFor="video-speaker">
        <Input
          id="video-speaker"
          maxLength={40}
          value={details.speaker ?? ''}
          onChange={({ target }) => set({ speaker: target.value === '' ? null : target.value })}
        />
      </Form.Item>
      <Form.Item label="章节（时间写成 1:05）">
        <ChapterFields chapters={details.chapters} onChange={(chapters) => set({ chapters })} />
      </Form.Item>
      <Form.Item
        label="字幕（WebVTT：第一行 WEBVTT，空一行，再写时间和文字）"
        htmlFor="video-transcript"
        extra="例：00:01.000 --> 00:04.000，换行写这几秒说的话。发布前必须有字幕。"
      >
        <GrowingText
          id="video-transcript"
          value={details.transcript}
          onChange={({ target }) => set({ transcript: target.value })}
        />
      </Form.Item>
      <Form.Item label="依据">
        <Flex gap="small" wrap align="center">
          {details.citations.map(({ documentId, clauseId, label }) => (
            <Button
              key={`${documentId}${clauseId}`}
              aria-label={`去掉 ${label}`}
              onClick={() =>
                set({
                  citations: details.citations.filter(
                    (each) => each.documentId !== documentId || each.clauseId !== clauseId,
                  ),
                })
              }
            >
              {label} ×
            </Button>
          ))}
          <Button onClick={() => setPicking(true)}>引用条款</Button>
        </Flex>
      </Form.Item>
      <ClausePicker
        open={picking}
        onClose={() => setPicking(false)}
        onPick={(citation) => {
          setPicking(false);
          set({ citations: [...details.citations, citation] });
        }}
      />
    </Form>
  );
}
