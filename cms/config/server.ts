import { currentEnvironment } from '../src/settings/environment.ts';
import { secretsIn } from '../src/settings/secrets.ts';

const { host, port, publicDir, dataDir, isBehindProxy } = currentEnvironment();

export default {
  host,
  port,
  app: { keys: [secretsIn(dataDir).APP_KEYS] },
  // Attempts to log in are counted by visitor. Only the nearest proxy's word on who that is counts; the rest anybody can write.
  proxy: { koa: isBehindProxy, maxIpsCount: 1 },
  dirs: { public: publicDir },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
  transfer: { remote: { enabled: false } },
};
