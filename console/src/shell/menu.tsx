import { Menu } from 'antd';
import { type DeskPage } from '../pages';
import { go } from '../use-place';

/** The pages that the person may open, by group. */
export function SideMenu({ pages, current }: { pages: readonly DeskPage[]; current: string | undefined }) {
  const groups = [...new Set(pages.map(({ group }) => group))];
  return (
    <nav aria-label="工作台">
      <Menu
        mode="inline"
        selectedKeys={current === undefined ? [] : [current]}
        onClick={({ key }) => go({ path: key, query: {} })}
        items={groups.map((group) => ({
          type: 'group' as const,
          key: group,
          label: group,
          children: pages
            .filter((page) => page.group === group)
            .map(({ path, title }) => ({ key: path, label: title })),
        }))}
      />
    </nav>
  );
}
