import { currentEnvironment } from '../src/settings/environment.ts';
import { secretsIn } from '../src/settings/secrets.ts';

const { host, port, publicDir, dataDir } = currentEnvironment();

export default {
  host,
  port,
  app: { keys: [secretsIn(dataDir).APP_KEYS] },
  dirs: { public: publicDir },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
  transfer: { remote: { enabled: false } },
};
