import { type ImportReport } from '@titles/shared/contract/document-import';
import { Descriptions, Flex, Typography } from 'antd';
import { StateTag } from '../ui/state-tag';
import { ClauseTree } from './clause-tree';

const changes = {
  kept: { words: '未变', tone: 'plain' },
  reworded: { words: '改动', tone: 'wait' },
  added: { words: '新增', tone: 'good' },
} as const;

/** How a text was read, clause by clause, and what it would change. */
export function ImportReportView({ report }: { report: ImportReport }) {
  const count = (change: keyof typeof changes) =>
    report.clauses.filter((clause) => clause.change === change).length;
  return (
    <Flex vertical gap="middle">
      <Descriptions
        bordered
        size="small"
        column={2}
        title="读取结果（还没有导入）"
        items={[
          { key: 'title', label: '标题', children: report.title, span: 2 },
          { key: 'number', label: '文号', children: report.number ?? '没有找到' },
          { key: 'issuer', label: '发文单位', children: report.issuer ?? '没有找到' },
          { key: 'issuedOn', label: '日期', children: report.issuedOn ?? '没有找到' },
          { key: 'encoding', label: '编码', children: report.encoding },
          {
            key: 'version',
            label: '版本',
            children:
              report.before === 0 ? '第1版（以前没有原文）' : `第${report.before}版 → 第${report.version}版`,
          },
          {
            key: 'changes',
            label: '变化',
            children: `新增${count('added')} · 改动${count('reworded')} · 未变${count('kept')} · 删去${report.removed.length}`,
          },
          {
            key: 'cites',
            label: '引用的文件',
            span: 2,
            children:
              report.cites
                .map(({ title, number }) => `${title === null ? '' : `《${title}》`}${number ?? ''}`)
                .join('；') || '没有',
          },
        ]}
      />
      <ClauseTree
        label="读到的条款"
        clauses={report.clauses.map((clause) => ({
          ...clause,
          mark: <StateTag tone={changes[clause.change].tone}>{changes[clause.change].words}</StateTag>,
        }))}
      />
      {report.removed.length > 0 && (
        <section>
          <Typography.Title level={2} style={{ fontSize: 16 }}>
            新文本里没有的条款
          </Typography.Title>
          <ClauseTree
            label="删去的条款"
            clauses={report.removed.map((clause) => ({
              ...clause,
              parentId: null,
              mark: <StateTag tone="stop">删去</StateTag>,
            }))}
          />
        </section>
      )}
    </Flex>
  );
}
