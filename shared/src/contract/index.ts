import { articleEditing } from './article-editing';
import { accounts } from './accounts';
import { articles } from './articles';
import { audit } from './audit';
import { bookings } from './bookings';
import { calendars } from './calendars';
import { certificates } from './certificates';
import { courseDesk } from './course-desk';
import { courses } from './courses';
import { companyDates } from './company-dates';
import { documentImport } from './document-import';
import { documents } from './documents';
import { eligibility } from './eligibility';
import { forum } from './forum';
import { forumDesk } from './forum-desk';
import { grants } from './grants';
import { identity } from './identity';
import { lecturers } from './lecturers';
import { ledger } from './ledger';
import { onsite } from './onsite';
import { onsiteDesk } from './onsite-desk';
import { lectureDesk } from './lecture-desk';
import { lectures } from './lectures';
import { needs } from './needs';
import { organisations } from './organisations';
import { reminders } from './reminders';
import { posters } from './posters';
import { previews } from './previews';
import { publicists } from './publicists';
import { ruleSetPublishing } from './rule-set-publishing';
import { privacy } from './privacy';
import { outbox } from './outbox';
import { search } from './search';
import { seasonEditing } from './season-editing';
import { seasons } from './seasons';
import { servicePoints } from './service-points';
import { sessions } from './sessions';
import { sharing } from './sharing';
import { staff } from './staff';
import { videoDesk } from './video-desk';
import { videos } from './videos';

/** The whole contract, for the server and the guards; clients import the feature's own file. */
export const api = {
  identity,
  sessions,
  grants,
  accounts,
  staff,
  organisations,
  seasons,
  articles,
  documents,
  search,
  eligibility,
  bookings,
  lecturers,
  onsite,
  onsiteDesk,
  servicePoints,
  reminders,
  calendars,
  companyDates,
  lectures,
  lectureDesk,
  videos,
  videoDesk,
  courses,
  courseDesk,
  certificates,
  needs,
  forum,
  forumDesk,
  publicists,
  sharing,
  posters,
  ledger,
  seasonEditing,
  articleEditing,
  documentImport,
  ruleSetPublishing,
  previews,
  privacy,
  audit,
  outbox,
};
