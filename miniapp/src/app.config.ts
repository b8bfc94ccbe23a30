const web = process.env.TARO_ENV === 'h5';

const tab = (name: string, text: string) => ({
  pagePath: `tabs/${name}/index`,
  text,
  ...(web ? {} : { iconPath: `tabs/icons/${name}.png`, selectedIconPath: `tabs/icons/${name}-on.png` }),
});

export default defineAppConfig({
  pages: ['tabs/seasons/index', 'tabs/lectures/index', 'tabs/eligibility/index', 'tabs/identity/index'],
  subPackages: [
    { root: 'features/articles', pages: ['list/index', 'article/index'] },
    { root: 'features/documents', pages: ['document/index', 'clause/index'] },
    { root: 'features/search', pages: ['find/index'] },
    { root: 'features/eligibility', pages: ['question/index', 'answers/index', 'result/index'] },
    { root: 'features/lecturers', pages: ['workspace/index', 'profile/index'] },
    { root: 'features/onsite', pages: ['requests/index', 'ask/index', 'request/index'] },
    { root: 'features/service-points', pages: ['list/index', 'point/index', 'slots/index', 'visit/index'] },
    { root: 'features/calendars', pages: ['subscribe/index'] },
    {
      root: 'features/lectures',
      pages: [
        'lecture/index',
        'book/index',
        'company/index',
        'needs/index',
        'feedback/index',
        'check-in/index',
      ],
    },
    { root: 'features/videos', pages: ['list/index', 'player/index'] },
    { root: 'features/courses', pages: ['course/index', 'test/index'] },
    { root: 'features/certificates', pages: ['mine/index', 'certificate/index', 'confirm/index'] },
    {
      root: 'features/forum',
      pages: ['list/index', 'question/index', 'ask/index', 'mine/index', 'answer/index', 'desk/index'],
    },
    { root: 'features/bookings', pages: ['mine/index', 'ticket/index', 'reschedule/index'] },
    {
      root: 'features/publicists',
      pages: ['workspace/index', 'apply/index', 'arrival/index', 'company/index'],
    },
    { root: 'features/rosters', pages: ['check/index'] },
    { root: 'features/privacy', pages: ['choices/index', 'own-data/index'] },
    {
      root: 'features/identity',
      pages: ['privacy/index', 'agreement/index', 'about/index', 'sessions/index'],
    },
    { root: 'features/staff', pages: ['confirm/index'] },
  ],
  lazyCodeLoading: 'requiredComponents',
  // Taro's router hides the page left behind when its slide ends, even if a quick 「返回」 is showing it again.
  ...(web && { animation: false }),
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationBarBackgroundColor: '@navBg',
    navigationBarTextStyle: '@navText',
    navigationBarTitleText: '江门职称服务',
    backgroundColor: '@bg',
    backgroundTextStyle: '@bgText',
  },
  tabBar: {
    // The web draws its own, with the page's text scale and roles: ui/tab-bar.tsx.
    custom: web,
    color: '@tabInk',
    selectedColor: '@tabPrimary',
    backgroundColor: '@tabBg',
    borderStyle: '@tabLine' as 'white',
    list: [
      tab('seasons', '首页'),
      tab('lectures', '大讲堂'),
      tab('eligibility', '自测'),
      tab('identity', '我的'),
    ],
  },
});
