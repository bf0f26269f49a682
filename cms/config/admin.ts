import { currentEnvironment } from '../src/settings/environment.ts';
import { secretsIn } from '../src/settings/secrets.ts';

const secrets = secretsIn(currentEnvironment().dataDir);

export default {
  auth: { secret: secrets.ADMIN_JWT_SECRET },
  apiToken: { salt: secrets.API_TOKEN_SALT },
  transfer: { token: { salt: secrets.TRANSFER_TOKEN_SALT } },
  secrets: { encryptionKey: secrets.ENCRYPTION_KEY },
  flags: { nps: false, promoteEE: false, docLinks: false },
};
