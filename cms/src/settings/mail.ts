import { EnvironmentError, given } from './variable.ts';

export interface MailSettings {
  /** Mail server, `smtp://user:password@host:587`; undefined = no mail is sent. */
  smtpUrl: string | undefined;
  /** Sender of mails. */
  mailFrom: string;
}

/** Pure: what the variables say about mail. Apart from the others, since the build of the desk reads it too. */
export function mailSettingsFrom(env: NodeJS.ProcessEnv): MailSettings {
  const smtpUrl = given(env.SMTP_URL);
  if (smtpUrl && !/^smtps?:\/\/[^/]/.test(smtpUrl))
    throw new EnvironmentError(
      'SMTP_URL must be like smtp://user:password@mail.example.org:587 (or smtps://). Leave it out to send no mail.',
    );
  return { smtpUrl, mailFrom: given(env.MAIL_FROM) ?? given(env.ADMIN_EMAIL) ?? 'admin@example.org' };
}
