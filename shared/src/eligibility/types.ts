import type { PersonRecord } from '../contract/eligibility';
import type { DateFactId, FactId, Scalar, ScalarFactId } from './facts';

/** A calendar day, `2026-12-31`. */
export type Day = string;

/** The five levels, lowest first; 初级 stands for the first two where a text does not say which. */
export const levels = ['员级', '助理级', '中级', '副高级', '正高级'] as const;
export type Level = (typeof levels)[number] | '初级';

/** The 27 national series (facts 2.2); the self-check offers {@link PersonRecord}'s six. */
export type Series =
  | NonNullable<PersonRecord['target_series']>
  | '高等学校教师'
  | '哲学社会科学研究'
  | '自然科学研究'
  | '新闻'
  | '出版'
  | '图书资料'
  | '文物博物'
  | '档案'
  | '技工院校教师'
  | '体育'
  | '翻译'
  | '播音主持'
  | '统计'
  | '实验技术'
  | '中等职业学校教师'
  | '中小学教师'
  | '艺术'
  | '公共法律服务'
  | '船舶'
  | '民用航空飞行'
  | '审计';

export const routes = [
  'title_ladder',
  'degree_review',
  'first_recognition',
  'exam',
  'skill_crossover',
  'award_recognition',
  'patent_review',
  'doctor_direct',
  'entrepreneur_direct',
  'hk_mo_direct',
  'grassroots_health',
  'anti_epidemic_award',
  'anti_epidemic_participant',
  'rural_talent',
  'exceptional',
  'subsidy_20000',
  'subsidy_50000',
] as const;
export type RouteId = (typeof routes)[number];

/** S stated in the plan · V seen on a public page · V-c seen as a summary only · K general knowledge · U not found. */
export type Confidence = 'S' | 'V' | 'V-c' | 'K' | 'U';

/** A clause of a document of `policy/documents`. */
export interface ClauseRef {
  documentId: string;
  clauseId: string;
  quote?: string;
}

export type ParameterId = string;
/** A name of `RuleSet.conditions`, or a rule's id: then that rule's condition. */
export type CondId = string;

export type Test =
  | { fact: ScalarFactId; op: 'eq'; value: Scalar }
  | { fact: ScalarFactId; op: 'in'; value: readonly Scalar[] };
/** At least so many months have passed since the day at the cut-off of the review year. */
export interface Since {
  since: DateFactId;
  months: number | ParameterId;
}
export type Atom = Test | Since;
export type Cond = (
  Atom | { all: readonly Cond[] } | { any: readonly Cond[] } | { not: Cond } | { ref: CondId }
) & { cite?: ClauseRef };

/** When something holds, half-open, by the last day of the review year; and who read its source, when. */
export interface Dated {
  from: Day;
  to: Day | null;
  cite: readonly ClauseRef[];
  confidence: Confidence;
  checkedBy: string;
  checkedOn: Day;
}

/** What a text leaves open. One that blocks turns an open route into `askBureau`; any other is a thing to confirm. */
export interface OpenPoint {
  text: string;
  blocks: boolean;
  /** Absent: always. Read as open also while a fact of it is unknown only if it blocks. */
  when?: Cond;
}

export interface Rule extends Dated {
  id: string;
  title: string;
  route: RouteId;
  levels: readonly Level[];
  /** Empty for the subsidy, which has no series. */
  series: readonly Series[];
  when: Cond;
  openPoints?: readonly OpenPoint[];
  /** Evaluated and shown apart also where another series was chosen. */
  elsewhere?: true;
}

/** Closes what it names as soon as its condition holds; an absent list means all. */
export interface Gate extends Dated {
  id: string;
  title: string;
  when: Cond;
  closes: { routes: readonly RouteId[]; series?: readonly Series[]; levels?: readonly Level[] };
  /** An exception that the facts asked for cannot see. */
  note?: string;
}

