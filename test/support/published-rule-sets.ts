import { Database } from '@titles/server/database/database';
import { RuleSetPublishing } from '@titles/server/eligibility/rule-set-publishing.service';
import { type TestServer } from './server';

export const publishing = ({ app }: TestServer) => app.get(RuleSetPublishing);
export const rows = ({ app }: TestServer) =>
  app.get(Database).source.query<object[]>('SELECT * FROM rule_set_versions ORDER BY id');
export const byHand = ({ app }: TestServer, sql: string, values: unknown[]) =>
  app.get(Database).source.query(sql, values);

/** Drafts and approves. */
export const publish = async (server: TestServer, file: string) => {
  const { id } = await publishing(server).draft(file, '王一');
  return publishing(server).approve(id, '李二');
};

export const current = async ({ client }: TestServer) => (await client.eligibility.ruleSets.current()).id;
export const byLabel = ({ client }: TestServer, ruleSetId: string) =>
  client.eligibility.ruleSets.get({ params: { ruleSetId } });
