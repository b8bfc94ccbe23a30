import {
  article,
  clause,
  type DemoSeason,
  lecture,
  publicLectureId,
  selfCheck,
  wednesdayFrom,
} from './demo-season';

/**
 * Four quarters that follow the calendar of titles: windows open in January and close in March, summer is for exams
 * and learning, the third quarter belongs to those who work with their hands, the fourth prepares the next window.
 */
export const demoSeasons: readonly DemoSeason[] = [
  {
    quarter: 1,
    theme: '木棉花开，申报正当时',
    intro:
      '木棉开在一年最早的时候，申报也是。一月开窗，三月收尾：先看条件，再问账号，最后安心提交。以下为演示内容。',
    items: (year) => [
      selfCheck('30秒看看我能评什么', '先知道走哪条路，再备材料。'),
      article('demo-window-checklist', '1–3月申报：按这个顺序', '账号、条件、材料、提交，一步一步来。'),
      article('demo-private-companies', '民营企业：在家门口申报', '各市（区）服务点能指导，也能收材料。'),
      article('demo-board-weighs', '评审看什么', '品德、业绩、能力，摆在年限前面。'),
      article('demo-direct-routes', '直接申报有哪些路', '获奖、专利、博士、港澳人才先看。'),
      clause('4.4', '条款：民营企业职称扩展', '服务点从哪里来。'),
      lecture(
        'public',
        '集中宣讲：新一年申报怎么走',
        '适合准备申报的个人',
        wednesdayFrom(year, 1, 8),
        publicLectureId(year, 1),
      ),
      lecture('video', '视频宣讲：十分钟看懂申报系统', '适合没空到场的您', null),
      lecture(
        'forum',
        '专业知识论坛：业绩材料怎样写实',
        '适合工程、农业、工艺美术',
        wednesdayFrom(year, 2, 22),
      ),
      lecture('onsite', '上门培训：单位账号与公示', '适合企业人事', wednesdayFrom(year, 3, 4)),
    ],
  },
  {
    quarter: 2,
    theme: '榕荫鹭飞，静心学与考',
    intro:
      '小鸟天堂的榕树越长越宽，靠的是日日扎根。这一季不赶窗口，适合学习、考试、分清自己的路。以下为演示内容。',
    items: (year) => [
      article('demo-graduates-and-exams', '毕业生：三条路先分清', '认定、评审、考试，各走各的。'),
      selfCheck('毕业生自测', '看看何时可以认定。'),
      article('demo-guide-artificial-intelligence', '办事指南：人工智能', '算法、硬件、应用三个方向。'),
      article('demo-guide-internet-of-things', '办事指南：物联网', '从传感到平台。'),
      article('demo-data-matching', '条件到了，谁来提醒我', '短信和数据怎样帮您。'),
      clause('4.2.2', '条款：对接社会保险数据', '毕业生认定的提醒从这里来。'),
      lecture(
        'public',
        '集中宣讲：毕业生第一本职称',
        '适合工作三年以内的您',
        wednesdayFrom(year, 4, 8),
        publicLectureId(year, 2),
      ),
      lecture('video', '视频宣讲：哪些职称要考试', '适合经济、会计、统计人员', null),
      lecture(
        'forum',
        '专业知识论坛：新领域的工程师',
        '适合人工智能、物联网从业者',
        wednesdayFrom(year, 5, 20),
      ),
      lecture('onsite', '上门培训：帮新人定好第一步', '适合企业人事', wednesdayFrom(year, 6, 10)),
    ],
  },
  {
    quarter: 3,
    theme: '陈皮飘香，手艺有分量',
    intro:
      '一片陈皮，要晒过许多个好天气。这一季写给技能人才和农村实用人才：手上的功夫，也能走通职称的路。以下为演示内容。',
    items: (year) => [
      article('demo-write-down-your-work', '把手艺写成材料', '五句话说清一件事。'),
      article('demo-skilled-workers', '技能证也通职称', '高级工、技师、高级技师看这里。'),
      article('demo-rural-talents', '农村实用人才的两条路', '高级对中级，中级对初级。'),
      article('demo-story-skilled-worker', '陈师傅（示例人物）', '从不敢报到评上了。'),
      article('demo-story-rural-talent', '林姐（示例人物）', '一片陈皮的学问。'),
      article('demo-crafts-display', '工艺美术：作品说话', '评审加成果展示。'),
      selfCheck('技能人才自测', '按证书上的字选，不会弄混。'),
      clause('4.8', '条款：技能与专技贯通', '这条路写在哪里。'),
      lecture(
        'public',
        '集中宣讲：工人也能评工程师',
        '适合技能人才',
        wednesdayFrom(year, 7, 8),
        publicLectureId(year, 3),
      ),
      lecture('video', '视频宣讲：农业职称怎么报', '适合种养户和合作社', null),
      lecture('forum', '专业知识论坛：传统工艺与现代评价', '适合工艺美术从业者', wednesdayFrom(year, 8, 19)),
      lecture('onsite', '上门培训：在车间讲清一件业绩', '适合制造企业班组', wednesdayFrom(year, 9, 9)),
    ],
  },
  {
    quarter: 4,
    theme: '碉楼望远，岁末早准备',
    intro: '碉楼站得高，是为了看得远。离下一个窗口不远了，趁年底把学时、年限、证明先理好。以下为演示内容。',
    items: (year) => [
      selfCheck('30秒看看我能评什么', '年底前算清年限，一月不着急。'),
      article('demo-year-end-checklist', '年底清单', '学时、年限、证明，12月先理好。'),
      article('demo-subsidy', '晋升高级的补贴', '写了什么，没写什么。'),
      article('demo-employers', '写给用人单位', '明年谁能报，现在就摸底。'),
      article('demo-public-institutions', '事业单位的聘用待遇', '评上之后问三件事。'),
      article('demo-publicists', '给企业人事的说明', '做单位里那个问得到的人。'),
      clause('4.9', '条款：人才政策兑现', '补贴和待遇的出处。'),
      lecture(
        'public',
        '集中宣讲：年底前要做的三件事',
        '适合明年申报的个人',
        wednesdayFrom(year, 10, 14),
        publicLectureId(year, 4),
      ),
      lecture('video', '视频宣讲：年限到底怎么算', '适合想弄清评审年度的您', null),
      lecture('forum', '专业知识论坛：企业怎样用好职称', '适合企业负责人和人事', wednesdayFrom(year, 11, 22)),
      lecture('onsite', '上门培训：单位自查，谁该报', '适合企业人事', wednesdayFrom(year, 12, 9)),
    ],
  },
];
