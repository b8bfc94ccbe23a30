import { type Purpose } from '@titles/shared/contract/privacy';
import { type ApiClient } from './client';

/** The person agrees to these purposes, as their notices are now. */
export async function agreeing(client: ApiClient, ...purposes: Purpose[]): Promise<ApiClient> {
  const { consents } = await client.privacy.consents.list();
  for (const { purpose, version } of consents)
    if (purpose && purposes.includes(purpose))
      await client.privacy.consents.give({ body: { purpose, version } });
  return client;
}
