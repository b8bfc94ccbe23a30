import { Form } from 'antd';
import { type ReactNode } from 'react';

interface LabelledProps {
  id: string;
  label: string;
  width: number;
  children: ReactNode;
}

/** A field beside others, with its label above it. */
export const Labelled = ({ id, label, width, children }: LabelledProps) => (
  <Form.Item label={label} htmlFor={id} layout="vertical" style={{ width, marginBottom: 0 }}>
    {children}
  </Form.Item>
);
