import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { documents } from '@titles/shared/contract/documents';
import { dayInWords } from '@titles/shared/jiangmen-words';
import { documentDigests } from '@titles/shared/policy/documents';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { openTab } from '@titles/miniapp/ui/navigate';
import { Notice } from '@titles/miniapp/ui/notice';
import { Page } from '@titles/miniapp/ui/page';
import { Heading } from '@titles/miniapp/ui/semantics';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { digestDocument } from '../digest-pages';
import { Contents } from './contents';
import './index.scss';

const { get } = client(documents);

export default function DocumentPage() {
  const { documentId = '', clauseId } = useQuery();
  const { value, failure, retry } = useRemote(get, { params: { documentId } });
  const document = value ?? (failure && digestDocument(documentDigests, documentId));
  const shared = () => ({ title: document?.title ?? '政策原文' });
  useShareAppMessage(shared);
  useShareTimeline(shared);

  return (
    <Page title="政策原文" className="document">
      {document ? (
        <>
          <Heading level={1} className="document__title">
            {document.title}
          </Heading>
          <View className="document__facts">
            {document.issuer !== null && <View>{document.issuer}</View>}
            <View>
              {[
                document.issuedOn === null ? null : dayInWords(document.issuedOn),
                document.number ?? '文号未载明',
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </View>
          </View>
          {!value && (
            <Notice title="现在连不上服务">
              先给您看手机里的目录和一句话摘要，联网后再打开就能看到原文。
            </Notice>
          )}
          {value && !value.official && (
            <Notice>原文尚未导入，这里是逐条的一句话摘要，请以人社部门公布的文件为准。</Notice>
          )}
          <Contents documentId={documentId} tree={document.tree} marked={clauseId} />
        </>
      ) : failure?.code === 'not-found' ? (
        <EmptyState
          icon="document"
          message="没有找到这份文件，它可能已下架。"
          action={{ text: '回首页', onPress: () => openTab('seasons') }}
        />
      ) : failure ? (
        <ErrorState message={failure.sentence} onRetry={retry} />
      ) : (
        <Skeleton count={5} />
      )}
    </Page>
  );
}
