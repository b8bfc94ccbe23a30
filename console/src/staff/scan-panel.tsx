import { staff } from '@titles/shared/contract/staff';
import { Alert, Button, Flex, Image, Skeleton, Typography } from 'antd';
import { useEffect, useState } from 'react';
import { client, sentenceOf } from '../api';
import { keep } from '../session';
import { useRemote } from '../use-remote';

const { start, collect } = client(staff.scan);
const begin = () => start();
/** How often the desk asks whether the phone has confirmed, in milliseconds. */
const EVERY = 2000;

/** Shows the code and comes in when a phone has confirmed it. */
export function ScanPanel() {
  const { value, failure, loading, again } = useRemote(begin, null);
  const [ended, setEnded] = useState<{ of: string; why: string } | null>(null);
  const collectToken = loading ? undefined : value?.collectToken;

  useEffect(() => {
    if (collectToken === undefined) return;
    let asking = true;
    const ask = () => {
      collect({ body: { collectToken } }).then(
        ({ session }) => {
          if (!asking) return;
          if (session) keep(session);
          else timer = setTimeout(ask, EVERY);
        },
        (error: unknown) => asking && setEnded({ of: collectToken, why: sentenceOf(error) }),
      );
    };
    let timer = setTimeout(ask, EVERY);
    return () => {
      asking = false;
      clearTimeout(timer);
    };
  }, [collectToken]);

  const why = failure ?? (ended && ended.of === collectToken ? ended.why : undefined);
  if (why !== undefined)
    return (
      <Flex vertical gap="middle">
        <Alert role="alert" type="warning" showIcon title={why} />
        <Button type="primary" onClick={again}>
          换一个新的码
        </Button>
      </Flex>
    );
  if (loading || !value) return <Skeleton.Node active style={{ width: 220, height: 220 }} />;
  return (
    <Flex vertical gap="small" align="center">
      <Image src={value.picture} alt="登录用的小程序码" width={220} height={220} preview={false} />
      <Typography.Text>用微信扫一扫，在手机上核对后确认</Typography.Text>
      <Typography.Text type="secondary">码两分钟内有效，只给自己面前的电脑扫</Typography.Text>
    </Flex>
  );
}
