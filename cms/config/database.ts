import { join } from 'node:path';
import { currentEnvironment } from '../src/settings/environment.ts';

const { databaseUrl, dataDir } = currentEnvironment();

export default {
  connection: databaseUrl
    ? { client: 'postgres', connection: { connectionString: databaseUrl }, pool: { min: 0, max: 10 } }
    : { client: 'sqlite', connection: { filename: join(dataDir, 'cms.db') }, useNullAsDefault: true },
};