/** A dated number of months; the periods of one id may not overlap. */
export interface Parameter extends Dated {
  id: ParameterId;
  months: number;
}

/** What only the board weighs: neither met nor unmet. */
export interface BoardPoint {
  text: string;
  cite: ClauseRef;
  series?: readonly Series[];
  levels?: readonly Level[];
}

/** Conditions that staff declare to leave nobody out (`complete`), or nobody twice (`exclusive`); checked, never asked. */
export interface Group {
  id: string;
  title: string;
  of: readonly CondId[];
  /** Whom it is about; absent: everyone. */
  within?: Cond;
  complete?: true;
  exclusive?: true;
}

/** Speaks about the review years whose last day lies in `from` … `to` (half-open), and about no other. */
export interface RuleSet {
  id: string;
  from: Day;
  to: Day | null;
  /** The last review year whose notice was read; later years get `unchecked` as a thing to confirm. */
  checkedThrough: number;
  texts: { weakSource: string; unchecked: string };
  parameters: readonly Parameter[];
  conditions: Readonly<Record<CondId, Cond>>;
  gates: readonly Gate[];
  rules: readonly Rule[];
  boardWeighs: readonly BoardPoint[];
  groups?: readonly Group[];
}

/** A date fact is a day, `null` for never, `{ by }` for that day or earlier; a fact that is unknown is absent. */
export type DateValue = Day | null | { by: Day };
export type FactValue = Scalar | DateValue;
export type Facts = Readonly<
  { [F in ScalarFactId]?: Scalar | undefined } & { [F in DateFactId]?: DateValue | undefined }
>;

export type Truth = boolean | 'unknown';

/** A leaf of an explanation: what was needed and what the person has (absent: unknown; `null`: never). */
export interface WhyLeaf {
  truth: Truth;
  fact: FactId;
  needed: { op: 'eq' | 'in'; value: Scalar | readonly Scalar[] } | { months: number };
  actual?: FactValue;
  /** For dates that are known: the first day on which so many months have passed. */
  reachedOn?: Day;
  cite?: ClauseRef;
}
/** Only the children that decide are kept. */
export interface WhyBranch {
  truth: Truth;
  op: 'all' | 'any' | 'not';
  because: readonly Why[];
  cite?: ClauseRef;
}
export type Why = WhyLeaf | WhyBranch;

export type Verdict = 'mayApply' | 'askBureau' | 'notYet' | 'unknown' | 'no';

export interface RouteAnswer {
  ruleId: string;
  title: string;
  route: RouteId;
  level: Level;
  /** `null` for the subsidy. */
  series: Series | null;
  verdict: Verdict;
  /** Earliest review year, the asked one included; absent where no such year is known within 15. */
  fromYear?: number;
  /** Sentences: what does not block but has to be confirmed. */
  confirm: readonly string[];
  /** Sentences: what the text leaves open and blocks an answer. */
  openPoints: readonly string[];
  /** What decides the answer in the asked review year: the gates first, then the rule. */
  why: Why;
  /** For `notYet`: what will decide in `fromYear`, each leaf with its truth in the asked year. */
  ahead?: Why;
  closedBy: readonly Gate[];
  /** Facts that are unknown and would decide. */
  missing: readonly FactId[];
  cite: readonly ClauseRef[];
  confidence: Confidence;
}

export interface Assessment {
  ruleSet: string;
  /** Absent when the record has none: then nothing that counts months is decided. */
  reviewYear?: number;
  series?: Series;
  /** Every route of the chosen series, best first. */
  routes: readonly RouteAnswer[];
  /** Routes that lead into another series, unless `no`. */
  elsewhere: readonly RouteAnswer[];
  /** One answer for each amount. */
  subsidy: readonly RouteAnswer[];
  /** Gates that closed something for this person, apart from those of the series itself. */
  closed: readonly Gate[];
  boardWeighs: readonly BoardPoint[];
}
