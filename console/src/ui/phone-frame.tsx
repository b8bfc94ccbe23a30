import { previews, type PreviewContent } from '@titles/shared/contract/previews';
import { Alert, Flex, Input, Segmented, Spin, Typography } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { client, sentenceOf } from '../api';
import './phone-frame.css';

const { open, update } = client(previews);
/** So long nobody types before the phone shows it, in milliseconds. */
const PAUSE = 600;

interface PhoneFrameProps {
  content: PreviewContent;
  /** The page that is opened, behind `#/`. */
  route: string;
  /** The first day that is shown. */
  day: string;
}

/** The mini-program itself, with what is being written in the place of what is published, at any date. */
export function PhoneFrame({ content, route, day }: PhoneFrameProps) {
  const [at, setAt] = useState(day);
  const [width, setWidth] = useState<'390' | '320'>('390');
  const [shown, setShown] = useState<{ token: string; round: number } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const written = JSON.stringify(content);
  const token = useRef<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      const body = JSON.parse(written) as PreviewContent;
      const show = async () => {
        const known = token.current;
        const kept = known !== null && (await update({ params: { token: known }, body }).then(yes, no));
        if (!kept) token.current = (await open({ body })).token;
        setFailure(null);
        setShown((before) => ({ token: token.current ?? '', round: (before?.round ?? 0) + 1 }));
      };
      show().catch((error: unknown) => setFailure(sentenceOf(error)));
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [written]);
  return (
    <Flex vertical gap="small" className="phone-frame">
      <Flex gap="small" align="center" wrap>
        <label htmlFor="phone-frame-day">预览日期</label>
        <Input
          id="phone-frame-day"
          type="date"
          value={at}
          style={{ width: 160 }}
          onChange={({ target }) => target.value !== '' && setAt(target.value)}
        />
        <Segmented
          aria-label="手机宽度"
          value={width}
          onChange={setWidth}
          options={[
            { value: '390', label: '常用' },
            { value: '320', label: '小屏' },
          ]}
        />
      </Flex>
      {failure !== null && <Alert role="alert" type="error" showIcon title={failure} />}
      <div className="phone-frame__phone" style={{ width: Number(width) + 16 }}>
        {shown ? (
          <iframe
            key={`${shown.round} ${at}`}
            title="手机预览"
            width={width}
            height="720"
            src={`/?preview=${shown.token}&at=${at}#/${route}`}
          />
        ) : (
          <Spin />
        )}
      </div>
      <Typography.Text type="secondary">和手机上看到的一样；还没有保存的修改也在里面。</Typography.Text>
    </Flex>
  );
}

const yes = () => true;
const no = () => false;
