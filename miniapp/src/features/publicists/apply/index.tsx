import { View } from '@tarojs/components';
import { type MyPublicist, publicists } from '@titles/shared/contract/publicists';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { openFile } from '@titles/miniapp/open-file';
import { useRemote } from '@titles/miniapp/remote';
import { rememberPublicist } from '@titles/miniapp/share-token';
import { SignedIn } from '@titles/miniapp/sign-in';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { open } from '@titles/miniapp/ui/navigate';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { ReadFailure } from '@titles/miniapp/ui/read-failure';
import { Section } from '@titles/miniapp/ui/section';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { say } from '@titles/miniapp/ui/toast';
import { stateInWords } from '../words';
import { Application } from './application';
import { Leaving } from './leaving';
import { sendForm } from './send-form';
import '../publicists.scss';

const { mine, form } = client(publicists);

export default function Apply() {
  return (
    <Page title="申请职称宣传员">
      <Heading level={1} className="publicist__title">
        职称宣传员
      </Heading>
      <View className="publicist__note">
        把职称政策带给本单位的同事。单位推荐、人社部门审批，一个单位可以有几位。
      </View>
      <SignedIn why="登录后申请，进度也在这里看。">
        <Own />
      </SignedIn>
    </Page>
  );
}

const Own = () => {
  const { value, failure, retry } = useRemote(mine);
  if (!value)
    return failure ? (
      <ReadFailure failure={failure} onRetry={retry} whom="宣传员" />
    ) : (
      <Skeleton shape="cards" />
    );
  const { publicist } = value;
  const over = publicist?.state === 'refused' || publicist?.state === 'left';
  return (
    <>
      {publicist && <Standing publicist={publicist} onChange={retry} />}
      {(!publicist || over) && (
        <Application
          onDone={() => {
            rememberPublicist(true);
            retry();
          }}
        />
      )}
    </>
  );
};

const Standing = ({ publicist, onChange }: { publicist: MyPublicist; onChange: () => void }) => {
  const { state, company, name, phone, formGiven, reason } = publicist;
  const { busy, refusal, act } = useAct();
  const print = () =>
    act(
      () => openFile(form(), '职称宣传员推荐表.pdf'),
      () => undefined,
    );
  const send = () =>
    act(sendForm, (sent) => {
      if (!sent) return;
      say('推荐表收到了');
      onChange();
    });
  return (
    <>
      <Section title="进度">
        <Card>
          <View className="publicist__state">{stateInWords[state]}</View>
          <View className="publicist__note">{[company, name, phone].filter(Boolean).join(' · ')}</View>
          {reason !== null && <View className="publicist__line">原因：{reason}</View>}
        </Card>
      </Section>
      {state === 'applied' && (
        <Section title="推荐表">
          <Card>
            <View className="publicist__line">1. 打印推荐表，请单位盖章。</View>
            <View className="publicist__line">2. 拍照上传，工作人员看到后审批。</View>
            <View className={formGiven ? 'publicist__state' : 'publicist__note'}>
              {formGiven ? '盖章的推荐表已收到' : '还没有收到盖章的推荐表'}
            </View>
            <View className="publicist__acts">
              <Button onPress={send} disabled={busy}>
                {formGiven ? '重新上传' : '上传盖章的推荐表'}
              </Button>
              <Button kind="secondary" icon="document" onPress={print} disabled={busy}>
                打开推荐表
              </Button>
            </View>
          </Card>
        </Section>
      )}
      {refusal !== null && (
        <View className="publicist__refusal" ariaRole="alert">
          <Notice tone="warning">{refusal}</Notice>
        </View>
      )}
      {(state === 'applied' || state === 'active') && (
        <View className="publicist__acts">
          <Button
            kind={state === 'active' ? 'primary' : 'secondary'}
            onPress={() => open('/features/publicists/workspace/index')}
          >
            去工作台分享
          </Button>
          <Leaving publicist={publicist} onChange={onChange} />
        </View>
      )}
    </>
  );
};
