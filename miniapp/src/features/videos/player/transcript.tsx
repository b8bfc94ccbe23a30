import { View } from '@tarojs/components';
import { useState } from 'react';
import { type WholeVideo } from '@titles/shared/contract/videos';
import { Card } from '@titles/miniapp/ui/card';
import { Section } from '@titles/miniapp/ui/section';
import { Press } from '@titles/miniapp/ui/semantics';
import { TextField } from '@titles/miniapp/ui/text-field';
import { clockOfFilm } from '../words';
import { cueAt, shownCues } from './track';

interface TranscriptProps {
  video: Pick<WholeVideo, 'transcript' | 'chapters'>;
  position: number;
  chapter: number;
  onJump: (seconds: number) => void;
}

/** What is said, to read, to search, and to jump to. */
export const Transcript = ({ video, position, chapter, onJump }: TranscriptProps) => {
  const [words, setWords] = useState('');
  const shown = shownCues(video, words, chapter);
  const now = cueAt(video.transcript, position);
  const title = video.chapters[chapter]?.title;
  return (
    <Section title="文字稿">
      <Card>
        <TextField
          label="在文字稿里找"
          length={40}
          value={words}
          placeholder="比如：账号"
          onInput={setWords}
          note={
            words.trim() === ''
              ? title === undefined
                ? '点一句，跳到那里'
                : `正在显示「${title}」这一章，点一句跳到那里`
              : shown.length === 0
                ? '没有找到，换个词试试'
                : `找到 ${shown.length} 句，点一句跳到那里`
          }
        />
        <View className="transcript">
          {shown.map((cue) => (
            <Press
              key={cue.from}
              className={`transcript__cue ${cue === now ? 'transcript__cue--now' : ''}`}
              onPress={() => onJump(cue.from / 1000)}
            >
              <View className="transcript__time">{clockOfFilm(cue.from / 1000)}</View>
              <View className="transcript__text">{cue.text}</View>
            </Press>
          ))}
        </View>
      </Card>
    </Section>
  );
};
