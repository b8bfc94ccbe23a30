import { type Failure } from '../remote';
import { EmptyState } from './empty-state';
import { ErrorState } from './error-state';
import { openTab } from './navigate';

interface ReadFailureProps {
  failure: Failure;
  onRetry: () => void;
  /** For whom the page is, as one says it: 讲师. */
  whom: string;
}

/** Whether the page is not for whoever asks, in place of a network that fails. */
export const isClosed = ({ code }: Failure): boolean => code === 'not-signed-in' || code === 'not-allowed';

/** Why a page for some could not be read: not signed in, not among them, or no network. */
export const ReadFailure = ({ failure, onRetry, whom }: ReadFailureProps) =>
  isClosed(failure) ? (
    <EmptyState
      icon="person"
      message={
        failure.code === 'not-signed-in'
          ? '请先登录，再打开这一页。'
          : `这一页供${whom}使用，需要先开通身份。`
      }
      action={{ text: '去「我的」', onPress: () => openTab('identity') }}
    />
  ) : (
    <ErrorState message={failure.sentence} onRetry={onRetry} />
  );
