import { documentImport } from '@titles/shared/contract/document-import';
import { documents } from '@titles/shared/contract/documents';
import { type Result } from '@titles/shared/contract/endpoint';
import { Button, Flex, Tag } from 'antd';
import { StateTag } from '../ui/state-tag';
import { client } from '../api';
import { useDeskPerson } from '../desk-person';
import { List, type ListColumn } from '../list/list';
import { holds, localPage } from '../list/local-rows';
import { go, usePlace } from '../use-place';
import { may } from '../who';
import { DocumentView } from './document-view';
import { ImportText } from './import-text';

const { list } = client(documents);
type Row = Result<typeof documents.list>['documents'][number];

const columns: readonly ListColumn<Row>[] = [
  { key: 'title', title: '文件', value: ({ title }) => title, sortable: true, width: 360 },
  { key: 'number', title: '文号', value: ({ number }) => number, sortable: true },
  { key: 'issuer', title: '发文单位', value: ({ issuer }) => issuer, sortable: true },
  { key: 'issuedOn', title: '日期', value: ({ issuedOn }) => issuedOn, sortable: true },
  {
    key: 'official',
    title: '原文',
    value: ({ official, version }) => (official ? `第${version}版` : '未导入'),
    show: ({ official, version }) =>
      official ? <StateTag tone="good">第{version}版</StateTag> : <Tag>只有一句话摘要</Tag>,
    sortable: true,
  },
  { key: 'clauses', title: '条款', value: ({ clauses }) => clauses, sortable: true },
];

/** All documents, one of them, or the import of a text. */
export default function DocumentsPage() {
  const { query } = usePlace();
  if (query.import !== undefined) return <ImportText />;
  return query.id === undefined ? <DocumentList /> : <DocumentView key={query.id} id={query.id} />;
}

function DocumentList() {
  const { roles } = useDeskPerson();
  return (
    <List<Row, object>
      title="政策文件"
      load={async ({ query }) =>
        localPage((await list()).documents, query, {
          columns: Object.fromEntries(columns.map(({ key, value }) => [key, value])),
          filters: {
            title: ({ title, number }, wanted) => holds(`${title} ${number ?? ''}`, wanted),
            official: ({ official }, wanted) => String(official) === wanted,
          },
        })
      }
      keyOf={({ id }) => id}
      columns={columns}
      filters={[
        { key: 'title', label: '文件或文号', kind: 'text' },
        {
          key: 'official',
          label: '原文',
          kind: 'choice',
          options: [
            { value: 'true', label: '已导入' },
            { value: 'false', label: '未导入' },
          ],
        },
      ]}
      more={() =>
        may(documentImport.read.access, roles) && (
          <Button type="primary" onClick={() => go({ path: 'documents', query: { import: 'text' } })}>
            导入原文
          </Button>
        )
      }
      actions={({ id, title }) => (
        <Flex gap="small">
          <Button
            size="small"
            aria-label={`查看 ${title}`}
            onClick={() => go({ path: 'documents', query: { id } })}
          >
            查看
          </Button>
        </Flex>
      )}
    />
  );
}
