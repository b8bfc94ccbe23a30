import { documentImport } from '@titles/shared/contract/document-import';
import { documents } from '@titles/shared/contract/documents';
import { type Result } from '@titles/shared/contract/endpoint';
import { Button, Descriptions, Flex, Tabs } from 'antd';
import { client } from '../api';
import { useDeskPerson } from '../desk-person';
import { Loaded } from '../ui/loaded';
import { go } from '../use-place';
import { useRemote } from '../use-remote';
import { may } from '../who';
import { inJiangmen } from '../words';
import { ClauseTree } from './clause-tree';
import { Versions } from './versions';

const { get } = client(documents);

/** One document as readers get it, and the versions it came in. */
export function DocumentView({ id }: { id: string }) {
  const remote = useRemote(get, { params: { documentId: id } });
  return <Loaded remote={remote}>{(document) => <Document document={document} />}</Loaded>;
}

function Document({ document }: { document: Result<typeof documents.get> }) {
  const { roles } = useDeskPerson();
  const { id, title, number, issuer, issuedOn, official, version, importedAt, tree } = document;
  return (
    <Flex vertical gap="middle">
      <div>
        <Button onClick={() => go({ path: 'documents', query: {} })}>← 政策文件</Button>
      </div>
      <Descriptions
        bordered
        size="small"
        column={2}
        title={title}
        items={[
          { key: 'number', label: '文号', children: number ?? '—' },
          { key: 'issuer', label: '发文单位', children: issuer ?? '—' },
          { key: 'issuedOn', label: '日期', children: issuedOn ?? '—' },
          {
            key: 'version',
            label: '原文',
            children: official
              ? `第${version}版，${importedAt === null ? '' : inJiangmen(importedAt)} 导入`
              : '未导入，读者看到一句话摘要',
          },
        ]}
      />
      <Tabs
        items={[
          {
            key: 'clauses',
            label: `条款（${tree.length}）`,
            children: (
              <ClauseTree
                label="条款"
                clauses={tree.map((clause) => ({ ...clause, text: clause.text ?? clause.digest }))}
              />
            ),
          },
          ...(official && may(documentImport.versions.access, roles)
            ? [{ key: 'versions', label: `版本（${version}）`, children: <Versions documentId={id} /> }]
            : []),
        ]}
      />
    </Flex>
  );
}
