import { seasonEditing, type SeasonDraft } from '@titles/shared/contract/season-editing';
import { daysOfQuarter } from '@titles/shared/jiangmen-time';
import { Alert, Button, Flex, Tabs } from 'antd';
import { StateTag } from '../ui/state-tag';
import { client } from '../api';
import { Loaded } from '../ui/loaded';
import { Overtaken, Unsaved } from '../ui/overtaken';
import { PhoneFrame } from '../ui/phone-frame';
import { useEditing } from '../ui/use-editing';
import { go } from '../use-place';
import { useRemote } from '../use-remote';
import { inJiangmen, today } from '../words';
import { PublishBar } from './publish-bar';
import { SeasonFields } from './season-fields';
import { SeasonItems } from './season-items';
import { toneOf, quarterWords, standingInWords } from './season-words';
import { SeasonVersions } from './season-versions';
import { planFindings } from './year-checks';
import './season-editor.css';

const { get } = client(seasonEditing);

/** One season: what it says at the left, the phone beside it. */
export function SeasonEditor({ id }: { id: string }) {
  const remote = useRemote(get, { params: { seasonId: id } });
  return <Loaded remote={remote}>{(season) => <Editor season={season} again={remote.again} />}</Loaded>;
}

function Editor({ season, again }: { season: SeasonDraft; again: () => void }) {
  const editing = useEditing(`seasons/${season.id}`, { version: season.version, content: season.content });
  const { content } = editing;
  const locked = season.state === 'archived' || season.publishAt !== null;
  const { startsOn: first, endsOn: last } = daysOfQuarter(content);
  const findings = planFindings(content.year, [{ ...season, content }], today()).filter(
    ({ seasonId, kind }) => seasonId === season.id || kind === 'clash',
  );
  return (
    <Flex vertical gap="middle">
      <Flex gap="small" align="center" wrap>
        <Button onClick={() => go({ path: 'seasons', query: { year: String(content.year) } })}>← 年历</Button>
        <strong>
          {content.year}年{quarterWords[content.quarter - 1]} · {content.district ?? '全市'}
        </strong>
        <StateTag tone={toneOf(season)}>{standingInWords(season)}</StateTag>
        {season.publishAt !== null && <span>{inJiangmen(season.publishAt)} 发布</span>}
        <Unsaved editing={editing} />
      </Flex>
      <Overtaken
        editing={editing}
        saved={{ version: season.version, savedBy: season.versions[0]?.savedBy }}
      />
      <PublishBar season={season} editing={editing} again={again} />
      <div className="season-editor">
        <Tabs
          items={[
            {
              key: 'content',
              label: '内容',
              children: (
                <Flex vertical gap="large">
                  {findings.length > 0 && (
                    <Alert
                      type="warning"
                      title="请看一看"
                      description={
                        <ul className="quarter__findings">
                          {findings.map(({ text }) => (
                            <li key={text}>{text}</li>
                          ))}
                        </ul>
                      }
                    />
                  )}
                  <SeasonFields
                    content={content}
                    fixed={season.publishedVersion !== null}
                    disabled={locked}
                    onChange={editing.set}
                  />
                  <SeasonItems content={content} disabled={locked} onChange={editing.set} />
                </Flex>
              ),
            },
            {
              key: 'versions',
              label: `版本（${season.versions.length}）`,
              children: <SeasonVersions season={season} content={content} locked={locked} again={again} />,
            },
          ]}
        />
        <aside aria-label="手机预览">
          <PhoneFrame
            content={{ season: { content, demo: season.demo } }}
            route="tabs/seasons/index"
            day={today() >= first && today() <= last ? today() : first}
          />
        </aside>
      </div>
    </Flex>
  );
}
