import { EmptyState } from '@titles/miniapp/ui/empty-state';
import { openTab } from '@titles/miniapp/ui/navigate';

/** Without an account the service holds nothing of a person. */
export const SignInFirst = () => (
  <EmptyState
    icon="shield"
    message="还没有登录，服务端没有保存您的任何信息。"
    action={{ text: '去登录', onPress: () => openTab('identity') }}
  />
);
