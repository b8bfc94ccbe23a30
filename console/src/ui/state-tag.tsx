import { Tag } from 'antd';
import { type ReactNode } from 'react';
import './state-tag.css';

export type Tone = 'good' | 'wait' | 'stop' | 'plain';

/** A word about a state; the colours of the mini-program's verdicts, which can be read on paper and card. */
export const StateTag = ({ tone, children }: { tone: Tone; children: ReactNode }) => (
  <Tag variant="outlined" className={`state-tag state-tag--${tone}`}>
    {children}
  </Tag>
);
