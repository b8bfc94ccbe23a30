import { type SeasonContent, seasonEditing, type SeasonDraft } from '@titles/shared/contract/season-editing';
import { client } from '../api';
import { SavedVersions } from '../ui/saved-versions';
import { inJiangmen } from '../words';
import { seasonLines } from './season-lines';

const calls = client(seasonEditing);

interface SeasonVersionsProps {
  season: SeasonDraft;
  /** What is being written. */
  content: SeasonContent;
  locked: boolean;
  again: () => void;
}

/** The versions of a season, with when each was published. */
export function SeasonVersions({ season, content, locked, again }: SeasonVersionsProps) {
  const { id, version: newest, publishedVersion, versions } = season;
  return (
    <SavedVersions
      versions={versions.map(({ version, ...saved }) => ({ ...saved, number: version }))}
      newest={newest}
      published={publishedVersion}
      content={content}
      linesOf={seasonLines}
      read={(version) => calls.version({ params: { seasonId: id, version } })}
      restore={(earlier) => calls.restore({ params: { seasonId: id }, body: { version: newest, earlier } })}
      locked={locked}
      columns={[
        {
          title: '发布',
          render: (_, { publishedAt }) => (publishedAt === null ? '—' : inJiangmen(publishedAt)),
        },
      ]}
      again={again}
    />
  );
}
