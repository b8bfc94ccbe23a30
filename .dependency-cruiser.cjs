/** The dependency rules of docs/decisions/0001; each names why it is there. */
const features =
  'identity|organisations|staff|audit|privacy|seasons|articles|documents|search|eligibility|lectures|videos|forum|lecturers|onsite|bookings|service-points|reminders|calendars|previews|publicists|talents|campaigns';

/** Feature pairs of the server that may meet, always through a service or module. */
const allowedPairs = [
  ['seasons', 'articles', 'a season publishes its draft articles in its own transaction'],
  ['seasons', 'search', 'what a season publishes becomes findable with it'],
  ['articles', 'search', 'a published article becomes findable in the same write'],
  ['seasons', 'audit', 'each step of a season is audited in its own transaction'],
  ['articles', 'audit', 'each revision and publication is audited in its own transaction'],
  ['documents', 'audit', 'an import is audited in its own transaction'],
  ['previews', 'seasons', 'a draft season is shown in the shape that readers get'],
  ['previews', 'articles', 'a draft article is shown in the shape that readers get'],
  ['documents', 'search', 'an imported clause becomes findable in the same write'],
  ['documents', 'articles', 'a clause page lists the articles that explain it'],
  ['search', 'articles', 'article hits are filtered to what is published'],
  ['eligibility', 'identity', 'a saved self-check belongs to an account'],
  ['eligibility', 'audit', 'each step of a rule set is audited in its own transaction'],
  [
    'identity',
    'audit',
    'each step of a grant, and a token that comes twice, is audited in its own transaction',
  ],
  ['identity', 'organisations', 'a grant for an organisation names one within reach'],
  ['staff', 'identity', 'who signs in at the console gets a session of their account, if a grant is there'],
  ['staff', 'audit', 'each way into the console is audited in its own transaction'],
  ['service-points', 'bookings', 'a visit is a booking of a counter'],
  ['service-points', 'audit', 'what staff enter and do at the counter is audited in its own transaction'],
  ['service-points', 'reminders', 'who waits is told that a time is free'],
  ['reminders', 'bookings', 'what is firm is reminded of'],
  ['reminders', 'identity', 'a message goes to the openid of an account'],
  ['calendars', 'bookings', 'a calendar shows what is or was booked'],
  ['calendars', 'identity', 'a calendar of a lecturer or a company lasts as long as the grant'],
  ['calendars', 'organisations', "a company's bookings are made in its name"],
  ['lectures', 'bookings', 'the seats of a session are booked, moved and given back there'],
  ['lectures', 'reminders', 'whoever booked a session is told what became of it'],
  ['lectures', 'organisations', 'seats kept for companies are taken under the name of one'],
  ['lectures', 'audit', 'each step of staff is audited in its own transaction'],
  ['videos', 'audit', 'each step of staff is audited in its own transaction'],
  ['eligibility', 'privacy', 'a self-check is kept only with consent to that purpose'],
  ['privacy', 'identity', 'who takes away or deletes all of an account must be there in person'],
  ['privacy', 'audit', 'each look at a number, each export and deletion is audited in its own transaction'],
  ['lecturers', 'bookings', 'a lecturer’s time is a resource that can be booked'],
  ['lecturers', 'identity', 'only whose grant counts is proposed'],
  ['lecturers', 'audit', 'a changed travel time is audited in its own transaction'],
  ['onsite', 'bookings', 'what is kept for an answer or agreed is a booking of the lecturer'],
  ['onsite', 'lecturers', 'lecturers are proposed for a request, and named on its papers'],
  ['onsite', 'organisations', 'a request is made in the name of a company within reach'],
  ['onsite', 'reminders', 'company and lecturer are told what became of a request'],
  ['forum', 'documents', 'answers cite clauses, and are flagged when these change'],
  ['forum', 'search', 'questions and their answers become findable when they are shown'],
  ['forum', 'identity', 'a text is checked in the name of whoever submits it'],
  ['forum', 'reminders', 'whoever follows a question is told that it is answered'],
  ['forum', 'lecturers', 'an expert sees the questions of the fields of their profile'],
  ['forum', 'articles', 'the desk lists flagged articles beside flagged answers'],
  ['forum', 'audit', 'each decision of staff is audited in its own transaction'],
  ['organisations', 'audit', 'a new organisation is audited in its own transaction'],
];

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle hides which part is the foundation of which.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'shared-stands-alone',
      comment: 'The phone and the service run the same code: it knows neither.',
      severity: 'error',
      from: { path: '^shared/src', pathNot: '\\.test\\.ts$' },
      to: { path: ['^server/', '^miniapp/', '^console/', '^test/', 'node_modules/(?!zod/)'] },
    },
    {
      name: 'packages-point-one-way',
      comment: 'shared ← server, shared ← miniapp, shared ← console; only test sees all.',
      severity: 'error',
      from: { path: '^(server|miniapp|console)/src' },
      to: { path: '^test/' },
    },
    {
      name: 'server-and-miniapp-meet-in-the-contract',
      comment: 'They speak over HTTP in the words of shared/src/contract.',
      severity: 'error',
      from: { path: '^server/src' },
      to: { path: '^(miniapp|console)/' },
    },
    {
      name: 'miniapp-knows-no-server',
      comment: 'They speak over HTTP in the words of shared/src/contract.',
      severity: 'error',
      from: { path: '^miniapp/src' },
      to: { path: '^(server|console)/' },
    },
    {
      name: 'console-knows-shared-alone',
      comment: 'The desk speaks to the service over HTTP in the words of shared/src/contract.',
      severity: 'error',
      from: { path: '^console/src' },
      to: { path: '^(server|miniapp)/' },
    },
    {
      name: 'contract-index-is-for-the-server',
      comment: 'A page that imports the index ships the whole contract.',
      severity: 'error',
      from: { path: '^(miniapp|console)/src' },
      to: { path: '^shared/src/contract/index' },
    },
    {
      name: 'pure-files-know-no-framework',
      comment: 'A file without a suffix is logic; the framework belongs in the suffixed files beside it.',
      severity: 'error',
      from: {
        path: `^server/src/(${features})/`,
        pathNot: '\\.(controller|service|module|entity|queries|test)\\.ts$',
      },
      to: { path: 'node_modules/(@nestjs|typeorm|fastify|libsql|mysql2)/' },
    },
    {
      name: 'one-database-folder',
      comment: 'Nothing but database/ knows which database it is.',
      severity: 'error',
      from: { path: '^server/src', pathNot: '^server/src/database/' },
      to: { path: 'node_modules/(libsql|mysql2)/' },
    },
    {
      name: 'features-meet-through-services',
      comment: 'Another feature is used through its service or module, never its tables or pure parts.',
      severity: 'error',
      from: { path: `^server/src/(${features})/`, pathNot: '\\.test\\.ts$' },
      to: {
        path: `^server/src/(${features})/`,
        pathNot: ['^server/src/$1/', '\\.(service|module)\\.ts$'],
      },
    },
    ...features.split('|').map((feature) => ({
      name: `${feature}-allowed-pairs`,
      comment: `Allowed: ${
        allowedPairs
          .filter(([from]) => from === feature)
          .map(([, to, why]) => `${to} (${why})`)
          .join('; ') || 'none'
      }.`,
      severity: 'error',
      from: { path: `^server/src/${feature}/` },
      to: {
        path: `^server/src/(${features})/`,
        pathNot: [
          `^server/src/${feature}/`,
          ...allowedPairs.filter(([from]) => from === feature).map(([, to]) => `^server/src/${to}/`),
        ],
      },
    })),
    {
      name: 'pages-know-only-their-feature',
      comment: 'A subpackage that imports another pulls it into its own bundle.',
      severity: 'error',
      from: { path: '^miniapp/src/features/([^/]+)/' },
      to: { path: '^miniapp/src/features/', pathNot: '^miniapp/src/features/$1/' },
    },
    {
      name: 'desk-pages-know-only-their-feature',
      comment: 'A page loads with its own feature and the frame, and nothing of its neighbours.',
      severity: 'error',
      from: { path: `^console/src/(${features}|outbox)/` },
      to: { path: `^console/src/(${features}|outbox)/`, pathNot: '^console/src/$1/' },
    },
    {
      name: 'main-package-stays-small',
      comment: 'The engine and its rules belong to the eligibility subpackage, not to the main package.',
      severity: 'error',
      from: { path: '^miniapp/src/(tabs|ui|[^/]+\\.tsx?$)' },
      to: {
        path: ['^miniapp/src/features/', '^shared/src/(eligibility|policy)/'],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '\\.d\\.ts$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
};
