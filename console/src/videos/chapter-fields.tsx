import { type Chapter } from '@titles/shared/contract/videos';
import { Button, Flex, Input, Select } from 'antd';
import { useState } from 'react';
import { GrowingText } from '../ui/growing-text';
import { Labelled } from '../ui/labelled';
import { secondsOfTime, timeOfSeconds } from './film-time';

interface ChapterFieldsProps {
  chapters: readonly Chapter[];
  onChange: (chapters: Chapter[]) => void;
}

const blankQuestion = { text: '', choices: ['', ''], right: 0, why: '' };

/** The chapters of a film, each with what may be asked at its end. */
export function ChapterFields({ chapters, onChange }: ChapterFieldsProps) {
  const set = (index: number, more: Partial<Chapter>) =>
    onChange(chapters.map((chapter, each) => (each === index ? { ...chapter, ...more } : chapter)));
  const add = () => {
    const last = chapters.at(-1);
    onChange([...chapters, { at: last ? last.at + 60 : 0, title: '', question: null }]);
  };
  return (
    <Flex vertical gap="middle">
      {chapters.map((chapter, index) => (
        <Flex key={index} vertical gap="small" component="fieldset" style={{ border: 0, padding: 0 }}>
          <Flex gap="small" align="end" wrap>
            <TimeField index={index} at={chapter.at} onChange={(at) => set(index, { at })} />
            <Labelled id={`chapter-title-${index}`} label={`第${index + 1}章`} width={320}>
              <Input
                id={`chapter-title-${index}`}
                maxLength={40}
                value={chapter.title}
                onChange={({ target }) => set(index, { title: target.value })}
              />
            </Labelled>
            <Button
              onClick={() => set(index, { question: chapter.question === null ? blankQuestion : null })}
            >
              {chapter.question === null ? '加章末小问' : '去掉小问'}
            </Button>
            <Button danger onClick={() => onChange(chapters.filter((_, each) => each !== index))}>
              删除第{index + 1}章
            </Button>
          </Flex>
          {chapter.question && (
            <QuestionFields
              index={index}
              question={chapter.question}
              onChange={(question) => set(index, { question })}
            />
          )}
        </Flex>
      ))}
      <div>
        <Button onClick={add}>加一章</Button>
      </div>
    </Flex>
  );
}

function TimeField({ index, at, onChange }: { index: number; at: number; onChange: (at: number) => void }) {
  const [text, setText] = useState(timeOfSeconds(at));
  const wrong = secondsOfTime(text) === null;
  return (
    <Labelled id={`chapter-at-${index}`} label="开始" width={96}>
      <Input
        id={`chapter-at-${index}`}
        value={text}
        maxLength={8}
        {...(wrong && { status: 'error' as const })}
        aria-invalid={wrong}
        onChange={({ target }) => {
          setText(target.value);
          const seconds = secondsOfTime(target.value);
          if (seconds !== null) onChange(seconds);
        }}
      />
    </Labelled>
  );
}

type Question = NonNullable<Chapter['question']>;

function QuestionFields({
  index,
  question,
  onChange,
}: {
  index: number;
  question: Question;
  onChange: (question: Question) => void;
}) {
  const set = (more: Partial<Question>) => onChange({ ...question, ...more });
  return (
    <Flex gap="small" wrap style={{ paddingInlineStart: 24 }}>
      <Labelled id={`question-${index}`} label="小问" width={320}>
        <Input
          id={`question-${index}`}
          maxLength={100}
          value={question.text}
          onChange={({ target }) => set({ text: target.value })}
        />
      </Labelled>
      <Labelled id={`choices-${index}`} label="选项，一行一个" width={240}>
        <GrowingText
          id={`choices-${index}`}
          value={question.choices.join('\n')}
          onChange={({ target }) => set({ choices: target.value.split('\n') })}
        />
      </Labelled>
      <Labelled id={`right-${index}`} label="正确的是" width={160}>
        <Select
          id={`right-${index}`}
          value={question.right}
          options={question.choices.map((label, value) => ({ value, label: label || `第${value + 1}项` }))}
          onChange={(right: number) => set({ right })}
        />
      </Labelled>
      <Labelled id={`why-${index}`} label="为什么" width={320}>
        <Input
          id={`why-${index}`}
          maxLength={200}
          value={question.why}
          onChange={({ target }) => set({ why: target.value })}
        />
      </Labelled>
    </Flex>
  );
}
