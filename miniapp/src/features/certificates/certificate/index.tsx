import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Certificate, type CertificateKind, certificates } from '@titles/shared/contract/certificates';
import { useAct } from '@titles/miniapp/act';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { SignedIn } from '@titles/miniapp/sign-in';
import { Button } from '@titles/miniapp/ui/button';
import { Card } from '@titles/miniapp/ui/card';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { TextField } from '@titles/miniapp/ui/text-field';
import { useQuery } from '@titles/miniapp/ui/use-query';
import '../certificates.scss';
import { CertificateCard } from '../certificate-card';

const { list, issue } = client({ list: certificates.list, issue: certificates.issue });

/** How long a name can still be mended, in milliseconds, as the service has it. */
const MENDABLE = 10 * 60_000;

/** The certificate of one film or course: taken here, and here again whenever it is needed. */
export default function OneCertificate() {
  const { kind, id = '' } = useQuery();
  return (
    <Page title="领取证明">
      <Heading level={1} className="certificates__title">
        {kind === 'course' ? '结业证明' : '观看证明'}
      </Heading>
      <SignedIn why="登录后，就能领取和打印您的证明。" icon="document">
        <Own kind={kind === 'course' ? 'course' : 'video'} subjectId={id} />
      </SignedIn>
    </Page>
  );
}

interface Subject {
  kind: CertificateKind;
  subjectId: string;
}

const Own = ({ kind, subjectId }: Subject) => {
  const { value, failure, retry } = useRemote(list);
  const [taken, setTaken] = useState<Certificate | null>(null);
  const [mending, setMending] = useState(false);
  const [openedAt] = useState(() => Date.now());
  if (!value)
    return failure ? <ErrorState message={failure.sentence} onRetry={retry} /> : <Skeleton shape="cards" />;
  const known =
    taken ?? value.certificates.find((each) => each.kind === kind && each.subjectId === subjectId) ?? null;
  if (known === null || mending)
    return (
      <Take
        {...{ kind, subjectId }}
        before={known?.name ?? ''}
        onTaken={(certificate) => {
          setTaken(certificate);
          setMending(false);
        }}
      />
    );
  const mendable = openedAt - Date.parse(known.issuedAt) < MENDABLE;
  return (
    <CertificateCard
      certificate={known}
      note={mendable ? '名字写错了？10分钟内可以改' : '已出具，名字不能再改'}
      onMend={mendable ? () => setMending(true) : undefined}
    />
  );
};

interface TakeProps extends Subject {
  before: string;
  onTaken: (certificate: Certificate) => void;
}

const Take = ({ kind, subjectId, before, onTaken }: TakeProps) => {
  const [name, setName] = useState(before);
  const { busy, refusal, act } = useAct();
  const ask = () => issue({ body: { kind, subjectId, name: name.trim() } }).then(onTaken);
  return (
    <Card>
      <TextField
        label="证明上的姓名"
        length={40}
        value={name}
        onInput={setName}
        note="印在证明上，拿到核验码的人能看到"
      />
      {refusal !== null && (
        <View className="certificates__line" ariaRole="alert">
          <Notice tone="warning">{refusal}</Notice>
        </View>
      )}
      <View className="certificates__act">
        <Button disabled={busy || name.trim() === ''} onPress={() => act(ask, () => undefined)}>
          {busy ? '正在领取…' : '领取证明'}
        </Button>
      </View>
    </Card>
  );
};
