import { Published1700000000001 } from './0001-published';
import { Identity1700000000002 } from './0002-identity';
import { Documents1700000000003 } from './0003-documents';
import { Search1700000000004 } from './0004-search';
import { Articles1700000000005 } from './0005-articles';
import { Seasons1700000000006 } from './0006-seasons';
import { Eligibility1700000000007 } from './0007-eligibility';
import { RuleSets1700000000008 } from './0008-rule-sets';
import { DerivedFacts1700000000009 } from './0009-derived-facts';
import { Wechat1700000000010 } from './0010-wechat';
import { Sessions1700000000011 } from './0011-sessions';
import { Audit1700000000012 } from './0012-audit';
import { Staff1700000000013 } from './0013-staff';
import { Outbox1700000000014 } from './0014-outbox';
import { Bookings1700000000015 } from './0015-bookings';
import { Edges1700000000016 } from './0016-edges';
import { Privacy1700000000017 } from './0017-privacy';
import { ScanOrigin1700000000018 } from './0018-scan-origin';
import { Editing1700000000019 } from './0019-editing';
import { Lectures1700000000020 } from './0020-lectures';
import { Onsite1700000000021 } from './0021-onsite';
import { ServicePoints1700000000022 } from './0022-service-points';
import { OutboxIndexes1700000000023 } from './0023-outbox-indexes';
import { ContactPhones1700000000024 } from './0024-contact-phones';
import { Videos1700000000025 } from './0025-videos';
import { Forum1700000000026 } from './0026-forum';
import { Publicists1700000000027 } from './0027-publicists';
import { Courses1700000000028 } from './0028-courses';
import { Slides1700000000029 } from './0029-slides';
import { Posters1700000000030 } from './0030-posters';
import { CheckedVideos1700000000031 } from './0031-checked-videos';
import { OutboxOrder1700000000032 } from './0032-outbox-order';
import { CompanyStocks1700000000033 } from './0033-company-stocks';
import { Occasions1700000000034 } from './0034-occasions';
import { OnsiteNotedBy1700000000035 } from './0035-onsite-noted-by';
import { AppealedRules1700000000036 } from './0036-appealed-rules';
import { ClosedDrafts1700000000038 } from './0038-closed-drafts';
import { LeftByOlder1700000000039 } from './0039-left-by-older';
import { RefusedAppeals1700000000040 } from './0040-refused-appeals';
import { Colleagues1700000000042 } from './0042-colleagues';
import { NeverAgreed1700000000044 } from './0044-never-agreed';
import { LectureMoves1700000000045 } from './0045-lecture-moves';
import { WantedTimes1700000000046 } from './0046-wanted-times';
import { ReadersToBeHadAgain1700000000048 } from './0048-readers-to-be-had-again';
import { CompanyNotices1700000000049 } from './0049-company-notices';
import { HolidaysTold1700000000050 } from './0050-holidays-told';

export const migrations = [
  Published1700000000001,
  Identity1700000000002,
  Documents1700000000003,
  Search1700000000004,
  Articles1700000000005,
  Seasons1700000000006,
  Eligibility1700000000007,
  RuleSets1700000000008,
  DerivedFacts1700000000009,
  Wechat1700000000010,
  Sessions1700000000011,
  Audit1700000000012,
  Staff1700000000013,
  Outbox1700000000014,
  Bookings1700000000015,
  Edges1700000000016,
  Privacy1700000000017,
  ScanOrigin1700000000018,
  Editing1700000000019,
  Lectures1700000000020,
  Onsite1700000000021,
  ServicePoints1700000000022,
  OutboxIndexes1700000000023,
  ContactPhones1700000000024,
  Videos1700000000025,
  Forum1700000000026,
  Publicists1700000000027,
  Courses1700000000028,
  Slides1700000000029,
  Posters1700000000030,
  CheckedVideos1700000000031,
  OutboxOrder1700000000032,
  CompanyStocks1700000000033,
  Occasions1700000000034,
  OnsiteNotedBy1700000000035,
  AppealedRules1700000000036,
  ClosedDrafts1700000000038,
  LeftByOlder1700000000039,
  RefusedAppeals1700000000040,
  Colleagues1700000000042,
  NeverAgreed1700000000044,
  LectureMoves1700000000045,
  WantedTimes1700000000046,
  ReadersToBeHadAgain1700000000048,
  CompanyNotices1700000000049,
  HolidaysTold1700000000050,
];
