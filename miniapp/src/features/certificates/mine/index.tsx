import { View } from '@tarojs/components';
import { certificates } from '@titles/shared/contract/certificates';
import { dayInJiangmen } from '@titles/shared/jiangmen-time';
import { dayInWords } from '@titles/shared/jiangmen-words';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { SignedIn } from '@titles/miniapp/sign-in';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { open } from '@titles/miniapp/ui/navigate';
import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { CertificateCard } from '../certificate-card';
import '../certificates.scss';

const { list } = client({ list: certificates.list });

/** The certificates that one has taken. */
export default function OwnCertificates() {
  return (
    <Page title="我的证明">
      <Heading level={1} className="certificates__title">
        我的证明
      </Heading>
      <SignedIn why="登录后，就能看到和打印您的证明。" icon="document">
        <Own />
      </SignedIn>
    </Page>
  );
}

const Own = () => {
  const { value, failure, retry } = useRemote(list);
  if (!value)
    return failure ? <ErrorState message={failure.sentence} onRetry={retry} /> : <Skeleton shape="cards" />;
  if (value.certificates.length === 0)
    return (
      <EmptyState
        icon="document"
        message="还没有证明。看完一个视频，或学完一门课程，填写姓名就能领取。"
        action={{ text: '去看视频和课程', onPress: () => open('/features/videos/list/index') }}
      />
    );
  return (
    <>
      {value.certificates.map((certificate) => (
        <View key={certificate.id} className="certificates__item">
          <CertificateCard
            certificate={certificate}
            note={`${certificate.paper} · ${dayInWords(dayInJiangmen(new Date(certificate.completedAt)))}完成`}
          />
        </View>
      ))}
    </>
  );
};
