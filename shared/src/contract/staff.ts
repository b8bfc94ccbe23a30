import * as z from 'zod/mini';
import { endpoint } from './endpoint';
import { Day, Instant } from './fields';
import { InvitationCode } from './grants';
import { tokens } from './identity';
import { grantableRoles } from './roles';

const Login = z
  .string('请填写登录名')
  .check(z.regex(/^[a-z][a-z0-9._-]{2,31}$/, '登录名用3到32个小写字母、数字、点或横线，以字母开头'));
const NewPassword = z
  .string('请填写密码')
  .check(z.minLength(12, '密码至少12位，可以是一句话'), z.maxLength(128, '密码最多128位'));
const Totp = z.string('请填写动态口令').check(z.regex(/^\d{6}$/, '动态口令是6位数字'));
const TotpSecret = z.string().check(z.regex(/^[A-Z2-7]{32}$/, '动态口令的密钥不完整，请重新打开邀请'));
const Secret = z.string().check(z.minLength(1), z.maxLength(128));

export const staff = {
  invitation: endpoint({
    route: 'POST /staff/invitation',
    summary:
      'What an invitation code invites to, and a fresh secret for an authenticator app; nothing is taken yet',
    access: 'anyone',
    body: z.object({ code: InvitationCode }),
    result: z.object({
      name: z.string(),
      role: z.enum(grantableRoles),
      until: Day,
      totpSecret: z.string(),
      /** For a QR code. */
      totpUri: z.string(),
    }),
    errors: ['not-found'],
  }),
  enrol: endpoint({
    route: 'POST /staff/enrol',
    summary:
      'Takes an invitation without WeChat: a new account with login, password and authenticator app, whose present code proves that it is set up',
    access: 'anyone',
    body: z.object({
      code: InvitationCode,
      login: Login,
      password: NewPassword,
      totpSecret: TotpSecret,
      totp: Totp,
    }),
    result: z.object({ state: z.enum(['accepted', 'active']) }),
    errors: ['not-found', 'conflict'],
  }),
  signIn: endpoint({
    route: 'POST /staff/sign-in',
    summary:
      'A session of the console for login, password and the present code; failures make the next one wait',
    access: 'anyone',
    body: z.object({ login: Login, password: Secret, totp: Totp }),
    result: z.object(tokens),
    errors: ['sign-in-failed', 'not-allowed', 'too-many-attempts', 'busy'],
  }),
  changePassword: endpoint({
    route: 'POST /staff/password',
    summary:
      'A new password for the own account, for the present one and the present code; other sessions end',
    access: ['employee'],
    body: z.object({ password: Secret, totp: Totp, newPassword: NewPassword }),
    result: z.object({}),
    errors: ['not-found', 'sign-in-failed', 'too-many-attempts', 'conflict', 'busy'],
  }),
  scan: {
    start: endpoint({
      route: 'POST /staff/scans',
      summary:
        'A code for the console to show, valid 2 minutes, and the secret with which it collects the session',
      access: 'anyone',
      result: z.object({
        code: z.string(),
        /** The mini-program code to show, as a `data:` address. */
        picture: z.string(),
        collectToken: z.string(),
        expiresAt: Instant,
      }),
      errors: ['busy'],
    }),
    look: endpoint({
      route: 'POST /staff/scans/look',
      summary: 'From where and when the code was asked for, so that nobody lets in a stranger',
      access: ['employee'],
      body: z.object({ code: Secret }),
      result: z.object({
        askedAt: Instant,
        /** The internet address of the console. */
        address: z.string(),
        /** In words, e.g. Windows 电脑上的 Chrome. */
        browser: z.string(),
        expiresAt: Instant,
      }),
      errors: ['not-found'],
    }),
    confirm: endpoint({
      route: 'POST /staff/scans/confirm',
      summary:
        "Lets the console that shows the code in, as the account of this phone; a fresh code of wx.login proves that it is the person's own",
      access: ['employee'],
      body: z.object({ code: Secret, loginCode: Secret }),
      result: z.object({}),
      errors: ['not-found', 'sign-in-failed', 'busy'],
    }),
    collect: endpoint({
      route: 'POST /staff/scans/collect',
      summary: 'The session of a confirmed scan, once; null while nobody has confirmed it',
      access: 'anyone',
      body: z.object({ collectToken: Secret }),
      result: z.object({ session: z.nullable(z.object(tokens)) }),
      errors: ['not-found', 'not-allowed'],
    }),
  },
};
