import { ApiError } from '@titles/shared/contract/endpoint';
import { tokenInUse } from './session';

/** A file of the service that only staff may have; throws what the service refuses with. */
export async function fetchFile(path: string): Promise<Blob> {
  const token = tokenInUse();
  const answer = await fetch(`/api${path}`, {
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
  });
  if (answer.ok) return answer.blob();
  const { error } = (await answer.json().catch(() => ({}))) as { error?: { message?: string } };
  throw new ApiError(
    'internal',
    error?.message ?? '没有下载成功，请再试一次。',
    answer.status,
    undefined,
    [],
  );
}
