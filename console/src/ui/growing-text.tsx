import { Input } from 'antd';
import { type ComponentProps } from 'react';
import './growing-text.css';

type Props = Omit<ComponentProps<typeof Input.TextArea>, 'autoSize' | 'className'>;

/** A text of several lines that is as high as it needs. Ant Design measures with a hidden field that takes the focus. */
export const GrowingText = (props: Props) => <Input.TextArea {...props} className="growing-text" />;
