import { useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { useState } from 'react';
import { documents } from '@titles/shared/contract/documents';
import { documentDigests } from '@titles/shared/policy/documents';
import { client } from '@titles/miniapp/api';
import { useRemote } from '@titles/miniapp/remote';
import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { ErrorState } from '@titles/miniapp/ui/error-state';
import { open } from '@titles/miniapp/ui/navigate';
import { Page } from '@titles/miniapp/ui/page';
import { Skeleton } from '@titles/miniapp/ui/skeleton';
import { useQuery } from '@titles/miniapp/ui/use-query';
import { digestClause } from '../digest-pages';
import { ClauseReader } from './clause-reader';
import './index.scss';

const { clause } = client(documents);

export default function ClausePage() {
  const { documentId = '', clauseId: cited = '' } = useQuery();
  const [clauseId, setClauseId] = useState(cited);
  const { value, failure, retry } = useRemote(clause, { params: { documentId, clauseId } });
  const page = value ?? (failure && digestClause(documentDigests, documentId, clauseId));

  const title = page ? `${page.document.title}${page.clause.label}` : '政策条款';
  const query = `documentId=${documentId}&clauseId=${clauseId}`;
  useShareAppMessage(() => ({ title, path: `/features/documents/clause/index?${query}` }));
  useShareTimeline(() => ({ title, query }));

  return (
    <Page title="条款" className="clause">
      {page ? (
        <ClauseReader page={page} cited={clauseId === cited} offline={!value} onTurn={setClauseId} />
      ) : failure?.code === 'not-found' ? (
        <EmptyState
          icon="document"
          message="没有找到这一条，它可能在新版本里合并或改了编号。"
          action={{
            text: '打开目录',
            onPress: () => open('/features/documents/document/index', { documentId }),
          }}
        />
      ) : failure ? (
        <ErrorState message={failure.sentence} onRetry={retry} />
      ) : (
        <Skeleton count={3} />
      )}
    </Page>
  );
}
