import { ground } from './controllers/ground.ts';
import { register } from './register.ts';
import { routes } from './routes.ts';

/** The server's half of the map field: the field itself, and what its map shows. */
export default { register, routes, controllers: { ground } };
