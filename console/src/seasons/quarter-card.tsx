import { type PlannedSeason } from '@titles/shared/contract/season-editing';
import { Alert, Button, Card, Flex, Tag, Typography } from 'antd';
import { StateTag } from '../ui/state-tag';
import { go } from '../use-place';
import { inJiangmen } from '../words';
import { NewSeason } from './new-season';
import { toneOf, formWords, kindWords, quarterWords, standingInWords } from './season-words';
import { type PlanFinding } from './year-checks';
import { type YearDate } from './year-dates';

interface QuarterCardProps {
  year: number;
  quarter: number;
  seasons: readonly PlannedSeason[];
  dates: readonly YearDate[];
  findings: readonly PlanFinding[];
  again: () => void;
}

/** One quarter: its seasons, its three months with what is planned, and what clashes or is missing. */
export function QuarterCard({ year, quarter, seasons, dates, findings, again }: QuarterCardProps) {
  const months = [1, 2, 3].map((month) => (quarter - 1) * 3 + month);
  return (
    <Card
      size="small"
      title={
        <h2 style={{ margin: 0, fontSize: 16 }}>
          {year}年{quarterWords[quarter - 1]}
        </h2>
      }
      extra={seasons.length > 0 && <NewSeason year={year} quarter={quarter} again={again} label="新建" />}
    >
      <Flex vertical gap="middle">
        {seasons.length === 0 && (
          <NewSeason
            year={year}
            quarter={quarter}
            again={again}
            label={`新建${quarterWords[quarter - 1]}的主题季`}
          />
        )}
        {seasons.map((season) => (
          <SeasonLine key={season.id} season={season} />
        ))}
        <div className="quarter__months">
          {months.map((month) => (
            <Month key={month} month={month} seasons={seasons} dates={dates} />
          ))}
        </div>
        {findings.length > 0 && (
          <Alert
            type="warning"
            title={`${findings.length}处请看一看`}
            description={
              <ul className="quarter__findings">
                {findings.map(({ kind, text }) => (
                  <li key={text}>
                    {kind === 'clash' ? '冲突：' : '空缺：'}
                    {text}
                  </li>
                ))}
              </ul>
            }
          />
        )}
      </Flex>
    </Card>
  );
}

function SeasonLine({ season }: { season: PlannedSeason }) {
  const { id, content, publishAt, mayEdit, demo } = season;
  return (
    <Flex gap="small" align="center" wrap>
      <Typography.Text strong>{content.theme}</Typography.Text>
      <Tag>{content.district ?? '全市'}</Tag>
      <StateTag tone={toneOf(season)}>{standingInWords(season)}</StateTag>
      {demo && <Tag>示例</Tag>}
      {publishAt !== null && <span>{inJiangmen(publishAt)} 发布</span>}
      {mayEdit && (
        <Button
          size="small"
          aria-label={`打开 ${content.theme}`}
          onClick={() => go({ path: 'seasons', query: { id } })}
        >
          打开
        </Button>
      )}
    </Flex>
  );
}

function Month({ month, seasons, dates }: { month: number } & Pick<QuarterCardProps, 'seasons' | 'dates'>) {
  const isHere = ({ day }: { day: string | null }) => day !== null && Number(day.slice(5, 7)) === month;
  const items = seasons.flatMap(({ content }) => content.items.filter(isHere));
  const lines = [
    ...dates.filter(isHere).map(({ day, title, note }) => ({ day, words: title, note, yearly: true })),
    ...items.map(({ day, title, kind, form, note }) => ({
      day: day ?? '',
      words: named(form === null ? kindWords[kind] : formWords[form], title),
      note,
      yearly: false,
    })),
  ].sort((a, b) => a.day.localeCompare(b.day));
  return (
    <section>
      <h3 style={{ margin: 0, fontSize: 14 }}>{month}月</h3>
      <ul className="quarter__days">
        {lines.map(({ day, words, note, yearly }) => (
          <li key={`${day} ${words}`} title={note}>
            <strong>{Number(day.slice(8))}日</strong>{' '}
            <span className={yearly ? 'quarter__yearly' : ''}>
              {yearly && '每年 · '}
              {words}
            </span>
          </li>
        ))}
        {lines.length === 0 && <li>—</li>}
      </ul>
    </section>
  );
}

/** Titles often begin with their kind already. */
const named = (kind: string, title: string): string => (title.startsWith(kind) ? title : `${kind}：${title}`);
