/** For everybody who is logged in: all of it is public on the site anyway. */
export const routes = {
  admin: {
    type: 'admin',
    routes: [
      {
        method: 'GET',
        path: '/ground',
        handler: 'ground.find',
        config: { policies: ['admin::isAuthenticatedAdmin'] },
      },
    ],
  },
};
