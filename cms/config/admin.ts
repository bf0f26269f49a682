import { PASSWORD_LETTER } from '../src/labels/password-letter.ts';
import { currentEnvironment } from '../src/settings/environment.ts';
import { previewLink, type PreviewQuestion } from '../src/publication/preview-link.ts';
import { secretsIn } from '../src/settings/secrets.ts';

const { dataDir, siteUrl, isBehindProxy } = currentEnvironment();
const secrets = secretsIn(dataDir);

export default {
  preview: {
    enabled: true,
    config: {
      allowedOrigins: [siteUrl],
      handler: (uid: string, where: PreviewQuestion) =>
        previewLink({ uid, ...where, siteUrl, secret: secrets.PREVIEW_SECRET }),
    },
  },
  auth: { secret: secrets.ADMIN_JWT_SECRET, ...(isBehindProxy && { cookie: { secure: true } }) },
  forgotPassword: { emailTemplate: PASSWORD_LETTER },
  apiToken: { salt: secrets.API_TOKEN_SALT },
  transfer: { token: { salt: secrets.TRANSFER_TOKEN_SALT } },
  secrets: { encryptionKey: secrets.ENCRYPTION_KEY },
  flags: { nps: false, promoteEE: false, docLinks: false },
};
